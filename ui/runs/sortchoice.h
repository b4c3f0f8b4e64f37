// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/runs/runsfilter.h"

class QActionGroup;
class QToolButton;

namespace forja {

class RunsView;

/// What the runs are sorted by: chosen in a menu or with a click on a column's head, and kept in QSettings.
class SortChoice : public QObject
{
    Q_OBJECT

public:
    /// Fills the button's menu, which must be there.
    SortChoice(RunsFilter &filter, RunsView &view, QToolButton &button, QObject *parent);

    void set(RunsFilter::Key key, Qt::SortOrder order);
    /// As a person left it.
    void restore();

private:
    void fillMenu();
    void turnRound();
    void takeHead(int column);
    void tell();

    RunsFilter &m_filter;
    RunsView &m_view;
    QToolButton &m_button;
    QActionGroup *m_keys = nullptr;
};

} // namespace forja
