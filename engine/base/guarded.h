// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QtGlobal>

#include <exception>
#include <optional>
#include <type_traits>

/// The net at the edge of every thread, of every task of a pool and of both programs: nothing that is thrown
/// gets past it.
namespace forja {

/// How to put an exception that nobody expected. `text` takes `args` and then, as its last argument, what the
/// exception says, in one line.
struct Unexpected
{
    const char *code = "unexpected";
    const char *text = QT_TRANSLATE_NOOP("forja", "Unexpected: %1. Please report this with what you did.");
    QStringList args = {};
};

/// forja::Error keeps its own problem, and a lack of memory is called that, whoever met it (training.memory).
/// Everything else, LibTorch's exceptions among them, becomes `as`, without the stack trace.
Problem problemIn(const std::exception_ptr &thrown, const Unexpected &as = {});
/// Of the exception that is being handled. Requires: a catch block.
Problem caughtProblem(const Unexpected &as = {});
/// What to say of an exception that means that memory did not suffice, LibTorch's own included; nothing for
/// every other.
std::optional<Problem> lackOfMemory(const std::exception &error);

namespace detail {

template<typename T>
struct Guarded
{
    using Type = Result<T>;
};
template<typename T>
struct Guarded<Result<T>>
{
    using Type = Result<T>;
};
template<>
struct Guarded<void>
{
    using Type = Outcome;
};

} // namespace detail

/// Does `work`; what it throws is the problem of the result.
template<typename Work>
auto guarded(Work &&work, const Unexpected &as = {}) ->
    typename detail::Guarded<std::invoke_result_t<Work &>>::Type
{
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<Work &>>) {
            work();
            return Done{};
        } else {
            return work();
        }
    } catch (...) {
        return caughtProblem(as);
    }
}

/// For what nobody waits for: throws it again out of the main thread's event loop, where the program's own
/// net (base/nettedapplication.h) tells it.
void throwInMainThread(const std::exception_ptr &thrown);

/// Does `work` on a thread that must not be left by what it throws: that goes to throwInMainThread().
template<typename Work>
void doOrThrowInMainThread(Work &&work)
{
    try {
        work();
    } catch (...) {
        throwInMainThread(std::current_exception());
    }
}

} // namespace forja
