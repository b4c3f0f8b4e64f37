// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/guarded.h"
#include "engine/base/tsan.h"

#include <QMetaObject>
#include <QThreadPool>

#include <type_traits>
#include <utility>

namespace forja {

/// What one thread hands to another through Qt: what was done before is seen by whoever calls it, and by
/// whoever throws it away.
template<typename F>
class HandOver
{
public:
    explicit HandOver(F function) : m_function(std::move(function)) { FORJA_TSAN(release, &handedOver); }
    HandOver(const HandOver &other) : m_function(other.m_function) { FORJA_TSAN(release, &handedOver); }
    HandOver(HandOver &&other) noexcept : m_function(std::move(other.m_function))
    {
        FORJA_TSAN(release, &handedOver);
    }
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

/// Runs `function` on `target`'s thread once it comes to it; not at all if `target` is gone by then.
/// Requires: `target` is there now.
template<typename F>
void later(QObject *target, F &&function)
{
    QMetaObject::invokeMethod(target, HandOver<std::decay_t<F>>(std::forward<F>(function)),
                              Qt::QueuedConnection);
}

/// Runs `function` on one of the pool's threads; what it throws is told by the program's net.
template<typename F>
void beside(QThreadPool &pool, F &&function)
{
    pool.start([work = HandOver<std::decay_t<F>>(std::forward<F>(function))]() mutable {
        doOrThrowInMainThread(work);
    });
}

} // namespace forja
