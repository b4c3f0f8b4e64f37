// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mainwindow.h"

#include "engine/base/guarded.h"
#include "engine/session/runqueue.h"
#include "ui/base/settingkeys.h"
#include "ui/flat/flatpage.h"
#include "ui/forms/settingsform.h"
#include "ui/help/helpdialog.h"
#include "ui/lab/labpage.h"
#include "ui/records/recentplaces.h"
#include "ui/rundoctor/doctorcontroller.h"
#include "ui/start/branchcomposer.h"
#include "ui/start/composer.h"
#include "ui/text/wording.h"
#include "ui/theme/icons.h"
#include "ui/theme/plaintext.h"
#include "ui/widgets/logpanel.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/runbar.h"
#include "ui/window/runpages.h"
#include "ui/window/statusline.h"
#include "ui/window/windowcontrollers.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QScreen>
#include <QSettings>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kUsualSize(1440, 900);
/// Around the window: its title and the panels of the desktop that no screen tells of.
constexpr int kFrameRoom = 40;

} // namespace

MainWindow::MainWindow(FieldTablePtr table, QWidget *parent)
    : QMainWindow(parent), m_session(std::move(table))
{
    // Before there are labels, whose texts it makes plain.
    qApp->installEventFilter(new PlainLabels(this));
    setWindowTitle(tr("Forja"));
    setWindowIcon(programIcon());
    setAcceptDrops(true);
    // Actions, queue and doctor before the parts that show them, the parts before the controllers that
    // connect them.
    m_actions = new WindowActions(this);
    m_queue = new RunQueue(m_session.table(), defaultRunsFolder(), u"queue"_s, this);
    auto *desk = new DoctorController(m_session, this);
    m_parts = std::make_unique<WindowParts>(*this, *m_actions, m_session, m_selection, *m_queue, *desk);
    m_controllers = std::make_unique<WindowControllers>(m_session, m_selection, m_themes, *m_queue, *desk,
                                                        *m_parts);
    // Once all of them are there: a message may arrive as soon as it can be heard.
    connectProgram();
    connectSession();
    connectClosing();
    m_parts->setTheme(m_themes.theme());
    restoreLayout();
    m_controllers->runs.refreshRecentRun();
    // The window begins with the next run; opening one from the command line comes after.
    m_controllers->composing.compose();
    // Last: where something is lined up it opens its panel.
    m_controllers->queueing.open();
}

MainWindow::~MainWindow()
{
    // The last words of these must not reach a window that is going.
    m_session.disconnect(this);
    m_queue->disconnect(this);
    m_parts->pages->lab()->disconnect(this);
}

void MainWindow::connectProgram()
{
    connect(m_actions->view.fullScreen, &QAction::toggled, this,
            [this](bool isOn) { isOn ? showFullScreen() : showNormal(); });
    connect(m_actions->view.themes, &QActionGroup::triggered, this,
            [this](QAction *action) { m_themes.choose(action->data().toString()); });
    connect(&m_themes, &ThemeChooser::changed, this,
            [this](const Theme &theme) { m_parts->setTheme(theme); });
    connect(m_actions->program.help, &QAction::triggered, this, &MainWindow::showHelp);
    connect(m_actions->program.about, &QAction::triggered, this,
            [this] { HelpDialog::open(this, m_session.table(), {u"about"_s}); });
    connect(m_actions->program.quit, &QAction::triggered, this, &QWidget::close);
}

void MainWindow::connectSession()
{
    connect(&m_controllers->composing, &ComposeController::changed, this, &MainWindow::refresh);
    connect(&m_controllers->runs, &RunOpener::changed, this, &MainWindow::refresh);
    connect(&m_session.run(), &LoadedRun::stateChanged, this, &MainWindow::refresh);
    connect(&m_session.following(), &Following::writerChanged, this, &MainWindow::refresh);
    connect(&m_session.run(), &LoadedRun::scheduleChanged, this, &MainWindow::takeSchedule);
    connect(&m_session.run(), &LoadedRun::finished, this, &MainWindow::takeEnd);
    connect(&m_session.run(), &LoadedRun::failed, this, &MainWindow::takeFailure);
}

/// What a window that is being closed waits for besides the session.
void MainWindow::connectClosing()
{
    connect(m_queue, &RunQueue::closed, this, &QWidget::close);
    connect(m_parts->pages->lab(), &LabPage::stopped, this, [this] {
        if (m_isClosing)
            close();
    });
}

Composer &MainWindow::composer()
{
    return m_controllers->shown.composer();
}

BranchComposer &MainWindow::branching()
{
    return m_controllers->shown.branching();
}

ExploreDialog *MainWindow::explorer() const
{
    return m_controllers->looking.explorer();
}

void MainWindow::open(const QString &folderOrRun)
{
    m_controllers->places.open(folderOrRun);
}

void MainWindow::openRunAt(const QString &path, qint64 update, int tile)
{
    m_controllers->runs.openRunAt(path, update, tile);
}

void MainWindow::tellUnexpected(const Problem &what)
{
    // Where even that fails, the sentence on stderr is what is left.
    const auto told = guarded([&] {
        m_parts->messages->show(translateProblem(what));
        m_parts->log->append(translateProblem(what));
    });
    if (!told)
        qWarning("%s", qPrintable(what.english()));
}

void MainWindow::refresh()
{
    const RunState state = m_session.run().state();
    const ShownRun &shown = m_controllers->shown;
    const bool showsRun = shown.isRunShown();
    const bool isBranching = shown.branching().isActive();
    const QString name = showsRun ? m_session.run().folder()->name() : QString();
    m_actions->setState(state, showsRun,
                        isBranching ? shown.branching().canStart() : shown.composer().canStart());
    if (m_session.run().experiment() && m_session.run().experiment()->isOnPoints())
        m_actions->tools.explore->setEnabled(false); // points have no pictures to walk through
    m_parts->pages->setHasRun(showsRun);
    // A branch is on before its run is there to be shown.
    const bool isTold = showsRun || (isBranching && shown.isRunOn());
    m_parts->status->setState(isTold ? state : RunState::Empty, m_controllers->reports.nameWithWriter(name));
    m_parts->status->setBusy(m_isClosing ? tr("Saving…") : QString());
    setWindowTitle(name.isEmpty() ? tr("Forja") : tr("%1 – Forja").arg(name));
    refreshForm();
    m_controllers->composing.refresh();
    m_controllers->data.refreshCheck();
    m_controllers->controls.refreshLength();
}

/// Whose settings the form shows, and from which preset they come.
void MainWindow::refreshForm()
{
    const Composer &composer = m_controllers->shown.composer();
    const Experiment *experiment = composer.isActive() ? nullptr : m_session.run().experiment();
    if (experiment && m_controllers->shown.isRunShown())
        m_parts->form->setExperiment(*experiment,
                                     m_session.training().isControlled() ? SettingsForm::Mode::Running
                                                                         : SettingsForm::Mode::Reading);
    const QString preset = experiment ? composer.labelOf(experiment->presetName) : composer.presetLabel();
    m_parts->bar->setPresetLabel(preset);
    m_parts->form->setPresetLabel(preset);
}

void MainWindow::takeSchedule()
{
    refresh();
    m_controllers->reports.tellSchedule();
}

void MainWindow::takeFailure()
{
    // A run that only paused may be continued; one that failed has ended.
    if (m_session.run().state() != RunState::Paused || m_isClosing)
        takeEnd();
    else
        refresh();
}

void MainWindow::takeEnd()
{
    m_controllers->reports.takeWriter();
    refresh();
    // It asked about a run that is over by now.
    m_controllers->controls.dropStopQuestion();
    if (m_isClosing)
        close();
    else
        m_controllers->controls.doWaiting();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ThemeChange)
        m_themes.followSystem();
    QMainWindow::changeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && QFileInfo::exists(urls.constFirst().toLocalFile()))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.isEmpty())
        return;
    event->acceptProposedAction();
    open(urls.constFirst().toLocalFile());
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    // Panels are closed one by one; only with none left Esc is anything else's.
    if (event->key() != Qt::Key_Escape || event->modifiers() != Qt::NoModifier
        || !m_controllers->panels.closeOne())
        QMainWindow::keyPressEvent(event);
}

void MainWindow::showHelp()
{
    HelpPlace place = HelpDialog::placeOf(QApplication::focusWidget());
    // Nothing with a page of its own has the focus, so the page on view is meant.
    if (place.page.isEmpty())
        place = HelpDialog::placeOf(m_parts->shownPage());
    HelpDialog::open(this, m_session.table(), place);
}

QSize MainWindow::firstSize(const QSize &available)
{
    return kUsualSize.boundedTo(available - QSize(0, kFrameRoom));
}

void MainWindow::restoreLayout()
{
    const QSettings settings;
    // The first start, or a size that was never kept.
    if (!restoreGeometry(settings.value(setting::windowGeometry).toByteArray()))
        resize(firstSize(screen()->availableSize()));
    m_parts->restore(settings);
    for (QAction *action : m_actions->view.themes->actions())
        action->setChecked(action->data().toString() == m_themes.choice());
}

void MainWindow::saveLayout() const
{
    QSettings settings;
    settings.setValue(setting::windowGeometry, saveGeometry());
    m_parts->save(settings);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLayout();
    // Decoding has nothing to save, and could go on for minutes.
    m_session.data().cancel();
    const bool hasChildren = m_queue->count(QueueEntry::State::Running) > 0;
    LabPage *lab = m_parts->pages->lab();
    if (!m_controllers->shown.isRunOn() && !hasChildren && !lab->isAsking()) {
        event->accept();
        return;
    }
    // The updates under way are finished and saved; then the window closes by itself.
    event->ignore();
    if (m_isClosing) {
        // Closed once more while the disk refuses the end: the answer is to leave without it.
        if (m_session.run().diskProblem())
            m_session.training().stop();
        return;
    }
    // Set before anybody is stopped: who hears of an end asks whether the window wants to go.
    m_isClosing = true;
    setEnabled(false);
    // Before the stop: the flat world begins another run when one ends, where a setting has asked for that.
    m_parts->pages->flat()->letGo();
    if (hasChildren)
        m_queue->close();
    if (lab->isAsking())
        lab->stopAsking();
    // A second stop would give up what the disk refuses.
    if (m_controllers->shown.isRunOn() && m_session.run().state() != RunState::Stopping)
        m_session.training().stop();
    refresh();
}

} // namespace forja
