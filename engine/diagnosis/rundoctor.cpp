// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnosis/rundoctor.h"

#include "engine/diagnosis/ailmentrule.h"
#include "engine/diagnosis/runcures.h"

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Healthy runs, too, begin with a D that is always right and pictures that are all alike.
constexpr qint64 kWarmUp = 400;
/// For what shows itself from the start.
constexpr qint64 kWildWindow = 50;
/// So long must its signals have been clearly healthy before a finding is over.
constexpr qint64 kHealedAfter = 2 * RecentTicks::kWindow;
/// What comes back within so many updates is the same finding and not a new one.
constexpr qint64 kSoonAgain = 1000;
/// A finding that does not heal by itself and has lasted for so many updates is hopeless.
constexpr qint64 kHopelessAfter = 400;

bool isFatal(const RunFinding &finding)
{
    return ruleOf(finding.ailment).isFatal;
}

/// Whether `other` is what comes of `worse`.
bool explains(const AilmentRule &worse, const AilmentRule &other)
{
    // They stand in one table, the worst first.
    return worse.isFatal && other.shown != AilmentRule::Shown::AtStart && &worse < &other;
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

RunSigns RunDoctor::signsOf(const RecentTicks::Part &ticks) const
{
    return {.ticks = ticks,
            .measure = m_measure ? &*m_measure : nullptr,
            .update = m_update,
            .pictures = m_pictures,
            .now = m_now};
}

bool RunDoctor::take(const EventRecord &event)
{
    if (m_isOfPoints)
        return false;
    if (event.kind == EventKind::Start && event.code == u"run.start" && m_pictures == 0) {
        m_pictures = event.args.value(0).toLongLong();
        return judgeStart();
    }
    // A step by hand changes no setting: what was seen before it still holds.
    return event.kind == EventKind::Edit && beginAnew(event.at.update);
}

/// What was before a change says nothing of what is now.
bool RunDoctor::beginAnew(qint64 update)
{
    m_ticks.clear();
    m_alarms.clear();
    m_editedAt = update;
    m_judgedFrom = std::max(m_judgedFrom, update + RecentTicks::kWindow);
    bool isChanged = false;
    for (RunFinding &finding : m_findings) {
        // What was so from the start is so still, unless the change is against it.
        const AilmentRule &rule = ruleOf(finding.ailment);
        const bool isStill = rule.shown == AilmentRule::Shown::AtStart && rule.look(signsOf(m_ticks.all()));
        const bool isOver = finding.isOver || !isStill;
        isChanged = isChanged || isOver != finding.isOver;
        finding.isOver = isOver;
    }
    return isChanged;
}

bool RunDoctor::take(const TickRecord &tick)
{
    if (m_isOfPoints)
        return false;
    const bool isKept = m_ticks.add(tick, m_update);
    m_update = tick.at.update;
    return isKept && judgeTicks();
}

bool RunDoctor::take(const MeasureRecord &measure)
{
    if (m_isOfPoints)
        return false;
    // A measure that arrives late says nothing about the present.
    if (m_measure && measure.update < m_measure->update)
        return false;
    m_measure = measure;
    return measure.update >= m_judgedFrom && judgeMeasures();
}

bool RunDoctor::judgeStart()
{
    bool isChanged = false;
    for (const AilmentRule &rule : ailmentRules()) {
        if (rule.shown == AilmentRule::Shown::AtStart)
            isChanged |= note(rule, rule.look(signsOf(m_ticks.all())), 0, m_update);
    }
    return isChanged;
}

bool RunDoctor::judgeTicks()
{
    // A single bad batch is no finding.
    if (m_ticks.size() < RecentTicks::kFewest || m_update - m_ticks.beginOf(0) < kWildWindow)
        return false;
    const bool isFull = !isEarly() && m_update - m_ticks.beginOf(0) >= RecentTicks::kWindow;
    bool isChanged = false;
    for (const AilmentRule &rule : ailmentRules()) {
        const bool isDue = rule.shown == AilmentRule::Shown::AtOnce
            || (rule.shown == AilmentRule::Shown::InTicks && isFull);
        if (!isDue)
            continue;
        const auto seen = lookFor(rule);
        // It began with the first tick that shows it by itself.
        std::size_t began = 0;
        for (std::size_t tick = 0; seen && tick < m_ticks.size(); ++tick) {
            if (rule.look(signsOf(m_ticks.only(tick)))) {
                began = tick;
                break;
            }
        }
        isChanged |= note(rule, seen, m_ticks.beginOf(began), m_update);
    }
    return isChanged;
}

bool RunDoctor::judgeMeasures()
{
    bool isChanged = false;
    for (const AilmentRule &rule : ailmentRules()) {
        if (rule.shown == AilmentRule::Shown::InMeasures)
            isChanged |= note(rule, lookFor(rule), m_measure->update, m_measure->update);
    }
    return isChanged;
}

const RunFinding *RunDoctor::known(Ailment ailment) const
{
    const auto isIt = [ailment](const RunFinding &finding) { return finding.ailment == ailment; };
    const auto found = std::find_if(m_findings.begin(), m_findings.end(), isIt);
    return found == m_findings.end() ? nullptr : &*found;
}

RunFinding *RunDoctor::known(Ailment ailment)
{
    return const_cast<RunFinding *>(std::as_const(*this).known(ailment));
}

/// By the limits that alarm; while the finding is on, by those that it must come back behind.
std::optional<SeenAilment> RunDoctor::lookFor(const AilmentRule &rule) const
{
    RunSigns signs = signsOf(m_ticks.all());
    if (auto seen = rule.look(signs))
        return seen;
    const RunFinding *before = known(rule.ailment);
    if (!before || before->isOver)
        return {};
    signs.isOn = true;
    auto seen = rule.look(signs);
    if (seen)
        seen->isAlarm = false;
    return seen;
}

bool RunDoctor::note(const AilmentRule &rule, const std::optional<SeenAilment> &seen, qint64 since,
                     qint64 now)
{
    RunFinding *before = known(rule.ailment);
    if (!seen) {
        // Not at once: wavering signals would end the finding only to start it again.
        if (!before || before->isOver || now - before->until < kHealedAfter)
            return false;
        before->isOver = true;
        return true;
    }
    // What comes back soon is the same finding, unless a change came between.
    const bool isAgain = before && before->isOver && before->until > m_editedAt
        && now - before->until < kSoonAgain;
    const bool goesOn = before && (!before->isOver || isAgain);
    // A mere consequence of something worse is not reported as news.
    if ((!before || before->isOver) && isExplained(rule))
        return false;
    if (seen->isAlarm) {
        Alarm &alarm = m_alarms.try_emplace(rule.ailment, Alarm{since, now}).first->second;
        // After a gap the alarm starts over: only what lasts without a break may end a training.
        if (now - alarm.until >= RecentTicks::kWindow)
            alarm.since = since;
        alarm.until = now;
    }
    RunFinding finding{.ailment = rule.ailment,
                       .since = goesOn ? before->since : since,
                       .until = now,
                       .evidence = seen->evidence,
                       .statistic = seen->statistic,
                       .said = seen->said,
                       .cures = {}};
    // The rules leave this place empty, since only here it is known when it began.
    finding.said.args[0] = QString::number(finding.since);
    finding.cures = curesFor(rule.ailment, m_now, finding.since);
    if (before)
        *before = finding;
    else
        m_findings.push_back(finding);
    return true;
}

/// Something worse is the matter, of which this would be a consequence.
bool RunDoctor::isExplained(const AilmentRule &rule) const
{
    return std::any_of(m_findings.begin(), m_findings.end(), [&rule](const RunFinding &worse) {
        return !worse.isOver && explains(ruleOf(worse.ailment), rule);
    });
}

std::vector<RunFinding> RunDoctor::present() const
{
    std::vector<RunFinding> out;
    for (const AilmentRule &rule : ailmentRules()) {
        const RunFinding *finding = known(rule.ailment);
        if (finding && !finding->isOver && !isExplained(rule))
            out.push_back(*finding);
    }
    return out;
}

const RunFinding *RunDoctor::hopeless(qint64 from) const
{
    for (const RunFinding &finding : m_findings) {
        const auto alarm = m_alarms.find(finding.ailment);
        if (!isFatal(finding) || finding.isOver || alarm == m_alarms.end())
            continue;
        // A finding outlasts its signals; only what they have shown without a pause is past hope.
        if (alarm->second.until - std::max(alarm->second.since, from)
            >= RecentTicks::kWindow + kHopelessAfter)
            return &finding;
    }
    return nullptr;
}

} // namespace forja
