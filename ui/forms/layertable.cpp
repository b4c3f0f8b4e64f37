// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/layertable.h"

#include "ui/text/wording.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace forja {

using namespace Qt::StringLiterals;

namespace {
constexpr int kLineHeight = 19;
}

LayerTable::LayerTable(QWidget *parent) : QWidget(parent)
{
    setFont(smallFont());
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LayerTable::setLayers(std::vector<LayerRow> layers)
{
    m_layers = std::move(layers);
    // The table is only painted: this is what a screen reader has of it.
    QString spoken;
    for (const LayerRow &row : m_layers)
        spoken += u"%1: %2, %3; "_s.arg(shownFragment(row.name), row.shape, compact(double(row.parameters)));
    setAccessibleName(spoken);
    updateGeometry();
    update();
}

QSize LayerTable::sizeHint() const
{
    return {200, int(m_layers.size()) * kLineHeight + 1};
}

void LayerTable::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor line = palette().color(QPalette::Mid);
    const QColor dim = palette().color(QPalette::Active, QPalette::PlaceholderText);
    const QFontMetricsF metrics(font(), this);
    qreal y = 0;
    for (const LayerRow &row : m_layers) {
        painter.setPen(line);
        painter.drawLine(QPointF(0, y), QPointF(width(), y));
        painter.setPen(dim);
        const qreal base = y + (kLineHeight + metrics.ascent() - metrics.descent()) / 2 + 0.5;
        // The room that spaces would take is needed for the name.
        const QString shape = QString(row.shape).remove(QLatin1Char(' '));
        const QString count = compact(double(row.parameters));
        const qreal shapeLeft = width() * 0.765 - numberWidth(metrics, shape);
        painter.drawText(QPointF(0, base),
                         metrics.elidedText(shownFragment(row.name), Qt::ElideRight, shapeLeft - 6));
        drawNumber(painter, {shapeLeft, base}, shape);
        drawNumber(painter, {width() - numberWidth(metrics, count), base}, count);
        y += kLineHeight;
    }
}

} // namespace forja
