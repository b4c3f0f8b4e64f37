// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/childrun.h"

#include <QObject>

#include <map>
#include <memory>

namespace forja {

/// The processes that train a queue's entries, by the entries' ids. Knows no list.
class QueueChildren : public QObject
{
    Q_OBJECT

public:
    /// `lane` outlives this.
    explicit QueueChildren(WorkQueue &lane) : m_lane(lane) { }
    /// Children at work finish their update and save; this waits for them.
    ~QueueChildren() override;

    std::size_t size() const { return m_children.size(); }
    bool isEmpty() const { return m_children.empty(); }
    /// Null: none trains it.
    ChildRun *find(const QString &id) const;
    void start(const QString &id, const ChildOrder &order);
    /// See ChildRun::adopt().
    void adopt(const QString &id, const QString &runPath);
    /// Requires: it has ended.
    void forget(const QString &id);

    void pause(const QString &id);
    void proceed(const QString &id);
    void stopAll();
    /// A child that trains waits until release(), unless a person pauses it meanwhile.
    void hold(const QString &id);
    void holdAll();
    void release();

Q_SIGNALS:
    void changed(const QString &id);
    /// Not while the child speaks: it may be forgotten.
    void ended(const QString &id);

private:
    std::unique_ptr<ChildRun> made(const QString &id);

    WorkQueue &m_lane;
    std::map<QString, std::unique_ptr<ChildRun>> m_children;
    QStringList m_held; ///< those that wait because they are held
};

} // namespace forja
