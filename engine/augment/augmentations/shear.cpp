// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/augment/augmentation.h"

#include "engine/experiment/fieldwords.h"

#include <algorithm>
#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Slants pictures: each row is shifted along itself by up to `share` of the width at the picture's edge, in
/// whole pixels, about the middle; what comes in from outside is 0. Whole pixels keep it a gather, which is
/// differentiable as often as a penalty needs.
class Shear : public Augmentation
{
public:
    void follow(const Experiment &now) override { m_share = now.curve(u"augment.shear"_s); }

    std::optional<Drawn> draw(const RowDraws &rows, const PictureSize &size, double kimg) const override
    {
        const double share = m_share.at(kimg);
        if (share <= 0)
            return {};
        torch::Tensor from = torch::empty({rows.rows(), 1, size.height, size.width}, torch::kInt64);
        torch::Tensor inside = torch::empty({rows.rows(), 1, size.height, size.width}, torch::kFloat32);
        auto *origins = from.data_ptr<std::int64_t>();
        auto *flags = inside.data_ptr<float>();
        const double middle = static_cast<double>(size.height - 1) / 2;
        for (std::int64_t row = 0; row < rows.rows(); ++row) {
            const double most = (2 * rows.uniform(row, 0) - 1) * share * static_cast<double>(size.width);
            for (std::int64_t y = 0; y < size.height; ++y) {
                const double along = middle > 0 ? (static_cast<double>(y) - middle) / middle : 0;
                const auto shift = static_cast<std::int64_t>(std::lround(most * along));
                for (std::int64_t x = 0; x < size.width; ++x) {
                    const std::int64_t origin = x - shift;
                    *origins++ = std::clamp<std::int64_t>(origin, 0, size.width - 1);
                    *flags++ = origin >= 0 && origin < size.width ? 1.F : 0.F;
                }
            }
        }
        return Drawn{{from, inside}};
    }

    torch::Tensor apply(const torch::Tensor &pictures, const Drawn &drawn) const override
    {
        return pictures.gather(3, drawn.rows[0].to(pictures.device()).expand_as(pictures))
            * drawn.rows[1].to(pictures.options());
    }

private:
    Curve m_share;
};

} // namespace

AugmentationFamily makeshear()
{
    return {
        .name = u"shear"_s,
        .stage = AugmentStage::Geometry,
        .order = 1,
        .fields = {fieldwords::live(fieldwords::varying(fieldwords::number(
            u"augment.shear"_s, QT_TRANSLATE_NOOP("forja", "Shear"), 0, 0, 0.5,
            QT_TRANSLATE_NOOP("forja", "share"),
            QT_TRANSLATE_NOOP("forja",
                              "Real and generated pictures are slanted before D sees them: top and bottom "
                              "are shifted apart by up to this share of the width."))))},
        .make = [] { return std::make_shared<Shear>(); }};
}

} // namespace forja
