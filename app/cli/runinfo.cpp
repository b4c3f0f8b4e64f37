// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runinfo.h"

#include "app/cli/console.h"
#include "engine/base/files.h"
#include "engine/experiment/keys.h"
#include "engine/runs/bestmeasure.h"
#include "engine/runs/jsonlines.h"
#include "engine/session/types/values.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

qint64 folderSize(const QString &path)
{
    qint64 bytes = 0;
    // A run in training deletes files during the count; what has gone simply counts as nothing.
    std::error_code failure, gone;
    for (std::filesystem::recursive_directory_iterator at(toPath(path), failure), end; !failure && at != end;
         at.increment(failure)) {
        const auto size = at->is_regular_file(gone) ? at->file_size(gone) : 0;
        bytes += gone ? 0 : static_cast<qint64>(size);
    }
    return bytes;
}

QJsonObject toJson(const MeasureRecord &record)
{
    QJsonObject out{{u"protocol"_s, record.protocol},
                    {u"update"_s, record.update},
                    {u"seconds"_s, record.seconds},
                    {u"generated"_s, record.generated},
                    {u"real"_s, record.real}};
    // Every measure that there is, so that scripts find each key in each run; and what a newer program took.
    QStringList keys = record.numbers.keys();
    for (const MeasureFacts &facts : measureFacts())
        keys << facts.key;
    for (const QString &key : std::as_const(keys)) {
        if (!measurekey::isDetail(key))
            out.insert(key, toJsonNumber(record.number(key)));
    }
    return out;
}

QJsonObject toJson(const Origin &origin)
{
    const bool isBranch = origin.kind == Origin::Kind::Branch;
    return {{u"kind"_s, isBranch ? u"branch"_s : u"weights"_s},
            {u"run"_s, origin.run},
            {u"update"_s, origin.update}};
}

QJsonObject toJson(const Difference &difference)
{
    QJsonObject out{{u"key"_s, difference.key},
                    {u"from"_s, QJsonValue::fromVariant(difference.from)},
                    {u"to"_s, QJsonValue::fromVariant(difference.to)}};
    if (difference.atUpdate)
        out.insert(u"at_update"_s, *difference.atUpdate);
    return out;
}

template<typename Numbers>
QJsonArray numbers(const Numbers &updates)
{
    QJsonArray out;
    for (const qint64 update : updates)
        out.append(update);
    return out;
}

/// What scripts compare with.
QString nameOf(const RunStanding &standing)
{
    switch (standing.kind) {
    case RunStanding::Kind::Writing:
        return standing.isPaused ? u"paused"_s : u"training"_s;
    case RunStanding::Kind::Ended:
        return u"ended"_s;
    case RunStanding::Kind::Failed:
        return u"failed"_s;
    case RunStanding::Kind::CutOff:
        break;
    }
    return u"cut off"_s;
}

QString shown(const MeasureRecord &record)
{
    return u"%1 at update %2 (diversity %3)"_s.arg(QString::number(record.distance(), 'g', 4),
                                                   counted(record.update),
                                                   QString::number(record.diversity(), 'f', 2));
}

void printDifferences(const RunInfo &info, const FieldTable &table)
{
    if (info.differences.empty()) {
        print(u"Does not differ from its preset."_s);
        return;
    }
    print(u"Differs from its preset:"_s);
    for (const Difference &difference : info.differences) {
        const Field *field = table.find(difference.key);
        const QString when = difference.atUpdate ? u" from update %1 on"_s.arg(counted(*difference.atUpdate))
                                                 : QString();
        print(u"  %1: %2 -> %3%4"_s.arg(difference.key, field->format(difference.from),
                                        field->format(difference.to), when));
    }
}

void printMeasures(const RunInfo &info)
{
    if (info.measures.empty()) {
        print(u"Distance: not measured yet"_s);
        return;
    }
    const MeasureRecord &last = info.measures.back();
    print(u"Distance (%1; lower is better): %2"_s.arg(last.protocol, shown(last)));
    const MeasureRecord *best = bestMeasure(info.measures);
    print(u"  best: "_s + (best ? shown(*best) : u"no best yet"_s));
}

void printFindings(const RunInfo &info)
{
    for (const RunFinding &finding : info.findings) {
        const QString until = finding.isOver ? u" (over since update %1)"_s.arg(counted(finding.until))
                                             : QString();
        print(u"Training doctor: %1%2"_s.arg(finding.said.english(), until));
    }
}

void printKept(const RunInfo &info)
{
    QStringList checkpoints;
    for (const RunInfo::Kept &kept : info.checkpoints)
        checkpoints << u"%1 (%2)"_s.arg(counted(kept.update), sized(kept.bytes));
    print(u"Checkpoints at update: "_s + (checkpoints.isEmpty() ? u"none"_s : checkpoints.join(u", "_s)));
    print(u"Kept: %1, %2, %3 starred; %4 in all"_s
              .arg(counted(info.sheets.size(), u"1 snapshot"_s, u"%1 snapshots"_s))
              .arg(counted(info.generators.size(), u"1 generator"_s, u"%1 generators"_s))
              .arg(info.starred.size())
              .arg(sized(info.bytes)));
}

} // namespace

RunInfo gatherRunInfo(const RunFolder &run, const FieldTablePtr &table)
{
    // Without settings it is no run: all else may be missing.
    const Experiment experiment = run.experiment(table).orThrow();
    RunInfo info;
    info.path = run.path();
    info.name = run.name();
    info.preset = experiment.presetName;
    info.data = experiment.text(key::dataFolder);
    info.origin = experiment.origin;
    const QList<Difference> differences = experiment.differences();
    info.differences.assign(differences.begin(), differences.end());
    const auto ticks = run.ticks();
    if (!ticks.empty())
        info.lastTick = ticks.back();
    const auto events = run.events();
    info.warnings = static_cast<int>(std::count_if(events.begin(), events.end(), [](const auto &e) {
        return e.kind == EventKind::Warning;
    }));
    if (!events.empty()) {
        info.lastEvent = events.back().kindText();
        info.lastEventAt = events.back().when;
    }
    info.standing = standingOf(run);
    info.measures = run.measures();
    info.findings = findingsOf(run, experiment);
    for (const qint64 update : run.checkpoints())
        info.checkpoints.push_back({update, folderSize(shownPath(run.checkpointPath(update)))});
    info.generators = run.generators();
    for (const SheetRecord &sheet : run.sheets())
        info.sheets.push_back(sheet.update);
    info.starred = run.starred();
    // The folder as a whole: it holds more than the parts listed above.
    info.bytes = folderSize(run.path());
    return info;
}

QJsonObject toJson(const RunInfo &info)
{
    QJsonArray differences;
    for (const Difference &difference : info.differences)
        differences.append(toJson(difference));
    QJsonArray checkpoints;
    for (const RunInfo::Kept &kept : info.checkpoints)
        checkpoints.append(QJsonObject{{u"update"_s, kept.update}, {u"bytes"_s, kept.bytes}});
    QJsonArray findings;
    for (const RunFinding &finding : info.findings)
        findings.append(toJson(finding));
    QJsonArray measures;
    for (const MeasureRecord &record : info.measures)
        measures.append(toJson(record));
    QJsonObject out{{u"run"_s, info.path},
                    {u"name"_s, info.name},
                    {u"preset"_s, info.preset},
                    {u"data"_s, info.data},
                    {u"differences"_s, differences},
                    {u"last_event"_s, info.lastEvent},
                    {u"last_event_at"_s, info.lastEventAt.toString(Qt::ISODateWithMs)},
                    {u"standing"_s, nameOf(info.standing)},
                    {u"warnings"_s, info.warnings},
                    {u"findings"_s, findings},
                    {u"measures"_s, measures},
                    {u"checkpoints"_s, checkpoints},
                    {u"generators"_s, numbers(info.generators)},
                    {u"moments"_s, numbers(info.sheets)},
                    {u"starred"_s, numbers(info.starred)},
                    {u"bytes"_s, info.bytes}};
    // Keys that may be missing come last and only where there is something: an empty one would look like a
    // value.
    if (const MeasureRecord *record = bestMeasure(info.measures))
        out.insert(u"best"_s, toJson(*record));
    if (info.origin)
        out.insert(u"origin"_s, toJson(*info.origin));
    if (info.lastTick) {
        QJsonObject statistics;
        for (auto it = info.lastTick->stats.cbegin(); it != info.lastTick->stats.cend(); ++it)
            statistics.insert(it.key(), it->mean);
        out.insert(u"last"_s,
                   QJsonObject{{u"update"_s, info.lastTick->at.update},
                               {u"updates_d"_s, info.lastTick->at.dUpdates},
                               {u"updates_g"_s, info.lastTick->at.gUpdates},
                               {u"kimg"_s, info.lastTick->kimg},
                               {u"seconds"_s, info.lastTick->seconds},
                               {u"statistics"_s, statistics}});
    }
    return out;
}

void printRunInfo(const RunInfo &info, const FieldTable &table)
{
    print(info.path);
    print(u"Data: %1; preset: %2"_s.arg(info.data, info.preset.isEmpty() ? u"none"_s : info.preset));
    if (info.origin) {
        print((info.origin->kind == Origin::Kind::Branch ? u"A branch of %1 from update %2 on"_s
                                                         : u"Started from the weights of %1 at update %2"_s)
                  .arg(info.origin->run, counted(info.origin->update)));
    }
    // Includes the edits, so this shows what the run has become and not only how it began.
    printDifferences(info, table);
    if (info.lastTick) {
        print(u"Last point: update %1 (D %2, G %3), %4 kimg, %5 of training"_s.arg(
            counted(info.lastTick->at.update), counted(info.lastTick->at.dUpdates),
            counted(info.lastTick->at.gUpdates), QString::number(info.lastTick->kimg, 'f', 1),
            lasting(info.lastTick->seconds)));
    }
    // A run that was only just created has recorded nothing yet.
    if (!info.lastEvent.isEmpty()) {
        print(u"Last event: %1, %2; %3 warnings"_s
                  .arg(info.lastEvent, info.lastEventAt.toUTC().toString(u"yyyy-MM-dd HH:mm 'UTC'"_s))
                  .arg(info.warnings));
    }
    print(u"Training: "_s + nameOf(info.standing)
          + (info.standing.why ? u"; "_s + info.standing.why->english() : QString()));
    printMeasures(info);
    printFindings(info);
    printKept(info);
}

} // namespace forja
