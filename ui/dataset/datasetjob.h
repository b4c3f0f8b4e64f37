// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/checking/datasetdoctor.h"

#include <QFutureWatcher>
#include <QObject>

#include <atomic>

namespace forja {

/// Lets the doctor look at a dataset on another thread.
class DatasetJob : public QObject
{
    Q_OBJECT

public:
    explicit DatasetJob(QObject *parent = nullptr);
    /// Cancels and waits.
    ~DatasetJob() override;

    /// Looks at `dataset`; what it was looking at before is forgotten. Null: nothing is open.
    void look(std::shared_ptr<const Dataset> dataset);
    /// What was found in the newest dataset, or null while that is not known.
    std::shared_ptr<const Diagnosis> diagnosis() const { return m_diagnosis; }
    /// diagnosis() in a few words; empty while it is not known.
    QString sentence() const;

Q_SIGNALS:
    /// diagnosis() is another.
    void changed();

private:
    using Found = std::shared_ptr<const Diagnosis>;

    std::shared_ptr<std::atomic<bool>> m_isCancelled;
    Found m_diagnosis;
    QFutureWatcher<Found> m_watcher;
};

} // namespace forja
