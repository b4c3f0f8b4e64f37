// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lab/watch.h"
#include "engine/training/evaluator.h"
#include "engine/training/players.h"

namespace forja {

/// The very first updates of a D, while G stays as its seed drew it: the same players, pictures and updates
/// as a training's own.
class FirstUpdates
{
public:
    static constexpr int kFixed
        = 64; ///< held-out and generated pictures that D is tested on; fewer where fewer are held out

    FirstUpdates(const Experiment &experiment, std::shared_ptr<const Dataset> data);

    /// What one update of D was shown and said before it learned from it.
    struct Shown
    {
        Batch real;
        torch::Tensor generated;
        ReportD report;
    };
    Shown update();
    /// Share of the fixed pictures that D tells apart now, real and generated ones weighing the same; 0…1.
    double accuracy();
    /// D's raw outputs on pictures of one kind now; a picture's does not depend on its company.
    std::vector<float> outputs(const Batch &batch, PictureKind kind);
    double threshold() const { return m_players.loss().facts().threshold; }
    const Batch &heldOut() const { return m_heldOut; }
    const Batch &generated() const { return m_generated; }

private:
    double saysReal(const Batch &batch, PictureKind kind);

    Players m_players;
    TrainingFeed m_feed;
    int m_batch;
    bool m_mirror;
    Evaluator m_evaluator;
    Batch m_heldOut;
    Batch m_generated;
    qint64 m_next = 0;
    bool m_isFresh = false; ///< the judge has D's newest weights
};

/// Pictures blurred by a Gaussian of `sigma` pixels, edges repeated.
torch::Tensor blurred(const torch::Tensor &pictures, double sigma);
/// `count` of the program's other drawn pictures (faces where the data is sample:digits, else digits), in the
/// size and channels of the data; classes in turn where the nets know `classes`.
Batch foreignPictures(const Dataset &data, int count, int classes);
/// Share of the outputs above the threshold.
double shareAbove(const std::vector<float> &outputs, double threshold);

} // namespace forja
