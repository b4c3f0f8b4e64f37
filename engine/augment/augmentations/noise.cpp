// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/augment/augmentation.h"

#include "engine/experiment/fieldwords.h"

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Gaussian noise on every pixel of real and generated pictures alike. Sønderby et al., "Amortised MAP
/// Inference for Image Super-resolution", 2017, sec. 3.2; Arjovsky and Bottou, "Towards Principled Methods
/// for Training Generative Adversarial Networks", 2017, sec. 3.
class InstanceNoise : public Augmentation
{
public:
    void follow(const Experiment &now) override { m_deviation = now.curve(u"augment.noise"_s); }

    std::optional<Drawn> draw(const RowDraws &rows, const PictureSize &size, double kimg) const override
    {
        const double deviation = m_deviation.at(kimg);
        if (deviation <= 0)
            return {};
        return Drawn{{rows.normals({size.channels, size.height, size.width}).mul_(deviation)}};
    }

    torch::Tensor apply(const torch::Tensor &pictures, const Drawn &drawn) const override
    {
        return pictures + drawn.rows[0].to(pictures.options());
    }

private:
    Curve m_deviation;
};

} // namespace

AugmentationFamily makenoise()
{
    return {.name = u"noise"_s,
            .stage = AugmentStage::Corruption,
            .order = 1,
            .fields = {fieldwords::live(fieldwords::varying(fieldwords::number(
                u"augment.noise"_s, QT_TRANSLATE_NOOP("forja", "Instance noise"), 0, 0, 2,
                QT_TRANSLATE_NOOP("forja", "standard deviation"),
                QT_TRANSLATE_NOOP("forja",
                                  "Gaussian noise on real and generated pictures before D sees them; pixels "
                                  "go from -1 to 1. Mostly a curve that falls to 0."))))},
            .takesPoints = true,
            .make = [] { return std::make_shared<InstanceNoise>(); }};
}

} // namespace forja
