// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartcatalogue.h"
#include "ui/charts/chartsource.h"

#include <QWidget>

namespace forja {

/// What all charts of the page share: a painted head with the legend, a plot over the shared x, a cursor and
/// zoom with the pointer.
class ChartCard : public QWidget
{
    Q_OBJECT

public:
    ChartCard(const ChartSource *data, QWidget *parent);

    virtual void setTheme(const Theme &theme);
    /// The data, or how it is to be drawn, changed.
    virtual void refresh() = 0;
    /// False while there is nothing to show; the page then leaves the card out.
    virtual bool hasData() const = 0;
    virtual QString title() const = 0;
    /// Points handed to the painter.
    virtual qsizetype pointCount() const = 0;
    /// The whole card at its own size, also into an SVG.
    virtual void paintCard(QPainter &painter) = 0;
    /// The x under a cursor anywhere on the page; nullopt: none.
    virtual void setCursorAt(std::optional<double> x);

Q_SIGNALS:
    void zoomRequested(double from, double to);
    void resetRequested();
    void cursorMoved(std::optional<double> x);
    /// Clicked.
    void picked(double x);
    void saveRequested(const QString &format);

protected:
    struct LegendEntry
    {
        QString label;
        QColor colour;
        QVector<qreal> dashes;
        QString value; ///< under the cursor
    };

    /// Where the plot is, in the card.
    virtual QRectF plotArea() const = 0;
    double xAt(double pixel) const;
    double pixelAt(double x) const;
    void paintHead(QPainter &painter, const QString &title, const QString &note,
                   const QList<LegendEntry> &legend);
    /// Flags, zoom band and cursor over the plot.
    void paintMarks(QPainter &painter);

    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

    static constexpr int kHead = 26;

    const ChartSource *m_data;
    Theme m_theme = Theme::dark();
    QFont m_strong, m_small;
    std::optional<double> m_cursor;
    std::optional<std::pair<double, double>> m_band; ///< pixels, while dragged
};

} // namespace forja
