// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/augment/augment.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Places of one picture's draws. NOTE: part of what a seed means.
enum Place : std::uint32_t {
    Brightness,
    Saturation,
    Contrast,
    ShiftDown,
    ShiftRight,
    CutDown,
    CutRight,
    Places = 8
};

/// Where the draws of a batch's pictures come from.
struct Source
{
    const Draws &draws;
    std::uint32_t lane;
    std::uint32_t first; ///< place in the batch of the first picture

    std::uint32_t index(std::int64_t picture, Place place) const
    {
        return (first + static_cast<std::uint32_t>(picture)) * Places + place;
    }
};

/// `count` numbers a picture, one for each i, as [N, 1, 1, 1] beside the pictures.
torch::Tensor perPicture(const torch::Tensor &pictures, const Source &source, Place place, double scale,
                         double offset)
{
    const std::int64_t n = pictures.size(0);
    torch::Tensor numbers = torch::empty({n, 1, 1, 1}, torch::kFloat32);
    float *out = numbers.data_ptr<float>();
    for (std::int64_t i = 0; i < n; ++i)
        out[i] = static_cast<float>(source.draws.uniform(source.index(i, place), source.lane) * scale
                                    + offset);
    return numbers.to(pictures.options());
}

torch::Tensor varyColor(torch::Tensor x, const Source &source)
{
    x = x + perPicture(x, source, Brightness, 1, -0.5);
    if (x.size(1) == 3) {
        const torch::Tensor grey = x.mean(1, true);
        x = (x - grey) * perPicture(x, source, Saturation, 2, 0) + grey;
    }
    const torch::Tensor mean = x.mean({1, 2, 3}, true);
    return (x - mean) * perPicture(x, source, Contrast, 1, 0.5) + mean;
}

/// For each picture, which row (or column) each row comes from, and whether it lies inside.
struct Lines
{
    torch::Tensor from; ///< [N, side] int64
    torch::Tensor inside; ///< [N, side] 0 or 1
};

Lines shiftedLines(std::int64_t n, std::int64_t side, double share, const Source &source, Place place)
{
    const auto most = static_cast<std::int64_t>(std::floor(static_cast<double>(side) * share + 0.5));
    Lines lines{torch::empty({n, side}, torch::kInt64), torch::empty({n, side}, torch::kFloat32)};
    auto *from = lines.from.data_ptr<std::int64_t>();
    auto *inside = lines.inside.data_ptr<float>();
    for (std::int64_t i = 0; i < n; ++i) {
        const std::int64_t shift = source.draws.below(static_cast<std::uint32_t>(2 * most + 1),
                                                      source.index(i, place), source.lane)
            - most;
        for (std::int64_t k = 0; k < side; ++k) {
            const std::int64_t origin = k - shift;
            from[i * side + k] = std::clamp<std::int64_t>(origin, 0, side - 1);
            inside[i * side + k] = origin >= 0 && origin < side ? 1.F : 0.F;
        }
    }
    return lines;
}

/// 1 on the lines of the blanked square; its middle is anywhere in the picture, so it may hang over the edge.
torch::Tensor cutLines(std::int64_t n, std::int64_t side, double share, const Source &source, Place place)
{
    const auto size = static_cast<std::int64_t>(std::floor(static_cast<double>(side) * share + 0.5));
    torch::Tensor lines = torch::zeros({n, side}, torch::kFloat32);
    auto *out = lines.data_ptr<float>();
    for (std::int64_t i = 0; i < n; ++i) {
        const std::int64_t middle = source.draws.below(static_cast<std::uint32_t>(side + (1 - size % 2)),
                                                       source.index(i, place), source.lane);
        const std::int64_t begin = std::max<std::int64_t>(middle - size / 2, 0);
        const std::int64_t end = std::min<std::int64_t>(middle - size / 2 + size, side);
        for (std::int64_t k = begin; k < end; ++k)
            out[i * side + k] = 1;
    }
    return lines;
}

/// [N, H] and [N, W] -> [N, 1, H, W]
torch::Tensor crossed(const torch::Tensor &rows, const torch::Tensor &columns)
{
    return rows.unsqueeze(1).unsqueeze(3) * columns.unsqueeze(1).unsqueeze(2);
}

} // namespace

Augmentation augmentation(const Experiment &experiment)
{
    return {.color = experiment.flag(u"augment.color"_s),
            .translation = experiment.real(u"augment.translation"_s),
            .cutout = experiment.real(u"augment.cutout"_s)};
}

torch::Tensor augment(const torch::Tensor &pictures, const Augmentation &how, const Draws &draws,
                      std::uint32_t lane, std::uint32_t first)
{
    const Source source{draws, lane, first};
    torch::Tensor x = pictures;
    const std::int64_t n = x.size(0);
    const std::int64_t height = x.size(2);
    const std::int64_t width = x.size(3);
    torch::Tensor mask;
    if (how.color)
        x = varyColor(x, source);
    if (how.translation > 0) {
        const Lines rows = shiftedLines(n, height, how.translation, source, ShiftDown);
        const Lines columns = shiftedLines(n, width, how.translation, source, ShiftRight);
        const torch::Tensor from
            = (rows.from.unsqueeze(2) * width + columns.from.unsqueeze(1)).view({n, 1, height * width});
        x = x.flatten(2)
                .gather(2, from.to(x.device()).expand({n, x.size(1), height * width}))
                .view({n, x.size(1), height, width});
        mask = crossed(rows.inside, columns.inside);
    }
    if (how.cutout > 0) {
        const torch::Tensor kept = 1
            - crossed(cutLines(n, height, how.cutout, source, CutDown),
                      cutLines(n, width, how.cutout, source, CutRight));
        mask = mask.defined() ? mask * kept : kept;
    }
    return mask.defined() ? x * mask.to(x.options()) : x;
}

} // namespace forja
