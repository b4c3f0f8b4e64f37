// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/augment/diffaugment.h"

#include "engine/experiment/fieldwords.h"

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// For each picture, which row (or column) each row comes from [N, side], and whether that lies inside: 0
/// or 1.
struct Lines
{
    torch::Tensor from;
    torch::Tensor inside;
};

Lines shiftedLines(const RowDraws &rows, std::int64_t side, double share, std::uint32_t place)
{
    const std::int64_t most = pixelsOf(side, share);
    Lines lines{torch::empty({rows.rows(), side}, torch::kInt64),
                torch::empty({rows.rows(), side}, torch::kFloat32)};
    auto *from = lines.from.data_ptr<std::int64_t>();
    auto *inside = lines.inside.data_ptr<float>();
    for (std::int64_t row = 0; row < rows.rows(); ++row) {
        const std::int64_t shift = rows.below(static_cast<std::uint32_t>(2 * most + 1), row, place) - most;
        for (std::int64_t k = 0; k < side; ++k) {
            const std::int64_t origin = k - shift;
            from[row * side + k] = std::clamp<std::int64_t>(origin, 0, side - 1);
            inside[row * side + k] = origin >= 0 && origin < side ? 1.F : 0.F;
        }
    }
    return lines;
}

/// Shifts by whole pixels; what comes in from outside is 0.
class Translation : public Augmentation
{
public:
    void follow(const Experiment &now) override { m_share = now.curve(u"augment.translation"_s); }

    std::optional<Drawn> draw(const RowDraws &rows, const PictureSize &size, double kimg) const override
    {
        const double share = m_share.at(kimg);
        if (share <= 0)
            return {};
        const Lines down = shiftedLines(rows, size.height, share, ShiftDown);
        const Lines right = shiftedLines(rows, size.width, share, ShiftRight);
        // Row and column as one index into the flat picture, so that both shifts are one gather.
        const torch::Tensor from = down.from.unsqueeze(2) * size.width + right.from.unsqueeze(1);
        return Drawn{
            {from.view({rows.rows(), 1, size.height * size.width}), crossed(down.inside, right.inside)}};
    }

    torch::Tensor apply(const torch::Tensor &x, const Drawn &drawn) const override
    {
        const torch::Tensor from = drawn.rows[0].to(x.device());
        // Lines from outside were clamped to the edge, and are blanked by the second factor.
        return x.flatten(2).gather(2, from.expand({x.size(0), x.size(1), from.size(2)})).view(x.sizes())
            * drawn.rows[1].to(x.options());
    }

private:
    Curve m_share;
};

} // namespace

AugmentationFamily maketranslation()
{
    return {.name = u"translation"_s,
            .stage = AugmentStage::Geometry,
            .fields = {fieldwords::live(fieldwords::varying(fieldwords::number(
                u"augment.translation"_s, QT_TRANSLATE_NOOP("forja", "Shift"), 0, 0, 0.5,
                QT_TRANSLATE_NOOP("forja", "share"),
                QT_TRANSLATE_NOOP("forja",
                                  "Real and generated pictures are shifted by up to this share of the "
                                  "side before D sees them."))))},
            .isNamedLane = false,
            .make = [] { return std::make_shared<Translation>(); }};
}

} // namespace forja
