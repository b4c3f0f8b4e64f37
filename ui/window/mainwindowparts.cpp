// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mainwindow.h"

#include "engine/data/samples/samplepictures.h"
#include "ui/contest/contestpage.h"
#include "ui/forms/settingsform.h"
#include "ui/gallery/gallerypage.h"
#include "ui/gallery/inspectorpanel.h"
#include "ui/help/helpdialog.h"
#include "ui/lab/labpage.h"
#include "ui/queue/queuepanel.h"
#include "ui/records/recentplaces.h"
#include "ui/rundoctor/doctorline.h"
#include "ui/rundoctor/doctorpanel.h"
#include "ui/start/composer.h"
#include "ui/start/startpage.h"
#include "ui/text/wording.h"
#include "ui/theme/mnemonics.h"
#include "ui/theme/plaintext.h"
#include "ui/widgets/logpanel.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/runbar.h"
#include "ui/window/runpages.h"
#include "ui/window/statusline.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QFileInfo>
#include <QMenu>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

/// How the main window is put together, and who hears whom.
namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFormWidth = 272;
constexpr int kInspectorWidth = 262;

QFrame *separator(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("isLine", true);
    line->setFixedHeight(1);
    return line;
}

} // namespace

void MainWindow::makeParts()
{
    m_actions = new WindowActions(this);
    m_bar = new RunBar(m_actions, this);
    m_form = new SettingsForm(m_session.table(), this);
    m_messages = new MessageBar(this);
    m_startPage = new StartPage(this);
    m_pages = new RunPages(m_session, m_selection, this);
    m_inspector = new InspectorPanel(this);
    m_log = new LogPanel(this);
    m_log->hide();
    makeQueue();
    makeDoctor();
    m_status = new StatusLine(m_actions->view.log, this);
    const QPair<QWidget *, const char *> pages[] = {{m_form, "settings"},       {m_startPage, "start"},
                                                    {m_inspector, "inspector"}, {m_log, "log"},
                                                    {m_status, "log"},          {m_bar, "window"}};
    for (const auto &[part, page] : pages)
        part->setProperty("helpPage", QString::fromLatin1(page));
    m_composer = new Composer(m_session, m_form, m_startPage, this);
}

void MainWindow::layOut()
{
    auto *middle = new QWidget(this);
    auto *middleLayout = new QVBoxLayout(middle);
    middleLayout->setContentsMargins(0, 0, 0, 0);
    middleLayout->setSpacing(0);
    m_centre = new QStackedWidget(middle);
    m_centre->addWidget(m_startPage);
    m_centre->addWidget(m_pages);
    middleLayout->addWidget(m_messages);
    middleLayout->addWidget(m_centre, 1);

    m_columns = new QSplitter(Qt::Horizontal, this);
    m_columns->setHandleWidth(1);
    m_columns->setChildrenCollapsible(false);
    m_columns->addWidget(m_form);
    m_columns->addWidget(middle);
    m_columns->addWidget(m_inspector);
    m_columns->setStretchFactor(0, 0);
    m_columns->setStretchFactor(1, 1);
    m_columns->setStretchFactor(2, 0);
    m_form->setMinimumWidth(256);
    m_inspector->setMinimumWidth(232);
    m_columns->setSizes({kFormWidth, 900, kInspectorWidth});
    m_formWidth = kFormWidth;

    m_rows = new QSplitter(Qt::Vertical, this);
    m_rows->setHandleWidth(1);
    m_rows->setChildrenCollapsible(false);
    m_rows->addWidget(m_columns);
    m_rows->addWidget(m_queuePanel);
    m_rows->addWidget(m_doctorPanel);
    m_rows->addWidget(m_log);
    m_rows->setStretchFactor(0, 1);
    m_rows->setSizes({700, 230, 240, 150});

    auto *all = new QWidget(this);
    auto *layout = new QVBoxLayout(all);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(separator(all));
    layout->addWidget(m_rows, 1);
    layout->addWidget(separator(all));
    layout->addWidget(m_status);
    setCentralWidget(all);
    setMinimumSize(960, 600);
}

void MainWindow::fillMenus()
{
    for (const SampleKind &kind : sampleKinds()) {
        QAction *action = m_actions->places.samples->addAction(shown(kind.label));
        action->setToolTip(shown(kind.help));
        connect(action, &QAction::triggered, this,
                [this, name = kind.name] { composeOnData(u"sample:"_s + name); });
    }
    for (const Preset &preset : m_composer->presets()) {
        // What stands after a tab is written at the right, where other menus have their keys.
        QAction *action = m_actions->places.presets->addAction(
            plainLabel(shown(preset.label)) + QLatin1Char('\t') + plainLabel(shown(preset.summary)));
        action->setToolTip(shown(preset.summary));
        connect(action, &QAction::triggered, this, [this, name = preset.name] {
            compose();
            m_composer->choosePreset(name);
            m_composer->openWantedData();
        });
    }
    connect(m_actions->places.recent, &QMenu::aboutToShow, this, &MainWindow::fillRecent);
    fillRecent();
}

void MainWindow::fillRecent()
{
    m_actions->places.recent->clear();
    const auto add = [this](RecentPlaces::Kind kind, const QString &title) {
        const QStringList places = RecentPlaces::list(kind);
        if (!places.isEmpty())
            m_actions->places.recent->addSection(title);
        for (const QString &place : places) {
            QAction *action = m_actions->places.recent->addAction(plainLabel(sourceName(place)));
            action->setToolTip(plainTip(place));
            connect(action, &QAction::triggered, this, [this, place] { open(place); });
        }
    };
    add(RecentPlaces::Kind::Run, tr("Runs"));
    add(RecentPlaces::Kind::Data, tr("Pictures"));
    if (m_actions->places.recent->isEmpty())
        m_actions->places.recent->addAction(tr("Nothing yet"))->setEnabled(false);
}

void MainWindow::connectActions()
{
    connect(m_actions->places.openFolder, &QAction::triggered, this, &MainWindow::chooseFolder);
    connect(m_actions->places.openArchive, &QAction::triggered, this, &MainWindow::chooseArchive);
    connect(m_actions->tools.dataCheck, &QAction::triggered, this, &MainWindow::showDoctor);
    connect(m_actions->places.openRun, &QAction::triggered, this, &MainWindow::chooseRun);
    connect(m_actions->places.newRun, &QAction::triggered, this, [this] {
        compose();
        m_composer->openWantedData();
    });
    connect(m_actions->training.primary, &QAction::triggered, this, &MainWindow::doPrimary);
    connect(m_actions->training.stepBoth, &QAction::triggered, this,
            [this] { m_session.step(Player::Both); });
    connect(m_actions->training.stepD, &QAction::triggered, this, [this] { m_session.step(Player::D); });
    connect(m_actions->training.stepG, &QAction::triggered, this, [this] { m_session.step(Player::G); });
    connect(m_actions->training.stop, &QAction::triggered, this, [this] { m_session.stop(); });
    connect(m_actions->training.keep, &QAction::triggered, this, [this] { m_session.keepMoment(); });
    connect(m_actions->tools.exportGallery, &QAction::triggered, this, &MainWindow::exportGallery);
    connect(m_actions->tools.exportFilm, &QAction::triggered, this, &MainWindow::exportFilm);
    connect(m_actions->view.settings, &QAction::toggled, this, &MainWindow::refreshSettings);
    connect(m_actions->view.inspector, &QAction::toggled, this, &MainWindow::refreshInspector);
    connect(m_actions->view.log, &QAction::toggled, m_log, &QWidget::setVisible);
    connect(m_actions->view.fullScreen, &QAction::toggled, this,
            [this](bool isOn) { isOn ? showFullScreen() : showNormal(); });
    connect(m_actions->program.help, &QAction::triggered, this, &MainWindow::showHelp);
    connect(m_actions->program.about, &QAction::triggered, this,
            [this] { HelpDialog::open(this, m_session.table(), {u"about"_s}); });
    connect(m_actions->program.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->view.themes, &QActionGroup::triggered, this,
            [this](QAction *action) { m_themes.choose(action->data().toString()); });
    connect(&m_themes, &ThemeChooser::changed, this, &MainWindow::useTheme);
}

void MainWindow::showHelp()
{
    HelpPlace place = HelpDialog::placeOf(QApplication::focusWidget());
    if (place.page.isEmpty())
        place = HelpDialog::placeOf(m_centre->currentWidget() == m_pages ? m_pages->current()
                                                                         : m_centre->currentWidget());
    HelpDialog::open(this, m_session.table(), place);
}

void MainWindow::connectParts()
{
    connect(m_startPage, &StartPage::folderRequested, this, &MainWindow::chooseFolder);
    connect(m_startPage, &StartPage::sampleRequested, this,
            [this](const QString &kind) { composeOnData(u"sample:"_s + kind); });
    connect(m_startPage, &StartPage::runRequested, this,
            [this](const QString &path) { openRunAt(path, -1); });
    connect(m_startPage, &StartPage::openRunRequested, this, &MainWindow::chooseRun);
    connect(m_composer, &Composer::changed, this, &MainWindow::takeState);
    connect(m_startPage, &StartPage::doctorRequested, this, &MainWindow::showDoctor);
    connect(m_form, &SettingsForm::doctorRequested, this, &MainWindow::showDoctor);
    connect(&m_session, &Session::datasetOpened, this, &MainWindow::showPictures);
    connect(&m_session, &Session::datasetOpened, this, &MainWindow::refreshComposing);
    connect(&m_session, &Session::datasetClosed, this, &MainWindow::refreshComposing);
    connect(&m_doctor, &DatasetJob::changed, this, [this] {
        const QString sentence = m_doctor.sentence();
        m_form->setDoctor(sentence);
        m_startPage->setDoctor(sentence);
        m_actions->tools.dataCheck->setEnabled(m_doctor.diagnosis() != nullptr);
    });
    connect(m_form, &SettingsForm::editRequested, this, [this](const QString &key, const QVariant &value) {
        const Outcome outcome = m_session.edit(key, value);
        if (!outcome)
            m_form->showRefusal(key, outcome.problem());
    });
    connect(m_inspector, &InspectorPanel::starRequested, this, [this](qint64 update) {
        m_session.setStarred(update, true);
        m_pages->gallery()->setStarred(update, true);
    });
    connect(m_pages->contest()->doubted(), &DoubtedPanel::nextRunRequested, m_actions->places.newRun,
            &QAction::trigger);
    connect(m_inspector, &InspectorPanel::saveRequested, this, &MainWindow::savePicture);
}

void MainWindow::connectSession()
{
    connect(&m_session, &Session::stateChanged, this, &MainWindow::takeState);
    connect(&m_session, &Session::runOpened, this, &MainWindow::showRun);
    connect(&m_session, &Session::scheduleChanged, this, &MainWindow::takeSchedule);
    connect(&m_session, &Session::finished, this, &MainWindow::takeEnd);
    connect(&m_session, &Session::failed, this, [this](const Problem &problem) {
        m_log->append(translateProblem(problem));
        if (problem.code != u"run.branch_cancelled")
            m_messages->show(translateProblem(problem));
        // A run that only paused may be continued; one that failed has ended.
        if (m_session.state() != RunState::Paused || m_isClosing)
            takeEnd();
        else
            takeState();
    });
    connect(&m_session, &Session::otherWriterChanged, this, &MainWindow::takeWriter);
    connect(&m_session, &Session::otherWriterChanged, this, &MainWindow::takeState);
    connect(&m_session, &Session::absenceChanged, this, &MainWindow::takeWriter);
    connect(&m_history, &RunHistory::loaded, this, &MainWindow::takePast);
}

void MainWindow::connectTraining()
{
    connect(&m_session, &Session::progressed, this, [this](const Progress &progress) {
        if (!isRunShown())
            return;
        m_bar->setProgress(progress);
        m_status->setProgress(progress);
    });
    connect(&m_session, &Session::ticked, this, [this](const TickRecord &tick) { m_lastTick = tick; });
    connect(&m_session, &Session::eventHappened, this, &MainWindow::takeEvent);
    connect(&m_session, &Session::eventHappened, this, &MainWindow::takeDisk);
    connect(&m_session, &Session::checkpointed, m_status, &StatusLine::setSavedNow);
}

void MainWindow::takeWriter()
{
    std::optional<Problem> note = m_session.absence() ? m_session.absence() : m_session.otherWriter();
    // A run that obeys is as good as one that is trained here; the status line says whose it is.
    if (!isRunShown() || (note && note->code == u"session.controls"))
        note.reset();
    m_messages->setLasting(note ? translateProblem(*note) : QString());
}

void MainWindow::takeDisk(const EventRecord &event)
{
    if (m_session.otherWriter())
        return; // the disk of somebody else's training
    if (event.kind == u"recover")
        m_messages->setLasting({});
    if (event.kind != u"warning" || !event.code.startsWith(u"disk."))
        return;
    const QString sentence = eventText(event);
    if (event.code != u"disk.end") {
        m_messages->setLasting(sentence);
        return;
    }
    // A window that was being closed waits, too, and must be able to hear the answer.
    setEnabled(true);
    m_messages->setLasting(sentence, tr("End without saving"), [this] { m_session.stop(); });
}

void MainWindow::useTheme(const Theme &theme)
{
    m_actions->setTheme(theme);
    m_form->setTheme(theme);
    m_startPage->setTheme(theme);
    m_pages->setTheme(theme);
    m_inspector->setTheme(theme);
    m_log->setTheme(theme);
    m_queuePanel->setTheme(theme);
    m_messages->setTheme(theme);
    m_status->setTheme(theme);
    m_doctorLine->setTheme(theme);
    m_doctorPanel->setTheme(theme);
}

void MainWindow::restoreLayout()
{
    const QSettings settings;
    if (!restoreGeometry(settings.value(u"window/geometry"_s).toByteArray()))
        resize(firstSize(screen()->availableSize()));
    m_columns->restoreState(settings.value(u"window/columns"_s).toByteArray());
    m_rows->restoreState(settings.value(u"window/rows"_s).toByteArray());
    m_actions->view.settings->setChecked(settings.value(u"window/settings"_s, true).toBool());
    m_actions->view.inspector->setChecked(settings.value(u"window/inspector"_s, true).toBool());
    m_actions->view.log->setChecked(settings.value(u"window/log"_s, false).toBool());
    m_form->setShowsAllSettings(settings.value(u"window/allSettings"_s, false).toBool());
    m_pages->setCurrentPage(settings.value(u"window/page"_s, 0).toInt());
    for (QAction *action : m_actions->view.themes->actions())
        action->setChecked(action->data().toString() == m_themes.choice());
}

void MainWindow::saveLayout() const
{
    QSettings settings;
    settings.setValue(u"window/geometry"_s, saveGeometry());
    settings.setValue(u"window/columns"_s, m_columns->saveState());
    settings.setValue(u"window/rows"_s, m_rows->saveState());
    settings.setValue(u"window/settings"_s, m_actions->view.settings->isChecked());
    settings.setValue(u"window/inspector"_s, m_actions->view.inspector->isChecked());
    settings.setValue(u"window/log"_s, m_actions->view.log->isChecked());
    settings.setValue(u"window/allSettings"_s, m_form->showsAllSettings());
    settings.setValue(u"window/page"_s, m_pages->currentPage());
}

} // namespace forja
