// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

#include <string>
#include <utility>
#include <vector>

namespace forja {

/// A net's parameters and gradients as views of two flat buffers, so that Adam, averaging, norms and
/// hand-over are one operation each. Parameters begin at multiples of 16 numbers; the gaps stay 0.
class FlatParameters
{
public:
    /// Moves the module's parameters into the buffers; 4-D ones lie channels-last if asked for.
    FlatParameters(torch::nn::Module &module, bool isChannelsLast);

    torch::Tensor values; ///< [size]
    torch::Tensor gradients; ///< [size]; every parameter's grad is a view of it

    const std::vector<std::string> &names() const { return m_names; }
    std::size_t count() const { return m_names.size(); }
    /// Parameter `index`'s part of a buffer of the same layout (values, gradients, Adam's memories).
    torch::Tensor part(const torch::Tensor &buffer, std::size_t index) const;
    /// Trainable numbers, without the gaps.
    std::int64_t parameters() const { return m_parameters; }
    /// The parameters within these modules never learn again.
    void freeze(const std::vector<std::string> &modules);
    /// Whether gradients flow into the parameters that are not frozen.
    void setTrainable(bool isTrainable);
    /// The parameters that are not frozen: their places in count(), and themselves.
    std::vector<std::pair<std::size_t, torch::Tensor>> learners() const;
    /// The stretches of a buffer of this layout that belong to parameters that are not frozen.
    std::vector<torch::Tensor> learning(const torch::Tensor &buffer) const;

private:
    bool m_isChannelsLast = true;
    std::int64_t m_parameters = 0;
    std::vector<torch::Tensor> m_tensors;
    std::vector<std::string> m_names;
    std::vector<std::vector<std::int64_t>> m_shapes;
    std::vector<std::int64_t> m_offsets;
    std::vector<bool> m_isFrozen;
};

} // namespace forja
