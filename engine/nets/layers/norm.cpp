// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nets/layers/norm.h"

#include "engine/nets/layers/batchnorm.h"
#include "engine/nets/layers/groupnorm.h"

namespace forja {

std::shared_ptr<Layer> makeNorm(NormKind kind, std::int64_t channels)
{
    switch (kind) {
    case NormKind::Batch:
        return std::make_shared<BatchNorm>(channels);
    case NormKind::Group:
        return std::make_shared<GroupNorm>(channels);
    case NormKind::None:
    case NormKind::Spectral:
        break;
    }
    return {};
}

} // namespace forja
