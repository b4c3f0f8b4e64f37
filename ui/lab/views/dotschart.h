// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/questions/verdict.h"
#include "ui/theme/theme.h"

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

    /// A dot on the screen.
    struct Dot
    {
        QPointF at;
        qsizetype row = 0; ///< of the table
    };
    QList<Dot> dots() const;
    /// Ends of the lines between the places of a claim; -1: of all.
    QList<QLineF> pairs(qsizetype claim = -1) const;
    /// What the tooltip says there; empty: no dot.
    QString tipAt(QPointF point) const;
    std::pair<double, double> range() const { return m_range; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
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
    /// Where a place stands in the chart.
    struct Slot
    {
        LabPlace place;
        int colour = 0;
        QString label; ///< under it; empty: its group's stands for it
        double share = 0; ///< of the plot's width, to its middle
    };
    struct Group
    {
        QString label;
        double from = 0, to = 0; ///< shares of the plot's width
    };
    void arrange();
    void arrangeByPlace();
    void arrangeByValue();
    void arrangeOnLine();
    void fitRange();
    bool isLegendShown() const;
    int legendHeight(int width) const;
    int labelsHeight(double width) const;
    QRectF plotArea() const;
    double slotWidth(double plotWidth) const;
    double xOf(const Slot &slot) const;
    double yOf(double value) const;
    QPointF placeOf(const LabRow &row, const Slot &slot, qsizetype nth, qsizetype count) const;
    /// Where a dot would lie at this place of the axis if what is put in came out: on top of the mean at 0.
    double inherited(double x) const;
    const Slot *slotOf(const LabPlace &place) const;
    const Dot *dotAt(QPointF point) const;
    void refreshDots();
    void describeTable();

    void paintAxis(QPainter &painter);
    void paintDiagonal(QPainter &painter);
    void paintReference(QPainter &painter);
    void paintPairs(QPainter &painter);
    void paintDots(QPainter &painter);
    void paintMeans(QPainter &painter);
    void paintLegend(QPainter &painter);

    Theme m_theme = Theme::dark();
    QFont m_small, m_strong;
    LabQuestion m_question;
    QList<LabRow> m_rows, m_reference;
    bool m_isComparable = true;
    QList<Slot> m_slots;
    QList<Group> m_groups;
    QList<Dot> m_dots;
    std::pair<double, double> m_range{0, 1};
    double m_step = 0.2;
    qsizetype m_hovered = -1;
};

} // namespace forja
