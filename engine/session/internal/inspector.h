// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runs/runfolder.h"
#include "session/values.h"

#include <atomic>
#include <memory>

namespace forja {

/// Answers what the inspector asks about a tile, from the run folder and the data alone: the same for a live run and a finished one.
/// The lane's thread only.
class Inspector
{
public:
    /// `data` may be null: then everything but the neighbours is answered.
    Inspection look(const RunFolder &run, const std::shared_ptr<const Dataset> &data, qint64 update, int index, const std::atomic<bool> &cancelled);
    /// The same for one of the data's own pictures; null data has none.
    Inspection lookAtReal(const std::shared_ptr<const Dataset> &data, const QString &path, const std::atomic<bool> &cancelled);

private:
    void addNeighbours(Inspection &to, const std::shared_ptr<const Dataset> &known, const std::atomic<bool> &cancelled);

    std::weak_ptr<const Dataset> m_known; ///< whose held-out distances these are
    std::vector<double> m_heldOutDistances; ///< of held-out pictures to their nearest training picture, ascending
};

} // namespace forja
