// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runfolder.h"

namespace forja {

/// Everything there is to see of a training on points at one moment: plain numbers. All points are x, y, x,
/// y, … Kept moments lie in flat/NNNNNNNNN.safetensors of the run.
struct FlatView
{
    static constexpr int kPoints = 2000;
    static constexpr int kJudged = 48; ///< a side of D's grid
    static constexpr int kWarped = 21; ///< a side of G's grid
    static constexpr int kStretched = 201; ///< latents along G's line, where a latent is one number
    static constexpr int kGradients = 150;

    Moment at;
    double seconds = 0; ///< of training
    std::vector<float> points; ///< G itself (not its average) at the run's fixed latents
    std::vector<float> judgement; ///< D's raw output at the middle of each cell of kJudged² over [-kFlatEdge,
                                  ///< kFlatEdge]², rows from the lowest y up
    /// Where G sends a grid of latents whose cells all have the same share of what is drawn, in rows.
    /// kWarped² of them over the first two numbers, the others 0; kStretched of them where a latent is one
    /// number.
    std::vector<float> warp;
    int warpColumns = 0;
    /// Of G's loss with respect to the first kGradients points: what each receives where it is one of G's
    /// batch. G goes against them.
    std::vector<float> gradients;
    double js = 0; ///< bits; see flatmeasure.h
    double kl = 0; ///< bits
    double floor = 0; ///< JS of as many real points
    double good = 0; ///< share of good points; NaN: the shape is not known
    int found = 0; ///< modes; 0 of 0: not known
    int modes = 0;
};

QByteArray encodeFlatView(const FlatView &view);
/// `where` is named in the message.
Result<FlatView> decodeFlatView(const QByteArray &bytes, const QString &where);

/// Kept moments of a run on points, ascending; none where it is on pictures.
std::vector<qint64> flatMoments(const RunFolder &run);
Result<FlatView> readFlatView(const RunFolder &run, qint64 update);
std::filesystem::path flatViewPath(const RunFolder &run, qint64 update);

/// One thing that happened in one update of a player, as slow motion tells it.
struct FlatStep
{
    Player player = Player::D; ///< D or G
    Moment at; ///< after it
    std::vector<float> real; ///< the batch; D only
    std::vector<float> fake;
    std::vector<float> onReal; ///< D's raw outputs before it learned
    std::vector<float> onFake;
    std::vector<float> gradients; ///< of the loss with respect to `fake`; G only
    double loss = 0;
    double gradientNorm = 0; ///< L2, over all weights
    double change = 0; ///< L2 norm of what the update changed in the weights
    QList<QPair<QString, double>> layers; ///< L2 norm of the gradient of each layer's weights
};

} // namespace forja
