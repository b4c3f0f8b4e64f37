// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/nets/family.h"

namespace forja {

/// Re-estimates the running statistics of every batch-norm layer as the mean over 4 batches of 128 latents
/// that are a function of the seed (Purpose::Recalibration), classes in turn; leaves G in evaluation mode.
/// Without batch norm it does only the latter. An averaged G needs it: its weights never met the statistics
/// that were copied along with them.
void recalibrateBatchStatistics(Generator &g, int classes, int latent, std::uint64_t seed);

} // namespace forja
