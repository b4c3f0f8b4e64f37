// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/questions/question.h"

/// The words that a question's file may use, besides settings.
namespace forja {

const QStringList &questionKeys();
/// NOTE: part of the format on disk; the order is that of LabQuestion::Kind.
const QStringList &labKindNames();
/// Statistics of a run, as stats.jsonl names them, without histograms.
const QStringList &labStatistics();
/// What may be judged in a question of that kind; empty: nothing is.
QStringList labMeasures(LabQuestion::Kind kind);
/// The arms that a kind's measuring brings; empty: whatever the question declares.
QStringList labArmNames(LabQuestion::Kind kind);

} // namespace forja
