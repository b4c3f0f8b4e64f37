// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/internal/background/workqueue.h"
#include "engine/session/internal/scoring/realscorer.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace forja {

/// Lets a RealScorer judge in the work queue, a piece at a time, and tells how far it is. While a training is
/// on it takes a share of the time only, so that neither training nor the gallery waits. Lives on the
/// session's thread.
class RealScoring : public QObject
{
    Q_OBJECT

public:
    /// Called on the worker thread.
    using MakeScorer = std::function<Result<std::shared_ptr<RealScorer>>(const DataProgress &progress)>;

    explicit RealScoring(WorkQueue &lane);
    ~RealScoring() override { cancel(); }
    /// Drops what is under way and begins with the scorer that is made.
    void begin(MakeScorer make);
    void cancel();
    void setPaced(bool isPaced);

Q_SIGNALS:
    void progressed(const QString &stage, qint64 done, qint64 total);
    void judged(const forja::Judgement &judgement);
    /// The pictures that a scorer opened.
    void opened(const std::shared_ptr<const forja::Dataset> &data);

private:
    struct Round;
    struct News;
    void next();
    void take(int number, const News &news);

    WorkQueue &m_queue;
    QTimer m_timer;
    QElapsedTimer m_clock; ///< of the round
    double m_spent = 0; ///< processor seconds of the round
    std::shared_ptr<Round>
        m_round; ///< the work queue's while one of its pieces is under way; null: nothing is
    int m_number = 0; ///< of the round: what an older one brings is dropped
    bool m_isPaced = false;
};

} // namespace forja
