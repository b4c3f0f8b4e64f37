// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <optional>

namespace forja {

/// What to say of an exception that means that memory did not suffice, LibTorch's own included; nothing for every other.
std::optional<Problem> lackOfMemory(const std::exception &error);

} // namespace forja
