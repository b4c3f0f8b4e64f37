// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.h"

#include <QObject>

#include <list>
#include <thread>

namespace forja {

/// Opens pictures on a thread of their own; a newer request cancels the older one. Lives on the session's
/// thread.
class DataOpening : public QObject
{
    Q_OBJECT

public:
    /// Cancels and waits.
    ~DataOpening() override;
    void open(const QString &source, const PictureRule &rule);
    void cancel();

Q_SIGNALS:
    void progressed(const QString &stage, qint64 done, qint64 total);
    void opened(const std::shared_ptr<const forja::Dataset> &data);
    void failed(const forja::Problem &problem);

private:
    /// A thread that ends what it does when told to, and is waited for.
    struct Worker
    {
        std::shared_ptr<std::atomic<bool>> cancelled = std::make_shared<std::atomic<bool>>(false);
        std::thread thread;
    };
    std::list<Worker> m_workers;
};

} // namespace forja
