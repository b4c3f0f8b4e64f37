// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mainwindow.h"

#include "engine/base/guarded.h"
#include "engine/runs/pngtexts.h"
#include "engine/session/runqueue.h"
#include "ui/contest/contestpage.h"
#include "ui/dataset/datasetdialog.h"
#include "ui/explore/exploredialog.h"
#include "ui/flat/flatpage.h"
#include "ui/forms/settingsform.h"
#include "ui/gallery/gallerypage.h"
#include "ui/gallery/inspectorpanel.h"
#include "ui/help/helpdialog.h"
#include "ui/lab/labpage.h"
#include "ui/records/recentplaces.h"
#include "ui/rundoctor/doctorcontroller.h"
#include "ui/rundoctor/doctorpanel.h"
#include "ui/start/branchcomposer.h"
#include "ui/start/composer.h"
#include "ui/start/startpage.h"
#include "ui/text/wording.h"
#include "ui/theme/icons.h"
#include "ui/theme/plaintext.h"
#include "ui/widgets/logpanel.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/runbar.h"
#include "ui/window/runpages.h"
#include "ui/window/statusline.h"

#include <QActionGroup>
#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>

namespace forja {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(FieldTablePtr table, QWidget *parent)
    : QMainWindow(parent), m_session(std::move(table))
{
    qApp->installEventFilter(new PlainLabels(this));
    setWindowTitle(tr("Forja"));
    setWindowIcon(programIcon());
    setAcceptDrops(true);
    makeParts();
    layOut();
    makeBranching();
    fillMenus();
    connectActions();
    connectParts();
    connectRuns();
    connectSession();
    connectTraining();
    connectLooking();
    connectQueue();
    connectComposing();
    connectDoctor();
    connectTiles();
    connectPanels();
    useTheme(m_themes.theme());
    restoreLayout();
    refreshRecentRun();
    compose();
    openQueue();
}

MainWindow::~MainWindow()
{
    // The session's last words must not reach widgets that are going.
    m_session.disconnect(this);
    delete m_explorer; // while the session that it asks is there
    m_queue->disconnect(this);
    m_pages->lab()->disconnect(this);
}

bool MainWindow::isRunOn() const
{
    return m_session.isTrainingHere();
}

void MainWindow::whenIdle(std::function<void()> act)
{
    if (!isRunOn()) {
        act();
        return;
    }
    m_stopQuestion = tr("The run %1 is on. Stop it first? It is saved and can be continued.")
                         .arg(m_session.run() ? m_session.run()->name() : QString());
    m_messages->ask(m_stopQuestion, tr("Stop and save"), [this, act = std::move(act)] {
        if (!isRunOn()) {
            act();
            return;
        }
        m_afterRun = act;
        m_session.stop();
    });
}

void MainWindow::open(const QString &folderOrRun)
{
    if (folderOrRun.startsWith(u"sample:")) {
        composeOnData(folderOrRun);
        return;
    }
    const QFileInfo place(folderOrRun);
    if (!place.exists())
        m_messages->show(
            tr("%1 is not there. Open a folder or an archive of pictures, or the folder of a run.")
                .arg(folderOrRun));
    else if (QFileInfo::exists(QDir(folderOrRun).filePath(u"experiment.json"_s)))
        openRunAt(place.absoluteFilePath(), -1);
    else if (pngHead(toPath(folderOrRun)))
        openPicture(place.absoluteFilePath());
    else
        composeOnData(place.absoluteFilePath());
}

void MainWindow::showRun()
{
    if (!m_session.run() || !m_session.experiment())
        return;
    m_composer->setActive(false);
    m_hasDraft = (m_hasDraft || m_isBeside) && isRunOn();
    m_isBeside = false;
    m_branching->close();
    takeWriter();
    m_lastTick.reset();
    m_classNames.clear();
    m_log->clear();
    m_status->clearRun();
    if (!isRunOn())
        m_bar->clearProgress();
    m_inspector->setOfPoints(m_session.experiment()->isOnPoints());
    m_bar->setOfPoints(m_session.experiment()->isOnPoints());
    m_messages->dismiss();
    m_pages->openRun(*m_session.run(), *m_session.experiment());
    m_desk->openRun(*m_session.run(), *m_session.experiment());
    m_doctorPanel->setAnswer({});
    m_centre->setCurrentWidget(m_pages);
    refreshInspector();
    // The flat world begins runs while somebody types in it.
    if (!m_pages->flat()->isVisible())
        m_pages->setFocus();
    m_runPictures = {};
    m_runChannels = 0;
    showPictures();
    lookAtPicked();
    m_history.read(*m_session.run(), m_session.table(), !m_session.dataset());
    RecentPlaces::add(RecentPlaces::Kind::Run, m_session.run()->path());
    refreshRecentRun();
    takeState();
}

void MainWindow::doPrimary()
{
    switch (m_session.state()) {
    case RunState::Training:
        m_session.pause();
        break;
    case RunState::Paused:
        m_session.proceed();
        break;
    case RunState::Empty:
    case RunState::Finished:
    case RunState::Failed:
        if (m_branching->isActive())
            m_branching->start();
        else if (isRunShown())
            goOn();
        else
            m_composer->start(defaultRunsFolder());
        break;
    case RunState::Preparing:
    case RunState::Pausing:
    case RunState::Stopping:
        break;
    }
}

void MainWindow::takeState()
{
    const RunState state = m_session.state();
    const bool showsRun = isRunShown();
    const QString name = showsRun ? m_session.run()->name() : QString();
    m_actions->setState(state, showsRun,
                        m_branching->isActive() ? m_branching->canStart() : m_composer->canStart());
    if (m_session.experiment() && m_session.experiment()->isOnPoints())
        m_actions->tools.explore->setEnabled(false); // points have no pictures to walk through
    m_pages->setHasRun(showsRun);
    m_status->setState(showsRun || (m_branching->isActive() && isRunOn()) ? state : RunState::Empty,
                       nameWithWriter(name));
    m_status->setBusy(m_isClosing ? tr("Saving…") : QString());
    setWindowTitle(name.isEmpty() ? tr("Forja") : tr("%1 – Forja").arg(name));
    if (showsRun && !m_composer->isActive() && m_session.experiment())
        m_form->setExperiment(*m_session.experiment(),
                              m_session.isControlled() ? SettingsForm::Mode::Running
                                                       : SettingsForm::Mode::Reading);
    const QString preset = !m_composer->isActive() && m_session.experiment()
        ? m_composer->labelOf(m_session.experiment()->presetName)
        : m_composer->presetLabel();
    m_bar->setPresetLabel(preset);
    m_form->setPresetLabel(preset);
    refreshComposing();
    refreshLength();
}

void MainWindow::takeEnd()
{
    takeWriter();
    takeState();
    // Nothing is left to be stopped.
    if (const QString question = std::exchange(m_stopQuestion, {});
        !question.isEmpty() && m_messages->text() == question)
        m_messages->dismiss();
    if (m_isClosing) {
        close();
        return;
    }
    if (const std::function<void()> act = std::exchange(m_afterRun, {}))
        act();
}

void MainWindow::takePast(const RunHistory::Past &past)
{
    m_log->clear();
    for (const EventRecord &event : past.events)
        takeEvent(event);
    if (past.lastTick && !m_lastTick) {
        m_lastTick = past.lastTick;
        if (!isRunOn()) {
            Progress progress;
            progress.at = past.lastTick->at;
            progress.seconds = past.lastTick->seconds;
            m_bar->setProgress(progress);
        }
    }
    refreshLength();
    m_runPictures = past.pictures.value_or(RecordedPictures{0, 0, static_cast<int>(past.classNames.size())});
    m_runChannels = past.channels;
    showPictures();
    if (m_classNames.isEmpty() && !past.classNames.isEmpty()) {
        m_classNames = past.classNames;
        showClassNames();
    }
}

void MainWindow::tellUnexpected(const Problem &what)
{
    // Where even that fails, the sentence on stderr is what is left.
    const auto told = guarded([&] {
        m_messages->show(translateProblem(what));
        m_log->append(translateProblem(what));
    });
    if (!told)
        qWarning("%s", qPrintable(what.english()));
}

void MainWindow::showPictures()
{
    if (m_composer->isActive() || !m_session.run())
        return;
    if (const auto data = m_session.dataset()) {
        m_form->setDataset(&data->report());
        m_classNames = data->report().classNames;
    } else {
        m_form->setRunPictures(m_runPictures, m_runChannels);
    }
    showClassNames();
    refreshComposing();
}

void MainWindow::takeEvent(const EventRecord &event)
{
    m_log->append(event);
    if (isFlagged(event))
        m_status->setFlag(flagSentence(event));
}

QString MainWindow::flagSentence(const EventRecord &event) const
{
    if (event.kind == u"edit" && m_session.experiment()) {
        for (const Difference &difference : m_session.experiment()->differences()) {
            const Field *field = m_session.table()->find(difference.key);
            if (difference.atUpdate == event.at.update && field && event.args.contains(field->label))
                return editSentence(difference);
        }
    }
    return eventText(event);
}

QString MainWindow::editSentence(const Difference &edit) const
{
    const Field *field = m_session.table()->find(edit.key);
    if (!field || !edit.atUpdate)
        return {};
    return tr("%1 %2 → %3 at update %4")
        .arg(shown(field->label), shownValue(*field, edit.from), shownValue(*field, edit.to),
             groupDigits(*edit.atUpdate));
}

void MainWindow::takeSchedule()
{
    takeState();
    const QList<Difference> differences = m_session.experiment() ? m_session.experiment()->differences()
                                                                 : QList<Difference>();
    if (!differences.isEmpty() && differences.constLast().atUpdate)
        m_status->setFlag(editSentence(differences.constLast()));
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

void MainWindow::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Open a folder of pictures"), QString());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::open);
    dialog->open();
}

void MainWindow::chooseArchive()
{
    auto *dialog = new QFileDialog(this, tr("Open an archive of pictures"), QString());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(
        tr("Archives (*.zip *.tar *.tar.gz *.tgz *.tar.bz2 *.tbz2 *.tar.xz *.txz *.tar.zst)"));
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::open);
    dialog->open();
}

void MainWindow::showDoctor()
{
    const auto data = shownData();
    if (!data || !m_doctor.diagnosis())
        return;
    auto *dialog = new DatasetDialog(data, *m_doctor.diagnosis(), m_composer->isActive(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    HelpDialog::offer(dialog, m_session.table(), u"doctor"_s);
    connect(dialog, &DatasetDialog::exclusionsChosen, m_composer, &Composer::setExcluded);
    dialog->open();
}

} // namespace forja
