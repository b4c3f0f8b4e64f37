// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lab/twintraining.h"
#include "engine/questions/verdict.h"

namespace forja {

/// The rows of semiSupervised() (session/lab/labmeasures.h). Requires: checkLabels() found nothing.
QList<LabRow> semiSupervisedRows(const Experiment &experiment, const Dataset &data, const QList<int> &labels,
                                 const TwinTraining &training, LabWatch &watch);

} // namespace forja
