// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/switch.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace forja {

Switch::Switch(QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Switch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(isEnabled() ? 1 : 0.5);
    const QPalette &colours = palette();
    const QRectF track = QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5);
    const qreal radius = track.height() / 2;
    // The rim tells of the focus and the ground of the state, so that both are seen at once.
    painter.setPen(QPen(hasFocus() ? colours.color(QPalette::Link) : colours.color(QPalette::Mid), 1));
    painter.setBrush(isChecked() ? colours.color(QPalette::Active, QPalette::WindowText)
                                 : colours.color(QPalette::Base));
    painter.drawRoundedRect(track, radius, radius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isChecked() ? colours.color(QPalette::Window)
                                 : colours.color(QPalette::PlaceholderText));
    const qreal x = isChecked() ? track.right() - radius : track.left() + radius;
    painter.drawEllipse(QPointF(x, track.center().y()), radius - 3, radius - 3);
}

} // namespace forja
