// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/types/values.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

namespace forja {

/// Summaries of both nets off the window's thread. Only the newest request is answered.
class NetSummaryLoader : public QObject
{
    Q_OBJECT

public:
    explicit NetSummaryLoader(QObject *parent = nullptr);
    /// Waits for the one under way: it holds the field table.
    ~NetSummaryLoader() override;

    void request(const Experiment &experiment, int channels, int classes);

Q_SIGNALS:
    void loaded(const forja::NetPair &nets);
    void failed(const forja::Problem &problem);

private:
    struct Request
    {
        Experiment experiment;
        int channels = 1;
        int classes = 0;
    };

    void start();
    void deliver();

    QTimer m_delay; ///< typing asks often, one answer will do
    std::optional<Request> m_wanted;
    QFutureWatcher<std::shared_ptr<Result<NetPair>>> m_watcher;
};

} // namespace forja
