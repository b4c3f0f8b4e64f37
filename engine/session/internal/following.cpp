// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/internal/following.h"

#include "base/files.h"
#include "runs/runlock.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace forja {

namespace fs = std::filesystem;

namespace {

constexpr std::chrono::seconds kLook(1);
/// Read in one look; the rest comes with the next one.
constexpr qint64 kMostBytes = qint64{16} << 20;

std::optional<Problem> writerOf(const RunFolder &run)
{
    const auto taken = RunLock::writer(run.fsPath());
    if (!taken)
        return {};
    return problem("session.follows", QT_TRANSLATE_NOOP("forja", "%1: process %2 on %3 is training this run. It is followed here, and nothing is written."),
                   taken->args);
}

std::vector<std::string> measureFiles(const RunFolder &run)
{
    std::vector<std::string> names;
    std::error_code failure;
    for (fs::directory_iterator at(run.fsPath() / "measures", failure), end; !failure && at != end; at.increment(failure)) {
        if (at->path().extension() == ".jsonl")
            names.push_back("measures/" + at->path().filename().native());
    }
    return names;
}

qint64 sizeOf(const fs::path &file)
{
    std::error_code failure;
    const auto size = fs::file_size(file, failure);
    return failure ? 0 : static_cast<qint64>(size);
}

template<typename Record>
void addRecords(std::vector<Record> &to, const QList<QByteArray> &lines, std::optional<Record> (*fromLine)(const QByteArray &))
{
    for (const QByteArray &line : lines) {
        if (auto record = fromLine(line))
            to.push_back(std::move(*record));
    }
}

} // namespace

Progress progressAt(const TickRecord &tick)
{
    Progress progress;
    progress.at = tick.at;
    progress.kimg = tick.kimg;
    progress.seconds = tick.seconds;
    progress.imagesPerSecond = tick.stats.value(QStringLiteral("Timing/images_per_sec")).mean;
    return progress;
}

RunReader::RunReader(const RunFolder &run) : m_run(run)
{
    for (const std::string &name : measureFiles(run))
        m_read[name] = sizeOf(run.fsPath() / name);
    for (const char *name : {"stats.jsonl", "events.jsonl"})
        m_read[name] = sizeOf(run.fsPath() / name);
    for (const SheetRecord &sheet : run.sheets())
        m_lastSheet = std::max(m_lastSheet, sheet.update);
}

QList<QByteArray> RunReader::linesOf(const std::string &name, bool &isRewritten)
{
    qint64 &read = m_read[name];
    QFile file(m_run.fsPath() / name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    if (file.size() < read) {
        isRewritten = true;
        return {};
    }
    file.seek(read);
    QList<QByteArray> lines = file.read(kMostBytes).split('\n');
    // The last one has no end yet.
    lines.removeLast();
    for (const QByteArray &line : lines)
        read += line.size() + 1;
    return lines;
}

News RunReader::look()
{
    News news;
    // Before the files: what is written until its end is then in them.
    news.writer = writerOf(m_run);
    addRecords(news.ticks, linesOf("stats.jsonl", news.isRewritten), &tickFromLine);
    addRecords(news.events, linesOf("events.jsonl", news.isRewritten), &eventFromLine);
    for (const std::string &name : measureFiles(m_run))
        addRecords(news.measures, linesOf(name, news.isRewritten), &measureFromLine);
    const qint64 before = m_lastSheet;
    for (const SheetRecord &head : m_run.sheets()) {
        if (head.update <= before)
            continue;
        if (const auto sheet = m_run.sheet(head.update)) {
            news.sheets.push_back(*sheet);
            m_lastSheet = std::max(m_lastSheet, head.update);
        }
    }
    return news;
}

Following::Following(Lane &lane) : m_lane(lane)
{
    m_timer.setInterval(kLook);
    connect(&m_timer, &QTimer::timeout, this, &Following::look);
}

void Following::begin(const RunFolder &run)
{
    end();
    m_run = run;
    m_writer = writerOf(run);
    m_reader = std::make_shared<RunReader>(run);
    m_timer.start();
    if (m_writer)
        Q_EMIT writerChanged();
}

void Following::pause()
{
    m_isPaused = true;
    m_timer.stop();
}

void Following::goOn(const RunFolder &run)
{
    if (!m_reader) {
        begin(run);
        return;
    }
    m_isPaused = false;
    m_timer.start();
}

void Following::end()
{
    ++m_number;
    m_isPaused = false;
    m_timer.stop();
    m_reader.reset();
    m_isLooking = false;
    if (m_writer) {
        m_writer.reset();
        Q_EMIT writerChanged();
    }
}

void Following::look()
{
    if (m_isLooking)
        return;
    m_isLooking = true;
    m_lane.post(LaneWork::Preview, false, [this, reader = m_reader, number = m_number] {
        const News news = reader->look();
        QMetaObject::invokeMethod(this, [this, news, number] { take(news, number); }, Qt::QueuedConnection);
    });
}

void Following::take(const News &news, int number)
{
    if (number != m_number)
        return;
    m_isLooking = false;
    if (m_isPaused) {
        Q_EMIT arrived(news);
        return;
    }
    const bool isTakenUp = news.writer && !m_writer;
    const bool hasChanged = news.writer != m_writer;
    m_writer = news.writer;
    if (isTakenUp || news.isRewritten) {
        m_reader = std::make_shared<RunReader>(*m_run);
        Q_EMIT outdated();
    } else {
        Q_EMIT arrived(news);
    }
    if (hasChanged)
        Q_EMIT writerChanged();
}

} // namespace forja
