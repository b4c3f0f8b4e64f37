// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runfolder.h"

#include <QJsonObject>

/// environment.json of a run: what it found when its training began or last went on, and what going on
/// compares.
namespace forja {

/// Empty where the run has none that can be read.
QJsonObject recordedEnvironment(const RunFolder &run);

/// In what `now` differs from `before` so that a training goes on, but not bit for bit: a sentence for each
/// difference, with both values. What `before` does not tell counts as equal, for older runs tell less; but
/// `numerics` is 1 where it is absent.
QList<Problem> bitsAtRisk(const QJsonObject &before, const QJsonObject &now);

} // namespace forja
