// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QFont>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <functional>
#include <vector>

class QPainter;

namespace forja {

/// The point whose x is nearest. Requires: there is one.
QPointF nearestTo(double x, const QList<QPointF> &points);

/// What a chart draws around its lines where several runs are compared: bands, letters and values.
class ComparedLines
{
public:
    struct Line
    {
        QString label; ///< the run's letter
        QColor colour;
        QList<QPointF> points; ///< x ascending
        QList<QPointF> least = {},
                       greatest = {}; ///< of the runs that the line is the mean of; empty: it is none
    };

    /// `toPixel`: from a point of a line to its place in the card, where `plot` is.
    ComparedLines(QList<Line> lines, const QRectF &plot, std::function<QPointF(QPointF)> toPixel,
                  const Theme &theme, const QFont &font);

    /// Under the lines: how far apart the runs are that a line is the mean of.
    void paintBands(QPainter &painter) const;
    /// Over the lines: the letters of the runs.
    void paintBadges(QPainter &painter) const;
    /// Beside the cursor at `x`: what each line says there, with its letter.
    void paintReadings(QPainter &painter, double x) const;

private:
    struct Reading
    {
        double value;
        const Line *line;
    };

    double badgeWidth(const Line &line) const;
    void paintBadge(QPainter &painter, QPointF centre, const Line &line) const;
    /// At `x`, as the lines lie there, the highest first.
    std::vector<Reading> readingsAt(double x) const;

    QList<Line> m_lines;
    QRectF m_plot;
    std::function<QPointF(QPointF)> m_toPixel;
    Theme m_theme;
    QFont m_font;
};

} // namespace forja
