// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QObject>
#include <QVariant>

namespace forja {

class RunControls;
class RunReports;
class Session;
class ShownData;
class ShownRun;
class WindowPanels;
class WindowParts;

/// What becomes a run: the next one, composed before any or beside one that trains, and a branch of the one
/// that is shown.
class ComposeController : public QObject
{
    Q_OBJECT

public:
    ComposeController(Session &session, ShownRun &shown, RunControls &controls, RunReports &reports,
                      ShownData &data, WindowPanels &panels, WindowParts &parts);

    /// The start page with the settings of the next run.
    void compose();
    /// The same, on the pictures that its settings name.
    void composeOnWantedData();
    /// The same, on a folder or archive of pictures, or "sample:KIND".
    void composeOnData(const QString &source);
    /// The settings of the next run in the panel, and what is shown of the run that is on as it was.
    void composeBeside();
    /// Back to the run from the settings of the next one.
    void leave();
    /// A run was opened and takes the place of what was composed.
    void giveWay();
    /// A branch of the run that is shown from its moment at `update`, with these changes to begin with.
    void branchFrom(qint64 update, const QMap<QString, QVariant> &changes = {});
    /// What is said of the next run beside the one that is on.
    void refresh();

Q_SIGNALS:
    /// The window shows something else.
    void changed();

private:
    void connectNext();
    void connectBranch();
    void fillMenus();
    void begin();
    void openBranch(qint64 update, const QMap<QString, QVariant> &changes);
    void endTyping();

    Session &m_session;
    ShownRun &m_shown;
    RunControls &m_controls;
    RunReports &m_reports;
    ShownData &m_data;
    WindowPanels &m_panels;
    WindowParts &m_parts;
    bool m_hasDraft = false; ///< of the next run, beside the one that is on
};

} // namespace forja
