// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/children/runreader.h"

#include "engine/base/files.h"
#include "engine/runs/runstanding.h"

#include <QFile>

#include <algorithm>

namespace forja {

namespace fs = std::filesystem;

namespace {

/// Read in one look; the rest comes with the next one.
constexpr qint64 kMostBytes = qint64{16} << 20;
/// Enough to hold a moment and a time, which no other line has.
constexpr qint64 kRemembered = 512;
constexpr qint64 kLongestLine = 65536;

std::vector<std::string> measureFiles(const RunFolder &run)
{
    std::vector<std::string> names;
    std::error_code failure;
    for (fs::directory_iterator at(run.fsPath() / "measures", failure), end; !failure && at != end;
         at.increment(failure)) {
        if (at->path().extension() == ".jsonl")
            names.push_back("measures/" + at->path().filename().native());
    }
    return names;
}

template<typename Record>
void addRecords(std::vector<Record> &to, const QList<QByteArray> &lines,
                std::optional<Record> (*fromLine)(const QByteArray &))
{
    for (const QByteArray &line : lines) {
        if (auto record = fromLine(line))
            to.push_back(std::move(*record));
    }
}

} // namespace

RunReader::RunReader(const RunFolder &run, From from) : m_run(run)
{
    m_hasEnded = standingOf(run).kind == RunStanding::Kind::Ended;
    if (from == From::Start)
        return;
    // What is there already was read together with the run; only what comes later is news.
    for (const std::string &name : measureFiles(run))
        m_read[name] = endOf(name);
    for (const char *name : {"stats.jsonl", "events.jsonl"})
        m_read[name] = endOf(name);
    for (const SheetRecord &sheet : run.sheets())
        m_lastSheet = std::max(m_lastSheet, sheet.update);
}

RunReader::Place RunReader::endOf(const std::string &name) const
{
    QFile file;
    if (!openToRead(file, m_run.fsPath() / name))
        return {};
    // What has no end yet is read when it has.
    const qint64 from = std::max<qint64>(0, file.size() - kLongestLine);
    file.seek(from);
    const QByteArray tail = file.read(kLongestLine);
    const qsizetype end = tail.lastIndexOf('\n') + 1;
    // A line of which not even the beginning is in sight is passed over.
    const bool isInside = end == 0 && from > 0;
    return {.at = {.bytes = from + end, .isInside = isInside}, .before = tail.left(end).right(kRemembered)};
}

QList<QByteArray> RunReader::linesOf(const std::string &name, bool &isRewritten)
{
    Place &place = m_read[name];
    QFile file;
    if (!openToRead(file, m_run.fsPath() / name))
        return {};
    // The previous lines are compared as well, because a rewritten file may be just as long.
    file.seek(place.at.bytes - place.before.size());
    if (file.size() < place.at.bytes || file.read(place.before.size()) != place.before) {
        isRewritten = true;
        return {};
    }
    GrownLines grown = readGrown(file, place.at, kMostBytes);
    place.before = (place.before + grown.read.right(kRemembered)).right(kRemembered);
    return std::move(grown.lines);
}

std::optional<RunWriter> RunReader::writer() const
{
    const auto named = RunLock::named(m_run.fsPath());
    // A copy of a run brings the lock along, and nobody there takes it away at the end.
    const bool isLeftOver = named && named->isElsewhere && m_hasEnded;
    return named && named->isLiving && !isLeftOver ? named : std::nullopt;
}

News RunReader::look(Sheets sheets)
{
    News news;
    std::error_code failure;
    // Every run has this file: it tells a missing folder from one without news.
    if (!fs::exists(m_run.fsPath() / "experiment.json", failure)) {
        news.isAway = true;
        return news;
    }
    // Before the files: what is written until its end is then in them.
    news.writer = writer();
    addRecords(news.ticks, linesOf("stats.jsonl", news.isRewritten), &tickFromLine);
    addRecords(news.events, linesOf("events.jsonl", news.isRewritten), &eventFromLine);
    for (const std::string &name : measureFiles(m_run))
        addRecords(news.measures, linesOf(name, news.isRewritten), &measureFromLine);
    for (const EventRecord &event : news.events) {
        if (event.kind == EventKind::Start || event.kind == EventKind::Resume
            || event.kind == EventKind::Finish)
            m_hasEnded = event.kind == EventKind::Finish;
    }
    if (sheets == Sheets::Leave)
        return news;
    const qint64 before = m_lastSheet;
    for (const SheetRecord &head : m_run.sheets()) {
        // Sheets that were there when following began have been shown already.
        if (head.update <= before)
            continue;
        if (const auto sheet = m_run.sheet(head.update)) {
            news.sheets.push_back(*sheet);
            m_lastSheet = std::max(m_lastSheet, head.update);
        }
    }
    return news;
}

} // namespace forja
