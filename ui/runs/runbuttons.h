// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runsummary.h"

#include <QWidget>

class QPushButton;
class QLabel;

namespace forja {

/// What can be done with the chosen runs, as links; under them, why some of it cannot.
class RunButtons : public QWidget
{
    Q_OBJECT

public:
    explicit RunButtons(QWidget *parent);

    void setRuns(const QList<RunSummary> &runs);

    QPushButton *compareButton() const { return m_compare; }
    QPushButton *trashButton() const { return m_trash; }
    QPushButton *thinButton() const { return m_thin; }

Q_SIGNALS:
    void openRequested();
    void compareRequested();
    void starRequested();
    void thinRequested();
    void folderRequested();
    void trashRequested();

private:
    void layOut();

    QPushButton *m_open = nullptr;
    QPushButton *m_compare = nullptr;
    QPushButton *m_star = nullptr;
    QPushButton *m_thin = nullptr;
    QPushButton *m_folder = nullptr;
    QPushButton *m_trash = nullptr;
    QLabel *m_why = nullptr;
};

} // namespace forja
