// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/latentstage.h"

#include "ui/widgets/pixels.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace forja {

LatentStage::LatentStage(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::OpenHandCursor);
    setMinimumSize(200, 200);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Picture; drag or use the arrow keys to move in latent space"));
}

void LatentStage::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void LatentStage::setPicture(const QImage &picture)
{
    m_picture = picture;
    update();
}

void LatentStage::setNote(const QString &note)
{
    m_note = note;
    update();
}

QRectF LatentStage::pictureRect() const
{
    const QSizeF shape = m_picture.isNull() ? QSizeF(1, 1) : QSizeF(m_picture.size());
    const QSizeF size = shape.scaled(QSizeF(this->size()), Qt::KeepAspectRatio);
    return {QPointF((width() - size.width()) / 2, 0), size};
}

void LatentStage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = pictureRect();
    paintPicture(painter, m_picture, area, kRadius, m_theme.field);
    if (m_picture.isNull()) {
        painter.setPen(m_theme.dim);
        painter.setFont(textFont());
        painter.drawText(area.adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, m_note);
    }
    // Only once a key was used: under the mouse a ring would be taken for part of the picture.
    if (m_showsFocus) {
        painter.setPen(QPen(m_theme.d, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(area.adjusted(0.75, 0.75, -0.75, -0.75), kRadius, kRadius);
    }
}

void LatentStage::resizeEvent(QResizeEvent *event)
{
    // What is under the picture follows it closely, however high the window is.
    const double ratio = m_picture.isNull() ? 1 : static_cast<double>(m_picture.height()) / m_picture.width();
    setMaximumHeight(std::max(minimumHeight(), static_cast<int>(width() * ratio)));
    QWidget::resizeEvent(event);
}

void LatentStage::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_from = event->position();
    m_isPressed = true;
    m_isDragging = false;
    setCursor(Qt::ClosedHandCursor);
}

void LatentStage::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_isPressed)
        return;
    // Only with the first move: a mere click is no step to be taken back.
    if (!m_isDragging) {
        m_isDragging = true;
        Q_EMIT dragBegun();
    }
    // In sides of the picture, so that a drag means the same in a window of any size. Upwards is positive.
    const QPointF way = event->position() - m_from;
    const double side = std::max(1.0, std::min(pictureRect().width(), pictureRect().height()));
    Q_EMIT dragged(way.x() / side, -way.y() / side);
}

void LatentStage::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_isPressed = m_isDragging = false;
    setCursor(Qt::OpenHandCursor);
}

void LatentStage::keyPressEvent(QKeyEvent *event)
{
    // Small steps show what changes; with Shift one gets somewhere.
    const double step = event->modifiers() & Qt::ShiftModifier ? 0.2 : 0.05;
    m_showsFocus = true;
    update();
    switch (event->key()) {
    case Qt::Key_Left:
        return Q_EMIT nudged(-step, 0);
    case Qt::Key_Right:
        return Q_EMIT nudged(step, 0);
    case Qt::Key_Up:
        return Q_EMIT nudged(0, step);
    case Qt::Key_Down:
        return Q_EMIT nudged(0, -step);
    default:
        QWidget::keyPressEvent(event);
    }
}

void LatentStage::focusInEvent(QFocusEvent *event)
{
    // By key only: after a click one knows where one is.
    m_showsFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    update();
    QWidget::focusInEvent(event);
}

void LatentStage::focusOutEvent(QFocusEvent *event)
{
    m_showsFocus = false;
    update();
    QWidget::focusOutEvent(event);
}

} // namespace forja
