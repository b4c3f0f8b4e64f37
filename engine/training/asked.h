// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/philox.h"
#include "engine/data/dataset.h"
#include "engine/nets/family.h"

#include <torch/types.h>

namespace forja {

/// What G is asked for.
struct Asked
{
    torch::Tensor latents; ///< [N, latent]
    torch::Tensor classes; ///< [N] int64; undefined without classes
};

/// Draws what G is asked for in training. Host only, any thread.
class Requests
{
public:
    /// Of the data only how often its classes are is looked at.
    Requests(std::uint64_t seed, const NetShape &shape, const Dataset &data);
    /// On the host. Latents N(0, 1), and classes as often as D meets them among the real pictures.
    bool hasClasses() const { return m_shape.classes > 0; }
    Asked draw(Purpose latents, Purpose classes, qint64 count, std::int64_t batch) const;

private:
    std::uint64_t m_seed;
    NetShape m_shape;
    std::vector<std::uint32_t> m_classEnds; ///< training pictures of this class and those before it
};

} // namespace forja
