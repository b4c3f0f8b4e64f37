// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

#include <functional>

namespace forja {

/// A multinomial logistic regression.
struct LogisticModel
{
    torch::Tensor weight; ///< [F, K] float64
    torch::Tensor bias; ///< [K] float64
    int steps = 0; ///< of L-BFGS that it took
    double gradient = 0; ///< largest entry of the gradient at the end

    torch::Tensor predict(const torch::Tensor &features) const; ///< [N, F] -> the likeliest class, [N] int64
};

/// Minimises the sum over the pictures of the cross-entropy plus ½ `penalty` |weight|² (the bias is free) by
/// L-BFGS (Nocedal and Wright 2006, algorithm 7.5) from 0, in double, until no entry of the gradient is above
/// 1e-5 of the number of pictures or 500 steps are made. No random number. With fewer pictures than features
/// the problem is solved in the basis of the pictures: the same optimum, the gradient taken there. `features`
/// [N, F], `classes` [N] int64 in 0 … K-1; `check` is called before each step.
LogisticModel fitLogistic(const torch::Tensor &features, const torch::Tensor &classes, int classCount,
                          double penalty, const std::function<void()> &check = {});

/// Share of the pictures whose class is predicted. Requires: not empty.
double accuracyOf(const LogisticModel &model, const torch::Tensor &features, const torch::Tensor &classes);

} // namespace forja
