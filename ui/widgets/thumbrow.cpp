// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/thumbrow.h"

#include "ui/widgets/pixels.h"

#include <QPainter>

#include <algorithm>

namespace forja {

namespace {

constexpr int kThumbGap = 6;
constexpr int kLargest = 64;

} // namespace

ThumbRow::ThumbRow(int columns, bool isClickable, QWidget *parent)
    : PickableTiles(isClickable, parent), m_columns(columns)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    if (isClickable)
        setCursor(Qt::PointingHandCursor);
}

void ThumbRow::setThumbs(QList<Thumb> thumbs)
{
    m_thumbs = std::move(thumbs);
    setFocused(0);
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

void ThumbRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < m_thumbs.size(); ++i) {
        paintPicture(painter, m_thumbs.at(i).picture, thumbRect(i), kRadius - 1, theme().field);
        paintFocus(painter, i);
    }
}

} // namespace forja
