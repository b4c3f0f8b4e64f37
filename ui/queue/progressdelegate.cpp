// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/progressdelegate.h"

#include <QPainter>

namespace forja {

void ProgressDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const double share = qBound(0.0, index.data(m_role).toDouble(), 1.0);
    // What has not begun has no track: an empty one would look like a run that hangs.
    if (share <= 0)
        return;
    constexpr qreal kHeight = 4;
    const QRectF bar(option.rect.x() + 6, option.rect.center().y() - kHeight / 2 + 0.5,
                     option.rect.width() - 12, kHeight);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_theme.line);
    painter->drawRoundedRect(bar, 2, 2);
    // What is whole steps back: one looks for what is still going on.
    painter->setBrush(share < 1 ? m_theme.text : m_theme.dim);
    painter->drawRoundedRect(QRectF(bar.topLeft(), QSizeF(bar.width() * share, kHeight)), 2, 2);
    painter->restore();
}

} // namespace forja
