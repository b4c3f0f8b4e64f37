// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/runstanding.h"

#include "engine/base/files.h"
#include "engine/experiment/keys.h"
#include "engine/runs/runlock.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Enough for the last dozens of events; the whole file where they do not say how the training stands.
constexpr qint64 kTail = 16384;

bool isTurn(const EventRecord &event)
{
    return event.kind == EventKind::Start || event.kind == EventKind::Resume
        || event.kind == EventKind::Finish;
}

/// The last start, continuation or end, and what came after it.
std::vector<EventRecord> sinceLastTurn(const RunFolder &run)
{
    QFile file;
    if (!openToRead(file, run.fsPath() / "events.jsonl"))
        return {};
    // The first line of the tail is mostly cut in two; it is no event then and is passed over.
    for (qint64 from = file.size() - kTail;; from = 0) {
        file.seek(std::max<qint64>(0, from));
        std::vector<EventRecord> found;
        bool hasTurn = false;
        for (const QByteArray &line : file.readAll().split('\n')) {
            auto event = eventFromLine(line);
            if (!event)
                continue;
            if (isTurn(*event)) {
                found.clear();
                hasTurn = true;
            }
            found.push_back(std::move(*event));
        }
        if (hasTurn || from <= 0)
            return found;
    }
}

Problem asProblem(const EventRecord &event)
{
    return {event.code, event.text, event.args};
}

/// The newest warning: of a training that did not come to its end, the reason.
std::optional<Problem> lastWarning(const std::vector<EventRecord> &events)
{
    for (auto event = events.rbegin(); event != events.rend(); ++event) {
        if (event->kind == EventKind::Warning)
            return asProblem(*event);
    }
    return {};
}

bool waits(const std::vector<EventRecord> &events)
{
    bool isWaiting = false;
    for (const EventRecord &event : events)
        isWaiting = waitsAfter(event).value_or(isWaiting);
    return isWaiting;
}

bool endedByRule(const RunFolder &run)
{
    // The whole file: the stop may lie far before the last events.
    const auto events = run.events();
    const auto last = std::find_if(events.rbegin(), events.rend(), [](const EventRecord &event) {
        return event.kind == EventKind::Start || event.kind == EventKind::Resume
            || event.kind == EventKind::Stop;
    });
    return last != events.rend() && last->kind == EventKind::Stop;
}

} // namespace

bool isAtItsEnd(const RunFolder &run, const Experiment &experiment)
{
    const auto checkpoints = run.checkpoints();
    if (checkpoints.empty())
        return false;
    const qint64 length = experiment.integer(key::runUpdates);
    return (length > 0 && checkpoints.back() >= length) || endedByRule(run);
}

std::optional<bool> waitsAfter(const EventRecord &event)
{
    if (event.kind == EventKind::Pause || event.code == u"disk.wait")
        return true;
    if (isTurn(event) || event.kind == EventKind::Proceed || event.kind == EventKind::Recover)
        return false;
    return {};
}

RunStanding standingOf(const RunFolder &run)
{
    const auto writer = RunLock::named(run.fsPath());
    const auto events = sinceLastTurn(run);
    const bool hasEnded = !events.empty() && events.front().kind == EventKind::Finish;
    // A copy of a run brings the lock along, and nobody there takes it away at the end.
    if (writer && writer->isLiving && !(writer->isElsewhere && hasEnded))
        return {.kind = RunStanding::Kind::Writing, .isPaused = waits(events)};
    // Without any event there is nothing that could go on.
    if (hasEnded || events.empty())
        return {.kind = RunStanding::Kind::Ended};
    // The lock is still there, but not its process: nobody was left to record an end.
    if (writer) {
        return {.kind = RunStanding::Kind::CutOff,
                .why = problem(
                    "run.cut_off",
                    QT_TRANSLATE_NOOP(
                        "forja",
                        "%1: process %2 on %3 ended without finishing the training: it crashed or was "
                        "killed, or the power was cut. The run can be continued from its newest checkpoint."),
                    {run.name(), QString::number(writer->pid), writer->host})};
    }
    const auto why = lastWarning(events);
    return {.kind = RunStanding::Kind::Failed,
            .why = why ? *why
                       : problem("run.no_end",
                                 QT_TRANSLATE_NOOP("forja",
                                                   "%1: the training did not reach its end. The run can be "
                                                   "continued from its newest checkpoint."),
                                 {run.name()})};
}

} // namespace forja
