// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/safetensors.h"

#include <torch/nn/module.h>

namespace forja {

StoredTensor storeTensor(const QString &name, const torch::Tensor &tensor);
/// A problem names the tensor that is missing or has another shape; `part` is said before its name, where the
/// file's names do not say whose they are ("G").
Result<torch::Tensor> loadTensor(const TensorFile &file, const QString &name, at::IntArrayRef shape,
                                 const QString &part = {});

/// Named numbers of a module: parameters and buffers, in PyTorch's names, contiguous; and back.
void storeModule(TensorFile &file, const QString &prefix, const torch::nn::Module &module);
/// Problems as of loadTensor(); after one the module is as it was.
Outcome loadModule(const TensorFile &file, const QString &prefix, torch::nn::Module &module,
                   const QString &part = {});
/// The same of its parameters alone, or of its buffers alone.
Outcome loadParameters(const TensorFile &file, const QString &prefix, torch::nn::Module &module);
Outcome loadBuffers(const TensorFile &file, const QString &prefix, torch::nn::Module &module);

/// "64×128×4×4"; of a single number "1".
QString shapeText(at::IntArrayRef shape);

} // namespace forja
