// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flat/flatpage.h"

#include "engine/experiment/presets.h"
#include "ui/base/beside.h"
#include "ui/flat/flatcharts.h"
#include "ui/flat/flatchooser.h"
#include "ui/flat/flatform.h"
#include "ui/flat/flatstory.h"
#include "ui/flat/secondtraining.h"
#include "ui/records/recentplaces.h"
#include "ui/text/wording.h"
#include "ui/widgets/numberlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSlider>
#include <QStackedWidget>
#include <QToolButton>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFrameMs = 16; ///< 60 a second
constexpr int kAnewMs = 500; ///< of quiet before settings begin a new run

QString folderOfPoints()
{
    return u"data.folder"_s;
}

Experiment flatDraft(const FieldTablePtr &table)
{
    Experiment draft = experimentFrom(presetNamed(u"flat"_s, *table).orThrow(), table);
    draft.set(folderOfPoints(), u"flat:eight-gaussians"_s).orThrow();
    // It goes on until somebody stops it.
    draft.set(u"run.minutes"_s, 0.0).orThrow();
    return draft;
}

} // namespace

FlatPage::FlatPage(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_draft(flatDraft(session.table()))
{
    setProperty("helpPage", u"flat"_s);
    setFocusPolicy(Qt::ClickFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeTop());
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    m_form = new FlatForm(session.table(), this);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(252);
    body->addWidget(scroll);
    body->addWidget(makeCentre(), 1);
    m_charts = new FlatCharts(this);
    body->addWidget(m_charts);
    layout->addLayout(body, 1);

    m_frames.setInterval(kFrameMs);
    m_frames.setTimerType(Qt::PreciseTimer);
    // A frame that falls due while an answer is awaited is asked for as soon as it is there, not a frame
    // later.
    connect(&m_frames, &QTimer::timeout, this, [this] {
        lookAfter();
        if (m_second)
            m_second->look();
    });
    m_anewSoon.setInterval(kAnewMs);
    m_anewSoon.setSingleShot(true);
    connect(&m_anewSoon, &QTimer::timeout, this,
            [this] { beginAnew(m_session.state() == RunState::Paused); });
    connect(m_form, &FlatForm::edited, this, &FlatPage::edit);
    connectSession();
    setTheme(m_theme);
    if (m_session.run())
        takeRun();
    else
        showData();
    takeState();
}

FlatPage::~FlatPage() = default;

void FlatPage::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_chooser->setTheme(theme);
    m_form->setTheme(theme);
    m_canvas->setTheme(theme);
    m_other->setTheme(theme);
    m_story->setTheme(theme);
    m_charts->setTheme(theme);
    const std::pair<FlatLayer, QColor> inks[] = {{FlatLayer::Real, theme.real},
                                                 {FlatLayer::Generated, theme.g},
                                                 {FlatLayer::Judgement, theme.d},
                                                 {FlatLayer::Warp, theme.g},
                                                 {FlatLayer::Gradients, theme.warning}};
    for (const auto &[layer, ink] : inks) {
        m_words[static_cast<int>(layer)]->setStyleSheet(
            u"QToolButton { color: %1; } QToolButton:checked { color: %2; font-weight: 600; }"_s.arg(
                theme.dim.name(), ink.name()));
    }
}

void FlatPage::say(const QString &sentence)
{
    m_message->setText(sentence);
    m_message->setVisible(!sentence.isEmpty());
}

/// A run on points is taken as this page's own, whoever began it.
void FlatPage::takeRun()
{
    const Experiment *experiment = m_session.experiment();
    m_isMine = experiment && experiment->isOnPoints();
    const bool isSame = m_isMine && m_run && m_run->path() == m_session.run()->path();
    if (const bool isNew = std::exchange(m_isBegun, false); m_second && !isNew && !isSame)
        closeCompared(); // it has nothing to do with the run that somebody opens
    else if (m_second && !isNew && m_session.isTrainingHere())
        m_second->goOn(m_beginsPaused);
    if (!m_isMine)
        return;
    m_followed = experiment->schedule.size();
    m_run = *m_session.run();
    m_draft = *experiment;
    m_newest = nullptr;
    m_isLookAsked = m_isLookWanted = false;
    m_story->stop();
    m_charts->clear();
    // A long run's statistics take a while to read; only the newest run's are waited for.
    m_past.setFuture(besideWindow([run = *m_run] { return pastOf(run); }));
    showData();
    readMoments();
    showNewest();
}

/// The points and what the settings say of them.
void FlatPage::showData()
{
    const LossFacts facts = lossFacts(m_draft);
    m_canvas->setFacts(facts);
    m_charts->setFacts(facts);
    m_form->setExperiment(m_draft);
    const QString source = m_draft.text(folderOfPoints());
    m_chooser->setSource(source);
    if (m_data && isAskedForBy(m_draft, *m_data))
        return;
    const auto data = Dataset::open(source, pictureRule(m_draft));
    if (!data) {
        say(translateProblem(data.problem()));
        m_data.reset();
        m_canvas->setReal({});
        return;
    }
    m_data = *data;
    showReal(*m_canvas, m_data);
}

void FlatPage::takeState()
{
    const RunState state = m_session.state();
    const bool isOn = m_session.isTrainingHere();
    const bool isMine = m_isMine && m_session.run();
    const bool isStrange = isOn && !isMine && state != RunState::Preparing;
    m_primary->setText(isMine && state == RunState::Training ? tr("Pause")
                           : isMine && (state == RunState::Paused || state == RunState::Pausing)
                           ? tr("Continue")
                           : tr("Start"));
    const bool isBetween = state == RunState::Preparing || state == RunState::Stopping
        || state == RunState::Pausing;
    m_hadFocus = m_hadFocus || m_primary->hasFocus();
    const bool isOpen = !isBetween && !isStrange && !m_canvas->isDrawing();
    // A button that is closed hands its focus to the next one, which Space would then press.
    if (!isOpen && m_primary->hasFocus())
        setFocus();
    m_primary->setEnabled(isOpen);
    if (isOpen && std::exchange(m_hadFocus, false) && hasFocus())
        m_primary->setFocus();
    if (m_reset->hasFocus() && (!isMine || isBetween))
        setFocus();
    m_reset->setEnabled(isMine && !isBetween);
    for (QToolButton *button : {m_stepD, m_stepG, m_stepBoth})
        button->setEnabled(m_primary->isEnabled());
    if (std::exchange(m_isStrange, isStrange) && !isStrange)
        say({});
    if (isStrange)
        say(tr("%1 is on in this window. Stop it first: one run trains here at a time.")
                .arg(m_session.run() ? m_session.run()->name() : tr("A run on pictures")));
    const bool isLive = isMine && (state == RunState::Training || state == RunState::Pausing);
    if (isLive && isVisible())
        m_frames.start();
    else
        m_frames.stop();
    if (m_second && isMine && (isLive || state == RunState::Paused))
        m_second->setPlaying(state == RunState::Training && !m_isCatchingUp);
    if (isMine && state == RunState::Paused) {
        lookAfter();
        if (const auto player = std::exchange(m_stepAfterStart, {}))
            doStep(*player);
    }
}

void FlatPage::takeEnd()
{
    m_isLookAsked = m_isLookWanted = false;
    m_isBegun = false;
    m_stepAfterStart.reset();
    if (m_isMine) {
        readMoments();
        takeLastMoment();
    }
    if (const auto isPaused = std::exchange(m_anew, {}))
        start(*isPaused);
    else if (m_second)
        m_second->stop();
}

void FlatPage::followSteps()
{
    const QList<ScheduleEntry> &schedule = m_session.experiment()->schedule;
    for (; m_followed < schedule.size(); ++m_followed) {
        if (m_second && schedule[m_followed].kind == ScheduleEntry::Kind::Step)
            m_second->step(schedule[m_followed].player);
    }
}

Experiment FlatPage::freshDraft() const
{
    Experiment fresh = m_draft.after(m_draft.schedule.size());
    fresh.schedule.clear();
    fresh.origin.reset();
    return fresh;
}

void FlatPage::start(bool isPaused)
{
    say({});
    const QList<Problem> problems = validate(m_draft);
    if (!problems.isEmpty()) {
        m_stepAfterStart.reset();
        say(translateProblem(problems.first()));
        return;
    }
    m_draft = freshDraft();
    const QString folder = m_runsFolder.isEmpty() ? defaultRunsFolder() : m_runsFolder;
    m_beginsPaused = isPaused;
    m_isBegun = true;
    if (isPaused)
        m_session.startPaused(m_draft, folder);
    else
        m_session.start(m_draft, folder);
    if (m_second)
        m_second->begin(isPaused);
}

/// A run that was left, or is opened again, goes on as it was.
bool FlatPage::goesOn() const
{
    return m_isMine && m_session.run() && m_session.experiment() && m_draft == *m_session.experiment()
        && !m_session.otherWriter();
}

void FlatPage::letGo()
{
    m_anew.reset();
    m_anewSoon.stop();
    if (m_second)
        m_second->stop();
}

void FlatPage::beginOrAsk(const std::function<void()> &begin)
{
    const bool isOther = m_session.run() && m_session.experiment() && !m_session.experiment()->isOnPoints();
    if (!m_ask || !isOther) {
        begin();
        return;
    }
    m_ask([this, begin] {
        if (!m_session.isTrainingHere())
            begin();
    });
}

void FlatPage::doPrimary()
{
    m_story->stop();
    switch (m_session.state()) {
    case RunState::Training:
        m_session.pause();
        break;
    case RunState::Paused:
    case RunState::Pausing:
        m_session.proceed();
        break;
    case RunState::Empty:
    case RunState::Finished:
    case RunState::Failed:
        beginOrAsk([this] {
            m_beginsPaused = false;
            if (goesOn())
                m_session.resume(m_session.run()->path());
            else
                start(false);
        });
        break;
    case RunState::Preparing:
    case RunState::Stopping:
        break;
    }
}

void FlatPage::doStep(Player player)
{
    if (!m_session.isTrainingHere()) {
        beginOrAsk([this, player] {
            m_stepAfterStart = player;
            m_beginsPaused = true;
            if (goesOn())
                m_session.resumePaused(m_session.run()->path());
            else
                start(true);
        });
        return;
    }
    m_history->setValue(m_history->maximum());
    if (m_slow->isChecked())
        m_session.stepSlowly(player);
    else
        m_session.step(player);
}

void FlatPage::edit(const QString &key, const QVariant &value)
{
    const Field *field = m_session.table()->find(key);
    const bool isOn = m_isMine && m_session.isControlled();
    if (isOn && field->isLive) {
        if (const Outcome done = m_session.edit(key, value); !done)
            m_form->setComplaint(key, translateProblem(done.problem()));
        return;
    }
    if (m_session.isTrainingHere() || !m_draft.schedule.isEmpty())
        m_draft = m_draft.after(m_draft.schedule.size());
    if (const Outcome done = m_draft.set(key, value); !done) {
        m_form->setComplaint(key, translateProblem(done.problem()));
        return;
    }
    beginAnewSoon();
}

void FlatPage::setSource(const QString &source)
{
    setDrawing(false);
    m_draft = m_draft.after(m_draft.schedule.size());
    m_draft.set(folderOfPoints(), source).orThrow();
    say({});
    beginAnewSoon();
}

void FlatPage::beginAnewSoon()
{
    showData();
    if (m_isMine && m_session.isTrainingHere()) {
        m_anewSoon.start();
        return;
    }
    // Nothing is on: what was trained belongs to other settings.
    m_isMine = false;
    m_run.reset();
    m_newest.reset();
    m_moments.clear();
    m_past.setFuture({});
    const QSignalBlocker blocker(m_history);
    m_history->setRange(0, 0);
    m_canvas->setView(nullptr);
    m_canvas->setCaption({});
    m_charts->clear();
    m_momentLabel->setText(tr("now"));
    for (NumberLabel *label : {m_counter, m_players, m_numbers})
        label->setParts({}, {}, {});
    takeState();
}

void FlatPage::beginAnew(bool isPaused)
{
    m_story->stop();
    if (!m_session.isTrainingHere()) {
        start(isPaused);
        return;
    }
    m_anew = isPaused;
    m_session.stop();
}

} // namespace forja
