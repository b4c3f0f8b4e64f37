// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/flatview.h"
#include "engine/session/types/values.h"
#include "ui/charts/minichart.h"

#include <QTimer>
#include <QWidget>

namespace forja {

/// Losses, distances, and good points over the training, one above the other on one time axis, with a line at
/// the snapshot that is shown.
class FlatCharts : public QWidget
{
    Q_OBJECT

public:
    explicit FlatCharts(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setFacts(const LossFacts &facts);
    void clear();
    void append(const TickRecord &tick);
    /// Sets what was on the disk before what came meanwhile. The distances are those of snapshots: the
    /// run's measures are of G's average on other latents, and a line of both would contradict the numbers
    /// over the plane.
    void prepend(const std::vector<TickRecord> &ticks, const std::vector<FlatView> &moments);
    /// Takes its numbers unless they are of an earlier update than the last ones.
    void append(const FlatView &view);
    /// The distance of a second training beside it.
    void appendBeside(const FlatView &view);
    void clearBeside();
    /// What the plane shows: the numbers in the heads are its own; a line marks it unless it is the newest.
    void setShown(const FlatView &view, bool isNewest);
    /// What the head of the distances says.
    QString distanceRemark() const;
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
    const Distances &numbers() const;
    /// Unless it is of an earlier update than the last one; in the place of one of the same.
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
    std::optional<Distances> m_numbers; ///< of what the plane shows
    QTimer m_soon;
};

} // namespace forja
