// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/commonfields.h"
#include "engine/nets/family.h"

#include <stdexcept>

namespace forja::testing {

/// A table with the common fields and those of every architecture.
inline FieldTablePtr table()
{
    CommonChoices choices{{},
                          {{QStringLiteral("non-saturating"), QStringLiteral("non-saturating"), {}}},
                          {{QStringLiteral("adam"), QStringLiteral("Adam"), {}}}};
    QList<Field> fields;
    QList<FieldRule> rules = commonRules();
    for (const NetFamily &family : netFamilies()) {
        choices.nets.append(family.choice);
        fields += family.fields;
        rules += family.rules;
    }
    return std::make_shared<FieldTable>(commonFields(choices) + fields, rules);
}

using Settings = QList<std::pair<QString, QVariant>>;

inline Experiment experimentWith(const Settings &settings)
{
    Experiment experiment(table());
    for (const auto &[key, value] : settings)
        experiment.set(key, value).operator bool() ? void() : throw std::runtime_error(key.toStdString());
    return experiment;
}

inline Experiment dcgan(qlonglong width, const QString &gNorm, const QString &dNorm,
                        const QString &upsampling = QStringLiteral("transposed"))
{
    return experimentWith({{QStringLiteral("g.dcgan.width"), width},
                           {QStringLiteral("d.dcgan.width"), width},
                           {QStringLiteral("g.dcgan.norm"), gNorm},
                           {QStringLiteral("d.dcgan.norm"), dNorm},
                           {QStringLiteral("g.dcgan.upsampling"), upsampling}});
}

inline std::shared_ptr<Generator> makeG(const Experiment &experiment, const NetShape &shape,
                                        std::uint64_t seed = 1)
{
    return netFamily(QStringLiteral("dcgan")).makeG(experiment, shape, seed);
}

inline std::shared_ptr<Discriminator> makeD(const Experiment &experiment, const NetShape &shape,
                                            std::uint64_t seed = 1)
{
    return netFamily(QStringLiteral("dcgan")).makeD(experiment, shape, seed);
}

inline std::int64_t countParameters(const torch::nn::Module &net)
{
    std::int64_t count = 0;
    for (const torch::Tensor &parameter : net.parameters())
        count += parameter.numel();
    return count;
}

/// Pictures without a random generator: waves of another phase and frequency each.
inline torch::Tensor wavePictures(std::int64_t n, const NetShape &shape, double phase = 0)
{
    const std::int64_t size = shape.channels * shape.height * shape.width;
    const torch::Tensor speed = 0.02 + 0.013 * torch::arange(n, torch::kFloat64).unsqueeze(1);
    return (torch::arange(size, torch::kFloat64).unsqueeze(0) * speed + phase)
        .sin()
        .to(torch::kFloat32)
        .view({n, shape.channels, shape.height, shape.width});
}

inline torch::Tensor waveLatents(std::int64_t n, int latent)
{
    return (torch::arange(n * latent, torch::kFloat64) * 1.7)
        .sin()
        .mul(1.4)
        .to(torch::kFloat32)
        .view({n, latent});
}

} // namespace forja::testing
