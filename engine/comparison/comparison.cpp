// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/comparison/comparison.h"

#include "engine/base/files.h"
#include "engine/runs/runlock.h"
#include "engine/runs/shownpictures.h"
#include "engine/runs/statnames.h"
#include "engine/runs/statreader.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <future>

namespace forja {

namespace fs = std::filesystem;
using namespace Qt::StringLiterals;

namespace {

/// What tells whether a file or folder was written since: its time and size; nullopt where it is not there.
using Stamp = std::optional<std::pair<fs::file_time_type, std::uintmax_t>>;

Stamp writtenStamp(const fs::path &path)
{
    std::error_code failure;
    const fs::file_time_type time = fs::last_write_time(path, failure);
    if (failure)
        return std::nullopt;
    // A folder's time changes when an entry comes or goes; its size says nothing.
    const std::uintmax_t size = fs::is_regular_file(path, failure) ? fs::file_size(path, failure) : 0;
    return std::pair(time, size);
}

std::vector<Stamp> measureStamps(const fs::path &folder)
{
    std::vector<Stamp> stamps;
    std::error_code failure;
    for (fs::directory_iterator at(folder, failure), end; !failure && at != end; at.increment(failure))
        stamps.push_back(writtenStamp(at->path()));
    std::sort(stamps.begin(), stamps.end());
    return stamps;
}

std::vector<EventRecord> editsOf(const RunFolder &folder)
{
    std::vector<EventRecord> events = folder.events();
    std::erase_if(events, [](const EventRecord &event) { return event.kind != EventKind::Edit; });
    return events;
}

/// Where links and detours end, so that the same folder is not taken for two.
QString placeOf(const QString &path)
{
    return fromPath(realPath(toPath(QDir::cleanPath(QFileInfo(path).absoluteFilePath()))));
}

} // namespace

bool Comparison::isLive() const
{
    return std::any_of(runs.begin(), runs.end(), [](const auto &run) { return run->isLive; });
}

QString runLetter(qsizetype run)
{
    return QString(QChar(static_cast<char16_t>(u'A' + run)));
}

/// One run folder: what was read of it, and when each of its files was written at that time.
class ComparisonReader::Source
{
public:
    Source(QString path, FieldTablePtr table) : m_path(std::move(path)), m_table(std::move(table)) { }

    void read()
    {
        const auto folder = RunFolder::open(m_path);
        auto experiment = folder ? folder->experiment(m_table) : Result<Experiment>(folder.problem());
        if (!experiment) {
            m_problem = experiment.problem();
            return;
        }
        m_problem.reset();
        // Kept from one look to the next, so that only new lines are read. Histograms are sixteen columns
        // each that no chart here shows.
        if (!m_stats) {
            m_stats = std::make_unique<StatReader>(folder->fsPath() / "stats.jsonl", [](const QString &name) {
                return !name.startsWith(stat::kHistogram);
            });
        }
        bool isChanged = !m_run || !(m_run->experiment == *experiment);
        // Not behind an "or": it must run even where a change is known already.
        isChanged |= m_stats->update();
        const fs::path at = folder->fsPath();
        const bool hasMeasures = wasWritten(m_measured, measureStamps(at / "measures"));
        const bool hasEvents = wasWritten(m_events, writtenStamp(at / "events.jsonl"));
        const bool hasSheets = wasWritten(
            m_sheets, std::pair(writtenStamp(at / "fakes"), writtenStamp(at / "starred.json")));
        const bool hasPictures = wasWritten(
            m_pictures, std::pair(writtenStamp(at / "data.jsonl"), writtenStamp(at / "generators")));
        const bool isLive = RunLock::writer(at).has_value();
        isChanged = isChanged || hasMeasures || hasEvents || hasSheets || hasPictures
            || isLive != m_run->isLive;
        if (!isChanged)
            return;
        // A new object and not a changed one: those who hold the old one may be drawing it on another thread.
        auto run = std::make_shared<ComparedRun>(ComparedRun{
            *folder, *experiment, m_stats->columns(), {}, {}, {}, {}, {}, isLive});
        run->measures = hasMeasures ? folder->measures() : m_run->measures;
        run->edits = hasEvents ? editsOf(*folder) : m_run->edits;
        run->sheets = hasSheets ? folder->sheets() : m_run->sheets;
        run->pictures = hasPictures ? picturesHash(*folder, *experiment) : m_run->pictures;
        run->classNames = hasPictures ? keptClassNames(*folder) : m_run->classNames;
        m_run = std::move(run);
    }

    const std::shared_ptr<const ComparedRun> &run() const { return m_run; }
    const std::optional<Problem> &problem() const { return m_problem; }

private:
    /// The stamp is taken before the file is read: what is written meanwhile is read again the next time.
    template<typename Known>
    bool wasWritten(std::optional<Known> &known, Known now)
    {
        if (m_run && known && *known == now)
            return false;
        known = std::move(now);
        return true;
    }

    QString m_path;
    FieldTablePtr m_table;
    std::unique_ptr<StatReader> m_stats;
    std::optional<std::vector<Stamp>> m_measured;
    std::optional<Stamp> m_events;
    std::optional<std::pair<Stamp, Stamp>> m_sheets, m_pictures;
    std::shared_ptr<const ComparedRun> m_run;
    std::optional<Problem> m_problem;
};

ComparisonReader::ComparisonReader() = default;
ComparisonReader::~ComparisonReader() = default;
ComparisonReader::ComparisonReader(ComparisonReader &&) noexcept = default;
ComparisonReader &ComparisonReader::operator=(ComparisonReader &&) noexcept = default;

Result<ComparisonReader> ComparisonReader::open(const QStringList &paths, FieldTablePtr table)
{
    if (paths.size() < kFewestCompared || paths.size() > kMostCompared) {
        return forja::problem("compare.count",
                              QT_TRANSLATE_NOOP("forja",
                                                "Two to eight runs can be compared, not %1. Choose others."),
                              {QString::number(paths.size())});
    }
    QStringList places;
    ComparisonReader reader;
    reader.m_table = table;
    // Nothing is read yet: a folder that is missing is told by read(), beside the runs that are there.
    for (const QString &path : paths) {
        if (places.contains(placeOf(path)))
            return forja::problem(
                "compare.twice",
                QT_TRANSLATE_NOOP("forja", "%1: this run is listed twice. Choose different runs."), {path});
        places.append(placeOf(path));
        reader.m_sources.push_back(std::make_unique<Source>(path, table));
    }
    return reader;
}

Comparison ComparisonReader::read()
{
    std::vector<std::future<void>> reading;
    for (const auto &source : m_sources)
        reading.push_back(std::async(std::launch::async, [&source] { source->read(); }));
    // get() and not wait(): what a thread threw is thrown here.
    for (std::future<void> &one : reading)
        one.get();
    Comparison comparison{m_table, {}, {}};
    for (const auto &source : m_sources) {
        // A run that was read once stays, even if its folder cannot be reached now.
        if (source->run())
            comparison.runs.append(source->run());
        else if (source->problem())
            comparison.problems.append(*source->problem());
    }
    return comparison;
}

} // namespace forja
