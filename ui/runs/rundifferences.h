// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runsummary.h"

#include <QWidget>

class QLabel;

namespace forja {

/// The settings of a run that are not those of its parent, its preset or the table.
class RunDifferences : public QWidget
{
    Q_OBJECT

public:
    RunDifferences(FieldTablePtr table, QWidget *parent);

    void setRun(const RunSummary &run);

private:
    FieldTablePtr m_table;
    QLabel *m_heading = nullptr;
    QLabel *m_lines = nullptr;
};

} // namespace forja
