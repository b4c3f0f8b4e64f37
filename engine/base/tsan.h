// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// ThreadSanitizer sees nothing of the locks inside Qt, which is not built with it: it is told what they
// order.
#ifdef __SANITIZE_THREAD__
extern "C" void __tsan_acquire(void *order);
extern "C" void __tsan_release(void *order);
#define FORJA_TSAN(call, order) __tsan_##call(order)
#else
#define FORJA_TSAN(call, order) static_cast<void>(0)
#endif

namespace forja {

/// What Qt's locks order, as one.
inline char handedOver = 0;

} // namespace forja
