// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/nearest.h"

#include "metrics/distance.h"
#include "metrics/pixels.h"

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

void keepNearest(std::vector<Neighbour> &found, const float *plain, const float *mirrored, int first, int count, std::size_t kept)
{
    for (int i = 0; i < count; ++i) {
        const bool isMirrored = mirrored[i] < plain[i];
        found.push_back({first + i, static_cast<double>(isMirrored ? mirrored[i] : plain[i]), isMirrored});
    }
    const auto end = found.begin() + static_cast<std::ptrdiff_t>(std::min(kept, found.size()));
    std::partial_sort(found.begin(), end, found.end(), isNearer);
    found.erase(end, found.end());
}

/// Exact distances of those that were kept, then the nearest `count`.
void refine(std::vector<Neighbour> &found, const Dataset &data, const torch::Tensor &query, const torch::Tensor &mirror, int count)
{
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

std::vector<std::vector<Neighbour>> nearestTraining(const Dataset &data, const torch::Tensor &pictures, int count,
                                                    const std::atomic<bool> &cancelled)
{
    // Points are seen where they lie; nobody asks for the nearest one.
    if (data.isFlat())
        return {};
    torch::NoGradGuard noGrad;
    const torch::Tensor queries = pictures.to(torch::kCPU, torch::kFloat32).contiguous();
    const torch::Tensor plain = queries.flatten(1);
    const torch::Tensor mirrored = queries.flip(3).flatten(1);
    std::vector<std::vector<Neighbour>> found(static_cast<std::size_t>(queries.size(0)));
    for (int first = 0; first < data.trainSize(); first += kBlock) {
        if (cancelled)
            return {};
        const int rows = std::min(kBlock, data.trainSize() - first);
        const torch::Tensor block = rowsOf(data, first, rows);
        const torch::Tensor toPlain = squaredDistances(plain, block).contiguous();
        const torch::Tensor toMirrored = squaredDistances(mirrored, block).contiguous();
        for (std::size_t i = 0; i < found.size(); ++i) {
            const std::size_t offset = i * static_cast<std::size_t>(rows);
            keepNearest(found[i], toPlain.data_ptr<float>() + offset, toMirrored.data_ptr<float>() + offset, first, rows, keptOf(count));
        }
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (cancelled)
            return {};
        const auto row = static_cast<std::int64_t>(i);
        refine(found[i], data, plain[row].to(torch::kFloat64), mirrored[row].to(torch::kFloat64), count);
    }
    return found;
}

} // namespace forja
