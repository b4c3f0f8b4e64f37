// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/nets/layers.h"

#include <vector>

namespace forja {

/// A player's running statistics move in its own updates, and in nothing else that its net is used for.
class MovingStatistics
{
public:
    MovingStatistics(const std::vector<BatchNorm *> &norms, bool isMoving) : m_norms(norms)
    {
        setStandingStill(!isMoving);
    }
    ~MovingStatistics() { setStandingStill(true); }
    MovingStatistics(const MovingStatistics &) = delete;
    MovingStatistics &operator=(const MovingStatistics &) = delete;

private:
    void setStandingStill(bool isStandingStill)
    {
        for (BatchNorm *norm : m_norms)
            norm->isStandingStill = isStandingStill;
    }
    const std::vector<BatchNorm *> &m_norms;
};

} // namespace forja
