// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/recorder.h"

#include <algorithm>

namespace forja {

namespace {

/// What is dropped when of each stretch of `spacing` updates only the first stays. Coarser stretches are made
/// of whole finer ones, so thinning along the way never loses what thinning all at once would keep.
std::vector<qint64> droppedAt(qint64 spacing, const std::vector<qint64> &updates,
                              const QList<qint64> &starred)
{
    std::vector<qint64> dropped;
    for (std::size_t i = 1; i + 1 < updates.size(); ++i) {
        const bool isFirstOfStretch = updates[i] / spacing != updates[i - 1] / spacing;
        if (!isFirstOfStretch && !starred.contains(updates[i]))
            dropped.push_back(updates[i]);
    }
    return dropped;
}

} // namespace

std::vector<qint64> toThin(const std::vector<qint64> &updates, int keep, const QList<qint64> &starred)
{
    const auto most = static_cast<std::size_t>(std::max(keep, 0));
    if (updates.size() <= most)
        return {};
    // Doubled until few enough are left, or until a stretch is longer than the run and no more can go.
    for (qint64 spacing = 2;; spacing *= 2) {
        const std::vector<qint64> dropped = droppedAt(spacing, updates, starred);
        if (updates.size() - dropped.size() <= most || spacing > updates.back())
            return dropped;
    }
}

} // namespace forja
