// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/numberlabel.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace forja {

NumberLabel::NumberLabel(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
}

void NumberLabel::setParts(const QString &before, const QString &number, const QString &after)
{
    if (before == m_before && number == m_number && after == m_after)
        return;
    const QSize was = sizeHint();
    m_before = before;
    m_number = number;
    m_after = after;
    setAccessibleName(text());
    // Woken by every number, the layout would go through the whole bar with every update.
    if (sizeHint() != was)
        updateGeometry();
    update();
}

QString NumberLabel::text() const
{
    return QStringList{m_before, m_number, m_after}.join(QLatin1Char(' ')).trimmed();
}

QSize NumberLabel::sizeHint() const
{
    const QFontMetricsF plain(font());
    qreal width = numberWidth(QFontMetricsF(numberFont()), m_number);
    for (const QString &word : {m_before, m_after}) {
        if (!word.isEmpty())
            width += plain.horizontalAdvance(word) + plain.horizontalAdvance(QLatin1Char(' '));
    }
    return {qCeil(width) + 1, qCeil(plain.height())};
}

QFont NumberLabel::numberFont() const
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    return strong;
}

void NumberLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QFontMetricsF plain(font(), this);
    const QColor dim = palette().color(QPalette::PlaceholderText);
    const qreal space = plain.horizontalAdvance(QLatin1Char(' '));
    // On one baseline: words and number are of different fonts.
    QPointF at(0, (height() + plain.ascent() - plain.descent()) / 2);
    if (!m_before.isEmpty()) {
        painter.setPen(dim);
        painter.drawText(at, m_before);
        at.rx() += plain.horizontalAdvance(m_before) + space;
    }
    painter.setFont(numberFont());
    painter.setPen(palette().color(QPalette::WindowText));
    drawNumber(painter, at, m_number);
    at.rx() += numberWidth(QFontMetricsF(numberFont(), this), m_number) + space;
    painter.setFont(font());
    painter.setPen(dim);
    painter.drawText(at, m_after);
}

} // namespace forja
