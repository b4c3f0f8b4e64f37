// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/nets/layers/layer.h"

#include <memory>

namespace forja {

enum class NormKind { None, Batch, Group, Spectral };

inline constexpr double kNormEpsilon = 1e-5; ///< added to the variance; PyTorch's

/// Null where the kind is no layer of its own (none, spectral).
std::shared_ptr<Layer> makeNorm(NormKind kind, std::int64_t channels);

} // namespace forja
