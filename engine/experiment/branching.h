// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/experiment.h"

namespace forja {

/// Whether a branch may have another value of this field than its parent: of what may change while a run is
/// on, and of what says nothing of the training itself (how long it is, what is kept and shown).
bool mayChangeInBranch(const Field &field);

/// A run's experiment as a branch at `update` takes it over: the schedule ends with the changes made at that
/// moment; what was changed or stepped by hand after it is left out.
Experiment cutAt(const Experiment &parent, qint64 update);

/// `cut` with other values from the moment `at` on: entries of the schedule for live fields, the run's own
/// values for the others. A value that is no change is passed over. The problem names the field that a branch
/// cannot change, and why.
Result<Experiment> withChanges(const Experiment &cut, const QMap<QString, QVariant> &changes,
                               const Moment &at);

/// The values that `to` has in the end and `from` has not.
QMap<QString, QVariant> changedValues(const Experiment &from, const Experiment &to);

} // namespace forja
