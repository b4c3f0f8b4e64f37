// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/augment/augmentation.h"
#include "engine/objectives/loss.h"
#include "engine/training/asked.h"
#include "engine/training/batches.h"

namespace forja {

/// Everything random and everything from the data that an update of D needs. Nothing in it depends on a
/// weight, so that it can be drawn ahead.
struct DiscriminatorInputs
{
    qint64 count = 0; ///< the update's number among D's
    double kimg = 0;
    Batch real;
    Batch labelled = {}; ///< of any size: their classes are learned besides; undefined: none
    Asked asked;
    Augmentations::Plan onReal;
    Augmentations::Plan onFake;
    Flips flips;
    std::vector<Drawn> penalties; ///< by term
};

} // namespace forja
