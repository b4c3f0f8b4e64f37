// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Loops over many numbers, compiled for the widest vectors that the processor has: the program itself runs
/// on any.
namespace forja {

/// Marks what a loop given to withWidestVectors() consists of, so that it is compiled with it.
#define FORJA_INLINE __attribute__((always_inline))

#if defined(__x86_64__)

template<typename Loop>
__attribute__((target("arch=x86-64-v4"))) void with512Bits(const Loop &loop)
{
    loop();
}

template<typename Loop>
__attribute__((target("arch=x86-64-v3"))) void with256Bits(const Loop &loop)
{
    loop();
}

/// Calls `loop`, a lambda marked FORJA_INLINE.
template<typename Loop>
void withWidestVectors(const Loop &loop)
{
    if (__builtin_cpu_supports("x86-64-v4"))
        with512Bits(loop);
    else if (__builtin_cpu_supports("x86-64-v3"))
        with256Bits(loop);
    else
        loop();
}

#else

template<typename Loop>
void withWidestVectors(const Loop &loop)
{
    loop();
}

#endif

} // namespace forja
