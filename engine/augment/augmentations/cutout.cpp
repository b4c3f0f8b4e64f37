// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/augment/diffaugment.h"

#include "engine/experiment/fieldwords.h"

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// 1 on the lines of the blanked square; its middle is anywhere in the picture, so it may hang over the edge.
torch::Tensor cutLines(const RowDraws &rows, std::int64_t side, double share, std::uint32_t place)
{
    const std::int64_t size = pixelsOf(side, share);
    torch::Tensor lines = torch::zeros({rows.rows(), side}, torch::kFloat32);
    auto *out = lines.data_ptr<float>();
    for (std::int64_t row = 0; row < rows.rows(); ++row) {
        // A square of even size has its middle between two pixels, and one place more to be; as in the
        // authors' program.
        const std::int64_t middle = rows.below(static_cast<std::uint32_t>(side + (1 - size % 2)), row, place);
        const std::int64_t begin = std::max<std::int64_t>(middle - size / 2, 0);
        const std::int64_t end = std::min<std::int64_t>(middle - size / 2 + size, side);
        for (std::int64_t k = begin; k < end; ++k)
            out[row * side + k] = 1;
    }
    return lines;
}

class Cutout : public Augmentation
{
public:
    void follow(const Experiment &now) override { m_share = now.curve(u"augment.cutout"_s); }

    std::optional<Drawn> draw(const RowDraws &rows, const PictureSize &size, double kimg) const override
    {
        const double share = m_share.at(kimg);
        if (share <= 0)
            return {};
        return Drawn{{1
                      - crossed(cutLines(rows, size.height, share, CutDown),
                                cutLines(rows, size.width, share, CutRight))}};
    }

    torch::Tensor apply(const torch::Tensor &pictures, const Drawn &drawn) const override
    {
        return pictures * drawn.rows[0].to(pictures.options());
    }

private:
    Curve m_share;
};

} // namespace

AugmentationFamily makecutout()
{
    return {.name = u"cutout"_s,
            .stage = AugmentStage::Corruption,
            .fields = {fieldwords::live(fieldwords::varying(fieldwords::number(
                u"augment.cutout"_s, QT_TRANSLATE_NOOP("forja", "Cut out"), 0, 0, 0.9,
                QT_TRANSLATE_NOOP("forja", "share"),
                QT_TRANSLATE_NOOP("forja",
                                  "A square of this share of the side is blanked in real and generated "
                                  "pictures before D sees them."))))},
            .isNamedLane = false,
            .make = [] { return std::make_shared<Cutout>(); }};
}

} // namespace forja
