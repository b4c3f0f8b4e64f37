// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/augment/augment.h"
#include "engine/experiment/experiment.h"

namespace forja {

/// Adam's settings of one player. Kingma and Ba 2015; eps is 1e-8.
struct AdamSettings
{
    double rate = 1e-3;
    double beta1 = 0.5;
    double beta2 = 0.999;
};

/// What of D's judgement reaches G.
enum class Signal { Gradient, Sign, Random, Value };

/// What one update needs, resolved once whenever a setting changes.
struct UpdateSettings
{
    AdamSettings adamG;
    AdamSettings adamD;
    int updatesD = 1; ///< per update
    int updatesG = 1;
    qint64 dFirst = 0;
    int batch = 32;
    int parts = 1; ///< in which a batch is worked through
    int frozenD = 0; ///< layers of D, from the pictures on, that keep their weights
    std::uint64_t seed = 0;
    double ema = 0.99;
    Signal signal = Signal::Gradient;
    double r1 = 0; ///< gamma; 0: off
    int r1Interval = 1;
    double labelNoise = 0;
    bool mirror = false;
    Augmentation augmentation;
    bool isBf16 = false;
    bool isChannelsLast = true;
};

UpdateSettings updateSettings(const Experiment &experiment);

} // namespace forja
