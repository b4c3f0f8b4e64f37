// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/philox.h"

#include <torch/nn/module.h>

#include <cstdint>
#include <unordered_map>

namespace forja {

inline constexpr double kWeightStd
    = 0.02; ///< Radford, Metz, Chintala, "Unsupervised Representation Learning with DCGANs", 2016, sec. 4

/// Where a net's initial weights come from: each tensor's numbers are a function of (seed, purpose, the
/// tensor's place in the net), so the order in which layers ask does not matter.
class InitialDraws
{
public:
    /// `net`: its parameters, and its spectral vectors ("…weight_u"), are counted as they were registered.
    InitialDraws(const torch::nn::Module &net, std::uint64_t seed, Purpose purpose);

    /// Fills one of the net's parameters with N(mean, std) numbers.
    void normal(torch::Tensor parameter, double std, double mean = 0) const;
    /// Makes one of the net's spectral vectors a random unit vector.
    void unitVector(torch::Tensor vector) const;

private:
    std::uint64_t placeOf(const torch::Tensor &tensor) const;

    std::uint64_t m_seed;
    Purpose m_purpose;
    std::unordered_map<const void *, std::uint64_t> m_places;
};

} // namespace forja
