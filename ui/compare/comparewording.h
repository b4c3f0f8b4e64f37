// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/comparison/comparisonsummary.h"

/// How the window says what a comparison found.
namespace forja {

/// "A, B and C"
QString lettersInWords(const QList<int> &runs);
/// "random-feature-frechet-v1-2000", and whose pictures where that is not all runs'.
QString protocolText(const MeasureGroup &group);
/// Why pictures side by side are not of the same latents, a sentence each; empty: they are.
QStringList latentSentences(const QList<LatentGroup> &groups);
/// A number for the eye, "–" for none.
QString shownNumber(double value);
/// "0.912 ± 0.05", one number alone without a spread.
QString shownSpread(const Spread &spread);
/// "1e-3", and each live edit on a line of its own: "5e-4 from update 600 on"; "–" where the setting means
/// nothing.
QString shownHistory(const SettingHistory &history, const Field *field);

} // namespace forja
