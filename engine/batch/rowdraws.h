// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/philox.h"
#include "engine/batch/part.h"

#include <string_view>

namespace forja {

/// Which half of D's pictures something is drawn for.
enum class Half : std::uint32_t { Real = 0, Fake = 1 };

/// Numbers that were drawn for the rows of a batch: tensors [N, …] on the host.
struct Drawn
{
    std::vector<torch::Tensor> rows;

    Drawn of(const Part &part) const
    {
        Drawn out;
        for (const torch::Tensor &tensor : rows)
            out.rows.push_back(part.of(tensor));
        return out;
    }
};

/// The random numbers of a batch's rows: those of a row are a function of its place in the batch alone, so
/// that a part of a batch gets what it gets in the whole, on any thread and in any process. Host only.
class RowDraws
{
public:
    /// For one registered part: `name` keeps it apart from all others. NOTE: part of what a seed means.
    RowDraws(const Draws &draws, std::string_view name, Half half, std::int64_t rows);
    /// The lane itself: for DiffAugment's three, which were there before parts had names.
    RowDraws(const Draws &draws, std::uint32_t lane, std::int64_t rows);

    std::int64_t rows() const { return m_rows; }
    /// Number `place` of a row, uniform in (0, 1). A row has kPlaces of them.
    double uniform(std::int64_t row, std::uint32_t place) const;
    /// Uniform in 0 … n-1.
    std::uint32_t below(std::uint32_t n, std::int64_t row, std::uint32_t place) const;
    /// scale * uniform + offset of every row: [N, 1, 1, 1].
    torch::Tensor uniforms(std::uint32_t place, double scale = 1, double offset = 0) const;
    /// Independent standard normal numbers for every row: [N, shape…].
    torch::Tensor normals(const std::vector<std::int64_t> &shape) const;

    static constexpr std::uint32_t kPlaces = 8;

private:
    std::uint32_t index(std::int64_t row, std::uint32_t place) const
    {
        return static_cast<std::uint32_t>(row) * kPlaces + place;
    }

    Draws m_draws;
    std::uint32_t m_lane;
    std::int64_t m_rows;
};

} // namespace forja
