// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/runqueue.h"

#include "engine/base/system.h"
#include "engine/runs/runstanding.h"
#include "engine/session/internal/background/later.h"
#include "engine/session/internal/background/workqueue.h"
#include "engine/session/queuechildren.h"
#include "engine/session/queuestore.h"

#include <QFileInfo>

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Batches of small pictures gain nothing from more.
constexpr int kMostThreads = 8;

} // namespace

class RunQueue::Private
{
public:
    Private(RunQueue *queue, FieldTablePtr table, const QString &runsFolder, const QString &name)
        : tell([queue](const Problem &what) { later(queue, [queue, what] { Q_EMIT queue->failed(what); }); })
        , lane(WorkQueue::Pace::Beside, tell)
        , store(std::move(table), runsFolder, name, lane, tell)
        , children(lane)
    {
    }

    const std::function<void(const Problem &)> tell; ///< any thread
    WorkQueue lane;
    QueueStore store;
    QueueChildren children;
    bool isOn = false;
    bool isLive = false; ///< a run trains in this program
    bool isClosing = false;
};

RunQueue::RunQueue(FieldTablePtr table, const QString &runsFolder, const QString &name, QObject *parent)
    : QObject(parent), m_private(std::make_unique<Private>(this, std::move(table), runsFolder, name))
{
    connect(&m_private->children, &QueueChildren::changed, this, &RunQueue::takeProgress);
    connect(&m_private->children, &QueueChildren::ended, this, &RunQueue::takeEnd);
}

RunQueue::~RunQueue() = default;

const QString &RunQueue::runsFolder() const
{
    return m_private->store.runsFolder();
}

const QList<QueueEntry> &RunQueue::entries() const
{
    return m_private->store.file().entries;
}

const QueueEntry *RunQueue::find(const QString &id) const
{
    return std::as_const(m_private->store).find(id);
}

QString RunQueue::runPath(const QueueEntry &entry) const
{
    return m_private->store.runPath(entry);
}

int RunQueue::count(QueueEntry::State state) const
{
    return m_private->store.count(state);
}

int RunQueue::atOnce() const
{
    return m_private->store.file().atOnce;
}

bool RunQueue::waitsForLive() const
{
    return m_private->store.file().waitsForLive;
}

bool RunQueue::isHeldForLive() const
{
    return m_private->isLive && waitsForLive();
}

bool RunQueue::isOn() const
{
    return m_private->isOn;
}

std::optional<double> RunQueue::secondsLeft() const
{
    return forja::secondsLeft(entries(), atOnce());
}

Outcome RunQueue::open()
{
    const auto isThere = m_private->store.open();
    if (!isThere)
        return isThere.problem();
    if (!*isThere)
        return Done{};
    // These were training when the program last ended, and their processes may still be alive.
    for (QueueEntry &entry : m_private->store.file().entries) {
        if (entry.state == QueueEntry::State::Running)
            resumeOrAdopt(entry);
    }
    noteChange();
    return Done{};
}

void RunQueue::noteChange()
{
    m_private->store.save();
    Q_EMIT changed();
}

void RunQueue::resumeOrAdopt(QueueEntry &entry)
{
    // The default: a run that was cut off goes on from its newest checkpoint.
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
    m_private->children.adopt(entry.id, run->path());
}

Outcome RunQueue::add(const QList<QueueEntry> &entries)
{
    QueueStore &store = m_private->store;
    if (!store.isUsable())
        return problem("queue.unusable", QT_TRANSLATE_NOOP("forja", "%1: this queue cannot be used now."),
                       {store.runsFolder()});
    // Not before: just looking at an empty queue must not lock others out.
    if (auto done = store.takeLock(); !done)
        return done;
    store.file().entries += entries;
    noteChange();
    fill();
    return Done{};
}

void RunQueue::remove(const QString &id)
{
    const QueueEntry *found = find(id);
    if (!found || found->state == QueueEntry::State::Running)
        return;
    m_private->store.file().entries.removeIf([&id](const QueueEntry &entry) { return entry.id == id; });
    noteChange();
}

void RunQueue::move(const QString &id, qsizetype to)
{
    if (m_private->store.move(id, to))
        noteChange();
}

void RunQueue::pause(const QString &id)
{
    m_private->children.pause(id);
}

void RunQueue::proceed(const QString &id)
{
    m_private->children.proceed(id);
}

void RunQueue::stop(const QString &id)
{
    QueueEntry *found = m_private->store.find(id);
    if (!found)
        return;
    // The entry changes when the child has ended; until then, it is still saving.
    if (ChildRun *child = m_private->children.find(id)) {
        child->stop();
        return;
    }
    if (found->state != QueueEntry::State::Waiting)
        return;
    found->state = QueueEntry::State::Stopped;
    noteChange();
}

void RunQueue::again(const QString &id)
{
    QueueEntry *found = m_private->store.find(id);
    if (!found || (found->state != QueueEntry::State::Stopped && found->state != QueueEntry::State::Failed))
        return;
    found->state = QueueEntry::State::Waiting;
    found->why.reset();
    noteChange();
    fill();
}

void RunQueue::setAtOnce(int count)
{
    m_private->store.file().atOnce = std::max(1, count);
    noteSetting();
    fill();
}

void RunQueue::setWaitsForLive(bool waits)
{
    m_private->store.file().waitsForLive = waits;
    noteSetting();
    holdOrRelease();
}

void RunQueue::noteSetting()
{
    // A queue that nothing was put into has no file.
    if (m_private->store.isLocked())
        m_private->store.save();
    Q_EMIT changed();
}

void RunQueue::setLive(bool isOn)
{
    if (isOn == m_private->isLive)
        return;
    m_private->isLive = isOn;
    Q_EMIT changed();
    holdOrRelease();
}

void RunQueue::holdOrRelease()
{
    if (isHeldForLive())
        m_private->children.holdAll();
    else
        m_private->children.release();
    fill();
}

void RunQueue::setOn(bool isOn)
{
    // The children have been told to end, which cannot be taken back.
    if (m_private->isClosing)
        return;
    m_private->isOn = isOn;
    Q_EMIT changed();
    fill();
}

void RunQueue::close()
{
    // Before the first one ends: no other may start in its place, and the stopped ones wait for next time.
    m_private->isClosing = true;
    m_private->isOn = false;
    m_private->children.stopAll();
    // Without children, no end would ever trigger the signal.
    if (m_private->children.isEmpty())
        Q_EMIT closed();
}

int RunQueue::threads() const
{
    // A training in the window needs its share, unless the queue rests while it is on.
    const int shares = atOnce() + (waitsForLive() ? 0 : 1);
    return std::clamp(physicalCores() / shares, 1, kMostThreads);
}

void RunQueue::fill()
{
    while (isOn() && !isHeldForLive() && std::cmp_less(m_private->children.size(), atOnce())) {
        QueueEntry *next = m_private->store.nextWaiting();
        if (!next)
            break;
        begin(*next);
    }
    if (isOn() && m_private->children.isEmpty() && count(QueueEntry::State::Waiting) == 0)
        Q_EMIT idle();
}

void RunQueue::begin(QueueEntry &entry)
{
    // Whoever hears of the change below may take the entry away.
    const QString id = entry.id;
    ChildOrder order{
        .experiment = entry.experiment, .runsFolder = runsFolder(), .runPath = {}, .threads = threads()};
    const auto run = entry.run.isEmpty() ? Result<RunFolder>(Problem{}) : RunFolder::open(runPath(entry));
    // One that came to its end just as it was asked to stop: going on would train it for as long again.
    if (run && isAtItsEnd(*run, entry.experiment)) {
        entry.state = QueueEntry::State::Done;
        noteChange();
        Q_EMIT entryEnded(id);
        return;
    }
    // Without a checkpoint there is nothing to resume: the run starts over in a new folder.
    if (run && !run->checkpoints().empty())
        order = {.experiment = {}, .runsFolder = {}, .runPath = run->path(), .threads = 0};
    entry.state = QueueEntry::State::Running;
    entry.live = RunState::Preparing;
    entry.progress = {};
    m_private->children.start(id, order);
    noteChange();
}

void RunQueue::takeProgress(const QString &id)
{
    QueueEntry *found = m_private->store.find(id);
    const ChildRun *at = m_private->children.find(id);
    if (!found || !at)
        return;
    const ChildRun &child = *at;
    const bool isNewRun = !child.runPath().isEmpty() && QFileInfo(child.runPath()).fileName() != found->run;
    const bool isNewState = found->live != child.state();
    found->live = child.state();
    found->progress = child.progress();
    // Never backwards: right after a resume nothing has been read yet, and progress would drop to 0.
    found->update = std::max(found->update, child.progress().at.update);
    found->seconds = std::max(found->seconds, child.progress().seconds);
    if (child.best())
        found->best = found->best ? std::min(*found->best, child.best()->distance())
                                  : child.best()->distance();
    if (isNewRun) {
        found->run = QFileInfo(child.runPath()).fileName();
        // At once, so that the run can be found again should this program crash.
        m_private->store.save();
        Q_EMIT runStarted(child.runPath());
    }
    // It may have started training after the others were held.
    if (isHeldForLive())
        m_private->children.hold(id);
    // This rebuilds whole lists, which would be too much for every point of every run.
    if (isNewRun || isNewState)
        Q_EMIT changed();
    else
        Q_EMIT progressed(id);
}

void RunQueue::takeEnd(const QString &id)
{
    QueueEntry *found = m_private->store.find(id);
    const ChildRun *child = m_private->children.find(id);
    if (!child)
        return;
    const ChildEnd end = child->end().value_or(ChildEnd::Stopped);
    const auto why = child->why();
    // First, because fill() below counts the children.
    m_private->children.forget(id);
    if (found) {
        // If it was stopped because everything closes, nobody has given up on it, and it goes on next time.
        const bool isAsked = end == ChildEnd::Stopped;
        found->state = end == ChildEnd::Finished ? QueueEntry::State::Done
            : isAsked ? (m_private->isClosing ? QueueEntry::State::Waiting : QueueEntry::State::Stopped)
                      : QueueEntry::State::Failed;
        found->why = why;
        found->live = RunState::Empty;
    }
    noteChange();
    Q_EMIT entryEnded(id);
    if (m_private->isClosing && m_private->children.isEmpty())
        Q_EMIT closed();
    fill();
}

} // namespace forja
