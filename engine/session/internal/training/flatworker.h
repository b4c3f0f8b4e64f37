// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/pointdataset.h"
#include "engine/metrics/measuring.h"
#include "engine/runs/flatview.h"
#include "engine/training/evaluator.h"
#include "engine/training/players.h"

namespace forja {

/// Looks at a training on points: copies of G and D, and the measures.
/// Worker thread only.
class FlatWorker
{
public:
    static constexpr int kSheetSide = 256;

    FlatWorker(const Experiment &experiment, std::shared_ptr<const PointDataset> data);

    /// Requires: the snapshot holds G itself.
    FlatView view(const Snapshot &snapshot);
    /// Pictures for the gallery: the real points alone, and points that were made ([N, 2, 1, 1]) over them.
    QImage realPicture() const;
    QImage picture(const torch::Tensor &points) const;
    /// Without its moment.
    MeasureRecord measure(const torch::Tensor &points);

private:
    const QMap<QString, double> &numbersOf(const torch::Tensor &points);
    void judgeGrid(FlatView &view);
    void warpGrid(FlatView &view);
    void addGradients(FlatView &view, const torch::Tensor &points);

    std::shared_ptr<const PointDataset> m_data;
    std::shared_ptr<const Loss> m_loss;
    int m_batch;
    Evaluator m_nets;
    torch::Tensor m_latents; ///< [kPoints, latent]
    torch::Tensor m_cells; ///< [kJudged², 2, 1, 1]
    torch::Tensor m_lattice; ///< [warped, latent]
    int m_warpColumns = 0;
    Measuring m_measuring;
    std::vector<float> m_shownReal; ///< in the gallery's pictures
    torch::Tensor m_someReal; ///< the same as pictures [N, 2, 1, 1]
};

/// dL/dx at points [N, 2, 1, 1] as G's loss through D has it, where each is one of a batch of `batch`: what
/// it receives in G's update.
torch::Tensor pointGradients(Discriminator &d, const Loss &loss, const torch::Tensor &points,
                             const torch::Tensor &real, int batch);
/// A trace as plain numbers; `at` is the moment after the last of them.
QList<FlatStep> flatSteps(const std::vector<UpdateTrace> &traces, const Moment &at);

} // namespace forja
