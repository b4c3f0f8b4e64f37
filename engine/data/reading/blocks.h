// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/tsan.h"

#include <QtConcurrent>

#include <algorithm>
#include <numeric>
#include <vector>

namespace forja {

/// Does `work(index)` for 0 … count-1 on all cores, in blocks that take about a tenth of a second, so that
/// progress is told and Cancel is heard in time, and what is held between decoding and writing does not grow
/// with the folder.
///
/// After each block `take(first, last)` and then `progress(done)` run in the caller's thread; false from
/// either ends the loop. `mostAtOnce` limits a block. Returns whether everything was done.
template<typename Work, typename Take, typename Progress>
bool forEachInBlocks(std::size_t count, qint64 mostAtOnce, const Work &work, const Take &take,
                     const Progress &progress)
{
    // A pool of its own: the caller may itself be a task of the global one.
    QThreadPool pool;
    pool.setMaxThreadCount(std::max(1, QThread::idealThreadCount()));
    const auto least = static_cast<std::size_t>(pool.maxThreadCount());
    const std::size_t most = std::max(least, static_cast<std::size_t>(std::max<qint64>(1, mostAtOnce)));
    std::size_t size = least;
    std::vector<std::size_t> block;
    for (std::size_t first = 0; first < count;) {
        const std::size_t last = std::min(count, first + size);
        block.resize(last - first);
        std::iota(block.begin(), block.end(), first);
        QElapsedTimer timer;
        timer.start();
        FORJA_TSAN(release, &handedOver);
        QtConcurrent::blockingMap(&pool, block, [&work](std::size_t &index) {
            FORJA_TSAN(acquire, &handedOver);
            work(index);
            FORJA_TSAN(release, &handedOver);
        });
        FORJA_TSAN(acquire, &handedOver);
        if (!take(first, last) || !progress(static_cast<qint64>(last)))
            return false;
        constexpr qint64 kBlockMs = 100;
        size = std::clamp(timer.elapsed() < kBlockMs / 2       ? size * 2
                              : timer.elapsed() > kBlockMs * 2 ? size / 2
                                                               : size,
                          least, most);
        first = last;
    }
    return true;
}

} // namespace forja
