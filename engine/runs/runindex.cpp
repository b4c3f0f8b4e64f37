// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/runindex.h"

#include "engine/base/files.h"
#include "engine/base/filestamp.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>

namespace forja {

namespace fs = std::filesystem;
using namespace Qt::StringLiterals;

namespace {

/// Of the file that is kept. Another one is read as if there were none.
constexpr int kIndexFormat = 2;
constexpr qint64 kMaxKept = qint64{1} << 30;
constexpr qint64 kTellMs = 100;

/// Changes with everything that a summary is read from; the writer is not part of it.
QByteArray stampOf(const fs::path &run)
{
    QByteArray stamp = fileStamp(run / "experiment.json");
    if (stamp.isEmpty())
        return {};
    for (const char *name : {"stats.jsonl", "events.jsonl", "notes.json", "starred.json", "fakes",
                             "generators", "checkpoints", "abandoned"})
        stamp += ' ' + fileStamp(run / name);
    std::error_code failure;
    for (fs::directory_iterator at(run / "measures", failure), end; !failure && at != end;
         at.increment(failure))
        stamp += ' ' + fileStamp(at->path());
    return stamp;
}

/// Names of the folders that may be runs, newest number first.
Result<std::vector<QString>> runNames(const QString &folder)
{
    std::vector<QString> names;
    std::error_code failure;
    for (fs::directory_iterator at(toPath(folder), failure), end; !failure && at != end;
         at.increment(failure)) {
        std::error_code gone;
        const std::string name = at->path().filename().native();
        if (!name.starts_with('.') && at->is_directory(gone))
            names.push_back(fromPath(name));
    }
    if (failure) {
        return problem("runs.folder",
                       QT_TRANSLATE_NOOP("forja",
                                         "%1: cannot be read (%2). Check that the folder is there and its "
                                         "disk is connected. Forja tries again by itself."),
                       {folder, QString::fromStdString(failure.message())});
    }
    // Newest first, since those are what one looks for while the rest is still being read.
    std::sort(names.begin(), names.end(), std::greater<>());
    return names;
}

} // namespace

RunIndex::RunIndex(QString runsFolder, FieldTablePtr table, fs::path keptIn)
    : m_folder(QDir::cleanPath(runsFolder)), m_table(std::move(table)), m_file(std::move(keptIn))
{
    load();
}

QByteArray RunIndex::tableStamp() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    // Just the keys and their defaults, since summaries depend on nothing else in the table.
    for (const Field &field : m_table->fields())
        hash.addData((field.key + u'=' + field.format(field.standard) + u'\n').toUtf8());
    return hash.result().toHex();
}

void RunIndex::load()
{
    const auto bytes = m_file.empty() ? Result<QByteArray>(Problem{}) : readFile(m_file, kMaxKept);
    const QJsonObject json = bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
    // The settings too: a summary holds differences from defaults, and those may have changed.
    if (json[u"format"].toInt() != kIndexFormat || json[u"folder"].toString() != m_folder
        || json[u"settings"].toString().toLatin1() != tableStamp())
        return;
    for (const QJsonValue &value : json[u"runs"].toArray()) {
        const QJsonObject one = value.toObject();
        if (auto summary = summaryFromJson(one, *m_table))
            m_entries.insert_or_assign(summary->name, Entry{one[u"stamp"].toString().toLatin1(), *summary});
    }
}

std::vector<RunSummary> RunIndex::known() const
{
    std::vector<RunSummary> all;
    all.reserve(m_entries.size());
    for (const auto &[name, entry] : m_entries)
        all.push_back(entry.summary);
    return all;
}

std::optional<RunSummary> RunIndex::lookAt(const QString &name)
{
    const QString path = m_folder + u'/' + name;
    // Before the files: what comes while they are read is then seen by the next look.
    const QByteArray stamp = stampOf(toPath(path));
    if (stamp.isEmpty())
        return {};
    auto writer = writerOf(path);
    const auto found = m_entries.find(name);
    if (found != m_entries.end() && found->second.stamp == stamp) {
        // The writer comes and goes without touching a file of the stamp.
        if (found->second.summary.writer == writer)
            return {};
        found->second.summary.writer = writer;
        return found->second.summary;
    }
    Entry entry{stamp, readSummary(path, m_table)};
    entry.summary.writer = writer;
    m_isChanged = true;
    return m_entries.insert_or_assign(name, std::move(entry)).first->second.summary;
}

Outcome RunIndex::look(const std::function<bool(const RunNews &)> &tell)
{
    const auto names = runNames(m_folder);
    if (!names)
        return names.problem();
    RunNews news;
    news.total = static_cast<qint64>(names->size());
    // Gone ones first, so that a run that was renamed is not shown twice.
    std::erase_if(m_entries, [&](const auto &entry) {
        const bool isThere = std::binary_search(names->begin(), names->end(), entry.first, std::greater<>())
            && !fileStamp(toPath(entry.second.summary.path) / "experiment.json").isEmpty();
        if (!isThere)
            news.gone.append(entry.second.summary.path);
        return !isThere;
    });
    m_isChanged = m_isChanged || !news.gone.isEmpty();
    QElapsedTimer since;
    since.start();
    for (const QString &name : *names) {
        if (auto changed = lookAt(name))
            news.changed.push_back(std::move(*changed));
        ++news.done;
        // In portions by time: the first of thousands of runs are shown while the others are read.
        if (since.elapsed() < kTellMs)
            continue;
        if (!tell(news))
            return Done{};
        news.changed.clear();
        news.gone.clear();
        since.restart();
    }
    static_cast<void>(tell(news));
    return Done{};
}

Outcome RunIndex::keep()
{
    if (!m_isChanged || m_file.empty())
        return Done{};
    QJsonArray runs;
    for (const auto &[name, entry] : m_entries) {
        QJsonObject one = toJson(entry.summary);
        one.insert(u"stamp"_s, QString::fromLatin1(entry.stamp));
        runs.append(one);
    }
    const QJsonObject json{{u"format"_s, kIndexFormat},
                           {u"folder"_s, m_folder},
                           {u"settings"_s, QString::fromLatin1(tableStamp())},
                           {u"runs"_s, runs}};
    if (auto made = makeFolder(m_file.parent_path()); !made)
        return made;
    // Not durable: a lost file costs one reading of all runs.
    auto done = writeFileAtomically(m_file, QJsonDocument(json).toJson(QJsonDocument::Compact), Durable::No);
    m_isChanged = m_isChanged && !done;
    return done;
}

fs::path runIndexFile(const QString &runsFolder)
{
    // A hash of the path, which may be longer than a file's name can be.
    const QByteArray hash = QCryptographicHash::hash(
                                QByteArray::fromStdString(toPath(QDir::cleanPath(runsFolder)).native()),
                                QCryptographicHash::Sha256)
                                .toHex()
                                .left(32);
    const QByteArray named = qgetenv("FORJA_CACHE");
    const fs::path cache = named.isEmpty()
        ? toPath(QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation)) / "forja"
        : fs::path(named.toStdString());
    return cache / "runs" / (hash.toStdString() + ".json");
}

} // namespace forja
