// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>
#include <QString>

#include <functional>

namespace forja {

/// Where a point stands towards a shape.
struct FlatPlacement
{
    double deviations = 0; ///< how far off the shape, in its standard deviations; 0: inside
    int mode = 0; ///< the nearest mode; 0 where there is but one
};

/// A distribution on the plane, drawn by our own code within [-1, 1]².
struct FlatShape
{
    QString name; ///< "eight-gaussians"
    QString label; ///< "Eight Gaussians"
    QString help;
    int modes = 1; ///< parts that a generator may find or miss
    /// Point `index`, a function of (seed, index) alone.
    std::function<QPointF(quint64 seed, quint32 index)> draw;
    std::function<FlatPlacement(QPointF)> place;
};

/// In the order in which they are offered.
QList<FlatShape> flatShapes();
const FlatShape *findFlatShape(const QList<FlatShape> &shapes, const QString &name);

/// A point nearer than this to a mode counts as good.
inline constexpr double kGoodDeviations = 3;

} // namespace forja
