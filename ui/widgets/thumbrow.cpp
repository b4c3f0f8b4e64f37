// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/thumbrow.h"

#include "ui/theme/plaintext.h"
#include "ui/widgets/pixels.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace forja {

namespace {

constexpr int kThumbGap = 6;
constexpr int kLargest = 64;

} // namespace

ThumbRow::ThumbRow(int columns, bool isClickable, QWidget *parent)
    : QWidget(parent), m_columns(columns), m_isClickable(isClickable)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    if (isClickable) {
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
    }
}

void ThumbRow::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void ThumbRow::setThumbs(QList<Thumb> thumbs)
{
    m_thumbs = std::move(thumbs);
    m_focused = 0;
    updateGeometry();
    update();
}

int ThumbRow::side(int width) const
{
    return std::clamp((width + kThumbGap) / m_columns - kThumbGap, 16, kLargest);
}

int ThumbRow::heightForWidth(int width) const
{
    const auto rows = static_cast<int>((m_thumbs.size() + m_columns - 1) / m_columns);
    return std::max(0, rows * (side(width) + kThumbGap) - kThumbGap);
}

QSize ThumbRow::sizeHint() const
{
    return {m_columns * 56, heightForWidth(m_columns * 56)};
}

QRect ThumbRow::thumbRect(int index) const
{
    const int pitch = side(width()) + kThumbGap;
    return {(index % m_columns) * pitch, (index / m_columns) * pitch, pitch - kThumbGap, pitch - kThumbGap};
}

int ThumbRow::at(QPoint point) const
{
    for (int i = 0; i < m_thumbs.size(); ++i) {
        if (thumbRect(i).contains(point))
            return i;
    }
    return -1;
}

bool ThumbRow::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int index = at(help->pos());
        QToolTip::showText(help->globalPos(), index < 0 ? QString() : plainTip(m_thumbs.at(index).tip), this);
        return true;
    }
    return QWidget::event(event);
}

void ThumbRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < m_thumbs.size(); ++i) {
        paintPicture(painter, m_thumbs.at(i).picture, thumbRect(i), kRadius - 1, m_theme.field);
        if (m_showsFocus && i == m_focused) {
            painter.setPen(QPen(m_theme.d, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(thumbRect(i)).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
        }
    }
}

void ThumbRow::mousePressEvent(QMouseEvent *event)
{
    const int index = at(event->pos());
    if (!m_isClickable || index < 0)
        return;
    m_focused = index;
    update();
    Q_EMIT picked(index);
}

void ThumbRow::focusInEvent(QFocusEvent *event)
{
    // A window that opens gives focus to something; only a person with the keyboard has to see where it is.
    m_showsFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    QWidget::focusInEvent(event);
}

void ThumbRow::focusOutEvent(QFocusEvent *event)
{
    m_showsFocus = false;
    QWidget::focusOutEvent(event);
}

void ThumbRow::keyPressEvent(QKeyEvent *event)
{
    const auto last = static_cast<int>(m_thumbs.size()) - 1;
    m_showsFocus = m_isClickable;
    if (!m_isClickable || last < 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        m_focused = std::clamp(m_focused + (event->key() == Qt::Key_Right ? 1 : -1), 0, last);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        Q_EMIT picked(m_focused);
    else
        QWidget::keyPressEvent(event);
    update();
}

} // namespace forja
