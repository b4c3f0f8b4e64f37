// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QList>
#include <QPointF>
#include <QRectF>
#include <QVector>

#include <optional>

class QPainter;

namespace forja {

/// One line of a small chart. Told apart by dashes as well as by colour.
struct MiniLine
{
    QString statistic; ///< name in the ticks
    QString label;
    QColor colour;
    QVector<qreal> dashes = {}; ///< empty: solid
    QList<QPointF> points = {}; ///< x in pixels from the plot's left, y as it is; NaN is a gap
};

/// A level that means something: a balance, a threshold.
struct MiniLevel
{
    double value = 0;
    QColor colour;
    QString label;
};

/// A small chart under the time axis: what it shows, ready to be painted.
struct MiniChart
{
    QString title;
    QString note; ///< small, after the title
    QString remark; ///< at the right end
    QList<MiniLine> lines;
    QList<MiniLevel> levels;
    bool isLog = false;
    std::optional<QPointF> best; ///< ringed; in the coordinates of the points
    QRectF head;
    QRectF plot;
};

struct MiniFonts
{
    QFont text, strong, small;
};

/// Least and greatest finite value of lines and levels; {0, 1} if there is none.
std::pair<double, double> valueRange(const MiniChart &chart);
/// Paints head and plot. `readout`: values under the cursor, shown instead of the remark where not empty.
void paintMiniChart(QPainter &painter, const MiniChart &chart, const Theme &theme, const MiniFonts &fonts,
                    const QString &readout);

} // namespace forja
