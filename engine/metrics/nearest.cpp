// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/nearest.h"

#include "engine/metrics/distance.h"
#include "engine/metrics/pixels.h"

#include <algorithm>
#include <cmath>

namespace forja {

namespace {

constexpr int kBlock = 512;

/// Training pictures first … first+count-1 as [count, C * H * W] in [-1, 1].
torch::Tensor rowsOf(const Dataset &data, int first, int count)
{
    return trainingPictures(data, count, [first](int i) { return first + i; }).flatten(1);
}

bool isNearer(const Neighbour &a, const Neighbour &b)
{
    return a.distance != b.distance ? a.distance < b.distance : a.index < b.index;
}

/// More are kept than asked for, so that rounding while ranking cannot push a nearest one out.
std::size_t keptOf(int count)
{
    return static_cast<std::size_t>(count) + 8;
}

void keepNearest(std::vector<Neighbour> &found, const float *plain, const float *mirrored, int first,
                 int count, std::size_t kept)
{
    for (int i = 0; i < count; ++i) {
        const bool isMirrored = mirrored[i] < plain[i];
        found.push_back({first + i, static_cast<double>(isMirrored ? mirrored[i] : plain[i]), isMirrored});
    }
    // Cut after each block, so that memory does not grow with the data.
    const auto end = found.begin() + static_cast<std::ptrdiff_t>(std::min(kept, found.size()));
    std::partial_sort(found.begin(), end, found.end(), isNearer);
    found.erase(end, found.end());
}

/// Exact distances of those that were kept, then the nearest `count`.
void refine(std::vector<Neighbour> &found, const Dataset &data, const torch::Tensor &query,
            const torch::Tensor &mirror, int count)
{
    // In double, from the pixels: squaredDistances() ranks but is too rough to be told.
    for (Neighbour &neighbour : found) {
        const torch::Tensor row = rowsOf(data, neighbour.index, 1)[0].to(torch::kFloat64);
        const double plain = (row - query).norm().item<double>();
        const double mirrored = (row - mirror).norm().item<double>();
        neighbour.isMirrored = mirrored < plain;
        neighbour.distance = std::min(plain, mirrored);
    }
    std::sort(found.begin(), found.end(), isNearer);
    found.resize(std::min(found.size(), static_cast<std::size_t>(count)));
}

} // namespace

NearestSearch::NearestSearch(std::shared_ptr<const PictureDataset> data, const torch::Tensor &pictures,
                             int count)
    : m_data(std::move(data)), m_count(count)
{
    const torch::Tensor queries = pictures.to(torch::kCPU, torch::kFloat32).contiguous();
    m_plain = queries.flatten(1);
    m_mirrored = queries.flip(3).flatten(1);
    m_found.resize(static_cast<std::size_t>(queries.size(0)));
}

bool NearestSearch::next()
{
    torch::NoGradGuard noGrad;
    if (m_found.empty())
        return true;
    // All blocks are ranked before any picture is refined: the nearest one may lie in the last block.
    if (m_first < m_data->trainSize()) {
        rankBlock();
        return false;
    }
    const auto row = static_cast<std::int64_t>(m_refined);
    refine(m_found[m_refined], *m_data, m_plain[row].to(torch::kFloat64), m_mirrored[row].to(torch::kFloat64),
           m_count);
    return ++m_refined == m_found.size();
}

void NearestSearch::rankBlock()
{
    const int rows = std::min(kBlock, m_data->trainSize() - m_first);
    const torch::Tensor block = rowsOf(*m_data, m_first, rows);
    const torch::Tensor toPlain = squaredDistances(m_plain, block).contiguous();
    const torch::Tensor toMirrored = squaredDistances(m_mirrored, block).contiguous();
    for (std::size_t i = 0; i < m_found.size(); ++i) {
        const std::size_t offset = i * static_cast<std::size_t>(rows);
        const float *plain = toPlain.data_ptr<float>() + offset;
        keepNearest(m_found[i], plain, toMirrored.data_ptr<float>() + offset, m_first, rows, keptOf(m_count));
    }
    m_first += rows;
}

std::vector<std::vector<Neighbour>> nearestTraining(const PictureDataset &data, const torch::Tensor &pictures,
                                                    int count, const std::atomic<bool> &cancelled)
{
    NearestSearch search(std::shared_ptr<const PictureDataset>(std::shared_ptr<void>(), &data), pictures,
                         count);
    do {
        if (cancelled)
            return {};
    } while (!search.next());
    return search.found();
}

} // namespace forja
