// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/experiment.h"
#include "engine/training/device.h"
#include "engine/training/learner.h"

#include <vector>

namespace forja {

/// All numbers of a net, in the processor's memory.
struct NetCopy
{
    torch::Tensor values; ///< its parameters, flat, in its layout
    std::vector<torch::Tensor> buffers; ///< in the order of named_buffers()
};

/// These weights of a net (or their average), and what it remembers besides.
template<typename Net>
NetCopy copyOf(const Learner<Net> &learner, const torch::Tensor &values)
{
    NetCopy out{hostCopy(values), {}};
    for (const auto &item : learner.net->named_buffers())
        out.buffers.push_back(hostCopy(item.value()));
    return out;
}

template<typename Net>
NetCopy copyOf(const Learner<Net> &learner)
{
    return copyOf(learner, learner.flat.values);
}

/// `to` then does what the copied net did. Requires: a net of the same kind.
template<typename Net>
void takeCopy(Learner<Net> &to, const NetCopy &from)
{
    torch::NoGradGuard noGrad;
    to.flat.values.copy_(from.values);
    std::size_t index = 0;
    for (auto &item : to.net->named_buffers())
        item.value().copy_(from.buffers.at(index++));
}

/// Copies of what is needed to look at a moment, handed over between updates.
struct Snapshot
{
    Moment at;
    double seconds = 0;
    NetCopy average; ///< of G: its averaged weights, and the buffers of G itself
    torch::Tensor g
        = {}; ///< flat: G itself; only where it is trained on points, which are looked at as they are
    NetCopy d;
};

} // namespace forja
