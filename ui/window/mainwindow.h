// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/session.h"
#include "ui/records/selection.h"
#include "ui/theme/themechooser.h"
#include "ui/window/windowactions.h"
#include "ui/window/windowparts.h"

#include <QMainWindow>

namespace forja {

class BranchComposer;
class Composer;
class ExploreDialog;
struct WindowControllers;

/// The window: what it is made of, what state it is in, and its end. What a person does in it and what the
/// session tells are the business of its controllers. QSettings is used under the application's own
/// organisation and name.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(FieldTablePtr table, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// A folder or archive of pictures, a run folder, "sample:KIND", or a picture that Forja wrote.
    void open(const QString &folderOrRun);
    /// A run at a moment of its gallery and, with `tile`, at one latent.
    void openRunAt(const QString &path, qint64 update, int tile = -1);
    /// What was thrown somewhere in the window or beside it: said over the pages and in the log. Does not
    /// throw.
    void tellUnexpected(const Problem &what);
    /// How large the window is where it was never open before, on a screen with this much room.
    static QSize firstSize(const QSize &available);

    Session &session() { return m_session; }
    Selection &selection() { return m_selection; }
    WindowActions &actions() { return *m_actions; }
    RunQueue &queue() { return *m_queue; }
    Composer &composer();
    BranchComposer &branching();
    /// The explorer, if it is open.
    ExploreDialog *explorer() const;

    BranchPage &branchPage() { return *m_parts->branchPage; }
    SettingsForm &form() { return *m_parts->form; }
    StartPage &startPage() { return *m_parts->startPage; }
    RunPages &pages() { return *m_parts->pages; }
    InspectorPanel &inspector() { return *m_parts->inspector; }
    StatusLine &statusLine() { return *m_parts->status; }
    RunBar &runBar() { return *m_parts->bar; }
    RunSwitch &runSwitch() { return *m_parts->runSwitch; }
    LogPanel &log() { return *m_parts->log; }
    DoctorLine &doctorLine() { return *m_parts->doctorLine; }
    DoctorPanel &doctorPanel() { return *m_parts->doctorPanel; }
    MessageBar &messages() { return *m_parts->messages; }
    QueuePanel &queuePanel() { return *m_parts->queuePanel; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    /// Escape, where nothing else wants it, closes a panel.
    void keyPressEvent(QKeyEvent *event) override;

private:
    void connectProgram();
    void connectSession();
    void connectClosing();
    void restoreLayout();
    void saveLayout() const;
    void showHelp();
    /// Everything that depends on the session's state and on what is shown.
    void refresh();
    void refreshForm();
    void takeSchedule();
    void takeFailure();
    void takeEnd();

    Session m_session;
    Selection m_selection;
    ThemeChooser m_themes;
    WindowActions *m_actions = nullptr;
    RunQueue *m_queue = nullptr;
    // These go before the session does, whose last words must not reach them.
    std::unique_ptr<WindowParts> m_parts;
    std::unique_ptr<WindowControllers> m_controllers;
    bool m_isClosing = false;
};

} // namespace forja
