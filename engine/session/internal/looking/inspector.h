// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/metrics/nearest.h"
#include "engine/runs/runfolder.h"
#include "engine/session/types/values.h"

#include <atomic>
#include <memory>
#include <optional>

namespace forja {

/// Answers what the inspector asks about a picture, from the run folder and the data alone: the same for a
/// live run and a finished one. Worker thread only.
class Inspector
{
public:
    /// What the run folder knows of a tile. Whole where there is no such tile.
    Inspection look(const RunFolder &run, qint64 update, int index, const std::atomic<bool> &cancelled);
    /// The same of one of the data's own pictures; null data has none.
    Inspection lookAtReal(const std::shared_ptr<const Dataset> &data, const QString &path);

    /// What it resembles, in pieces: begin() once, then next() until it returns true, when `to` is whole.
    void begin(const Inspection &of, const std::shared_ptr<const Dataset> &data);
    bool next(Inspection &to);

private:
    void addNearest(Inspection &to);
    void takeRanking();
    void finish(Inspection &to);

    std::optional<NearestSearch> m_search; ///< nothing: the picture cannot be compared with these data
    std::optional<NearestSearch>
        m_ranking; ///< of held-out pictures; goes on with the next look where one is cancelled
    std::weak_ptr<const Dataset> m_known; ///< whose held-out distances these are
    std::vector<double>
        m_heldOutDistances; ///< of held-out pictures to their nearest training picture, ascending
};

} // namespace forja
