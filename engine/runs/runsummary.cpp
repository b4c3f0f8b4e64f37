// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/runsummary.h"

#include "engine/base/files.h"
#include "engine/experiment/keys.h"
#include "engine/runs/bestmeasure.h"
#include "engine/runs/jsonlines.h"
#include "engine/runs/runlock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace forja {

namespace fs = std::filesystem;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kTailBytes = qint64{64} << 10;

/// The last lines of a file that may be long, newest first; the first of them may be cut off in front.
QList<QByteArray> lastLines(const fs::path &path, qint64 bytes)
{
    QFile file;
    if (!openToRead(file, path))
        return {};
    file.seek(std::max<qint64>(0, file.size() - bytes));
    QList<QByteArray> lines = linesOf(file.read(bytes));
    std::reverse(lines.begin(), lines.end());
    return lines;
}

void takeLastTick(RunSummary &summary, const RunFolder &run)
{
    // A point with many statistics may be longer than the tail.
    for (const qint64 bytes : {kTailBytes, 64 * kTailBytes}) {
        for (const QByteArray &line : lastLines(run.fsPath() / "stats.jsonl", bytes)) {
            if (const auto tick = tickFromLine(line)) {
                summary.at = tick->at;
                summary.kimg = tick->kimg;
                summary.seconds = tick->seconds;
                return;
            }
        }
    }
}

void takeEvents(RunSummary &summary, const RunFolder &run)
{
    const fs::path path = run.fsPath() / "events.jsonl";
    constexpr std::array kTelling{EventKind::Start, EventKind::Resume, EventKind::Pause, EventKind::Proceed,
                                  EventKind::Finish};
    for (const QByteArray &line : lastLines(path, kTailBytes)) {
        const auto event = eventFromLine(line);
        if (!event)
            continue;
        if (summary.lastEventAt.isNull())
            summary.lastEventAt = event->when;
        // Edits, warnings and the like leave open whether the training goes on.
        if (std::ranges::find(kTelling, event->kind) != kTelling.end()) {
            summary.lastEvent = event->kind;
            break;
        }
    }
    // The beginning stands in the first line, however long the file has become.
    QFile file;
    const auto first = openToRead(file, path) ? eventFromLine(file.readLine(kTailBytes)) : std::nullopt;
    if (!first)
        return;
    summary.began = first->when;
    // Runs from before an experiment told its origin have it in their first event alone.
    if (!summary.origin && first->code == u"run.branch" && first->args.size() >= 2)
        summary.origin = Origin{Origin::Kind::Branch, first->args[0], first->args[1].toLongLong()};
}

void takeExperiment(RunSummary &summary, const Experiment &experiment)
{
    summary.data = experiment.text(key::dataFolder);
    summary.preset = experiment.presetName;
    for (const Field &field : experiment.table().fields()) {
        const QVariant value = experiment.value(field.key);
        if (value != field.standard)
            summary.values.insert(field.key, value);
    }
    summary.differences = experiment.differences();
    if (!summary.origin)
        return;
    // Beside this run: an origin names only the folder, so that runs can be moved together.
    const auto parent = RunFolder::open(QFileInfo(summary.path).dir().filePath(summary.origin->run));
    const auto before = parent ? parent->experiment(experiment.tablePtr())
                               : Result<Experiment>(parent.problem());
    if (!before)
        return;
    summary.differences = differencesFromParent(*before, experiment);
    summary.differsFromParent = true;
}

/// The number of entries of a folder that are sheets, and the newest of them, without opening any.
void takeSheets(RunSummary &summary, const RunFolder &run)
{
    std::error_code failure;
    for (fs::directory_iterator at(run.fsPath() / "fakes", failure), end; !failure && at != end;
         at.increment(failure)) {
        const QByteArray name = QByteArray::fromStdString(at->path().filename().native());
        bool isNumber = false;
        // By name alone: an overview must not open thousands of pictures.
        const qint64 update = name.chopped(std::min<qsizetype>(4, name.size())).toLongLong(&isNumber);
        if (!isNumber || !name.endsWith(".png"))
            continue;
        ++summary.kept.moments;
        summary.kept.newestSheet = std::max(summary.kept.newestSheet, update);
    }
}

} // namespace

RunCondition conditionOf(const RunSummary &summary)
{
    if (summary.problem)
        return RunCondition::Unreadable;
    if (summary.writer)
        return summary.lastEvent == EventKind::Pause ? RunCondition::Paused : RunCondition::Training;
    return summary.lastEvent == EventKind::Finish ? RunCondition::Finished : RunCondition::Interrupted;
}

RunSummary readSummary(const QString &path, const FieldTablePtr &table)
{
    RunSummary summary;
    summary.path = QDir::cleanPath(path);
    summary.name = QFileInfo(summary.path).fileName();
    const auto run = RunFolder::open(summary.path);
    const auto experiment = run ? run->experiment(table) : Result<Experiment>(run.problem());
    if (!experiment) {
        summary.problem = experiment.problem();
        return summary;
    }
    // Before the events and the differences, which both ask for it.
    summary.origin = experiment->origin;
    takeEvents(summary, *run);
    takeExperiment(summary, *experiment);
    takeLastTick(summary, *run);
    takeSheets(summary, *run);
    const std::vector<MeasureRecord> measures = run->measures();
    if (const MeasureRecord *best = bestMeasure(measures))
        summary.best = *best;
    summary.kept.hasCheckpoint = !run->checkpoints().empty();
    summary.kept.disk = diskUse(*run);
    if (const auto notes = readNotes(*run))
        summary.notes = *notes;
    return summary;
}

std::optional<RunWriter> writerOf(const QString &path)
{
    const auto named = RunLock::named(toPath(path));
    return named && named->isLiving ? named : std::nullopt;
}

QList<Difference> differencesFromParent(const Experiment &parent, const Experiment &branch)
{
    QList<Difference> out;
    for (const Field &field : branch.table().fields()) {
        const QVariant from = parent.value(field.key), to = branch.value(field.key);
        // What each machine chose for itself is not a change that a person made.
        const bool isOwnChoice = field.isChosenAtStart && from == field.standard;
        if (from != to && !isOwnChoice && branch.applies(field) && field.key != key::dataFolder)
            out.append({field.key, from, to, {}});
    }
    // What both schedules share happened before the branch and is the parent's own story.
    qsizetype common = 0;
    while (common < std::min(parent.schedule.size(), branch.schedule.size())
           && parent.schedule[common] == branch.schedule[common])
        ++common;
    Experiment present = branch.after(common);
    for (const ScheduleEntry &entry : branch.schedule.mid(common)) {
        if (entry.kind != ScheduleEntry::Kind::Edit)
            continue;
        out.append({entry.key, present.value(entry.key), entry.value, entry.at.update});
        static_cast<void>(present.set(entry.key, entry.value));
    }
    return out;
}

} // namespace forja
