// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/statcolumns.h"

#include <QList>
#include <QString>

#include <optional>

namespace forja {

/// What the charts of a page are drawn from, and how they are to be drawn. The page owns it; the charts read
/// it.
class ChartSource
{
public:
    /// The least and the greatest of what a line is the mean of, at its points.
    struct Band
    {
        std::vector<double> least;
        std::vector<double> greatest;
    };

    virtual ~ChartSource() = default;

    std::vector<EventRecord> flags;
    XAxis axis = XAxis::Updates;
    double smoothing = 0; ///< weight of the past, 0…1; 0: as recorded
    bool isLog = false;
    std::optional<std::pair<double, double>> zoom; ///< x from and to; nullopt: the whole

    /// x, ascending, and y of a line.
    virtual std::pair<std::vector<double>, std::vector<double>> series(const QString &name) const = 0;
    virtual bool has(const QString &name) const = 0;
    /// x of an update.
    virtual double xOf(qint64 update, double seconds = -1) const = 0;
    virtual std::pair<double, double> wholeRange() const = 0;
    /// nullopt: the line is one run's. A line with a band is smoothed already, if it is to be.
    virtual std::optional<Band> band(const QString &name) const;

    /// The part of x that is shown.
    std::pair<double, double> range() const { return zoom ? *zoom : wholeRange(); }
    /// Shows that part, as far as there is something; all where it is no part. nullopt: all.
    void setZoom(std::optional<std::pair<double, double>> part);
    /// "update 1,820", "58.2 kimg", "0:23"
    QString xText(double x) const;
};

/// A step of 1, 2 or 5 times a power of ten that cuts `span` into at most `atMost` pieces.
double niceStep(double span, int atMost);

} // namespace forja
