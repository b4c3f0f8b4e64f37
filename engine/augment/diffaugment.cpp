// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/augment/diffaugment.h"

#include <cmath>

namespace forja {

std::int64_t pixelsOf(std::int64_t side, double share)
{
    return static_cast<std::int64_t>(std::floor(static_cast<double>(side) * share + 0.5));
}

torch::Tensor crossed(const torch::Tensor &rows, const torch::Tensor &columns)
{
    return rows.unsqueeze(1).unsqueeze(3) * columns.unsqueeze(1).unsqueeze(2);
}

} // namespace forja
