// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/batch/rowdraws.h"

namespace forja {

namespace {

/// FNV-1a (Fowler, Noll, Vo) of the name: a lane that no other part is likely to have, and the same in every
/// program. Even, so that the other half can have the next one.
std::uint32_t laneOf(std::string_view name)
{
    std::uint32_t hash = 2166136261U;
    for (const char letter : name)
        hash = (hash ^ static_cast<unsigned char>(letter)) * 16777619U;
    return hash & ~1U;
}

} // namespace

RowDraws::RowDraws(const Draws &draws, std::string_view name, Half half, std::int64_t rows)
    : RowDraws(draws, laneOf(name) | static_cast<std::uint32_t>(half), rows)
{
}

RowDraws::RowDraws(const Draws &draws, std::uint32_t lane, std::int64_t rows)
    : m_draws(draws), m_lane(lane), m_rows(rows)
{
}

double RowDraws::uniform(std::int64_t row, std::uint32_t place) const
{
    return m_draws.uniform(index(row, place), m_lane);
}

std::uint32_t RowDraws::below(std::uint32_t n, std::int64_t row, std::uint32_t place) const
{
    return m_draws.below(n, index(row, place), m_lane);
}

torch::Tensor RowDraws::uniforms(std::uint32_t place, double scale, double offset) const
{
    torch::Tensor numbers = torch::empty({m_rows, 1, 1, 1}, torch::kFloat32);
    float *out = numbers.data_ptr<float>();
    for (std::int64_t row = 0; row < m_rows; ++row)
        out[row] = static_cast<float>(uniform(row, place) * scale + offset);
    return numbers;
}

torch::Tensor RowDraws::normals(const std::vector<std::int64_t> &shape) const
{
    std::vector<std::int64_t> sizes{m_rows};
    sizes.insert(sizes.end(), shape.begin(), shape.end());
    torch::Tensor out = torch::empty(sizes, torch::kFloat32);
    m_draws.fillNormal(out.mutable_data_ptr<float>(), static_cast<std::size_t>(out.numel()), m_lane);
    return out;
}

} // namespace forja
