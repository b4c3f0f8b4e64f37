// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/nets/layers/batchnorm.h"

#include <string>
#include <utility>
#include <vector>

namespace forja {

/// One power iteration for each spectral weight of the net, but for those within `frozen`: names of modules
/// of the net.
void iterateSpectralNorms(torch::nn::Module &net, const std::vector<std::string> &frozen = {});
/// The batch norms of a net, with their names.
std::vector<std::pair<std::string, BatchNorm *>> batchNormsOf(torch::nn::Module &net);
/// Whether a module or parameter of this name is one of `modules`, or lies within one.
bool isWithin(const std::string &name, const std::vector<std::string> &modules);

} // namespace forja
