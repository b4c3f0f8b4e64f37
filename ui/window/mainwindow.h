// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export/pictureorigin.h"
#include "engine/session/session.h"
#include "ui/dataset/datasetjob.h"
#include "ui/records/runhistory.h"
#include "ui/records/selection.h"
#include "ui/theme/themechooser.h"
#include "ui/window/windowactions.h"

#include <QMainWindow>

class QSplitter;
class QStackedWidget;

namespace forja {

class BranchComposer;
class BranchPage;
class Composer;
class ExploreDialog;
class DoctorController;
class DoctorLine;
class DoctorPanel;
class InspectorPanel;
class LengthMenu;
class LogPanel;
class MessageBar;
class QueuePanel;
class RunBar;
class RunPages;
class RunQueue;
class RunSwitch;
class SettingsForm;
class StartPage;
class StatusLine;
struct RunCure;

/// The window: toolbar, settings, pages, inspector, status line. It shows what the session tells and asks it
/// for what a person wants. QSettings is used under the application's own organisation and name.
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
    Session &session() { return m_session; }
    Selection &selection() { return m_selection; }

    WindowActions &actions() { return *m_actions; }
    Composer &composer() { return *m_composer; }
    BranchComposer &branching() { return *m_branching; }
    BranchPage &branchPage() { return *m_branchPage; }
    SettingsForm &form() { return *m_form; }
    StartPage &startPage() { return *m_startPage; }
    RunPages &pages() { return *m_pages; }
    InspectorPanel &inspector() { return *m_inspector; }
    StatusLine &statusLine() { return *m_status; }
    RunBar &runBar() { return *m_bar; }
    LogPanel &log() { return *m_log; }
    DoctorController &doctorDesk() { return *m_desk; }
    DoctorLine &doctorLine() { return *m_doctorLine; }
    DoctorPanel &doctorPanel() { return *m_doctorPanel; }
    MessageBar &messages() { return *m_messages; }
    RunQueue &queue() { return *m_queue; }
    /// The explorer, if it is open.
    ExploreDialog *explorer() const { return m_explorer; }
    QueuePanel &queuePanel() { return *m_queuePanel; }
    /// How large the window is where it was never open before, on a screen with this much room.
    static QSize firstSize(const QSize &available);
    RunSwitch &runSwitch() { return *m_switch; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    /// Escape, where nothing else wants it, closes a panel.
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeParts();
    void layOut();
    void connectActions();
    void connectParts();
    void connectSession();
    void connectTraining();
    // Looking into pictures and latent space (mainwindowlooking.cpp).
    void connectLooking();
    void lookAtPicked();
    void showPicked();
    void exploreFromPicked();
    ExploreDialog *openExplorer();
    // A tile's menu (mainwindowtiles.cpp).
    void connectTiles();
    void showTileMenu(qint64 update, int tile, const QPoint &globalPlace);
    void withTile(std::function<void(const QImage &, const Inspection &)> act);
    // Panels that come and go (mainwindowpanels.cpp).
    void connectPanels();
    /// Closes the panel that was opened last, or the one with the focus; false: none is open.
    bool closePanel();
    void makeBranching();
    // The queue (mainwindowqueue.cpp).
    void makeQueue();
    void connectQueue();
    void openQueue();
    void addToQueue();
    // The doctor of a run (mainwindowdoctor.cpp).
    void makeDoctor();
    void connectDoctor();
    void refreshDoctor();
    void cure(const RunCure &cure);
    /// A run's name as the status line says it: with the process where somebody else trains it at this
    /// window's bidding.
    QString nameWithWriter(const QString &name) const;
    void showSweep();
    void writeSheet(const QString &sweep);
    void connectRuns();
    void fillMenus();
    void fillRecent();
    void useTheme(const Theme &theme);
    void restoreLayout();
    void saveLayout() const;

    void chooseFolder();
    void chooseArchive();
    void chooseRun();
    void openRun(const QString &path);
    void openPicture(const QString &path);
    void showRuns();
    void showLab();
    void showWanted();
    void chooseRunsFolder();
    void forgetRuns(const QStringList &paths);
    void refreshInspector();
    /// The Lab's questions and places have settings of their own: the panel makes room for them.
    void refreshSettings();
    // The next run, beside one that is on or before any (mainwindowcomposing.cpp).
    void connectComposing();
    void beginComposing();
    void compose();
    /// The settings of the next run in the panel, and what is shown of the run that is on as it was.
    void composeBeside();
    void endTyping();
    void leaveComposing();
    void startComposed();
    void composeOnData(const QString &source);
    /// A run is what the window shows; beside it the next one may be composed.
    bool isRunShown() const;
    std::shared_ptr<const Dataset> shownData() const;
    void refreshComposing();
    Continuation continuation() const;
    void refreshLength();
    void goOnFor(const Length &length);
    void branchFrom(qint64 update, const QMap<QString, QVariant> &changes = {});
    void showRun();
    void goOn();
    void doPrimary();
    void exportGallery();
    void exportFilm();
    void savePicture(const QImage &picture, const Inspection &inspection);
    void showDoctor();
    void showHelp();

    /// Does `act` now, or once the run that is on has been stopped, which is asked for first.
    void whenIdle(std::function<void()> act);
    bool isRunOn() const;
    void takeState();
    void takeEnd();
    void takePast(const RunHistory::Past &past);
    void takeEvent(const EventRecord &event);
    /// Says over the pages who else trains the run that is shown.
    void takeWriter();
    /// Says over the pages what the disk refuses, for as long as it does.
    void takeDisk(const EventRecord &event);
    /// A flag as the status line shows it: for an edit what it was and what it is now.
    QString flagSentence(const EventRecord &event) const;
    QString editSentence(const Difference &edit) const;
    void takeSchedule();
    void showClassNames();
    /// What the forms say of the pictures of the run that is shown: of its open data, else of its own
    /// records.
    void showPictures();
    void refreshRecentRun();

    Session m_session;
    Selection m_selection;
    ThemeChooser m_themes;
    RunHistory m_history;
    DatasetJob m_doctor;
    WindowActions *m_actions = nullptr;
    RunBar *m_bar = nullptr;
    LengthMenu *m_lengths = nullptr;
    RunSwitch *m_switch = nullptr;
    MessageBar *m_messages = nullptr;
    SettingsForm *m_form = nullptr;
    StartPage *m_startPage = nullptr;
    Composer *m_composer = nullptr;
    BranchPage *m_branchPage = nullptr;
    BranchComposer *m_branching = nullptr;
    RunPages *m_pages = nullptr;
    QStackedWidget *m_centre = nullptr;
    InspectorPanel *m_inspector = nullptr;
    LogPanel *m_log = nullptr;
    RunQueue *m_queue = nullptr;
    QueuePanel *m_queuePanel = nullptr;
    StatusLine *m_status = nullptr;
    ExploreDialog *m_explorer = nullptr; ///< while it is open
    DoctorController *m_desk = nullptr;
    DoctorLine *m_doctorLine = nullptr;
    DoctorPanel *m_doctorPanel = nullptr;
    QSplitter *m_columns = nullptr;
    QSplitter *m_rows = nullptr;
    std::optional<TickRecord> m_lastTick;
    QStringList m_classNames;
    std::function<void()> m_afterRun; ///< what waits for the run to end
    QString m_stopQuestion; ///< asked over the pages: whether the run that is on is to be stopped
    QString m_shownRun; ///< its path
    std::optional<PictureOrigin> m_wanted; ///< where the run that is being opened is to be shown
    bool m_isBeside = false; ///< the next run was begun to be composed while one was on, which is still shown
    bool m_hasDraft = false; ///< of the next run, beside the one that is on
    std::shared_ptr<const Dataset> m_doctored; ///< what the data doctor was asked about
    RecordedPictures m_runPictures; ///< what the run that is shown was trained on, by its records
    int m_runChannels = 0; ///< of these; 0: not known
    bool m_isClosing = false;
    std::pair<qint64, int> m_menuTile{0, -1}; ///< update and tile whose menu was opened last
    QList<QWidget *> m_openPanels; ///< the one opened last at the end
    int m_formWidth = 0; ///< of the settings while they are hidden for the Lab
};

} // namespace forja
