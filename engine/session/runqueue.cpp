// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/runqueue.h"

#include "engine/base/files.h"
#include "engine/base/system.h"
#include "engine/runs/runlock.h"
#include "engine/runs/runstanding.h"
#include "engine/session/childrun.h"
#include "engine/session/internal/background/later.h"
#include "engine/session/internal/background/workqueue.h"

#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>
#include <map>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Batches of small pictures gain nothing from more.
constexpr int kMostThreads = 8;

} // namespace

class RunQueue::Private
{
public:
    explicit Private(RunQueue *queue)
        : lane(WorkQueue::Pace::Beside,
               [queue](const Problem &what) { later(queue, [queue, what] { Q_EMIT queue->failed(what); }); })
    {
    }

    WorkQueue lane;
    std::unique_ptr<RunLock> lock;
    std::map<QString, std::unique_ptr<ChildRun>> children; ///< by the entry's id
    QStringList held; ///< those that wait because a run trains in this program
};

RunQueue::RunQueue(FieldTablePtr table, const QString &runsFolder, const QString &name, QObject *parent)
    : QObject(parent)
    , m_table(std::move(table))
    , m_runsFolder(runsFolder)
    , m_name(name)
    , m_private(std::make_unique<Private>(this))
{
}

RunQueue::~RunQueue()
{
    for (const auto &[id, child] : m_private->children) {
        child->disconnect(this);
        child->stop();
    }
    m_private->children.clear();
    m_private->lane.drain();
}

Outcome RunQueue::open()
{
    const QString path = m_runsFolder + u'/' + m_name + u".json"_s;
    m_isUsable = true;
    std::error_code failure;
    if (!std::filesystem::exists(toPath(path), failure))
        return Done{};
    const auto bytes = readFile(toPath(path));
    auto file = bytes ? queueFileFromJson(QJsonDocument::fromJson(*bytes).object(), m_table)
                      : Result<QueueFile>(bytes.problem());
    Outcome done = file
        ? takeLock()
        : Outcome(problem("queue.damaged",
                          QT_TRANSLATE_NOOP(
                              "forja", "%1: the queue cannot be read (%2). Repair the file or move it away."),
                          {path, file.problem().english()}));
    m_isUsable = bool(done);
    if (!done)
        return done;
    m_file = std::move(*file);
    for (QueueEntry &entry : m_file.entries) {
        if (entry.state == QueueEntry::State::Running)
            resumeOrAdopt(entry);
    }
    save();
    Q_EMIT changed();
    return Done{};
}

void RunQueue::resumeOrAdopt(QueueEntry &entry)
{
    entry.state = QueueEntry::State::Waiting;
    const auto run = entry.run.isEmpty() ? Result<RunFolder>(Problem{}) : RunFolder::open(runPath(entry));
    if (!run)
        return;
    const RunStanding standing = standingOf(*run);
    if (standing.kind == RunStanding::Kind::Ended)
        entry.state = QueueEntry::State::Done;
    if (standing.kind != RunStanding::Kind::Writing)
        return;
    entry.state = QueueEntry::State::Running;
    auto child = std::make_unique<ChildRun>(m_private->lane);
    watch(child.get(), entry.id);
    child->adopt(run->path());
    m_private->children[entry.id] = std::move(child);
}

Outcome RunQueue::takeLock()
{
    if (m_private->lock)
        return Done{};
    if (auto made = makeFolder(toPath(m_runsFolder)); !made)
        return made;
    auto lock = RunLock::take(toPath(m_runsFolder), false, (m_name + u".lock"_s).toUtf8().constData());
    if (!lock) {
        if (lock.problem().code != u"lock.taken")
            return lock.problem();
        return problem(
            "queue.taken",
            QT_TRANSLATE_NOOP(
                "forja",
                "%1: process %2 on %3 already runs this queue. Use it there, or end that program first."),
            lock.problem().args);
    }
    m_private->lock = std::move(*lock);
    return Done{};
}

const QueueEntry *RunQueue::find(const QString &id) const
{
    const auto found = std::find_if(m_file.entries.begin(), m_file.entries.end(),
                                    [&id](const QueueEntry &entry) { return entry.id == id; });
    return found == m_file.entries.end() ? nullptr : &*found;
}

QueueEntry *RunQueue::entry(const QString &id)
{
    const auto found = std::find_if(m_file.entries.begin(), m_file.entries.end(),
                                    [&id](const QueueEntry &entry) { return entry.id == id; });
    return found == m_file.entries.end() ? nullptr : &*found;
}

QString RunQueue::runPath(const QueueEntry &entry) const
{
    return entry.run.isEmpty() ? QString() : m_runsFolder + u'/' + entry.run;
}

int RunQueue::count(QueueEntry::State state) const
{
    return static_cast<int>(std::count_if(m_file.entries.begin(), m_file.entries.end(),
                                          [state](const QueueEntry &entry) { return entry.state == state; }));
}

void RunQueue::save()
{
    const QByteArray json = QJsonDocument(toJson(m_file)).toJson();
    m_private->lane.post(WorkKind::Checkpoint, true,
                         [this, json, path = toPath(m_runsFolder + u'/' + m_name + u".json"_s)] {
                             const Outcome done = writeFileAtomically(path, json);
                             if (!done)
                                 later(this, [this, why = done.problem()] { Q_EMIT failed(why); });
                         });
}

Outcome RunQueue::add(const QList<QueueEntry> &entries)
{
    if (!m_isUsable)
        return problem("queue.unusable", QT_TRANSLATE_NOOP("forja", "%1: this queue cannot be used now."),
                       {m_runsFolder});
    if (auto done = takeLock(); !done)
        return done;
    m_file.entries += entries;
    save();
    Q_EMIT changed();
    fill();
    return Done{};
}

void RunQueue::remove(const QString &id)
{
    const QueueEntry *found = find(id);
    if (!found || found->state == QueueEntry::State::Running)
        return;
    m_file.entries.removeIf([&id](const QueueEntry &entry) { return entry.id == id; });
    save();
    Q_EMIT changed();
}

void RunQueue::move(const QString &id, qsizetype to)
{
    for (qsizetype from = 0; from < m_file.entries.size(); ++from) {
        if (m_file.entries[from].id != id)
            continue;
        m_file.entries.move(from, std::clamp<qsizetype>(to, 0, m_file.entries.size() - 1));
        save();
        Q_EMIT changed();
        return;
    }
}

void RunQueue::pause(const QString &id)
{
    m_private->held.removeAll(id);
    if (const auto child = m_private->children.find(id); child != m_private->children.end())
        child->second->pause();
}

void RunQueue::proceed(const QString &id)
{
    if (const auto child = m_private->children.find(id); child != m_private->children.end())
        child->second->proceed();
}

void RunQueue::stop(const QString &id)
{
    QueueEntry *found = entry(id);
    if (!found)
        return;
    if (const auto child = m_private->children.find(id); child != m_private->children.end()) {
        child->second->stop();
        return;
    }
    if (found->state != QueueEntry::State::Waiting)
        return;
    found->state = QueueEntry::State::Stopped;
    save();
    Q_EMIT changed();
}

void RunQueue::again(const QString &id)
{
    QueueEntry *found = entry(id);
    if (!found || (found->state != QueueEntry::State::Stopped && found->state != QueueEntry::State::Failed))
        return;
    found->state = QueueEntry::State::Waiting;
    found->why.reset();
    save();
    Q_EMIT changed();
    fill();
}

void RunQueue::setAtOnce(int count)
{
    m_file.atOnce = std::max(1, count);
    if (m_private->lock)
        save();
    Q_EMIT changed();
    fill();
}

void RunQueue::setWaitsForLive(bool waits)
{
    m_file.waitsForLive = waits;
    if (m_private->lock)
        save();
    Q_EMIT changed();
    holdOrRelease();
}

void RunQueue::setLive(bool isOn)
{
    if (isOn == m_isLive)
        return;
    m_isLive = isOn;
    Q_EMIT changed();
    holdOrRelease();
}

void RunQueue::holdOrRelease()
{
    for (const auto &[id, child] : m_private->children) {
        if (isHeldForLive() && child->state() == RunState::Training) {
            m_private->held << id;
            child->pause();
        } else if (!isHeldForLive() && m_private->held.removeAll(id) > 0) {
            child->proceed();
        }
    }
    fill();
}

void RunQueue::setOn(bool isOn)
{
    if (m_isClosing)
        return;
    m_isOn = isOn;
    Q_EMIT changed();
    fill();
}

void RunQueue::close()
{
    m_isClosing = true;
    m_isOn = false;
    for (const auto &[id, child] : m_private->children)
        child->stop();
    if (m_private->children.empty())
        Q_EMIT closed();
}

int RunQueue::threads() const
{
    const int shares = m_file.atOnce + (m_file.waitsForLive ? 0 : 1);
    return std::clamp(usableCores() / shares, 1, kMostThreads);
}

void RunQueue::fill()
{
    while (m_isOn && !isHeldForLive() && std::cmp_less(m_private->children.size(), m_file.atOnce)) {
        const auto next = std::find_if(m_file.entries.cbegin(), m_file.entries.cend(),
                                       [](const QueueEntry &entry) {
                                           return entry.state == QueueEntry::State::Waiting;
                                       });
        if (next == m_file.entries.cend())
            break;
        begin(m_file.entries[next - m_file.entries.cbegin()]);
    }
    if (m_isOn && m_private->children.empty() && count(QueueEntry::State::Waiting) == 0)
        Q_EMIT idle();
}

void RunQueue::begin(QueueEntry &entry)
{
    ChildOrder order{
        .experiment = entry.experiment, .runsFolder = m_runsFolder, .runPath = {}, .threads = threads()};
    const auto run = entry.run.isEmpty() ? Result<RunFolder>(Problem{}) : RunFolder::open(runPath(entry));
    // One that came to its end just as it was asked to stop: going on would train it for as long again.
    if (run && isAtItsEnd(*run, entry.experiment)) {
        entry.state = QueueEntry::State::Done;
        save();
        Q_EMIT changed();
        Q_EMIT entryEnded(QString(entry.id));
        return;
    }
    if (run && !run->checkpoints().empty())
        order = {.experiment = {}, .runsFolder = {}, .runPath = run->path(), .threads = 0};
    entry.state = QueueEntry::State::Running;
    entry.live = RunState::Preparing;
    entry.progress = {};
    auto child = std::make_unique<ChildRun>(m_private->lane);
    ChildRun *started = child.get();
    m_private->children[entry.id] = std::move(child);
    watch(started, entry.id);
    started->start(order);
    save();
    Q_EMIT changed();
}

void RunQueue::watch(ChildRun *child, const QString &id)
{
    connect(child, &ChildRun::changed, this, [this, id] { takeProgress(id); });
    // Not while it speaks: it goes with its end.
    connect(child, &ChildRun::ended, this, [this, id] { takeEnd(id); }, Qt::QueuedConnection);
}

void RunQueue::takeProgress(const QString &id)
{
    QueueEntry *found = entry(id);
    const auto at = m_private->children.find(id);
    if (!found || at == m_private->children.end())
        return;
    ChildRun &child = *at->second;
    const bool isNewRun = !child.runPath().isEmpty() && QFileInfo(child.runPath()).fileName() != found->run;
    const bool isNewState = found->live != child.state();
    found->live = child.state();
    found->progress = child.progress();
    found->update = std::max(found->update, child.progress().at.update);
    found->seconds = std::max(found->seconds, child.progress().seconds);
    if (child.best())
        found->best = found->best ? std::min(*found->best, child.best()->distance) : child.best()->distance;
    if (isNewRun) {
        found->run = QFileInfo(child.runPath()).fileName();
        save();
        Q_EMIT runStarted(child.runPath());
    }
    if (isHeldForLive() && child.state() == RunState::Training) {
        m_private->held << id;
        child.pause();
    }
    if (isNewRun || isNewState)
        Q_EMIT changed();
    else
        Q_EMIT progressed(id);
}

void RunQueue::takeEnd(const QString &id)
{
    QueueEntry *found = entry(id);
    const auto at = m_private->children.find(id);
    if (at == m_private->children.end())
        return;
    const ChildEnd end = at->second->end().value_or(ChildEnd::Stopped);
    const auto why = at->second->why();
    m_private->children.erase(at);
    m_private->held.removeAll(id);
    if (found) {
        const bool isAsked = end == ChildEnd::Stopped;
        found->state = end == ChildEnd::Finished ? QueueEntry::State::Done
            : isAsked ? (m_isClosing ? QueueEntry::State::Waiting : QueueEntry::State::Stopped)
                      : QueueEntry::State::Failed;
        found->why = why;
        found->live = RunState::Empty;
    }
    save();
    Q_EMIT changed();
    Q_EMIT entryEnded(id);
    if (m_isClosing && m_private->children.empty())
        Q_EMIT closed();
    fill();
}

} // namespace forja
