// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/diagnosis/recentticks.h"
#include "engine/diagnosis/runfinding.h"

#include <map>

namespace forja {

class RunFolder;
struct AilmentRule;
struct RunSigns;
struct SeenAilment;

/// Judges a run by its records alone, as they come or as they were written: the same records give the same
/// findings. Says nothing of the first updates, where healthy runs look sick, and judges by means over some
/// 200 updates after that, however long a tick is. A finding that comes and goes is one: it is over when its
/// signals have been clearly healthy for 400 updates, and what comes back within 1,000 has the same
/// beginning.
class RunDoctor
{
public:
    explicit RunDoctor(const Experiment &experiment);

    /// The values as they are now, for the cures.
    void setExperiment(const Experiment &experiment);
    /// Not of a run on points: what is healthy was measured on pictures, and points that have converged
    /// hardly move.
    bool isCompetent() const { return !m_isOfPoints; }
    /// In the order of their happening. True: the findings have changed.
    bool take(const TickRecord &tick);
    bool take(const MeasureRecord &measure);
    /// The start tells how many pictures there are; after an edit the judgement begins anew, after a step by
    /// hand it does not.
    bool take(const EventRecord &event);

    /// In the order in which they came up; one for each ailment.
    const std::vector<RunFinding> &findings() const { return m_findings; }
    /// What is the matter now, the worst first.
    std::vector<RunFinding> present() const;
    /// Too few updates, since the start or the last edit, to tell.
    bool isEarly() const { return m_update < m_judgedFrom; }
    qint64 update() const { return m_update; }
    qint64 judgedFrom() const { return m_judgedFrom; }
    /// A finding that has lasted, after `from` at least, and will not heal by itself; null: there is none.
    const RunFinding *hopeless(qint64 from = 0) const;

private:
    /// How long the signals alone have shown an ailment without a pause, in updates.
    struct Alarm
    {
        qint64 since = 0;
        qint64 until = 0;
    };

    RunSigns signsOf(const RecentTicks::Part &ticks) const;
    std::optional<SeenAilment> lookFor(const AilmentRule &rule) const;
    bool note(const AilmentRule &rule, const std::optional<SeenAilment> &seen, qint64 since, qint64 now);
    bool isExplained(const AilmentRule &rule) const;
    RunFinding *known(Ailment ailment);
    const RunFinding *known(Ailment ailment) const;
    bool beginAnew(qint64 update);
    bool judgeStart();
    bool judgeTicks();
    bool judgeMeasures();

    bool m_isOfPoints;
    Experiment m_now;
    RecentTicks m_ticks; ///< since the last edit
    std::map<Ailment, Alarm> m_alarms;
    std::optional<MeasureRecord> m_measure; ///< the newest
    qint64 m_update = 0;
    qint64 m_judgedFrom = 0;
    qint64 m_editedAt = -1; ///< the last change of a setting
    qint64 m_pictures = 0; ///< for training; 0: not known
    std::vector<RunFinding> m_findings;
};

/// A run's records in the order in which they happened.
void takeAll(RunDoctor &doctor, const std::vector<TickRecord> &ticks,
             const std::vector<MeasureRecord> &measures, const std::vector<EventRecord> &events);
/// What the doctor says of a run from its folder.
std::vector<RunFinding> findingsOf(const RunFolder &run, const Experiment &experiment);

} // namespace forja
