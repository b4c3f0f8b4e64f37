// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/queuestore.h"

#include "engine/base/files.h"
#include "engine/session/internal/background/workqueue.h"

#include <QJsonDocument>

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

QueueStore::QueueStore(FieldTablePtr table, const QString &runsFolder, const QString &name, WorkQueue &lane,
                       std::function<void(const Problem &why)> failed)
    : m_table(std::move(table))
    , m_runsFolder(runsFolder)
    , m_name(name)
    , m_lane(lane)
    , m_failed(std::move(failed))
{
}

QString QueueStore::path() const
{
    return m_runsFolder + u'/' + m_name + u".json"_s;
}

Result<bool> QueueStore::open()
{
    m_isUsable = true;
    std::error_code failure;
    if (!std::filesystem::exists(toPath(path()), failure))
        return false;
    const auto bytes = readFile(toPath(path()));
    auto file = bytes ? queueFileFromJson(QJsonDocument::fromJson(*bytes).object(), m_table)
                      : Result<QueueFile>(bytes.problem());
    // A file that cannot be read is left as it is: a person can repair it.
    const Outcome done = file
        ? takeLock()
        : Outcome(problem("queue.damaged",
                          QT_TRANSLATE_NOOP(
                              "forja", "%1: the queue cannot be read (%2). Repair the file or move it away."),
                          {path(), file.problem().english()}));
    m_isUsable = bool(done);
    if (!done)
        return done.problem();
    m_file = std::move(*file);
    return true;
}

Outcome QueueStore::takeLock()
{
    if (m_lock)
        return Done{};
    // The lock lies in this folder, which does not exist yet for a new queue.
    if (auto made = makeFolder(toPath(m_runsFolder)); !made)
        return made;
    auto lock = RunLock::take(toPath(m_runsFolder), false, (m_name + u".lock"_s).toUtf8().constData());
    if (!lock) {
        if (lock.problem().code != u"lock.taken")
            return lock.problem();
        // The lock's own message is about a run; the same arguments fit the one about a queue.
        return problem(
            "queue.taken",
            QT_TRANSLATE_NOOP(
                "forja",
                "%1: process %2 on %3 already runs this queue. Use it there, or end that program first."),
            lock.problem().args);
    }
    m_lock = std::move(*lock);
    return Done{};
}

const QueueEntry *QueueStore::find(const QString &id) const
{
    const auto found = std::find_if(m_file.entries.begin(), m_file.entries.end(),
                                    [&id](const QueueEntry &entry) { return entry.id == id; });
    return found == m_file.entries.end() ? nullptr : &*found;
}

QueueEntry *QueueStore::find(const QString &id)
{
    const auto found = std::find_if(m_file.entries.begin(), m_file.entries.end(),
                                    [&id](const QueueEntry &entry) { return entry.id == id; });
    return found == m_file.entries.end() ? nullptr : &*found;
}

QString QueueStore::runPath(const QueueEntry &entry) const
{
    return entry.run.isEmpty() ? QString() : m_runsFolder + u'/' + entry.run;
}

int QueueStore::count(QueueEntry::State state) const
{
    return static_cast<int>(std::count_if(m_file.entries.begin(), m_file.entries.end(),
                                          [state](const QueueEntry &entry) { return entry.state == state; }));
}

QueueEntry *QueueStore::nextWaiting()
{
    const auto next = std::find_if(m_file.entries.cbegin(), m_file.entries.cend(),
                                   [](const QueueEntry &entry) {
                                       return entry.state == QueueEntry::State::Waiting;
                                   });
    return next == m_file.entries.cend() ? nullptr : &m_file.entries[next - m_file.entries.cbegin()];
}

bool QueueStore::move(const QString &id, qsizetype to)
{
    for (qsizetype from = 0; from < m_file.entries.size(); ++from) {
        if (m_file.entries[from].id != id)
            continue;
        m_file.entries.move(from, std::clamp<qsizetype>(to, 0, m_file.entries.size() - 1));
        return true;
    }
    return false;
}

void QueueStore::save()
{
    // Serialised now, because the entries go on changing before the lane gets to it.
    const QByteArray json = QJsonDocument(toJson(m_file)).toJson();
    m_lane.post(WorkKind::Checkpoint, true, [json, file = toPath(path()), failed = m_failed] {
        const Outcome done = writeFileAtomically(file, json);
        if (!done)
            failed(done.problem());
    });
}

} // namespace forja
