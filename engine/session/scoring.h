// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/types/judgement.h"

#include <QObject>

#include <functional>
#include <memory>

namespace forja {

class LoadedRun;
class OpenData;
class RealScorer;
class TrainingThread;
class WorkQueue;
struct Batch;
struct Snapshot;

/// Lets D judge the real pictures, a piece at a time on the work queue, and tells how far it is. While a
/// training is on it takes a share of the time only, so that neither training nor the gallery waits. Lives on
/// the session's thread.
class Scoring : public QObject
{
    Q_OBJECT

public:
    /// All outlive this, and the lane is idle when it ends.
    Scoring(const LoadedRun &run, OpenData &data, TrainingThread &training, WorkQueue &lane);
    ~Scoring() override;

    /// D as it is at the end of the update under way, or where nothing trains here that of the newest
    /// checkpoint. A second call drops the first. Answered by `progressed` and `judged`.
    void begin();
    void cancel();

Q_SIGNALS:
    /// `stage` as in OpenData::progressed, or "judging".
    void progressed(const QString &stage, qint64 done, qint64 total);
    /// As far as it is, about once a second, and at the end (isWhole).
    void judged(const forja::Judgement &judgement);

private:
    class Private;
    struct Round;
    struct News;
    /// Called on the worker thread.
    using Progressed = std::function<bool(const char *stage, qint64 done, qint64 total)>;
    using MakeScorer = std::function<std::shared_ptr<RealScorer>(const Progressed &progress)>;
    void takeCopy(const std::shared_ptr<const Snapshot> &snapshot, const Batch &reference);
    void beginRound(MakeScorer make);
    void endRound();
    void setPaced(bool isPaced);
    void next();
    void take(int number, const News &news);

    std::unique_ptr<Private> m_private;
};

} // namespace forja
