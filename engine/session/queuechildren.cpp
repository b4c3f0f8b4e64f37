// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/queuechildren.h"

namespace forja {

QueueChildren::~QueueChildren()
{
    // All are asked to stop before any is waited for, so they save side by side.
    for (const auto &[id, child] : m_children) {
        child->disconnect(this);
        child->stop();
    }
    m_children.clear();
}

ChildRun *QueueChildren::find(const QString &id) const
{
    const auto found = m_children.find(id);
    return found == m_children.end() ? nullptr : found->second.get();
}

std::unique_ptr<ChildRun> QueueChildren::made(const QString &id)
{
    auto child = std::make_unique<ChildRun>(m_lane);
    connect(child.get(), &ChildRun::changed, this, [this, id] { Q_EMIT changed(id); });
    // Queued, because the receiver deletes the child, which is still in the middle of its own signal.
    connect(child.get(), &ChildRun::ended, this, [this, id] { Q_EMIT ended(id); }, Qt::QueuedConnection);
    return child;
}

void QueueChildren::start(const QString &id, const ChildOrder &order)
{
    (m_children[id] = made(id))->start(order);
}

void QueueChildren::adopt(const QString &id, const QString &runPath)
{
    // What it says while it is looked for is no news: its entry is shown as it is already.
    auto child = made(id);
    child->adopt(runPath);
    m_children[id] = std::move(child);
}

void QueueChildren::forget(const QString &id)
{
    m_children.erase(id);
    m_held.removeAll(id);
}

void QueueChildren::pause(const QString &id)
{
    // Who is paused by a person does not go on by itself.
    m_held.removeAll(id);
    if (ChildRun *child = find(id))
        child->pause();
}

void QueueChildren::proceed(const QString &id)
{
    if (ChildRun *child = find(id))
        child->proceed();
}

void QueueChildren::stopAll()
{
    for (const auto &[id, child] : m_children)
        child->stop();
}

void QueueChildren::hold(const QString &id)
{
    ChildRun *child = find(id);
    // One that is not training yet is held later, when its progress comes in.
    if (!child || child->state() != RunState::Training)
        return;
    m_held << id;
    child->pause();
}

void QueueChildren::holdAll()
{
    for (const auto &[id, child] : m_children)
        hold(id);
}

void QueueChildren::release()
{
    for (const auto &[id, child] : m_children) {
        if (m_held.removeAll(id) > 0)
            child->proceed();
    }
}

} // namespace forja
