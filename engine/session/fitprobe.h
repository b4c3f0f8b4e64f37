// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/probe.h"

#include <QObject>

#include <memory>

class QProcess;

namespace forja {

/// What a probe found.
struct ProbedFit
{
    ProbeReport report = {};
    int batch = 0; ///< pictures
    int parts = 1; ///< of a batch with which memory suffices: train.accumulate
    int askedParts = 1; ///< as the experiment had it; fewer than `parts` where those were too large
    double secondsToReadable = -1; ///< of training, by the preset's measure; -1: the preset has none

    /// "training.in_parts", where the batch was too large: for the run's record.
    std::optional<Problem> remark() const;
};

/// Tries settings before a start: a child process makes three updates, so that a lack of memory takes nobody
/// along. Where it lacks, the batch is worked through in twice as many parts, and so on.
class FitProbe : public QObject
{
    Q_OBJECT

public:
    explicit FitProbe(QObject *parent = nullptr);
    ~FitProbe() override;

    /// Tries these settings, and no longer those before.
    void look(const Experiment &experiment);
    void cancel();
    bool isLooking() const { return m_process != nullptr; }

Q_SIGNALS:
    void found(const forja::ProbedFit &fit);
    /// "probe.no_fit": not even the smallest parts; else why nothing could be tried.
    void failed(const forja::Problem &problem);

private:
    void begin();
    void takeEnd();
    void tryMoreParts();

    std::optional<Experiment> m_experiment;
    ProbedFit m_fit;
    QProcess *m_process = nullptr; ///< owned
};

} // namespace forja
