// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/settings.h"

namespace forja {

using namespace Qt::StringLiterals;

namespace {

Signal signalNamed(const QString &name)
{
    return name == u"sign"_s  ? Signal::Sign
        : name == u"random"_s ? Signal::Random
        : name == u"value"_s  ? Signal::Value
                              : Signal::Gradient;
}

} // namespace

UpdateSettings updateSettings(const Experiment &e)
{
    return {
        .adamG = {e.real(u"g.rate"_s), e.real(u"g.beta1"_s), e.real(u"g.beta2"_s)},
        .adamD = {e.real(u"d.rate"_s), e.real(u"d.beta1"_s), e.real(u"d.beta2"_s)},
        .updatesD = static_cast<int>(e.integer(u"d.updates"_s)),
        .updatesG = static_cast<int>(e.integer(u"g.updates"_s)),
        .dFirst = e.integer(u"d.first"_s),
        .batch = static_cast<int>(e.integer(u"train.batch"_s)),
        .parts = static_cast<int>(e.integer(u"train.accumulate"_s)),
        .frozenD = static_cast<int>(e.integer(u"d.frozen"_s)),
        .seed = static_cast<std::uint64_t>(e.integer(u"train.seed"_s)),
        .ema = e.real(u"g.ema"_s),
        .signal = signalNamed(e.text(u"g.signal"_s)),
        .r1 = e.real(u"loss.r1"_s),
        .r1Interval = static_cast<int>(e.integer(u"loss.r1_interval"_s)),
        .labelNoise = e.real(u"loss.label_noise"_s),
        .mirror = e.flag(u"data.mirror"_s),
        .augmentation = augmentation(e),
        .isBf16 = e.text(u"train.precision"_s) == u"bf16"_s,
        .isChannelsLast = e.text(u"train.layout"_s) == u"channels-last"_s,
    };
}

} // namespace forja
