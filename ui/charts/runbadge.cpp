// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/runbadge.h"

#include "engine/comparison/comparison.h"
#include "ui/charts/chartcatalogue.h"

#include <QPainter>

namespace forja {

namespace {

constexpr int kSize = 18;

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

} // namespace forja
