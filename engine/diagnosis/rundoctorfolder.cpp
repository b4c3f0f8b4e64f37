// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnosis/rundoctor.h"
#include "engine/runs/jsonlines.h"
#include "engine/runs/runfolder.h"

#include <QJsonArray>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const RunCure &cure)
{
    QJsonObject changes;
    for (auto it = cure.changes.cbegin(); it != cure.changes.cend(); ++it)
        changes.insert(it.key(), QJsonValue::fromVariant(it.value()));
    QJsonObject out{{u"kind"_s, cure.kind == RunCure::Kind::Edit ? u"edit"_s : u"branch"_s},
                    {u"changes"_s, changes}};
    if (cure.kind == RunCure::Kind::Branch)
        out.insert(u"update"_s, cure.at);
    return out;
}

} // namespace

/// In the order in which they happened: a tick before the events of its moment (they concern the next update)
/// and before its measure.
void takeAll(RunDoctor &doctor, const std::vector<TickRecord> &ticks,
             const std::vector<MeasureRecord> &measures, const std::vector<EventRecord> &events)
{
    // The files are merged by time, because the doctor has to see everything as it happened.
    std::size_t tick = 0;
    std::size_t measure = 0;
    const auto measuresBefore = [&](qint64 update) {
        for (; measure < measures.size() && measures[measure].update < update; ++measure)
            doctor.take(measures[measure]);
    };
    const auto ticksUntil = [&](qint64 update) {
        for (; tick < ticks.size() && ticks[tick].at.update <= update; ++tick) {
            measuresBefore(ticks[tick].at.update);
            doctor.take(ticks[tick]);
        }
    };
    for (const EventRecord &event : events) {
        // No other event changes the pictures or the settings.
        if (event.kind == EventKind::Start || event.kind == EventKind::Edit) {
            ticksUntil(event.at.update);
            doctor.take(event);
        }
    }
    ticksUntil(std::numeric_limits<qint64>::max());
    measuresBefore(std::numeric_limits<qint64>::max());
}

std::vector<RunFinding> findingsOf(const RunFolder &run, const Experiment &experiment)
{
    RunDoctor doctor(experiment);
    takeAll(doctor, run.ticks(), run.measures(), run.events());
    return doctor.findings();
}

QJsonObject toJson(const RunFinding &finding)
{
    QJsonArray evidence;
    for (const RunEvidence &one : finding.evidence) {
        evidence.append(QJsonObject{{u"what"_s, one.label},
                                    {u"value"_s, toJsonNumber(one.value)},
                                    {u"limit"_s, one.limit},
                                    {u"alarm"_s, one.isAbove ? u"above"_s : u"below"_s}});
    }
    QJsonArray cures;
    for (const RunCure &cure : finding.cures)
        cures.append(toJson(cure));
    return {{u"name"_s, finding.name()},
            {u"title"_s, titleOf(finding.ailment)},
            {u"since"_s, finding.since},
            {u"until"_s, finding.until},
            {u"over"_s, finding.isOver},
            {u"sentence"_s, finding.said.english()},
            {u"statistic"_s, finding.statistic},
            {u"evidence"_s, evidence},
            {u"cures"_s, cures}};
}

} // namespace forja
