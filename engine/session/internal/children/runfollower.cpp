// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/children/runfollower.h"

#include "engine/runs/runstanding.h"
#include "engine/runs/statnames.h"
#include "engine/session/internal/background/later.h"

#include <QCoreApplication>

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// So many ticks may pass unheard.
constexpr double kSilentTicks = 20;

Goal::Point pointAt(const TickRecord &tick)
{
    return {static_cast<double>(tick.at.update), tick.kimg, tick.seconds};
}

Problem away(const RunFolder &run)
{
    return problem(
        "session.away",
        QT_TRANSLATE_NOOP(
            "forja",
            "%1: the run's folder is not there at the moment: its drive is off, or it was moved. What was "
            "read stays. Forja looks for the folder every second and follows the run again when it is back."),
        {run.path()});
}

Problem unanswered(const RunFolder &run)
{
    return problem("session.unanswered",
                   QT_TRANSLATE_NOOP("forja",
                                     "%1: the disk does not answer. What was read stays; the run is followed "
                                     "again as soon as it does."),
                   {run.path()});
}

} // namespace

Progress progressAt(const TickRecord &tick, const Goal &goal)
{
    Progress progress;
    progress.at = tick.at;
    progress.kimg = tick.kimg;
    progress.seconds = tick.seconds;
    progress.imagesPerSecond = tick.stats.value(stat::kImagesPerSecond).mean;
    progress.memoryMb = tick.stats.value(stat::kMemoryMb).mean;
    progress.fraction = std::clamp(goal.fraction(pointAt(tick)), 0.0, 1.0);
    progress.secondsLeft = goal.secondsLeft(pointAt(tick));
    return progress;
}

RunFollower::RunFollower(WorkQueue &lane, const RunFollowerTimes &times) : m_queue(lane), m_times(times)
{
    m_timer.setInterval(m_times.look);
    connect(&m_timer, &QTimer::timeout, this, &RunFollower::look);
}

RunFollower::~RunFollower()
{
    m_timer.stop();
    // A look under way still uses this object.
    m_queue.drain();
}

void RunFollower::begin(const RunFolder &run)
{
    end();
    m_run = run;
    m_reader = std::make_shared<RunReader>(run);
    m_sinceNews.start();
    m_tickSeconds = 0;
    m_waits = standingOf(run).isPaused;
    m_timer.start();
    setWriter(m_reader->writer());
}

void RunFollower::pause()
{
    m_isPaused = true;
    m_timer.stop();
}

void RunFollower::goOn(const RunFolder &run)
{
    if (!m_reader) {
        begin(run);
        return;
    }
    m_isPaused = false;
    m_sinceNews.start();
    m_timer.start();
}

void RunFollower::end()
{
    // A look cannot be called back; the old number marks its news as those of another run.
    ++m_number;
    m_isPaused = false;
    m_timer.stop();
    m_reader.reset();
    m_isLooking = false;
    setAbsence({});
    setWriter({});
}

void RunFollower::look()
{
    if (m_isLooking) {
        // Waiting for its turn on the work queue is nobody's fault.
        if (*m_hasBegun && m_sinceLook.elapsed() > m_times.answer.count())
            setAbsence(unanswered(*m_run));
        return;
    }
    m_isLooking = true;
    m_sinceLook.start();
    m_hasBegun = std::make_shared<std::atomic<bool>>(false);
    m_queue.post(WorkKind::Preview, false,
                 [this, reader = m_reader, number = m_number, hasBegun = m_hasBegun] {
                     *hasBegun = true;
                     const auto looked = guarded([&] { return reader->look(); });
                     News news;
                     if (looked)
                         news = *looked;
                     else
                         news.isAway = true; // what cannot be read now may be read at the next look
                     later(this, [this, news, number] { take(news, number); });
                 });
}

void RunFollower::take(const News &news, int number)
{
    if (number != m_number)
        return;
    m_isLooking = false;
    // These records are from before the pause; who writes the run is about to change.
    if (m_isPaused) {
        Q_EMIT arrived(news);
        return;
    }
    setAbsence(news.isAway ? std::optional(away(*m_run)) : std::nullopt);
    if (news.isAway)
        return;
    noteNews(news);
    // Another writer may have gone back to a checkpoint, so what was told since then no longer holds.
    if (news.isRewritten || (news.writer && news.writer != m_named)) {
        m_reader = std::make_shared<RunReader>(*m_run);
        Q_EMIT outdated();
        return;
    }
    Q_EMIT arrived(news);
    setWriter(news.writer);
}

void RunFollower::noteNews(const News &news)
{
    if (!news.isEmpty())
        m_sinceNews.start();
    for (const TickRecord &tick : news.ticks)
        m_tickSeconds = tick.stats.value(stat::kSecondsOfTick).mean;
    for (const EventRecord &event : news.events)
        m_waits = waitsAfter(event).value_or(m_waits);
}

void RunFollower::setWriter(const std::optional<RunWriter> &named)
{
    m_named = named;
    const auto note = writerNote();
    // This runs at every look, and the window should only hear of changes.
    if (note == m_writer)
        return;
    m_writer = note;
    Q_EMIT writerChanged();
}

void RunFollower::setAbsence(const std::optional<Problem> &absence)
{
    if (absence == m_absence)
        return;
    m_absence = absence;
    Q_EMIT absenceChanged();
}

std::optional<Problem> RunFollower::writerNote() const
{
    if (!m_named)
        return {};
    QStringList args{m_run->path(), QString::number(m_named->pid), m_named->host};
    // Long points make a healthy run silent for long, so its own pace is the measure.
    const double silentMs = static_cast<double>(m_sinceNews.elapsed());
    if (!m_waits
        && silentMs
            > std::max(static_cast<double>(m_times.silence.count()), m_tickSeconds * 1000 * kSilentTicks)) {
        args.append(QString::number(static_cast<qint64>(silentMs / 60000)));
        return problem("session.silent",
                       QT_TRANSLATE_NOOP(
                           "forja",
                           "%1: process %2 on %3 is training this run, but nothing has arrived for %4 "
                           "minutes. It may hang, its machine may be off, or the copy is no longer updated."),
                       args);
    }
    if (m_named->obeys) {
        return problem("session.controls",
                       QT_TRANSLATE_NOOP("forja",
                                         "%1: process %2 on %3 is training this run. It is followed here and "
                                         "takes commands from here."),
                       args);
    }
    return problem(
        "session.follows",
        QT_TRANSLATE_NOOP(
            "forja",
            "%1: process %2 on %3 is training this run. It is followed here, and nothing is written."),
        args);
}

} // namespace forja
