// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lab/views/dotspainter.h"

#include <QWidget>

namespace forja {

/// The table of a question as dots: each seed is one, the two places of a claim are joined seed by seed,
/// beside them mean and 95 % interval. Where the same was measured with many seeds before, that stands
/// behind, pale.
class DotsChart : public QWidget
{
    Q_OBJECT

public:
    explicit DotsChart(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setTable(const LabQuestion &question, const QList<LabRow> &rows);
    /// The shipped reference's rows; may be empty. `isComparable`: measured with the same arithmetic as the
    /// rows that it is drawn beside.
    void setReference(const QList<LabRow> &rows, bool isComparable = true);

    const QList<LabDot> &dots() const { return m_dots; }
    /// Ends of the lines between the places of a claim; -1: of all.
    QList<QLineF> pairs(qsizetype claim = -1) const;
    /// What the tooltip says there; empty: no dot.
    QString tipAt(QPointF point) const;
    std::pair<double, double> range() const { return m_table.range(); }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return m_geometry.heightForWidth(width); }
    QSize sizeHint() const override { return {560, heightForWidth(560)}; }

Q_SIGNALS:
    /// A dot was clicked that a run stands behind.
    void runPicked(const QString &run);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    const LabDot *dotAt(QPointF point) const;
    void refreshDots();
    void describeTable();

    Theme m_theme = Theme::dark();
    DotsTable m_table;
    DotsGeometry m_geometry{m_table, *this};
    bool m_isComparable = true;
    QList<LabDot> m_dots;
    qsizetype m_hovered = -1; ///< row of the table
};

} // namespace forja
