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

/// What one thread hands to another through Qt: what was done before is seen by whoever calls it, and by whoever throws it away.
template<typename F>
class HandOver
{
public:
    explicit HandOver(F function) : m_function(std::move(function)) { FORJA_TSAN(release, &handedOver); }
    HandOver(const HandOver &other) : m_function(other.m_function) { FORJA_TSAN(release, &handedOver); }
    HandOver(HandOver &&other) noexcept : m_function(std::move(other.m_function)) { FORJA_TSAN(release, &handedOver); }
    HandOver &operator=(const HandOver &) = delete;
    HandOver &operator=(HandOver &&) = delete;
    ~HandOver() { FORJA_TSAN(acquire, &handedOver); }

    void operator()()
    {
        FORJA_TSAN(acquire, &handedOver);
        m_function();
        FORJA_TSAN(release, &handedOver);
    }

private:
    F m_function;
};

/// Runs `function` on `target`'s thread once it comes to it; not at all if `target` is gone by then. Requires: `target` is there now.
template<typename F>
void later(QObject *target, F &&function)
{
    QMetaObject::invokeMethod(target, HandOver<std::decay_t<F>>(std::forward<F>(function)), Qt::QueuedConnection);
}

/// Runs `function` on one of the pool's threads.
template<typename F>
void beside(QThreadPool &pool, F &&function)
{
    pool.start(HandOver<std::decay_t<F>>(std::forward<F>(function)));
}

} // namespace forja
