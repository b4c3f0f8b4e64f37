// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/experiment.h"

namespace forja {

/// What the training loop itself needs of the values as edited so far.
struct Rhythm
{
    int batch = 32;
    int updatesD = 1; ///< per update
    int updatesG = 1;
    qint64 dFirst = 0; ///< updates of D before G joins
    bool mirror = false;

    explicit Rhythm(const Experiment &now);
};

} // namespace forja
