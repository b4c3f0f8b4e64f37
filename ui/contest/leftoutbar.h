// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/contest/leftout.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace forja {

/// How many pictures are left out of the next run, and the way there; hidden while there is nothing to say.
class LeftOutBar : public QWidget
{
    Q_OBJECT

public:
    /// `leftOut` outlives it.
    LeftOutBar(LeftOut &leftOut, QWidget *parent);

    void tell();

Q_SIGNALS:
    void nextRunRequested();

private:
    LeftOut &m_leftOut;
    QLabel *m_count;
    QPushButton *m_undo, *m_next;
};

} // namespace forja
