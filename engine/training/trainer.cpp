// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/trainer.h"

#include "engine/experiment/keys.h"
#include "engine/experiment/liveedit.h"
#include "engine/runs/statnames.h"
#include "engine/training/device.h"
#include "engine/training/threads.h"

#include <QElapsedTimer>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

double lap(QElapsedTimer &timer)
{
    const double ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    timer.restart();
    return ms;
}

} // namespace

NetShape netShape(const Experiment &e, const Dataset &data)
{
    return {.channels = data.channels(),
            .height = data.height(),
            .width = data.width(),
            .classes = e.flag(key::gClasses) ? data.classes() : 0,
            .latent = static_cast<int>(e.integer(key::gLatent))};
}

Trainer::Trainer(const Experiment &experiment, std::shared_ptr<const Dataset> data)
    : m_experiment(experiment)
    , m_now(experiment.after(0))
    , m_data(std::move(data))
    , m_rhythm(experiment)
    , m_players(experiment, netShape(experiment, *m_data), *m_data)
    , m_feed(m_data, seedOf(experiment), Arithmetic(experiment).isChannelsLast, m_players.shape().classes > 0)
    , m_feedOfG(m_data, seedOf(experiment), Arithmetic(experiment).isChannelsLast,
                m_players.shape().classes > 0, Player::G)
    , m_fixed(experiment, m_players.shape(), *m_data)
    , m_ticks(experiment)
    , m_threads(threadLimit(experiment), m_players.pieces())
    , m_freeze(experiment)
{
    useChosenThreads();
}

void Trainer::setThreads(int threads)
{
    m_areThreadsGiven = true;
    m_players.setThreads(threads);
}

// Counted in pictures that D has seen, as the field does (Karras et al. 2018).
double Trainer::kimg() const
{
    return static_cast<double>(m_moment.dUpdates) * m_rhythm.batch / 1000.0;
}

void Trainer::advance()
{
    m_times = {};
    QElapsedTimer timer;
    timer.start();
    // Edits of one boundary all apply before the update that follows it.
    while (m_scheduleDone < m_experiment.schedule.size()
           && m_experiment.schedule[m_scheduleDone].at == m_moment) {
        const ScheduleEntry entry = m_experiment.schedule[m_scheduleDone];
        apply(entry);
        // A manual step moves the counts, so the schedule must be looked at again before anything else
        // happens.
        if (entry.kind == ScheduleEntry::Kind::Step) {
            spend(static_cast<double>(timer.nsecsElapsed()) / 1e9);
            return;
        }
    }
    // Only before the first whole update: a d.first that is raised later cannot send G back.
    if (m_moment.update == 0 && m_moment.dUpdates < m_rhythm.dFirst)
        updateD(false);
    else {
        wholeUpdate();
        m_threads.note(m_times.total() / 1000);
        useChosenThreads();
    }
    m_ticks.countAdvance();
    endOfAdvance(static_cast<double>(timer.nsecsElapsed()) / 1e9);
}

void Trainer::apply(const ScheduleEntry &entry)
{
    ++m_scheduleDone;
    m_happened.append(entry);
    if (entry.kind == ScheduleEntry::Kind::Step) {
        doStep(entry.player);
        return;
    }
    m_now.set(entry.key, entry.value).orThrow();
    followEdits();
}

void Trainer::followEdits()
{
    m_rhythm = Rhythm(m_now);
    m_players.follow(m_now);
    m_threads.setLimit(threadLimit(m_now), m_players.pieces());
    useChosenThreads();
}

void Trainer::useChosenThreads()
{
    if (!m_areThreadsGiven)
        m_players.setThreads(m_threads.threads());
}

Outcome Trainer::edit(const QString &key, const QVariant &value)
{
    const auto edit = liveEdit(m_now, key, value);
    if (!edit)
        return edit.problem();
    const ScheduleEntry entry{
        .at = m_moment, .kind = ScheduleEntry::Kind::Edit, .key = edit->key, .value = edit->value};
    // Before what is planned: entries of the schedule stand in the order in which they happen, and a replay
    // follows them.
    m_experiment.schedule.insert(m_scheduleDone, entry);
    apply(entry);
    return Done{};
}

std::vector<UpdateTrace> Trainer::stepTraced(Player player)
{
    // Tracing copies weights and gradients, so it is on for this step alone.
    m_players.setTracing(true);
    step(player);
    std::vector<UpdateTrace> traces = m_players.takeTraces();
    m_players.setTracing(false);
    return traces;
}

void Trainer::step(Player player)
{
    m_times = {};
    QElapsedTimer timer;
    timer.start();
    const ScheduleEntry entry{.at = m_moment, .kind = ScheduleEntry::Kind::Step, .player = player};
    m_experiment.schedule.insert(m_scheduleDone, entry);
    apply(entry);
    spend(static_cast<double>(timer.nsecsElapsed()) / 1e9);
}

void Trainer::doStep(Player player)
{
    switch (player) {
    case Player::D:
        return updateD(false);
    case Player::G:
        return updateG(false);
    case Player::Both:
        return wholeUpdate();
    }
}

void Trainer::wholeUpdate()
{
    for (int i = 0; i < m_rhythm.updatesD; ++i)
        // G's first update learns from the pictures that D's last one has just judged: they need not be made
        // twice. Graphs are kept only for that pair.
        updateD(i + 1 == m_rhythm.updatesD && m_rhythm.updatesG > 0);
    for (int i = 0; i < m_rhythm.updatesG; ++i)
        updateG(i == 0 && m_rhythm.updatesD > 0);
    ++m_moment.update;
}

void Trainer::updateD(bool isReused)
{
    QElapsedTimer timer;
    timer.start();
    DiscriminatorUpdate::Inputs inputs = m_players.drawD(
        m_moment.dUpdates, kimg(), m_feed.batch(m_moment.dUpdates, m_rhythm.batch, m_rhythm.mirror));
    m_times.data += lap(timer);
    const ReportD report = m_players.updateD(std::move(inputs), isReused);
    m_times.d += lap(timer);
    // The count is raised before the numbers are checked, which name the update by it.
    ++m_moment.dUpdates;
    const double threshold = m_players.loss().facts().threshold;
    m_ticks.countPictures(m_rhythm.batch);
    m_ticks.collector().add(report, threshold);
    if (auto notice = m_freeze.note(accuracyOf(report, threshold), m_moment.dUpdates)) {
        m_players.setLearningD(false);
        m_notice = std::move(notice);
    }
    m_finite.check("D", QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "loss")), report.loss, m_moment);
    for (const ReportD::Penalty &penalty : report.penalties)
        m_finite.check("D", penalty.label, penalty.value, m_moment);
    m_finite.check("D", QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "gradient")), report.gradientNorm,
                   m_moment);
}

void Trainer::updateG(bool reuse)
{
    QElapsedTimer timer;
    timer.start();
    Batch real;
    if (m_players.needsRealForG()) {
        real = m_feedOfG.batch(m_moment.gUpdates, m_rhythm.batch, m_rhythm.mirror);
        m_times.data += lap(timer);
    }
    const ReportG report = m_players.updateG(m_moment.gUpdates, kimg(), reuse, std::move(real));
    m_times.g += lap(timer);
    ++m_moment.gUpdates;
    m_ticks.collector().add(report);
    m_finite.check("G", QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "loss")), report.loss, m_moment);
    m_finite.check("G", QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "gradient")), report.gradientNorm,
                   m_moment);
}

void Trainer::endOfAdvance(double seconds)
{
    spend(seconds);
    m_ticks.collector().add(stat::kTimeOfData, m_times.data);
    m_ticks.collector().add(stat::kTimeOfD, m_times.d);
    m_ticks.collector().add(stat::kTimeOfG, m_times.g);
    const bool isSettled = m_areThreadsGiven || m_threads.atWork().why != ThreadsAtWork::Why::Trying;
    if (!m_ticks.isOver(isSettled, [this] { return secondsOfJudging(); }))
        return;
    // Written into the experiment, which the run keeps: a continued run has ticks of the same length.
    if (m_experiment.integer(key::runTick) != m_ticks.length()) {
        m_experiment.set(key::runTick, m_ticks.length()).orThrow();
        m_now.set(key::runTick, m_ticks.length()).orThrow();
    }
    // Judged only at the end of a tick: its cost is shared by all updates of the tick.
    m_times.judging = 1000 * judge(m_ticks.collector());
    m_ended = m_ticks.end(m_moment, kimg());
}

double Trainer::judge(TickCollector &collector)
{
    QElapsedTimer timer;
    timer.start();
    m_fixed.judge(copyOf(m_players.d()), m_players.loss().facts().threshold, collector, m_players.threads());
    const double seconds = lap(timer) / 1000;
    spend(seconds);
    return seconds;
}

double Trainer::secondsOfJudging()
{
    TickCollector nobody;
    // The first time, kernels are compiled for these sizes.
    judge(nobody);
    return judge(nobody);
}

void Trainer::cutSchedule(qsizetype count)
{
    m_experiment.schedule.resize(std::max(count, qsizetype{0}));
}

Snapshot Trainer::snapshot() const
{
    Snapshot out{.at = m_moment,
                 .seconds = seconds(),
                 .average = copyOf(m_players.g(), m_players.average().values),
                 .g = {},
                 .d = copyOf(m_players.d())};
    // A view of the plane shows what G itself makes, not its average.
    if (m_experiment.isOnPoints())
        out.g = hostCopy(m_players.g().flat.values);
    return out;
}

} // namespace forja
