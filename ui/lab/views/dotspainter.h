// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lab/views/dotsgeometry.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QLineF>

class QPainter;

namespace forja {

/// A dot on the screen.
struct LabDot
{
    QPointF at;
    qsizetype row = 0; ///< of the table
};

/// How a DotsChart looks: made for one painting of it.
class DotsPainter
{
    Q_DECLARE_TR_FUNCTIONS(forja::DotsPainter)

public:
    /// All of them outlive it.
    struct Source
    {
        const DotsTable &table;
        const DotsGeometry &geometry;
        const Theme &theme;
    };

    DotsPainter(QPainter &painter, const Source &source);

    void paintTitle(const QFont &font, int width);
    /// `isComparable`: the reference was measured with the same arithmetic as the rows.
    void paintLegend(int width, bool isComparable);
    /// What is said of a reference of so many seeds.
    static QString referenceText(qsizetype seeds, bool isComparable);
    void paintAxis();
    void paintDiagonal();
    void paintReference();
    void paintPairs(const QList<QLineF> &lines, bool isVerdict);
    void paintMeans();
    /// `hovered`: a row; -1: none.
    void paintDots(const QList<LabDot> &dots, qsizetype hovered);

private:
    void paintValues();
    /// Returns how high the names are.
    double paintNames();
    double paintGroups(double top, bool hasNames);
    double paintNamesOfLegend(int width);

    QPainter &m_painter;
    const DotsTable &m_table;
    const DotsGeometry &m_geometry;
    const Theme &m_theme;
};

} // namespace forja
