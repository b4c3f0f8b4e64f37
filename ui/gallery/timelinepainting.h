// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/minichart.h"
#include "ui/gallery/screenaxis.h"

#include <QSet>

namespace forja {

inline constexpr double kTimelineTrack = 17; ///< y of the slider's middle

/// The snapshots that stand out on the time axis.
struct TimelineMarks
{
    QSet<qint64> starred;
    std::optional<qint64> current;
    std::optional<qint64> pinned;
    std::optional<qint64> hovered; ///< under the pointer

    /// The snapshot under the pointer, where it is another than the one that is shown.
    std::optional<qint64> previewed() const { return hovered != current ? hovered : std::nullopt; }
};

/// The track with its snapshots, the stars on it and its handles.
void paintTimelineSlider(QPainter &painter, const ScreenAxis &axis, const TimelineMarks &marks,
                         const Theme &theme);
/// Updates under the track.
void paintTimelineLabels(QPainter &painter, const ScreenAxis &axis, const QFont &font, const Theme &theme);
/// A line for each mark through the plots of `charts`.
void paintTimelineCursors(QPainter &painter, const ScreenAxis &axis, const TimelineMarks &marks,
                          const std::vector<MiniChart> &charts, const Theme &theme);
/// Around the track of a slider that the keys move.
void paintTimelineFocus(QPainter &painter, const ScreenAxis &axis, const Theme &theme);

} // namespace forja
