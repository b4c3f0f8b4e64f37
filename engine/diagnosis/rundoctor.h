// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/records.h"

#include <array>
#include <deque>
#include <map>

namespace forja {

class RunFolder;

/// What a training can suffer from.
enum class Ailment {
    DHasWon, ///< D tells every picture apart and what reaches G is next to nothing
    Collapse, ///< G makes the same picture over and over
    RatesTooHigh, ///< gradients or losses are out of all bounds
    NothingMoves, ///< D says the same of every picture
    Overfitting, ///< D memorises its training pictures
    Memorising, ///< G gives back single training pictures
    FewPictures, ///< there is too little to learn from
};

/// Something that may help: values to set while the run is on, or in a branch from a moment before it went
/// wrong.
struct RunCure
{
    enum class Kind { Edit, Branch };

    Kind kind = Kind::Edit;
    QMap<QString, QVariant> changes; ///< by key; live fields
    qint64 at = 0; ///< Branch: from this update

    bool operator==(const RunCure &) const = default;
};

/// One number that speaks for a finding, and from where on it does.
struct RunEvidence
{
    QString label; ///< English; translated with context "forja"
    double value = 0;
    double limit = 0;
    bool isAbove = true; ///< it speaks when above the limit

    bool operator==(const RunEvidence &) const = default;
};

struct RunFinding
{
    Ailment ailment = Ailment::DHasWon;
    qint64 since = 0; ///< the update at which the signals began to show it
    qint64 until = 0; ///< the last update at which they did
    bool isOver = false; ///< they have been clearly healthy for a while, or a setting was changed
    std::vector<RunEvidence> evidence;
    QString statistic; ///< where it is seen best: a name of the ticks' statistics, or "measure/…"
    Problem said; ///< code "doctor.…"
    QList<RunCure> cures;

    /// Stable, for scripts: "d_won", "collapse", …
    QString name() const;
    bool operator==(const RunFinding &) const = default;
};

/// What the ailment is called in a title: English, translated with context "forja".
QString titleOf(Ailment ailment);

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
    /// The numbers of a tick that a judgement needs.
    enum Signal {
        Accuracy,
        GradientD,
        GradientG,
        LossD,
        LossG,
        Diversity,
        Real,
        Fake,
        HeldOut,
        Training,
        SignsTraining,
        SpreadReal,
        SpreadFake,
        kSignals
    };
    struct Point
    {
        qint64 update = 0;
        qint64 updates = 0; ///< that it stands for
        std::array<double, kSignals> values; ///< NaN: not reported
    };
    struct Seen
    {
        std::vector<RunEvidence> evidence;
        QString statistic;
        Problem said;
        bool isAlarm = true; ///< by the limits that alarm
    };

    struct Reading
    {
        const char *label;
        std::optional<double> value;
        double limit; ///< where it alarms
        double allClear; ///< behind which it must come back
        bool isAbove;
    };
    /// How long the signals alone have shown an ailment without a pause, in updates.
    struct Alarm
    {
        qint64 since = 0;
        qint64 until = 0;
    };
    using Look = std::optional<Seen> (RunDoctor::*)() const;

    std::optional<Seen> ifAll(const std::vector<Reading> &readings, QLatin1StringView statistic) const;
    std::optional<double> mean(Signal signal) const;
    std::optional<double> distanceOf(Signal a, Signal b) const;
    std::optional<double> growth(Signal signal) const;

    std::optional<Seen> seesDHasWon() const;
    std::optional<Seen> seesCollapse() const;
    std::optional<Seen> seesRatesTooHigh() const;
    std::optional<Seen> seesNothingMoves() const;
    std::optional<Seen> seesTinyRates() const;
    std::optional<Seen> seesOverfitting() const;
    std::optional<Seen> seesMemorising() const;
    std::optional<Seen> seesFewPictures() const;
    bool isExplained(Ailment ailment) const;
    bool note(Ailment ailment, std::optional<Seen> seen, qint64 since, qint64 now);
    RunFinding *known(Ailment ailment);
    std::optional<Seen> lookFor(Ailment ailment, Look look);
    bool beginAnew(qint64 update);
    bool judgeTicks();
    bool judgeMeasures();

    bool m_isOfPoints;
    Experiment m_now;
    std::deque<Point> m_window;
    std::size_t m_first = 0; ///< part of the window that is looked at
    std::size_t m_end = 0;
    bool m_isOn
        = false; ///< looked for what is the matter already: by the limits behind which it must come back
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

/// For scripts.
QJsonObject toJson(const RunFinding &finding);

} // namespace forja
