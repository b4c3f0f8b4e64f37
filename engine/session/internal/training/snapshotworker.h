// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runfolder.h"
#include "engine/session/internal/training/flatworker.h"
#include "engine/training/evaluator.h"

#include <optional>

namespace forja {

/// Makes sheets and generator files of one run from snapshots, and measures of points (pictures are measured
/// by Gauge). Worker thread only.
class SnapshotWorker
{
public:
    SnapshotWorker(const Experiment &experiment, std::shared_ptr<const Dataset> data, const Batch &reference,
                   const QString &runName);

    /// The held-out pictures above the gallery.
    SheetRecord reals() const;
    /// Loads the snapshot unless it is the one already loaded.
    void load(const Snapshot &snapshot);
    SheetRecord sheet();
    QByteArray generator() const;
    /// G as it is loaded, for others that make pictures of it.
    TensorFile generatorNumbers() const { return m_evaluator.generatorFile(); }
    /// Requires: flat().
    MeasureRecord measurePoints();
    /// Where training is on points; else null.
    FlatWorker *flat() { return m_flat.get(); }

private:
    int classOf(qint64 index) const;
    SheetRecord emptySheet() const;

    Experiment m_experiment;
    std::shared_ptr<const Dataset> m_data;
    QString m_runName;
    Evaluator m_evaluator;
    Batch m_heldOut;
    std::optional<Moment> m_loaded;
    double m_seconds = 0;
    std::unique_ptr<FlatWorker> m_flat;
};

/// Tiles in a row: the classes, as often as they fit into ten; or ten.
int sheetColumns(int classes, int tiles);

} // namespace forja
