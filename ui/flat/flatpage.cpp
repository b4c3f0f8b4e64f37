// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flat/flatpage.h"

#include "ui/flat/flatcharts.h"
#include "ui/flat/flatchooser.h"
#include "ui/flat/flatcomparison.h"
#include "ui/flat/flatdrawing.h"
#include "ui/flat/flatform.h"
#include "ui/flat/flatlayerbar.h"
#include "ui/flat/flatplayback.h"
#include "ui/flat/flatsources.h"
#include "ui/flat/flatstory.h"
#include "ui/flat/flattoolbar.h"
#include "ui/text/wording.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QStackedWidget>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFrameMs = 16; ///< 60 a second

// The least widths of the page at which the charts are shown, and at which they are wide.
constexpr int kWithCharts = 1000;
constexpr int kWideCharts = 1130;

} // namespace

FlatPage::FlatPage(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_training(new FlatTraining(session, this))
    , m_toolbar(new FlatToolbar(this))
{
    setProperty("helpPage", u"flat"_s);
    setFocusPolicy(Qt::ClickFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_toolbar);
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    // Before the centre, whose history and comparison draw into it.
    m_charts = new FlatCharts(this);
    body->addWidget(makeForm());
    body->addWidget(makeCentre(), 1);
    body->addWidget(m_charts);
    layout->addLayout(body, 1);

    m_frames.setInterval(kFrameMs);
    // A coarse timer may be 5 % late, which is seen as a stutter in moving points.
    m_frames.setTimerType(Qt::PreciseTimer);
    connectTools();
    connectTraining();
    connectSession();
    setTheme(Theme::dark());
    // A run may have been opened before the page was there.
    if (m_session.run().folder())
        takeRun();
    else
        showData();
    takeState();
}

FlatPage::~FlatPage() = default;

QWidget *FlatPage::makeForm()
{
    m_form = new FlatForm(m_session.table(), this);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(252);
    return scroll;
}

QWidget *FlatPage::makeCentre()
{
    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, kGap);
    layout->setSpacing(kGap);
    m_story = new FlatStory(centre);
    m_story->hide();
    layout->addWidget(m_story);
    auto *canvases = new QHBoxLayout;
    canvases->setSpacing(kGap);
    m_canvas = new FlatCanvas(centre);
    m_other = new FlatCanvas(centre);
    m_other->hide();
    canvases->addWidget(m_canvas, 1);
    canvases->addWidget(m_other, 1);
    layout->addLayout(canvases, 1);
    m_layers = new FlatLayerBar(*m_canvas, *m_other, centre);
    layout->addWidget(m_layers);
    // Last: history and drawing refer to story and canvases.
    layout->addWidget(makeFoot(centre));
    return centre;
}

/// The history, or the tools of drawing: what is drawn has no history yet.
QWidget *FlatPage::makeFoot(QWidget *centre)
{
    auto *foot = new QStackedWidget(centre);
    foot->addWidget(makeHistory(foot));
    auto *drawing = new FlatDrawing(*m_canvas, foot);
    foot->addWidget(drawing);
    foot->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_sources = new FlatSources(*m_training, {*chooser(), *drawing, *foot}, this);
    return foot;
}

QWidget *FlatPage::makeHistory(QWidget *foot)
{
    auto *row = new QWidget(foot);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(kMargin, 0, kMargin, 0);
    layout->setSpacing(kGap);
    m_playback = new FlatPlayback(m_session, *m_training, {*m_canvas, *m_story, *m_charts}, row);
    layout->addWidget(m_playback, 1);
    m_comparison = new FlatComparison(m_session, *m_training, {*m_canvas, *m_other, *m_charts, *m_playback},
                                      row);
    layout->addWidget(m_comparison);
    return row;
}

void FlatPage::connectTools()
{
    connect(m_toolbar, &FlatToolbar::playRequested, m_training, &FlatTraining::play);
    connect(m_toolbar, &FlatToolbar::resetRequested, m_training, [this] { m_training->beginAnew(true); });
    connect(m_toolbar, &FlatToolbar::stepRequested, m_training, &FlatTraining::step);
    connect(m_toolbar, &FlatToolbar::slowToggled, m_training, &FlatTraining::setSlow);
    connect(m_toolbar, &FlatToolbar::slowToggled, this, &FlatPage::setSlow);
    connect(m_toolbar, &FlatToolbar::holdToggled, m_story, &FlatStory::setHeld);
    connect(m_toolbar, &FlatToolbar::nextRequested, m_story, &FlatStory::next);
    connect(m_sources, &FlatSources::said, m_toolbar, &FlatToolbar::say);
    connect(m_sources, &FlatSources::drawingToggled, this, &FlatPage::takeState);
    connect(m_form, &FlatForm::edited, m_training, &FlatTraining::edit);
}

void FlatPage::connectTraining()
{
    connect(m_training, &FlatTraining::said, m_toolbar, &FlatToolbar::say);
    // Said at the field, not above the plane: it is that field which cannot be so.
    connect(m_training, &FlatTraining::refused, m_form, &FlatForm::setComplaint);
    // Scenes of updates that a person no longer waits for would go on for seconds.
    connect(m_training, &FlatTraining::interrupting, m_story, &FlatStory::stop);
    // A step is of the newest snapshot; who looks at an old one would see nothing happen.
    connect(m_training, &FlatTraining::stepping, m_playback, &FlatPlayback::goToNow);
    connect(m_training, &FlatTraining::settingsChanged, this, &FlatPage::showData);
    connect(m_training, &FlatTraining::forgotten, this, &FlatPage::clear);
    connect(m_comparison, &FlatComparison::said, m_toolbar, &FlatToolbar::say);
    // The numbers are those of what the plane shows, and what stands beside it is of the same update.
    connect(m_playback, &FlatPlayback::shown, this, [this](const std::shared_ptr<const FlatView> &view) {
        m_toolbar->tellNumbers(*view);
        m_comparison->showAt(view->at.update);
    });
    // A frame that falls due while an answer is awaited is asked for as soon as it is there, not a frame
    // later.
    connect(&m_frames, &QTimer::timeout, this, [this] {
        m_playback->lookAfter();
        m_comparison->look();
    });
}

void FlatPage::connectSession()
{
    connect(&m_session.run(), &LoadedRun::opened, this, [this] {
        takeRun();
        takeState();
    });
    connect(&m_session.run(), &LoadedRun::stateChanged, this, [this] {
        // Before the own state: whether the first one is still catching up decides whether the second one
        // plays.
        m_comparison->takeState();
        takeState();
        // Last: it acts only where both stand still, and takeState() may have set the second one going.
        m_comparison->evenOut();
    });
    connect(&m_session.run(), &LoadedRun::finished, this, &FlatPage::takeEnd);
    connect(&m_session.run(), &LoadedRun::failed, this, [this](const Problem &problem) {
        // That a run on pictures failed is said elsewhere.
        if (m_training->takeFailure())
            m_toolbar->say(translateProblem(problem));
        takeEnd();
    });
    connect(&m_session.flat(), &FlatLooking::viewed, m_playback, &FlatPlayback::takeView);
    connect(&m_session.flat(), &FlatLooking::stepped, m_playback, &FlatPlayback::takeSteps);
    connect(&m_session.run(), &LoadedRun::progressed, this, [this] {
        // While training the frames ask. Paused, a step ends without any of them.
        if (m_session.run().state() == RunState::Paused)
            m_playback->lookAfter();
    });
    connect(&m_session.records(), &LiveRecords::ticked, this, [this](const TickRecord &tick) {
        if (m_training->isMine())
            m_charts->append(tick);
    });
    connect(&m_session.records(), &LiveRecords::sheetAvailable, this, [this] {
        if (m_training->isMine())
            m_playback->takeKept();
    });
    connect(&m_session.run(), &LoadedRun::scheduleChanged, this, &FlatPage::takeSchedule);
}

void FlatPage::setTheme(const Theme &theme)
{
    chooser()->setTheme(theme);
    m_form->setTheme(theme);
    m_canvas->setTheme(theme);
    m_other->setTheme(theme);
    m_story->setTheme(theme);
    m_charts->setTheme(theme);
    m_layers->setTheme(theme);
}

/// A run on points is taken as this page's own, whoever began it.
void FlatPage::takeRun()
{
    m_comparison->takeRun(m_training->takeRun());
    if (!m_training->isMine())
        return;
    m_playback->takeRun();
    showData();
    m_playback->readMoments();
    m_playback->showNewest();
}

/// The points and what the settings say of them.
void FlatPage::showData()
{
    const Experiment &draft = m_training->draft();
    const LossFacts facts = lossFacts(draft);
    m_canvas->setFacts(facts);
    m_charts->setFacts(facts);
    m_form->setExperiment(draft);
    chooser()->setSource(m_training->source());
    if (m_training->readData())
        m_canvas->setReal(pointsToShow(m_training->data()));
}

void FlatPage::takeState()
{
    const RunState state = m_session.run().state();
    const bool isRunMine = m_training->isMine() && m_session.run().folder();
    // In between nothing may be pressed: what is asked for then would be lost, or be done to the run that is
    // leaving.
    const bool isBetween = state == RunState::Preparing || state == RunState::Stopping
        || state == RunState::Pausing;
    // While it prepares it is not known yet whose run it will be.
    const bool isStrange = m_session.training().isHere() && !isRunMine && state != RunState::Preparing;
    m_toolbar->setState(state, isRunMine, !isBetween && !isStrange && !m_canvas->isDrawing());
    m_comparison->setMayBegin(m_toolbar->isOpen());
    // What was said of another run is true no longer once that has ended.
    if (std::exchange(m_isStrange, isStrange) && !isStrange)
        m_toolbar->say({});
    if (isStrange)
        m_toolbar->say(tr("%1 is still training in this window. Stop it first: only one run trains here at a "
                          "time.")
                           .arg(m_session.run().folder() ? m_session.run().folder()->name()
                                                         : tr("A run on pictures")));
    // Frames are for somebody who looks.
    if (isRunMine && (state == RunState::Training || state == RunState::Pausing) && isVisible())
        m_frames.start();
    else
        m_frames.stop();
    m_comparison->follow();
    // The last frame may be older than the pause: what is shown must be where the run stands.
    if (isRunMine && state == RunState::Paused) {
        m_playback->lookAfter();
        m_training->takePause();
    }
}

void FlatPage::takeEnd()
{
    m_playback->takeEnd();
    // The second training begins with the run that comes next, or ends with the last one.
    if (!m_training->takeEnd())
        m_comparison->stopSecond();
}

void FlatPage::takeSchedule()
{
    if (!m_training->isMine() || !m_session.run().experiment())
        return;
    m_comparison->followSteps();
    if (!m_training->takeSchedule())
        return;
    const Experiment &draft = m_training->draft();
    m_form->setExperiment(draft.after(draft.schedule.size()));
    m_comparison->refresh();
}

void FlatPage::clear()
{
    m_playback->clear();
    m_toolbar->clearNumbers();
    takeState();
}

void FlatPage::setSlow(bool isSlow)
{
    m_story->setVisible(isSlow);
    fitWidth();
    if (!isSlow)
        m_story->stop();
}

void FlatPage::setSource(const QString &source)
{
    m_sources->use(source);
}

void FlatPage::compareWith(const QString &runPath)
{
    m_comparison->compareWith(runPath);
}

void FlatPage::trainBeside()
{
    m_comparison->trainBeside();
}

void FlatPage::closeCompared()
{
    m_comparison->closeOther();
}

void FlatPage::letGo()
{
    m_training->letGo();
    m_comparison->stopSecond();
}

const SecondTraining *FlatPage::second() const
{
    return m_comparison->second();
}

FlatChooser *FlatPage::chooser() const
{
    return m_toolbar->chooser();
}

QSlider *FlatPage::history() const
{
    return m_playback->history();
}

void FlatPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    setFocus();
    takeState();
    Q_EMIT shownChanged(true);
}

void FlatPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_frames.stop();
    Q_EMIT shownChanged(false);
}

void FlatPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat() && m_toolbar->isOpen())
        m_training->play();
    else
        QWidget::keyPressEvent(event);
}

void FlatPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitWidth();
}

void FlatPage::fitWidth()
{
    m_charts->setFixedWidth(width() >= kWideCharts ? 330 : 236);
    m_charts->setVisible(width() >= kWithCharts);
    m_toolbar->fitWidth(width());
}

} // namespace forja
