// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/nets/layers/conv.h"

/// Convolutions from and to pictures, which have one or three channels: the general kernels are made for many
/// and spend, on the way to a picture, several times what the arithmetic takes. There it is a matrix product,
/// each row of which is the patch that one pixel spreads to, and the patches are added up. Everything else is
/// LibTorch's. Differentiable once.
namespace forja::fewchannels {

/// Whether it pays: few channels on the picture's side, on the processor.
bool suits(std::int64_t channels, const torch::Tensor &input);
/// As at::conv_transpose2d: maps [N, in, H, W] -> pictures of few channels.
torch::Tensor transposedConv(const torch::Tensor &maps, const torch::Tensor &weight,
                             const torch::Tensor &bias, const ConvOptions &options);
/// As at::conv2d: pictures of few channels -> maps.
torch::Tensor conv(const torch::Tensor &pictures, const torch::Tensor &weight, const torch::Tensor &bias,
                   const ConvOptions &options);

} // namespace forja::fewchannels
