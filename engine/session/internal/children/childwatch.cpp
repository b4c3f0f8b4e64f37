// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/children/childwatch.h"

#include "engine/base/files.h"
#include "engine/base/visible.h"
#include "engine/runs/environment.h"
#include "engine/session/internal/background/later.h"

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kLook(700);

} // namespace

ChildWatch::ChildWatch(WorkQueue &lane) : m_queue(lane)
{
    m_timer.setInterval(kLook);
    connect(&m_timer, &QTimer::timeout, this, &ChildWatch::look);
}

void ChildWatch::begin(const QString &runPath)
{
    const auto run = RunFolder::open(runPath);
    if (!run)
        return;
    m_run = *run;
    m_reader = std::make_shared<RunReader>(*run, RunReader::From::Start);
    m_timer.start();
    look();
}

void ChildWatch::lookLast()
{
    m_wantsLast = true;
    m_timer.stop();
    // A child that ended before it had a run left no records.
    if (m_run)
        look();
    else
        Q_EMIT lastSeen();
}

void ChildWatch::look()
{
    if (m_isLooking)
        return;
    m_isLooking = true;
    // Fixed when the look begins: one already under way may have missed the last lines.
    m_isLast = m_wantsLast;
    m_queue.post(WorkKind::Preview, false, [this, reader = m_reader, run = *m_run] {
        const auto looked = guarded([&] {
            return Seen{.news = reader->look(RunReader::Sheets::Leave),
                        .goal = goalIn(run),
                        .standing = standingOf(run)};
        });
        Seen seen;
        if (looked)
            seen = *looked;
        else
            seen.news.isAway = true; // what cannot be read now may be read at the next look
        later(this, [this, seen] { take(seen); });
    });
}

void ChildWatch::take(const Seen &seen)
{
    m_isLooking = false;
    // The last known state stays, so that a folder out of reach for a moment does not reset the run.
    if (!seen.news.isAway)
        m_seen = seen;
    Q_EMIT arrived(seen.news);
    if (m_isLast)
        Q_EMIT lastSeen();
    else if (m_wantsLast)
        look();
}

void recordCutOff(const QString &runPath, const Problem &why)
{
    const auto run = RunFolder::open(runPath);
    // Somebody else may have taken the run up meanwhile, and then it is his.
    const auto lock = run ? RunLock::take(run->fsPath()) : Result<std::unique_ptr<RunLock>>(run.problem());
    if (!lock)
        return;
    // It happened somewhere after the last point; nothing more precise is known.
    const auto ticks = run->ticks();
    const EventRecord event{.when = QDateTime::currentDateTimeUtc(),
                            .kind = EventKind::Warning,
                            .at = ticks.empty() ? Moment{} : ticks.back().at,
                            .code = why.code,
                            .text = why.text,
                            .args = why.args};
    static_cast<void>(appendLine(run->fsPath() / "events.jsonl", toLine(event)));
    const QString line = u"%1  %2"_s.arg(QDateTime::currentDateTime().toString(u"yyyy-MM-dd HH:mm:ss"_s),
                                         visible(why.english()));
    static_cast<void>(appendLine(run->fsPath() / "log.txt", line.toUtf8()));
}

Goal goalIn(const RunFolder &run)
{
    return goalFromJson(recordedEnvironment(run).value(u"length"_s).toObject());
}

} // namespace forja
