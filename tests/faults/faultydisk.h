// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The disk of this test program: base/disk.h with faults on order. The program links these functions in
/// place of the engine's own.
namespace forja::test {

/// What the disk does from call number `first` on (0 is the first call after the order).
struct DiskFault
{
    int first = 0;
    int count = 1 << 30; ///< calls that fail; then the disk works again
    int error = 0; ///< errno; 0: nothing fails
    bool isShort = false; ///< if the first call that fails is a write, it takes half of its bytes, as a disk
                          ///< does that runs full
    int delayMs = 0; ///< each call takes this long
    const char *only = nullptr; ///< only calls that name a path with this in it fail and count
    bool isDeath = false; ///< the process ends at once instead, as with kill -9; half a write is on disk
};

/// Takes effect at once, on all threads.
void order(const DiskFault &fault);
/// The disk works, and counting begins anew.
void heal();
/// Calls since the order.
int calls();

} // namespace forja::test
