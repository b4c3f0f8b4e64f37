// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/augment/diffaugment.h"

#include "engine/experiment/fieldwords.h"

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Brightness, saturation (only with 3 channels) and contrast.
class Color : public Augmentation
{
public:
    void follow(const Experiment &now) override { m_isOn = now.flag(u"augment.color"_s); }

    std::optional<Drawn> draw(const RowDraws &rows, const PictureSize &size, double /*kimg*/) const override
    {
        if (!m_isOn)
            return {};
        return Drawn{{rows.uniforms(Brightness, 1, -0.5),
                      size.channels == 3 ? rows.uniforms(Saturation, 2) : torch::Tensor(),
                      rows.uniforms(Contrast, 1, 0.5)}};
    }

    torch::Tensor apply(const torch::Tensor &pictures, const Drawn &drawn) const override
    {
        const auto beside = [&](std::size_t i) { return drawn.rows[i].to(pictures.options()); };
        torch::Tensor x = pictures + beside(0);
        if (drawn.rows[1].defined()) {
            const torch::Tensor grey = x.mean(1, true);
            x = (x - grey) * beside(1) + grey;
        }
        // Of the picture as it is by now: contrast must not undo the brightness.
        const torch::Tensor mean = x.mean({1, 2, 3}, true);
        return (x - mean) * beside(2) + mean;
    }

private:
    bool m_isOn = false;
};

} // namespace

AugmentationFamily makecolor()
{
    return {.name = u"color"_s,
            .stage = AugmentStage::Colour,
            .fields = {fieldwords::live(fieldwords::flag(
                u"augment.color"_s, QT_TRANSLATE_NOOP("forja", "Vary colour"), false,
                QT_TRANSLATE_NOOP("forja",
                                  "Real and generated pictures get random brightness, saturation and "
                                  "contrast before D sees them.")))},
            .isNamedLane = false,
            .make = [] { return std::make_shared<Color>(); }};
}

} // namespace forja
