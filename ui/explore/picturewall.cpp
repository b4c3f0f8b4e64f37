// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/picturewall.h"

#include "ui/theme/plaintext.h"
#include "ui/widgets/pixels.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace forja {

namespace {

constexpr double kWallGap = 6;

} // namespace

PictureWall::PictureWall(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(60, 60);
}

void PictureWall::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void PictureWall::setTiles(const QList<Tile> &tiles, int columns)
{
    m_tiles = tiles;
    m_columns = columns;
    m_focused = std::clamp(m_focused, 0, std::max(0, static_cast<int>(tiles.size()) - 1));
    update();
}

void PictureWall::setNote(const QString &note)
{
    m_note = note;
    update();
}

void PictureWall::setLargest(int side)
{
    m_largest = side;
    update();
}

PictureWall::Grid PictureWall::grid() const
{
    Grid best;
    const auto count = static_cast<int>(m_tiles.size());
    if (count == 0)
        return best;
    const bool hasLabels = std::any_of(m_tiles.begin(), m_tiles.end(),
                                       [](const Tile &tile) { return !tile.label.isEmpty(); });
    const double label = hasLabels ? QFontMetricsF(smallFont()).height() + 2 : 0;
    // Pictures that are awaited are null; squares keep the place until they are there.
    const QSizeF shape = m_tiles.constFirst().picture.isNull() ? QSizeF(1, 1)
                                                               : QSizeF(m_tiles.constFirst().picture.size());
    // Every number of columns is tried: labels and the largest side leave no simple formula.
    const int fewest = m_columns > 0 ? m_columns : 1, most = m_columns > 0 ? m_columns : count;
    for (int columns = fewest; columns <= most; ++columns) {
        const int rows = (count + columns - 1) / columns;
        const QSizeF room((width() - (columns - 1) * kWallGap) / columns,
                          (height() - (rows - 1) * kWallGap) / rows - label);
        // A wall that has no size yet, or far too many pictures: nothing fits, and the fallback below takes
        // over.
        if (room.width() < 8 || room.height() < 8)
            continue;
        const QSizeF tile = shape.scaled(QSizeF(std::min<double>(room.width(), m_largest),
                                                std::min<double>(room.height(), m_largest)),
                                         Qt::KeepAspectRatio);
        // Of the ways to have the largest tiles the one with the longest rows.
        if (tile.width() > best.tile.width() - 0.5)
            best = {columns, QSizeF(std::floor(tile.width()), std::floor(tile.height())), label};
    }
    // Nothing fits, but places and keys are still worked out from a number of columns.
    if (best.tile.isEmpty())
        best = {std::max(fewest, static_cast<int>(std::sqrt(count))), QSizeF(8, 8), label};
    return best;
}

QRectF PictureWall::tileRect(int index) const
{
    const Grid all = grid();
    const int column = index % all.columns, row = index / all.columns;
    return {QPointF(column * (all.tile.width() + kWallGap), row * (all.tile.height() + all.label + kWallGap)),
            all.tile};
}

int PictureWall::at(QPointF point) const
{
    for (int i = 0; i < m_tiles.size(); ++i) {
        if (tileRect(i).contains(point))
            return i;
    }
    return -1;
}

bool PictureWall::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int index = at(help->pos());
        QToolTip::showText(help->globalPos(), index < 0 ? QString() : plainTip(m_tiles.at(index).tip), this);
        return true;
    }
    return QWidget::event(event);
}

void PictureWall::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_tiles.isEmpty()) {
        painter.setPen(m_theme.dim);
        painter.setFont(textFont());
        painter.drawText(rect().adjusted(0, 6, -8, -6), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                         m_note);
        return;
    }
    const double label = grid().label;
    for (int i = 0; i < m_tiles.size(); ++i) {
        const QRectF area = tileRect(i);
        paintPicture(painter, m_tiles.at(i).picture, area, kRadius - 1, m_theme.field);
        if (!m_tiles.at(i).label.isEmpty()) {
            const QFont font = smallFont();
            painter.setFont(font);
            painter.setPen(m_theme.dim);
            const QString text = QFontMetricsF(font).elidedText(m_tiles.at(i).label, Qt::ElideRight,
                                                                area.width());
            painter.drawText(QRectF(area.left(), area.bottom() + 1, area.width(), label),
                             Qt::AlignHCenter | Qt::AlignTop, text);
        }
        // A ring from the start would look like a choice: it appears with the first key.
        if (m_showsFocus && i == m_focused) {
            painter.setPen(QPen(m_theme.d, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
        }
    }
}

void PictureWall::mousePressEvent(QMouseEvent *event)
{
    const int index = at(event->position());
    if (index < 0)
        return;
    m_focused = index;
    update();
    Q_EMIT picked(index);
}

void PictureWall::keyPressEvent(QKeyEvent *event)
{
    const auto last = static_cast<int>(m_tiles.size()) - 1;
    if (last < 0)
        return QWidget::keyPressEvent(event);
    m_showsFocus = true;
    const int columns = grid().columns;
    // At either end the keys stop. Going round would lose the place in a long wall.
    const auto go = [&](int by) { m_focused = std::clamp(m_focused + by, 0, last); };
    switch (event->key()) {
    case Qt::Key_Left:
        go(-1);
        break;
    case Qt::Key_Right:
        go(1);
        break;
    case Qt::Key_Up:
        go(-columns);
        break;
    case Qt::Key_Down:
        go(columns);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        Q_EMIT picked(m_focused);
        break;
    case Qt::Key_Delete:
        Q_EMIT removeRequested(m_focused);
        break;
    default:
        // Esc and the like are the dialog's.
        QWidget::keyPressEvent(event);
    }
    update();
}

void PictureWall::focusInEvent(QFocusEvent *event)
{
    m_showsFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    update();
    QWidget::focusInEvent(event);
}

void PictureWall::focusOutEvent(QFocusEvent *event)
{
    m_showsFocus = false;
    update();
    QWidget::focusOutEvent(event);
}

} // namespace forja
