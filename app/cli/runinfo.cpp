// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/runinfo.h"

#include "base/files.h"
#include "cli/console.h"
#include "runs/bestmeasure.h"
#include "runs/jsonlines.h"

#include <QJsonArray>

#include <algorithm>

namespace forja {

namespace {

qint64 folderSize(const QString &path)
{
    qint64 bytes = 0;
    std::error_code failure, gone;
    for (std::filesystem::recursive_directory_iterator at(toPath(path), failure), end; !failure && at != end; at.increment(failure)) {
        const auto size = at->is_regular_file(gone) ? at->file_size(gone) : 0;
        bytes += gone ? 0 : static_cast<qint64>(size);
    }
    return bytes;
}

QJsonObject toJson(const MeasureRecord &record)
{
    return {{QStringLiteral("protocol"), record.protocol},   {QStringLiteral("update"), record.update},
            {QStringLiteral("seconds"), record.seconds},     {QStringLiteral("distance"), record.distance},
            {QStringLiteral("diversity"), record.diversity}, {QStringLiteral("generated"), record.generated},
            {QStringLiteral("real"), record.real},           {QStringLiteral("comb"), toJsonNumber(record.comb)},
            {QStringLiteral("copied"), toJsonNumber(record.copied)}};
}

QJsonObject toJson(const Origin &origin)
{
    const bool isBranch = origin.kind == Origin::Kind::Branch;
    return {{QStringLiteral("kind"), isBranch ? QStringLiteral("branch") : QStringLiteral("weights")},
            {QStringLiteral("run"), origin.run},
            {QStringLiteral("update"), origin.update}};
}

QJsonObject toJson(const Difference &difference)
{
    QJsonObject out{{QStringLiteral("key"), difference.key},
                    {QStringLiteral("from"), QJsonValue::fromVariant(difference.from)},
                    {QStringLiteral("to"), QJsonValue::fromVariant(difference.to)}};
    if (difference.atUpdate)
        out.insert(QStringLiteral("at_update"), *difference.atUpdate);
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
        return standing.isPaused ? QStringLiteral("paused") : QStringLiteral("training");
    case RunStanding::Kind::Ended:
        return QStringLiteral("ended");
    case RunStanding::Kind::Failed:
        return QStringLiteral("failed");
    case RunStanding::Kind::CutOff:
        break;
    }
    return QStringLiteral("cut off");
}

QString shown(const MeasureRecord &record)
{
    return QStringLiteral("%1 at update %2 (diversity %3)")
        .arg(QString::number(record.distance, 'g', 4), counted(record.update), QString::number(record.diversity, 'f', 2));
}

void printDifferences(const RunInfo &info, const FieldTable &table)
{
    if (info.differences.empty()) {
        print(QStringLiteral("Differs in nothing from its preset."));
        return;
    }
    print(QStringLiteral("Differs from its preset:"));
    for (const Difference &difference : info.differences) {
        const Field *field = table.find(difference.key);
        const QString when = difference.atUpdate ? QStringLiteral(" from update %1 on").arg(counted(*difference.atUpdate)) : QString();
        print(QStringLiteral("  %1: %2 -> %3%4")
                  .arg(difference.key, field->format(difference.from), field->format(difference.to), when));
    }
}

void printMeasures(const RunInfo &info)
{
    if (info.measures.empty()) {
        print(QStringLiteral("Distance: not measured yet"));
        return;
    }
    const MeasureRecord &last = info.measures.back();
    print(QStringLiteral("Distance (%1; lower is better): %2").arg(last.protocol, shown(last)));
    const MeasureRecord *best = bestMeasure(info.measures);
    print(QStringLiteral("  best: ") + (best ? shown(*best) : QStringLiteral("no best yet")));
}

void printFindings(const RunInfo &info)
{
    for (const RunFinding &finding : info.findings) {
        const QString until = finding.isOver ? QStringLiteral(" (over since update %1)").arg(counted(finding.until)) : QString();
        print(QStringLiteral("Training doctor: %1%2").arg(finding.said.english(), until));
    }
}

void printKept(const RunInfo &info)
{
    QStringList checkpoints;
    for (const RunInfo::Kept &kept : info.checkpoints)
        checkpoints << QStringLiteral("%1 (%2)").arg(counted(kept.update), sized(kept.bytes));
    print(QStringLiteral("Checkpoints at update: ") + (checkpoints.isEmpty() ? QStringLiteral("none") : checkpoints.join(QStringLiteral(", "))));
    print(QStringLiteral("Kept: %1, %2, %3 starred; %4 in all")
              .arg(counted(info.sheets.size(), QStringLiteral("1 moment"), QStringLiteral("%1 moments")))
              .arg(counted(info.generators.size(), QStringLiteral("1 generator"), QStringLiteral("%1 generators")))
              .arg(info.starred.size())
              .arg(sized(info.bytes)));
}

} // namespace

RunInfo gatherRunInfo(const RunFolder &run, const FieldTablePtr &table)
{
    const Experiment experiment = run.experiment(table).orThrow();
    RunInfo info;
    info.path = run.path();
    info.name = run.name();
    info.preset = experiment.presetName;
    info.data = experiment.text(QStringLiteral("data.folder"));
    info.origin = experiment.origin;
    const QList<Difference> differences = experiment.differences();
    info.differences.assign(differences.begin(), differences.end());
    const auto ticks = run.ticks();
    if (!ticks.empty())
        info.lastTick = ticks.back();
    const auto events = run.events();
    info.warnings = static_cast<int>(std::count_if(events.begin(), events.end(), [](const auto &e) { return e.kind == QLatin1String("warning"); }));
    if (!events.empty()) {
        info.lastEvent = events.back().kind;
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
        checkpoints.append(QJsonObject{{QStringLiteral("update"), kept.update}, {QStringLiteral("bytes"), kept.bytes}});
    QJsonArray findings;
    for (const RunFinding &finding : info.findings)
        findings.append(toJson(finding));
    QJsonArray measures;
    for (const MeasureRecord &record : info.measures)
        measures.append(toJson(record));
    QJsonObject out{{QStringLiteral("run"), info.path},
                    {QStringLiteral("name"), info.name},
                    {QStringLiteral("preset"), info.preset},
                    {QStringLiteral("data"), info.data},
                    {QStringLiteral("differences"), differences},
                    {QStringLiteral("last_event"), info.lastEvent},
                    {QStringLiteral("last_event_at"), info.lastEventAt.toString(Qt::ISODateWithMs)},
                    {QStringLiteral("standing"), nameOf(info.standing)},
                    {QStringLiteral("warnings"), info.warnings},
                    {QStringLiteral("findings"), findings},
                    {QStringLiteral("measures"), measures},
                    {QStringLiteral("checkpoints"), checkpoints},
                    {QStringLiteral("generators"), numbers(info.generators)},
                    {QStringLiteral("moments"), numbers(info.sheets)},
                    {QStringLiteral("starred"), numbers(info.starred)},
                    {QStringLiteral("bytes"), info.bytes}};
    if (const MeasureRecord *record = bestMeasure(info.measures))
        out.insert(QStringLiteral("best"), toJson(*record));
    if (info.origin)
        out.insert(QStringLiteral("origin"), toJson(*info.origin));
    if (info.lastTick) {
        QJsonObject statistics;
        for (auto it = info.lastTick->stats.cbegin(); it != info.lastTick->stats.cend(); ++it)
            statistics.insert(it.key(), it->mean);
        out.insert(QStringLiteral("last"), QJsonObject{{QStringLiteral("update"), info.lastTick->at.update},
                                                       {QStringLiteral("updates_d"), info.lastTick->at.dUpdates},
                                                       {QStringLiteral("updates_g"), info.lastTick->at.gUpdates},
                                                       {QStringLiteral("kimg"), info.lastTick->kimg},
                                                       {QStringLiteral("seconds"), info.lastTick->seconds},
                                                       {QStringLiteral("statistics"), statistics}});
    }
    return out;
}

void printRunInfo(const RunInfo &info, const FieldTable &table)
{
    print(info.path);
    print(QStringLiteral("Data: %1; preset: %2").arg(info.data, info.preset.isEmpty() ? QStringLiteral("none") : info.preset));
    if (info.origin) {
        print((info.origin->kind == Origin::Kind::Branch ? QStringLiteral("A branch of %1 from update %2 on")
                                                         : QStringLiteral("Began with the weights of %1 at update %2"))
                  .arg(info.origin->run, counted(info.origin->update)));
    }
    printDifferences(info, table);
    if (info.lastTick) {
        print(QStringLiteral("Last point: update %1 (D %2, G %3), %4 kimg, %5 of training")
                  .arg(counted(info.lastTick->at.update), counted(info.lastTick->at.dUpdates), counted(info.lastTick->at.gUpdates),
                       QString::number(info.lastTick->kimg, 'f', 1), lasting(info.lastTick->seconds)));
    }
    if (!info.lastEvent.isEmpty()) {
        print(QStringLiteral("Last event: %1, %2; %3 warnings")
                  .arg(info.lastEvent, info.lastEventAt.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm 'UTC'")))
                  .arg(info.warnings));
    }
    print(QStringLiteral("Training: ") + nameOf(info.standing) + (info.standing.why ? QStringLiteral("; ") + info.standing.why->english() : QString()));
    printMeasures(info);
    printFindings(info);
    printKept(info);
}

} // namespace forja
