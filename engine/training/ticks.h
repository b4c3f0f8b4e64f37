// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/records.h"
#include "engine/training/players.h"

#include <QJsonObject>

namespace forja {

/// Gathers statistics until a tick is over. What it holds is part of a checkpoint, so that a resume in the
/// middle of a tick is exact.
class TickCollector
{
public:
    void add(const QString &name, double value);
    /// Losses, penalty, raw outputs, signs, accuracy, gradient norm and histograms of one update of D;
    /// `threshold` as the loss declares it.
    void add(const ReportD &report, double threshold);
    void add(const ReportG &report);
    /// Scores of held-out pictures: Loss/scores/held_out, Loss/signs/held_out, Histogram/held_out/…
    void addHeldOut(const std::vector<float> &outputs, double threshold);

    /// The same of training pictures: Loss/scores/training, Loss/signs/training.
    void addTraining(const std::vector<float> &outputs, double threshold);

    /// The statistics so far, and starts anew.
    QMap<QString, Statistic> take();
    bool isEmpty() const { return m_sums.isEmpty(); }

    QJsonObject toJson() const;
    void restore(const QJsonObject &json);

private:
    struct Sums
    {
        qint64 num = 0;
        double sum = 0;
        double squares = 0;
    };
    void addScores(const QString &group, const std::vector<float> &outputs, double threshold);
    void addHistogram(const QString &group, const std::vector<float> &outputs);

    QMap<QString, Sums> m_sums;
};

/// Share of an update's pictures that D told apart.
double accuracyOf(const ReportD &report, double threshold);

/// Timing and resource statistics are exempt from "bit for bit".
bool isTimed(const QString &statistic);

} // namespace forja
