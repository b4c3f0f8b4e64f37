// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QPair>

class QMainWindow;
class QSettings;
class QSplitter;
class QStackedWidget;
class QWidget;

namespace forja {

class BranchPage;
class DoctorController;
class DoctorLine;
class DoctorPanel;
class InspectorPanel;
class LogPanel;
class MessageBar;
class QueuePanel;
class RunBar;
class RunPages;
class RunQueue;
class RunSwitch;
class Selection;
class Session;
class SettingsForm;
class StartPage;
class StatusLine;
class WindowActions;

/// The widgets of the window and how they lie. They are the window's children and know nothing of each other;
/// what happens between them is the business of those that are handed them.
class WindowParts
{
public:
    /// Of the settings, where nobody has given them another width.
    static constexpr int kFormWidth = 272;

    /// Makes them and lays them out in `window`.
    WindowParts(QMainWindow &window, WindowActions &actions, Session &session, Selection &selection,
                RunQueue &queue, DoctorController &desk);

    void setTheme(const Theme &theme);
    /// Which panels are open, how large, and which page was shown.
    void restore(const QSettings &settings);
    void save(QSettings &settings) const;
    /// What is shown in the middle: the start page, that of a branch, or the one in front of RunPages.
    QWidget *shownPage() const;

    QMainWindow &window;
    WindowActions &actions;
    RunBar *bar = nullptr;
    SettingsForm *form = nullptr;
    MessageBar *messages = nullptr;
    StartPage *startPage = nullptr;
    RunPages *pages = nullptr;
    InspectorPanel *inspector = nullptr;
    LogPanel *log = nullptr;
    QueuePanel *queuePanel = nullptr;
    DoctorPanel *doctorPanel = nullptr;
    DoctorLine *doctorLine = nullptr;
    StatusLine *status = nullptr;
    BranchPage *branchPage = nullptr;
    RunSwitch *runSwitch = nullptr;
    QStackedWidget *centre = nullptr; ///< of startPage, pages and branchPage

private:
    void makePanels(RunQueue &queue, DoctorController &desk);
    void nameHelp();
    QWidget *layOutMiddle();
    void layOutColumns();
    void layOutRows();
    void layOut();

    QSplitter *m_columns = nullptr;
    QSplitter *m_rows = nullptr;
};

} // namespace forja
