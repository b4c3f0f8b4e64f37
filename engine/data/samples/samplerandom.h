// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/philox.h"

#include <QtGlobal>

#include <algorithm>

namespace forja {

/// The random numbers of one drawn picture, taken one after the other: a function of (seed, index) alone.
class SampleRandom
{
public:
    SampleRandom(quint64 seed, quint32 index) : m_draws(seed, Purpose::SamplePicture, index) { }

    /// Uniform between the two.
    double between(double low, double high) { return low + (high - low) * m_draws.uniform(m_uniforms++, 0); }
    /// Normal, cut at twice the spread, so that no picture falls out of the frame.
    double around(double mean, double spread)
    {
        return mean + spread * std::clamp(m_draws.normal(m_normals++, 1), -2.0, 2.0);
    }
    bool chance(double share) { return between(0, 1) < share; }
    /// One of 0 … n-1. Requires: n > 0.
    int below(int n) { return std::min(n - 1, static_cast<int>(between(0, n))); }

private:
    Draws m_draws;
    std::uint32_t m_uniforms = 0;
    std::uint32_t m_normals = 0;
};

} // namespace forja
