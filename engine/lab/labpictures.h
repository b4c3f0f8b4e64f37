// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/training/batches.h"

#include <span>

namespace forja {

/// The pictures of a data set that the laboratory works with: some thousands at most, each with its class.
/// Their pixels stay where they are until they are asked for. The data set must outlive it.
class LabPictures
{
public:
    /// Training pictures, chosen by the seed (Purpose::Shuffle): of each class its share of `most`, and
    /// `fewestOfClass` where it has so many.
    static LabPictures training(const Dataset &data, int most, int fewestOfClass, std::uint64_t seed);
    /// Held-out pictures, at most `most`, evenly over the held-out part.
    static LabPictures heldOut(const Dataset &data, int most);

    const Dataset &data() const { return *m_data; }
    int size() const { return static_cast<int>(m_indices.size()); }
    const torch::Tensor &classes() const { return m_classes; } ///< [size()] int64
    /// Their pictures [rows.size(), C, H, W] contiguous, and their classes.
    Batch batch(std::span<const std::int64_t> rows) const;
    /// rows `first` … `first + count - 1`.
    Batch batch(int first, int count) const;
    /// What `map` makes of the pictures, a hundred at a time, one under the other: [size(), …].
    torch::Tensor mapped(const std::function<torch::Tensor(const torch::Tensor &pictures)> &map) const;

private:
    LabPictures(const Dataset &data, std::vector<int> indices, bool isHeldOut);

    const Dataset *m_data;
    std::vector<int> m_indices;
    bool m_isHeldOut;
    torch::Tensor m_classes;
};

/// Rows of `labels` pictures of every class: draw number `draw` of the seed (Purpose::LabLabels), class after
/// class. A longer draw of the same number holds the shorter one. Requires: every class has so many.
std::vector<std::int64_t> drawLabels(const torch::Tensor &classes, int classCount, int labels,
                                     std::uint64_t seed, std::uint64_t draw);

/// Problems of data that cannot be learned from with labels: no classes ("lab.needs_classes"), a class with
/// fewer training pictures than `labels`
/// ("lab.too_few_labels").
Outcome checkLabels(const Dataset &data, int labels);

} // namespace forja
