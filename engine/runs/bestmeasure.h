// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/records.h"

#include <vector>

namespace forja {

/// Whether a measure may be called a run's best. A distance between pictures does not count where the
/// generated ones are less than .5 or more than 1.3 times as diverse as real ones; the one in random
/// features, by which older runs are measured, is small by chance for fog and noise, and does not count
/// before update 300 either. Other protocols count as they are; what is not a number never does.
bool canBeBest(const MeasureRecord &measure);
/// The one with the least distance among those that may be called best and share the newest one's protocol,
/// the earliest of equals. nullptr: there is no best yet.
const MeasureRecord *bestMeasure(const std::vector<MeasureRecord> &measures);

} // namespace forja
