// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/runs/rungrouping.h"

#include <QObject>

#include <functional>

class QMenu;
class QToolButton;

namespace forja {

class RunsModel;
class RunsView;

/// What the runs are grouped by: chosen in a menu, and kept in QSettings.
class GroupChoice : public QObject
{
    Q_OBJECT

public:
    /// Fills the button's menu, which must be there, whenever it opens.
    GroupChoice(RunsModel &model, RunsView &view, QToolButton &button, QObject *parent);

    void set(const RunGrouping &grouping);
    /// As a person left it.
    void restore();

private:
    void fillMenu();
    void add(QMenu *menu, const QString &name, const RunGrouping &grouping);
    void keepChoice(const std::function<void()> &change);
    void tell();

    RunsModel &m_model;
    RunsView &m_view;
    QToolButton &m_button;
};

} // namespace forja
