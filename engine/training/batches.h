// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/philox.h"
#include "engine/data/dataset.h"
#include "engine/experiment/experiment.h"
#include "engine/metrics/measure.h"
#include "engine/metrics/pixels.h"

#include <torch/types.h>

#include <array>
#include <memory>
#include <vector>

namespace forja {

/// Pictures as a net sees them, with their classes.
struct Batch
{
    torch::Tensor pictures; ///< [N, C, H, W] float32 in [-1, 1]; points are [N, 2, 1, 1]
    torch::Tensor classes; ///< [N] int64; undefined without classes
};

/// Which real pictures D's update number `count` sees: a function of (seed, count, batch) alone. Passes over
/// the training pictures one after the other, each in an order of its own.
class DataOrder
{
public:
    DataOrder(std::uint64_t seed, int size, Purpose purpose = Purpose::DataOrder);
    std::vector<int> indices(qint64 count, int batch);

private:
    const std::vector<std::uint32_t> &order(qint64 pass);

    std::uint64_t m_seed;
    int m_size;
    Purpose m_purpose;
    // A batch may span two passes.
    std::array<std::pair<qint64, std::vector<std::uint32_t>>, 2> m_passes{{{-1, {}}, {-1, {}}}};
};

/// Real pictures for the update `count` of a player, mirrored where the draw says so. G and D see them in
/// orders of their own.
class TrainingFeed
{
public:
    TrainingFeed(std::shared_ptr<const Dataset> data, std::uint64_t seed, bool isChannelsLast,
                 bool withClasses, Player player = Player::D);
    Batch batch(qint64 count, int size, bool mirror);

private:
    std::shared_ptr<const Dataset> m_data;
    DataOrder m_order;
    Purpose m_mirroring;
    std::uint64_t m_seed;
    bool m_isChannelsLast;
    bool m_withClasses;
};

torch::Tensor emptyPictures(int count, const Dataset &data, bool isChannelsLast);

/// The first `count` held-out pictures (all if fewer).
Batch heldOutBatch(const Dataset &data, int count, bool isChannelsLast, bool withClasses);
/// `count` training pictures chosen by the seed (Purpose::Shuffle).
Batch chosenTraining(const Dataset &data, int count, std::uint64_t seed, bool isChannelsLast,
                     bool withClasses);
/// The same two as measures ask for them, the training pictures by the seed 0.
RealPictures realPicturesOf(std::shared_ptr<const Dataset> data);
/// How many training pictures each class has.
std::vector<std::uint32_t> trainingClassCounts(const Dataset &data);
/// The batch with which a run fixes D's batch statistics for real pictures (rule 5): a function of its
/// experiment and the pictures.
Batch referenceOf(const Experiment &experiment, const Dataset &data);

/// A picture [C, H, W] in [-1, 1] as Grayscale8 or RGB888; a point [2, 1, 1] as a picture of where it lies.
QImage toImage(const torch::Tensor &picture);

} // namespace forja
