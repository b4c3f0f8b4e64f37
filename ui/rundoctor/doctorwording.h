// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/diagnosis/rundoctor.h"

namespace forja {

/// "Accuracy of D 0.998"
QString evidenceText(const RunEvidence &evidence);
/// "alarm from 0.99 up"
QString limitText(const RunEvidence &evidence);
/// "Label noise 0 → 0.1, Learning rate of D 1e-3 → 2.5e-4"
QString changesText(const QMap<QString, QVariant> &changes, const Experiment &now);
/// What the doctor's line says: that it is too early, that all is well, or the worst finding with its
/// numbers.
QString doctorSentence(const RunDoctor &doctor);

} // namespace forja
