// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/distance.h"
#include "runs/runfolder.h"
#include "training/renderer.h"

#include <optional>

namespace forja {

/// Makes sheets, generator files and measures of one run from snapshots. The lane's thread only.
class Studio
{
public:
    Studio(const Experiment &experiment, std::shared_ptr<const Dataset> data, const Batch &reference, const QString &runName);

    /// The held-out pictures above the gallery.
    SheetRecord reals() const;
    /// Loads the snapshot unless it is the one already loaded.
    void load(const Snapshot &snapshot);
    SheetRecord sheet();
    QByteArray generator() const;
    MeasureRecord measure();

private:
    int classOf(qint64 index) const;
    SheetRecord emptySheet() const;
    void prepareMeasure();

    Experiment m_experiment;
    std::shared_ptr<const Dataset> m_data;
    QString m_runName;
    Renderer m_renderer;
    Batch m_heldOut;
    std::optional<Moment> m_loaded;
    double m_seconds = 0;
    std::optional<RandomFeatures> m_features;
    FeatureMoments m_realMoments;
    double m_realPairs = 0;
};

/// Tiles in a row: the classes, as often as they fit into ten; or ten.
int sheetColumns(int classes, int tiles);

} // namespace forja
