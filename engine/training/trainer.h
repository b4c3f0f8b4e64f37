// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/checkpoints.h"
#include "engine/training/dfreeze.h"
#include "engine/training/finitewatch.h"
#include "engine/training/fixedpictures.h"
#include "engine/training/players.h"
#include "engine/training/rhythm.h"
#include "engine/training/threadchoice.h"
#include "engine/training/tickclock.h"

#include <functional>
#include <utility>

namespace forja {

/// Milliseconds spent in one advance, by phase.
struct PhaseTimes
{
    double data = 0;
    double d = 0;
    double g = 0;
    double judging = 0; ///< of fixed pictures, at the end of a tick

    double total() const { return data + d + g + judging; }
};

/// What came of other weights.
struct Takeover
{
    int taken = 0; ///< tensors of G and D
    int asked = 0; ///< that there are
    QStringList misfits; ///< what was not taken, with its shape there (–: there is none) and here:
                         ///< "G/main.0.weight (74×128×4×4 ≠ 64×128×4×4)"
};

/// The whole state of a training and its one way forward. A function of experiment and data alone: no clock
/// decides anything but the length of a tick where the experiment leaves it open, and that choice is kept.
/// Knows no files. Worker thread only; parts of an update run on threads
/// of its own.
class Trainer
{
public:
    /// Throws forja::Error where nets cannot be built on this data.
    Trainer(const Experiment &experiment, std::shared_ptr<const Dataset> data);

    /// The experiment with all that has happened and is planned.
    const Experiment &experiment() const { return m_experiment; }
    qsizetype scheduleDone() const { return m_scheduleDone; }
    const Moment &moment() const { return m_moment; }
    double kimg() const;
    double seconds() const { return m_ticks.seconds(); }
    const Players &players() const { return m_players; }
    const Dataset &data() const { return *m_data; }
    const PhaseTimes &lastTimes() const { return m_times; }
    /// What training cost besides, on its own thread: it belongs to the seconds of the run and of the tick
    /// under way.
    void spend(double seconds) { m_ticks.spend(seconds); }

    /// How many threads work on an update, and why: chosen by how long updates take, between updates. It
    /// changes no bit of what they do.
    ThreadsAtWork threadsAtWork() const { return m_threads.atWork(); }
    /// From now on exactly so many, whatever updates take.
    void setThreads(int threads);

    /// Does what comes next: the schedule's entries of this boundary (a manual step ends the call), else one
    /// update of D while it learns alone, else one whole update.
    void advance();
    /// Changes a live field from here on: an entry of the schedule.
    Outcome edit(const QString &key, const QVariant &value);
    /// One manual update of a player: an entry of the schedule.
    void step(Player player);
    /// The same; tells what went on inside each update of it.
    std::vector<UpdateTrace> stepTraced(Player player);
    /// The entries that have happened since the last call.
    QList<ScheduleEntry> takeHappened() { return std::exchange(m_happened, {}); }
    /// The tick that the last advance ended, if it did.
    std::optional<TickRecord> takeTick() { return std::exchange(m_ended, std::nullopt); }
    /// The first number that was not finite, if there is one: the state is then of no use.
    const std::optional<Problem> &notFinite() const { return m_finite.problem(); }
    /// Something that happened by itself and that the record should tell, since the last call.
    std::optional<Problem> takeNotice() { return std::exchange(m_notice, std::nullopt); }
    /// Forgets planned entries of the schedule beyond `count`.
    void cutSchedule(qsizetype count);

    Snapshot snapshot() const;
    CheckpointData checkpoint() const;
    Outcome restore(const CheckpointData &checkpoint);
    /// Begins with the weights of another run's checkpoint wherever name and shape are the same; the rest
    /// stays as the seed drew it, and Adam remembers nothing. An average of G that is taken whole goes on as
    /// it was: its warm-up does not begin anew. Requires: nothing was learned yet.
    Takeover takeWeights(const CheckpointData &other);

    /// Training pictures with which D's batch statistics are fixed when it judges real pictures (rule 5).
    const Batch &reference() const { return m_fixed.reference(); }

private:
    void apply(const ScheduleEntry &entry);
    void doStep(Player player);
    void wholeUpdate();
    void updateD(bool isReused);
    void updateG(bool reuse);
    /// Takes over the values as edited so far.
    void followEdits();
    void useChosenThreads();
    /// An automatic advance has taken so long.
    void endOfAdvance(double seconds);
    /// What D says of fixed pictures, into `collector`. Seconds that it took.
    double judge(TickCollector &collector);
    double secondsOfJudging();

    Experiment m_experiment; ///< start values and schedule
    Experiment m_now; ///< values as edited so far
    qsizetype m_scheduleDone = 0;
    std::shared_ptr<const Dataset> m_data;
    Rhythm m_rhythm;
    Players m_players;
    TrainingFeed m_feed;
    TrainingFeed m_feedOfG; ///< for losses that show G's update real pictures
    FixedPictures m_fixed;

    Moment m_moment;
    TickClock m_ticks;
    ThreadChoice m_threads;
    bool m_areThreadsGiven = false;
    PhaseTimes m_times;
    std::optional<TickRecord> m_ended;
    QList<ScheduleEntry> m_happened;
    FiniteWatch m_finite;
    DFreeze m_freeze;
    std::optional<Problem> m_notice;
};

/// What the nets must be for this experiment on this data.
NetShape netShape(const Experiment &experiment, const Dataset &data);

} // namespace forja
