// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/guarded.h"
#include "engine/session/internal/background/workqueue.h"

#include <QCoreApplication>

#include <optional>

namespace forja {

/// One thing that is done on a work queue, a piece at a time, so that what is more urgent comes between. A
/// new one takes the place of the one before.
class SlicedWork
{
public:
    /// Does the next piece; true: that was the last one. `isCancelled`: nobody wants it any more. Must not
    /// throw.
    using Piece = std::function<bool(const std::atomic<bool> &isCancelled)>;

    SlicedWork(WorkQueue &lane, WorkKind kind) : m_queue(lane), m_kind(kind) { }
    ~SlicedWork() { cancel(); }
    SlicedWork(const SlicedWork &) = delete;
    SlicedWork &operator=(const SlicedWork &) = delete;

    void begin(Piece piece)
    {
        cancel();
        m_cancelled = std::make_shared<std::atomic<bool>>(false);
        post(m_queue, m_kind, std::make_shared<Piece>(std::move(piece)), m_cancelled);
    }
    void cancel()
    {
        if (m_cancelled)
            *m_cancelled = true;
    }

private:
    using Flag = std::shared_ptr<std::atomic<bool>>;
    static void post(WorkQueue &lane, WorkKind kind, const std::shared_ptr<Piece> &piece,
                     const Flag &cancelled)
    {
        lane.post(kind, false, [&lane, kind, piece, cancelled] {
            if (!*cancelled && !(*piece)(*cancelled))
                post(lane, kind, piece, cancelled);
        });
    }

    WorkQueue &m_queue;
    WorkKind m_kind;
    Flag m_cancelled;
};

/// What went wrong in `act`, if anything: what is thrown on a work queue must not cross its edge.
template<typename F>
std::optional<Problem> problemOf(F &&act)
{
    const auto done = guarded([&] { act(); },
                              {.code = "look.failed",
                               .text = QT_TRANSLATE_NOOP("forja", "This cannot be shown: %1")});
    return done ? std::nullopt : std::optional(done.problem());
}

} // namespace forja
