// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gallery/minichart.h"
#include "runs/flatview.h"
#include "session/values.h"

#include <QTimer>
#include <QWidget>

namespace forja {

/// Losses, distances, and good points over the training, one above the other on one time axis, with a line at the moment that is shown.
class FlatCharts : public QWidget
{
    Q_OBJECT

public:
    explicit FlatCharts(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setFacts(const LossFacts &facts);
    void clear();
    void append(const TickRecord &tick);
    void append(const MeasureRecord &measure);
    /// Sets what was on the disk before what came meanwhile.
    void prepend(const std::vector<TickRecord> &ticks, const std::vector<MeasureRecord> &measures);
    /// Takes its numbers unless they are of the same moment as the last ones, or of an earlier one.
    void append(const FlatView &view);
    /// The distance of a second training beside it.
    void appendBeside(const FlatView &view);
    void clearBeside();
    /// Nothing: the newest.
    void setShown(std::optional<qint64> update);
    QList<qint64> lossUpdates() const;
    qsizetype distanceCount() const { return m_distances.size(); }
    qsizetype besideCount() const { return m_beside.size(); }
    QSize sizeHint() const override { return {300, 420}; }
    QSize minimumSizeHint() const override { return {220, 240}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Losses
    {
        qint64 update;
        double d, g;
    };
    struct Distances
    {
        qint64 update;
        double js, kl, good, found;
    };
    void take(const Distances &distances, double floor, int modes);
    static Distances distancesOf(const FlatView &view);
    /// Unless it is no later than the last one.
    void add(QList<Distances> &rows, const Distances &distances);
    /// Lines grow by less than a pixel a frame, and drawing them costs more than the plane does.
    void updateSoon();
    /// The last update that anything is known of.
    qint64 end() const;
    QList<MiniChart> charts() const;
    MiniChart distanceChart(double wide, bool isNarrow) const;
    MiniChart goodChart(double wide, bool isNarrow) const;
    MiniChart lossChart(double wide, bool isNarrow) const;
    /// Values of a series as points in pixels of a plot that is `width` wide.
    template<typename Row>
    QList<QPointF> line(const QList<Row> &rows, double Row::*value, double width) const;

    Theme m_theme = Theme::dark();
    LossFacts m_facts;
    QList<Losses> m_losses;
    QList<Distances> m_distances, m_beside;
    double m_floor = 0;
    int m_modes = 0;
    std::optional<qint64> m_shown;
    QTimer m_soon;
};

} // namespace forja
