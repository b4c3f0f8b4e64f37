// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <semaphore>

#if defined(__x86_64__) || defined(__i386__)
#include <immintrin.h>
#endif

namespace forja {

/// Looks again and again whether `isThere`, for as long as going to sleep and being woken would take; longer
/// would take the processor from other programs. Whether it came.
template<typename IsThere>
bool spinUntil(const IsThere &isThere)
{
    constexpr auto kAboutAWake = std::chrono::microseconds(30);
    constexpr int kLooksBetweenTimes = 32;
    const auto until = std::chrono::steady_clock::now() + kAboutAWake;
    do {
        for (int look = 0; look < kLooksBetweenTimes; ++look) {
            if (isThere())
                return true;
#if defined(__x86_64__) || defined(__i386__)
            _mm_pause();
#endif
        }
    } while (std::chrono::steady_clock::now() < until);
    return false;
}

/// How many may work at a time among more threads than that; null: as many as there are.
using Permits = std::counting_semaphore<>;
inline thread_local Permits *t_permits = nullptr;

/// Gives this thread's permit to another one while it waits for something.
class PermitLent
{
public:
    PermitLent() : m_permits(t_permits)
    {
        if (m_permits)
            m_permits->release();
    }
    ~PermitLent()
    {
        if (m_permits)
            m_permits->acquire();
    }
    PermitLent(const PermitLent &) = delete;
    PermitLent &operator=(const PermitLent &) = delete;

private:
    Permits *m_permits;
};

} // namespace forja
