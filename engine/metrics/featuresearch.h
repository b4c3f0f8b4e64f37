// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/metrics/nearest.h"

#include <functional>

namespace forja {

/// Looks for the training pictures that are nearest to one picture in the features of a network, a few at a
/// time: Euclidean distance after each feature was divided by its deviation over a sample of training
/// pictures, so that none counts more for being large. Memory does not grow with the data.
class FeatureSearch
{
public:
    /// Pictures [N, C, H, W] -> [N, F].
    using Features = std::function<torch::Tensor(const torch::Tensor &)>;

    /// `picture` [C, H, W]; training picture `without` is left out (-1: none). Of more than kMostSearched
    /// pictures so many are looked at, evenly.
    FeatureSearch(std::shared_ptr<const PictureDataset> data, Features features, const torch::Tensor &picture,
                  int count, int without = -1);

    /// The next few. Requires: not isOver().
    void searchSome();
    bool isOver() const { return m_next >= m_total; }
    int done() const { return m_next; }
    int total() const { return m_total; }
    /// So far, nearest first; the distance is a mean over the features: 1 is as far as a feature varies.
    const std::vector<Neighbour> &nearest() const { return m_found; }

    static constexpr int kMostSearched = 5000;

private:
    torch::Tensor picturesFrom(int first, int count) const;
    int pictureAt(int place) const;
    void prepare();

    std::shared_ptr<const PictureDataset> m_data;
    Features m_features;
    torch::Tensor m_picture;
    torch::Tensor m_scale; ///< [F]; undefined before the first look
    torch::Tensor m_queries; ///< the picture and its mirror image, scaled [2, F]
    std::vector<Neighbour> m_found;
    int m_count;
    int m_without;
    int m_next = 0;
    int m_total;
};

} // namespace forja
