// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/finitewatch.h"

#include <cmath>

namespace forja {

void FiniteWatch::check(const char *player, const QString &what, double value, const Moment &at)
{
    if (std::isfinite(value) || m_problem)
        return;
    m_problem = forja::problem(
        "training.not_finite",
        QT_TRANSLATE_NOOP(
            "forja",
            "%1's %2 became %3 in update %4 (its own update %5), before any other number. Lower the learning "
            "rate of %1, or put a penalty on D, and continue from the last checkpoint."),
        {QString::fromLatin1(player), what, QString::number(value), QString::number(at.update + 1),
         QString::number(player[0] == 'D' ? at.dUpdates : at.gUpdates)});
}

} // namespace forja
