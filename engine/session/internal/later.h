// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaObject>
#include <QThreadPool>

#include <type_traits>
#include <utility>

// ThreadSanitizer sees nothing of the locks inside Qt, which is not built with it: it is told what they order.
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

/// Wraps what one thread hands to another through Qt: what was done before it was handed over is seen there.
template<typename F>
auto handOver(F &&function)
{
    return [held = std::forward<F>(function)]() mutable {
        FORJA_TSAN(acquire, &handedOver);
        held();
        FORJA_TSAN(release, &handedOver);
    };
}

/// Runs `function` on `target`'s thread once it comes to it; not at all if `target` is gone by then. Requires: `target` is there now.
template<typename F>
void later(QObject *target, F &&function)
{
    auto handed = handOver(std::forward<F>(function));
    FORJA_TSAN(release, &handedOver);
    QMetaObject::invokeMethod(target, std::move(handed), Qt::QueuedConnection);
}

/// Runs `function` on one of the pool's threads.
template<typename F>
void beside(QThreadPool &pool, F &&function)
{
    auto handed = handOver(std::forward<F>(function));
    FORJA_TSAN(release, &handedOver);
    pool.start(std::move(handed));
}

} // namespace forja
