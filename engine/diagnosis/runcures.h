// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/diagnosis/runfinding.h"
#include "engine/experiment/experiment.h"

namespace forja {

/// What may help against it, given the values as they are now: edits that can be tried at once, then a branch
/// from `before`, an update at which all was well yet, with all of them. Only live fields, and only values
/// that are others than now. What is known not to help a run that is on is no edit.
QList<RunCure> curesFor(Ailment ailment, const Experiment &now, qint64 before);
/// What is known of the cures beyond their values; empty: nothing.
QString adviceOn(Ailment ailment);

} // namespace forja
