// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/trainer.h"

#include "engine/experiment/keys.h"
#include "engine/experiment/liveedit.h"
#include "engine/runs/statnames.h"
#include "engine/training/device.h"

#include <QElapsedTimer>

#include <array>
#include <cmath>
#include <numeric>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kScored = 64; // held-out pictures, and as many of training, that D judges at the end of a tick
constexpr std::size_t kFreezeWindow = 50; ///< updates of D

double lap(QElapsedTimer &timer)
{
    const double ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    timer.restart();
    return ms;
}

/// 1, 2, 5, 10, 20, 50, …
bool isRound(qint64 number)
{
    while (number % 10 == 0)
        number /= 10;
    return number == 1 || number == 2 || number == 5;
}

/// Training pictures that are not the reference, as far as there are so many.
Batch otherTraining(const Experiment &e, const Dataset &data, const Batch &reference, bool withClasses)
{
    // The reference is the beginning of the same shuffle, so the end of a longer piece is disjoint from it: D
    // should not be judged on the pictures that fix its batch statistics.
    const Batch some = chosenTraining(data, static_cast<int>(reference.pictures.size(0)) + kScored, seedOf(e),
                                      Arithmetic(e).isChannelsLast, withClasses);
    const std::int64_t size = some.pictures.size(0);
    const std::int64_t count = std::min<std::int64_t>(kScored, size);
    return {some.pictures.narrow(0, size - count, count),
            withClasses ? some.classes.narrow(0, size - count, count) : some.classes};
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

Trainer::Rhythm::Rhythm(const Experiment &now)
    : batch(static_cast<int>(now.integer(key::trainBatch)))
    , updatesD(static_cast<int>(now.integer(key::dUpdates)))
    , updatesG(static_cast<int>(now.integer(key::gUpdates)))
    , dFirst(now.integer(key::dFirst))
    , mirror(now.flag(key::dataMirror))
{
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
    , m_evaluator(experiment, m_players.shape())
    , m_heldOut(heldOutBatch(*m_data, kScored, Arithmetic(experiment).isChannelsLast,
                             m_players.shape().classes > 0))
    , m_reference(referenceOf(experiment, *m_data))
    , m_scored(otherTraining(experiment, *m_data, m_reference, m_players.shape().classes > 0))
    , m_tick(experiment.integer(key::runTick))
{
    m_evaluator.setReference(m_reference);
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
    else
        wholeUpdate();
    ++m_boundaries;
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

void Trainer::spend(double seconds)
{
    m_seconds += seconds;
    m_tickSeconds += seconds;
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
    const DiscriminatorUpdate::Inputs inputs = m_players.drawD(
        m_moment.dUpdates, kimg(), m_feed.batch(m_moment.dUpdates, m_rhythm.batch, m_rhythm.mirror));
    m_times.data += lap(timer);
    const ReportD report = m_players.updateD(inputs, isReused);
    m_times.d += lap(timer);
    // The count is raised before the numbers are checked, which name the update by it.
    ++m_moment.dUpdates;
    m_tickPictures += m_rhythm.batch;
    m_collector.add(report, m_players.loss().facts().threshold);
    noteAccuracy(report);
    checkFinite("D", QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "loss")), report.loss);
    for (const ReportD::Penalty &penalty : report.penalties)
        checkFinite("D", penalty.label, penalty.value);
    checkFinite("D", QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "gradient")), report.gradientNorm);
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
    m_collector.add(report);
    checkFinite("G", QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "loss")), report.loss);
    checkFinite("G", QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "gradient")), report.gradientNorm);
}

void Trainer::noteAccuracy(const ReportD &report)
{
    const double limit = m_experiment.real(key::dFreezeAt);
    if (limit <= 0 || m_isDFrozen)
        return;
    m_accuracies.push_back(accuracyOf(report, m_players.loss().facts().threshold));
    if (m_accuracies.size() > kFreezeWindow)
        m_accuracies.pop_front();
    // Divided by the whole window: until it is full the mean is too low and never reaches the limit.
    const double mean = std::accumulate(m_accuracies.begin(), m_accuracies.end(), 0.0)
        / static_cast<double>(kFreezeWindow);
    if (m_accuracies.size() < kFreezeWindow || mean < limit)
        return;
    m_isDFrozen = true;
    // For good: neither the list nor the limit is looked at again.
    m_accuracies.clear();
    m_players.setLearningD(false);
    m_notice = problem(
        "training.d_frozen",
        QT_TRANSLATE_NOOP("forja",
                          "D classified %1 % of its pictures correctly over its last %2 updates, so it stops "
                          "learning from its update %3 on, as d.freeze_at asks."),
        {QString::number(100 * mean, 'f', 1), QString::number(kFreezeWindow),
         QString::number(m_moment.dUpdates)});
}

std::optional<Problem> Trainer::takeNotice()
{
    return std::exchange(m_notice, std::nullopt);
}

void Trainer::checkFinite(const char *player, const QString &what, double value)
{
    // The first one is the cause; what follows is infected by it.
    if (std::isfinite(value) || m_notFinite)
        return;
    m_notFinite = problem(
        "training.not_finite",
        QT_TRANSLATE_NOOP(
            "forja",
            "%1's %2 became %3 in update %4 (its own update %5), before any other number. Lower the learning "
            "rate of %1, or put a penalty on D, and continue from the last checkpoint."),
        {QString::fromLatin1(player), what, QString::number(value), QString::number(m_moment.update + 1),
         QString::number(player[0] == 'D' ? m_moment.dUpdates : m_moment.gUpdates)});
}

bool Trainer::isTickOver()
{
    if (m_tick == 0) {
        // Chosen at the first round count that lasted long enough, so that a replay with the same number ends
        // its ticks at the same updates.
        const double enough = m_boundaries < 10 ? 4.0 : 1.0;
        if (m_tickSeconds < enough || !isRound(m_boundaries))
            return false;
        m_tick = m_boundaries;
        // Written into the experiment, which the run keeps: a continued run has the same ticks.
        m_experiment.set(key::runTick, m_tick).orThrow();
        m_now.set(key::runTick, m_tick).orThrow();
    }
    return m_boundaries % m_tick == 0;
}

void Trainer::endOfAdvance(double seconds)
{
    spend(seconds);
    m_collector.add(stat::kTimeOfData, m_times.data);
    m_collector.add(stat::kTimeOfD, m_times.d);
    m_collector.add(stat::kTimeOfG, m_times.g);
    if (!isTickOver())
        return;
    QElapsedTimer timer;
    timer.start();
    // Judged only at the end of a tick: its cost is shared by all updates of the tick.
    addHeldOut();
    m_times.judging = lap(timer);
    spend(m_times.judging / 1000);
    m_collector.add(stat::kSecondsOfTick, m_tickSeconds);
    m_collector.add(stat::kImagesPerSecond,
                    static_cast<double>(m_tickPictures) / std::max(1e-9, m_tickSeconds));
    m_ended = TickRecord{.at = m_moment, .kimg = kimg(), .seconds = m_seconds, .stats = m_collector.take()};
    m_tickSeconds = 0;
    m_tickPictures = 0;
}

void Trainer::addHeldOut()
{
    const Snapshot now = snapshot();
    // On a copy: the D that is training keeps its mode and its running statistics.
    m_evaluator.loadD(now.d, now.buffersD);
    m_collector.addHeldOut(m_evaluator.outputs(m_heldOut.pictures, m_heldOut.classes, PictureKind::Real),
                           m_players.loss().facts().threshold);
    m_collector.addTraining(m_evaluator.outputs(m_scored.pictures, m_scored.classes, PictureKind::Real),
                            m_players.loss().facts().threshold);
}

std::optional<TickRecord> Trainer::takeTick()
{
    return std::exchange(m_ended, std::nullopt);
}

QList<ScheduleEntry> Trainer::takeHappened()
{
    return std::exchange(m_happened, {});
}

void Trainer::cutSchedule(qsizetype count)
{
    m_experiment.schedule.resize(std::max(count, qsizetype{0}));
}

Snapshot Trainer::snapshot() const
{
    Snapshot out{.at = m_moment,
                 .seconds = m_seconds,
                 .average = hostCopy(m_players.average().values),
                 .g = {},
                 .d = hostCopy(m_players.d().flat.values),
                 .buffersD = {}};
    // A view of the plane shows what G itself makes, not its average.
    if (m_experiment.isOnPoints())
        out.g = hostCopy(m_players.g().flat.values);
    for (const auto &item : m_players.d().net->named_buffers())
        out.buffersD.push_back(hostCopy(item.value()));
    return out;
}

} // namespace forja
