// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runsummary.h"

#include <QCoreApplication>

namespace forja {

/// What may be done with the runs that are chosen, and why not.
class RunChoice
{
    Q_DECLARE_TR_FUNCTIONS(forja::RunChoice)

public:
    /// What Compare puts beside each other: the runs that are chosen; of one branch alone, its parent and
    /// itself. Paths.
    static QStringList toCompare(const QList<RunSummary> &chosen);
    /// Why so many runs cannot be compared; empty: they can.
    static QString whyNotCompared(qsizetype runs);
    /// Why they cannot be thinned or moved to the trash; empty: they can.
    static QString whyNotChanged(const QList<RunSummary> &runs);
};

} // namespace forja
