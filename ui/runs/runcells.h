// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runsummary.h"

#include <QCoreApplication>

namespace forja {

/// What the list of runs says of one: in each column of RunsModel, over the columns, and to whom searches.
class RunCells
{
    Q_DECLARE_TR_FUNCTIONS(forja::RunCells)

public:
    explicit RunCells(FieldTablePtr table);

    /// Text, tooltip, what is read out, or alignment; invalid for any other role.
    QVariant data(const RunSummary &run, int column, int role) const;
    /// The same of a column's head.
    static QVariant headerData(int column, int role);
    /// All that can be searched, in lower case: name, data, tags, note, differences, "g.latent=33".
    QString haystack(const RunSummary &run) const;

private:
    QString text(const RunSummary &run, int column) const;
    QString toolTip(const RunSummary &run, int column) const;
    QString spoken(const RunSummary &run, int column) const;

    FieldTablePtr m_table;
};

} // namespace forja
