// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/comparison/comparison.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>

namespace forja {

/// Reads the compared runs beside the window's thread, again and again; only the newest request is answered.
class CompareReading : public QObject
{
    Q_OBJECT

public:
    explicit CompareReading(QObject *parent);
    ~CompareReading() override;

    /// Problems of the request itself come back at once.
    Outcome open(const QStringList &paths, const FieldTablePtr &table);
    /// Reads what changed; nothing happens while a reading is under way.
    void readAgain();
    void stop();
    bool isRunning() const { return m_watcher.isRunning(); }

Q_SIGNALS:
    void available(const forja::Comparison &comparison);

private:
    QFutureWatcher<std::optional<Comparison>> m_watcher;
    std::shared_ptr<ComparisonReader> m_reader;
};

} // namespace forja
