// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnosis/rundoctor.h"

#include "engine/diagnosis/runcures.h"
#include "engine/runs/statnames.h"

#include <algorithm>
#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Healthy runs, too, begin with a D that is always right and pictures that are all alike.
constexpr qint64 kWarmUp = 400;
/// Updates that a mean is taken over, and ticks at least.
constexpr qint64 kDoctorWindow = 200;
constexpr std::size_t kFewestTicks = 2;
/// For what shows itself from the start.
constexpr qint64 kWildWindow = 50;
/// So long must its signals have been clearly healthy before a finding is over.
constexpr qint64 kHealedAfter = 2 * kDoctorWindow;
/// What comes back within so many updates is the same finding and not a new one.
constexpr qint64 kSoonAgain = 1000;
/// A finding that does not heal by itself and has lasted for so many updates is hopeless.
constexpr qint64 kHopelessAfter = 400;

constexpr QLatin1StringView kReported[] = {
    stat::kAccuracyOfD,     stat::kGradientOfD,      stat::kGradientOfG,    stat::kLossOfD,
    stat::kLossOfG,         stat::kDiversityOfBatch, stat::kScoresOfReal,   stat::kScoresOfFake,
    stat::kScoresOfHeldOut, stat::kScoresOfTraining, stat::kSignsOfTraining};

/// The worst first; those that a worse one explains are not said beside it.
constexpr std::array kByGravity{Ailment::RatesTooHigh, Ailment::NothingMoves, Ailment::DHasWon,
                                Ailment::Collapse,     Ailment::Memorising,   Ailment::Overfitting,
                                Ailment::FewPictures};

bool isFatal(Ailment ailment)
{
    return ailment == Ailment::RatesTooHigh || ailment == Ailment::NothingMoves || ailment == Ailment::DHasWon
        || ailment == Ailment::Collapse;
}

/// Whether `other` is what comes of `worse`.
bool explains(Ailment worse, Ailment other)
{
    const auto rank = [](Ailment one) { return std::find(kByGravity.begin(), kByGravity.end(), one); };
    return isFatal(worse) && other != Ailment::FewPictures && rank(worse) < rank(other);
}

} // namespace

RunDoctor::RunDoctor(const Experiment &experiment)
    : m_isOfPoints(experiment.isOnPoints())
    , m_now(experiment.after(experiment.schedule.size()))
    , m_judgedFrom(kWarmUp)
{
}

void RunDoctor::setExperiment(const Experiment &experiment)
{
    m_now = experiment.after(experiment.schedule.size());
}

bool RunDoctor::take(const EventRecord &event)
{
    if (m_isOfPoints)
        return false;
    if (event.kind == EventKind::Start && event.code == u"run.start" && m_pictures == 0) {
        m_pictures = event.args.value(0).toLongLong();
        return note(Ailment::FewPictures, seesFewPictures(), 0, m_update);
    }
    // A step by hand changes no setting: what was seen before it still holds.
    return event.kind == EventKind::Edit && beginAnew(event.at.update);
}

/// What was before a change says nothing of what is now.
bool RunDoctor::beginAnew(qint64 update)
{
    m_window.clear();
    m_alarms.clear();
    m_editedAt = update;
    m_judgedFrom = std::max(m_judgedFrom, update + kDoctorWindow);
    bool isChanged = false;
    for (RunFinding &finding : m_findings) {
        const bool isOver = finding.isOver || finding.ailment != Ailment::FewPictures || !seesFewPictures();
        isChanged = isChanged || isOver != finding.isOver;
        finding.isOver = isOver;
    }
    return isChanged;
}

bool RunDoctor::take(const TickRecord &tick)
{
    if (m_isOfPoints)
        return false;
    // The first tick of a branch stands for no more updates than it counted.
    const qint64 updates = m_window.empty()
        ? std::min(tick.at.update, tick.stats.value(stat::kLossOfG, tick.stats.value(stat::kLossOfD)).num)
        : tick.at.update - m_update;
    Point point{.update = tick.at.update, .updates = updates, .values = {}};
    point.values.fill(std::numeric_limits<double>::quiet_NaN());
    for (std::size_t i = 0; i < std::size(kReported); ++i) {
        const auto found = tick.stats.constFind(kReported[i]);
        if (found != tick.stats.cend() && found->num > 0)
            point.values[i] = found->mean;
    }
    point.values[SpreadReal] = tick.stats.value(stat::kScoresOfReal).std;
    point.values[SpreadFake] = tick.stats.value(stat::kScoresOfFake).std;
    m_update = tick.at.update;
    if (point.updates <= 0)
        return false; // D alone, or steps by hand: no update that could be judged
    m_window.push_back(point);
    while (m_window.size() > kFewestTicks && m_window.front().update <= m_update - kDoctorWindow)
        m_window.pop_front();
    return judgeTicks();
}

bool RunDoctor::take(const MeasureRecord &measure)
{
    if (m_isOfPoints)
        return false;
    if (m_measure && measure.update < m_measure->update)
        return false;
    m_measure = measure;
    return measure.update >= m_judgedFrom && judgeMeasures();
}

std::optional<double> RunDoctor::mean(Signal signal) const
{
    double sum = 0;
    double updates = 0;
    for (std::size_t i = m_first; i < m_end; ++i) {
        const double value = m_window[i].values[signal];
        if (std::isnan(value))
            continue;
        sum += value * static_cast<double>(m_window[i].updates);
        updates += static_cast<double>(m_window[i].updates);
    }
    return updates > 0 ? std::optional(sum / updates) : std::nullopt;
}

/// What the newer half of what is looked at has more than the older half; 0 where there is but one tick.
std::optional<double> RunDoctor::growth(Signal signal) const
{
    const auto half = [&](std::size_t from, std::size_t to) {
        double sum = 0;
        double count = 0;
        for (std::size_t i = from; i < to; ++i) {
            const double value = m_window[i].values[signal];
            sum += std::isnan(value) ? 0 : value;
            count += std::isnan(value) ? 0 : 1;
        }
        return count > 0 ? sum / count : std::numeric_limits<double>::quiet_NaN();
    };
    if (m_end - m_first < 2)
        return 0;
    const std::size_t middle = m_first + (m_end - m_first) / 2;
    return half(middle, m_end) - half(m_first, middle);
}

bool RunDoctor::judgeTicks()
{
    const auto beginOf = [this](std::size_t i) { return m_window[i].update - m_window[i].updates; };
    if (m_window.size() < kFewestTicks || m_update - beginOf(0) < kWildWindow)
        return false;
    const bool isFull = !isEarly() && m_update - beginOf(0) >= kDoctorWindow;
    constexpr std::pair<Ailment, Look> kLooks[] = {{Ailment::RatesTooHigh, &RunDoctor::seesRatesTooHigh},
                                                   {Ailment::NothingMoves, &RunDoctor::seesNothingMoves},
                                                   {Ailment::DHasWon, &RunDoctor::seesDHasWon},
                                                   {Ailment::Collapse, &RunDoctor::seesCollapse},
                                                   {Ailment::Overfitting, &RunDoctor::seesOverfitting}};
    bool isChanged = false;
    for (const auto &[ailment, look] : kLooks) {
        // Losses that run away do so at once, and no healthy run's do.
        if (!isFull && ailment != Ailment::RatesTooHigh)
            continue;
        m_first = 0;
        m_end = m_window.size();
        const auto seen = lookFor(ailment, look);
        // It began with the first tick that shows it by itself.
        std::size_t first = 0;
        for (std::size_t i = 0; seen && first == 0 && i < m_window.size(); ++i) {
            m_first = i;
            m_end = i + 1;
            if ((this->*look)())
                first = i + 1;
        }
        isChanged |= note(ailment, seen, beginOf(first > 0 ? first - 1 : 0), m_update);
    }
    return isChanged;
}

bool RunDoctor::judgeMeasures()
{
    const auto seen = lookFor(Ailment::Memorising, &RunDoctor::seesMemorising);
    return note(Ailment::Memorising, seen, m_measure->update, m_measure->update);
}

RunFinding *RunDoctor::known(Ailment ailment)
{
    const auto isIt = [ailment](const RunFinding &finding) { return finding.ailment == ailment; };
    const auto found = std::find_if(m_findings.begin(), m_findings.end(), isIt);
    return found == m_findings.end() ? nullptr : &*found;
}

/// By the limits that alarm; while the finding is on, by those that it must come back behind.
std::optional<RunDoctor::Seen> RunDoctor::lookFor(Ailment ailment, Look look)
{
    auto seen = (this->*look)();
    if (seen)
        return seen;
    const RunFinding *before = known(ailment);
    if (!before || before->isOver)
        return {};
    m_isOn = true;
    seen = (this->*look)();
    m_isOn = false;
    if (seen)
        seen->isAlarm = false;
    return seen;
}

bool RunDoctor::note(Ailment ailment, std::optional<Seen> seen, qint64 since, qint64 now)
{
    RunFinding *before = known(ailment);
    if (!seen) {
        if (!before || before->isOver || now - before->until < kHealedAfter)
            return false;
        before->isOver = true;
        return true;
    }
    const bool isAgain = before && before->isOver && before->until > m_editedAt
        && now - before->until < kSoonAgain;
    const bool goesOn = before && (!before->isOver || isAgain);
    if ((!before || before->isOver) && isExplained(ailment))
        return false;
    if (seen->isAlarm) {
        Alarm &alarm = m_alarms.try_emplace(ailment, Alarm{since, now}).first->second;
        if (now - alarm.until >= kDoctorWindow)
            alarm.since = since;
        alarm.until = now;
    }
    RunFinding finding{.ailment = ailment,
                       .since = goesOn ? before->since : since,
                       .until = now,
                       .evidence = seen->evidence,
                       .statistic = seen->statistic,
                       .said = seen->said,
                       .cures = {}};
    finding.said.args[0] = QString::number(finding.since);
    finding.cures = curesFor(ailment, m_now, finding.since);
    if (before)
        *before = finding;
    else
        m_findings.push_back(finding);
    return true;
}

/// Something worse is the matter, of which this would be a consequence.
bool RunDoctor::isExplained(Ailment ailment) const
{
    return std::any_of(m_findings.begin(), m_findings.end(), [ailment](const RunFinding &worse) {
        return !worse.isOver && explains(worse.ailment, ailment);
    });
}

std::vector<RunFinding> RunDoctor::present() const
{
    std::vector<RunFinding> out;
    for (const Ailment ailment : kByGravity) {
        for (const RunFinding &finding : m_findings) {
            if (finding.ailment == ailment && !finding.isOver && !isExplained(ailment))
                out.push_back(finding);
        }
    }
    return out;
}

const RunFinding *RunDoctor::hopeless(qint64 from) const
{
    for (const RunFinding &finding : m_findings) {
        const auto alarm = m_alarms.find(finding.ailment);
        if (!isFatal(finding.ailment) || finding.isOver || alarm == m_alarms.end())
            continue;
        // A finding outlasts its signals; only what they have shown without a pause is past hope.
        if (alarm->second.until - std::max(alarm->second.since, from) >= kDoctorWindow + kHopelessAfter)
            return &finding;
    }
    return nullptr;
}

} // namespace forja
