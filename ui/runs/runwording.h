// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runsummary.h"

/// Runs in words, as the list, the panel beside it and the questions say them.
namespace forja {

/// "43 MB"
QString bytesText(qint64 bytes);
/// "training", "interrupted", …
QString conditionName(RunCondition standing);
/// The same with what belongs to it: "training by 4711 on atlas", "interrupted · can be continued".
QString standingText(const RunSummary &run);
/// "Width 16 · ⚑ Learning rate of D 5e-4 at 600"; "nothing" where there is no difference.
QString differencesText(const RunSummary &run, const FieldTable &table);
/// The same, a line each and with what it was before.
QStringList differenceLines(const RunSummary &run, const FieldTable &table);
/// "2.31 at 1,740"; empty where nothing was measured.
QString measureText(const RunSummary &run);
/// A number of three significant digits.
QString distanceText(double distance);
/// "1,820"
QString lengthText(const RunSummary &run);
/// "14:32" of today, else "24 Nov", else "24 Nov 2025".
QString whenText(const QDateTime &when);
/// "branch of 00007-… at 600"; empty without a parent.
QString originText(const RunSummary &run);
/// What goes if the run goes: "1,820 updates, 37 snapshots, 43 MB".
QString contentText(const RunSummary &run);
/// One of these words in the window's language: "forja::Runs".
QString runWords(const char *text);

} // namespace forja
