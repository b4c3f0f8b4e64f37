// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/runbadge.h"

#include "charts/chartcatalogue.h"
#include "runs/comparison.h"

#include <QPainter>
#include <QPixmap>

namespace forja {

namespace {

constexpr int kSize = 18;
constexpr int kIconScale = 3; ///< sharp on any screen

} // namespace

void paintRunBadge(QPainter &painter, QPointF centre, int run, const Theme &theme)
{
    const QRectF box(centre - QPointF(kSize, kSize) / 2, QSizeF(kSize, kSize));
    painter.setPen(Qt::NoPen);
    painter.setBrush(runColour(run, theme));
    painter.drawEllipse(box);
    painter.setFont(strongFont());
    painter.setPen(theme.background);
    painter.drawText(box, Qt::AlignCenter, runLetter(run));
}

QIcon runBadge(int run, const Theme &theme)
{
    QPixmap pixmap(kSize * kIconScale, kSize * kIconScale);
    pixmap.setDevicePixelRatio(kIconScale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paintRunBadge(painter, QPointF(kSize, kSize) / 2, run, theme);
    painter.end();
    return QIcon(pixmap);
}

} // namespace forja
