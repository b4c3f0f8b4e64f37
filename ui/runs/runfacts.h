// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runsummary.h"

#include <QWidget>

class QColor;
class QLabel;
class QPushButton;

namespace forja {

/// What a run is: a table of what it was trained on, for how long and how well, and the way to its parent.
class RunFacts : public QWidget
{
    Q_OBJECT

public:
    explicit RunFacts(QWidget *parent);

    /// A run that can be read; `dim` is the colour of what names a value.
    void setRun(const RunSummary &run, const QColor &dim);

Q_SIGNALS:
    void parentRequested(const QString &name);
    void compareRequested();

private:
    QLabel *m_table = nullptr;
    QPushButton *m_parent = nullptr;
    QPushButton *m_compareParent = nullptr;
    QString m_parentName;
};

} // namespace forja
