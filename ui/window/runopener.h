// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export/pictureorigin.h"
#include "ui/records/runhistory.h"

#include <QObject>

namespace forja {

class ComposeController;
class RunControls;
class RunReports;
class Selection;
class Session;
class ShownData;
class ShownRun;
class WindowPanels;
class WindowParts;

/// Opens runs and shows the one that is open on its pages; leads to the pages of all runs and of the Lab.
class RunOpener : public QObject
{
    Q_OBJECT

public:
    RunOpener(Session &session, Selection &selection, ShownRun &shown, RunControls &controls,
              RunReports &reports, ShownData &data, ComposeController &composing, WindowPanels &panels,
              WindowParts &parts);

    void openRun(const QString &path);
    /// A run at a moment of its gallery and, with `tile`, at one latent; -1: where it is.
    void openRunAt(const QString &path, qint64 update, int tile = -1);
    /// The run that a picture comes from, at the picture. What is missing of it is said once it is there.
    void openAt(const PictureOrigin &place);
    /// The newest of the runs that were open, on the start page.
    void refreshRecentRun();

Q_SIGNALS:
    /// The run that was opened is on its pages.
    void runShown();
    /// The window shows something else.
    void changed();

private:
    void connectRuns();
    void connectLab();
    void noteOpened(const QString &path);
    void showRun();
    void showWanted();
    void showStart();
    void showRuns();
    void showLab();
    void tellWritten(const QString &file);
    void chooseRunsFolder();
    void forgetRuns(const QStringList &paths);

    Session &m_session;
    Selection &m_selection;
    ShownRun &m_shown;
    RunControls &m_controls;
    RunReports &m_reports;
    ShownData &m_data;
    ComposeController &m_composing;
    WindowPanels &m_panels;
    WindowParts &m_parts;
    RunHistory m_history;
    QString m_openedRun; ///< its path
    std::optional<PictureOrigin> m_wanted; ///< where the run that is being opened is to be shown
};

} // namespace forja
