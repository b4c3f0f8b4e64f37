// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/guarded.h"

#include <QFutureWatcher>
#include <QtConcurrent>

#include <memory>

/// Work beside the window's thread. Nothing in ui/ calls QtConcurrent::run but this: a future that holds an
/// exception throws it at whoever waits for it, destructors included.
namespace forja {

namespace detail {

/// The value of a job. Of one that throws a result is the problem; a plain value is empty, and the program's
/// net tells what it was.
template<typename T>
struct Made
{
    template<typename Job>
    static T by(Job &job)
    {
        T made{};
        doOrThrowInMainThread([&] { made = job(); });
        return made;
    }
};
template<typename T>
struct Made<Result<T>>
{
    template<typename Job>
    static Result<T> by(Job &job)
    {
        return guarded(job);
    }
};
template<typename T>
struct Made<std::shared_ptr<Result<T>>>
{
    template<typename Job>
    static std::shared_ptr<Result<T>> by(Job &job)
    {
        auto made = guarded(job);
        return made ? std::move(*made) : std::make_shared<Result<T>>(made.problem());
    }
};

} // namespace detail

/// The future of what `job` makes on a thread of `pool`; it never holds an exception.
template<typename Job>
auto besideWindow(Job job, QThreadPool *pool = QThreadPool::globalInstance())
    -> QFuture<std::invoke_result_t<Job &>>
{
    return QtConcurrent::run(pool, [job = std::move(job)]() mutable -> std::invoke_result_t<Job &> {
        return detail::Made<std::invoke_result_t<Job &>>::by(job);
    });
}

/// The same, and `take` is called with it on the thread of `context`, which is the caller's, if that is still
/// there.
template<typename Job, typename Take>
void besideWindow(QObject *context, Job job, Take take, QThreadPool *pool = QThreadPool::globalInstance())
{
    using Made = std::invoke_result_t<Job &>;
    // A watcher may go at any moment; QFuture::then() would post to a context that is going meanwhile.
    auto *watcher = new QFutureWatcher<Made>(context);
    auto takeMade = [watcher, take = std::move(take)]() mutable {
        watcher->deleteLater();
        if (watcher->future().resultCount() == 0)
            return;
        doOrThrowInMainThread([&] { take(watcher->result()); });
    };
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, std::move(takeMade));
    watcher->setFuture(besideWindow(std::move(job), pool));
}

} // namespace forja
