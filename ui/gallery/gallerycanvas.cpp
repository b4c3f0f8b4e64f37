// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/gallerycanvas.h"

#include "ui/theme/plaintext.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace forja {

GalleryCanvas::GalleryCanvas(Selection &selection, QWidget *parent) : QWidget(parent), m_selection(selection)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Generated pictures"));
    connect(&selection, &Selection::changed, this, [this] {
        announce();
        update();
    });
}

void GalleryCanvas::setTheme(const Theme &theme)
{
    m_painter.setTheme(theme);
    update();
}

void GalleryCanvas::setClassNames(const QStringList &names)
{
    m_sheets.setClassNames(names);
    update();
}

void GalleryCanvas::setReals(const SheetRecord &reals)
{
    m_sheets.set(Block::Real, reals, {});
    relayout();
}

void GalleryCanvas::setMoment(const SheetRecord &sheet, const QString &note)
{
    const SheetRecord &before = m_sheets.sheet(Block::Moment);
    const bool isSameShape = before.count == sheet.count && before.columns == sheet.columns
        && before.tile == sheet.tile && before.classes == sheet.classes;
    m_sheets.set(Block::Moment, sheet, note);
    // From one snapshot to the next no tile moves.
    if (!isSameShape)
        relayout();
    update();
}

void GalleryCanvas::setPinned(const std::optional<SheetRecord> &sheet, const QString &note)
{
    m_sheets.set(Block::Pinned, sheet.value_or(SheetRecord{}), note);
    relayout();
}

void GalleryCanvas::setSort(Sort sort)
{
    m_sheets.setSort(sort);
    relayout();
}

void GalleryCanvas::setViewport(QSize size)
{
    if (m_layout.viewport() == size)
        return;
    m_layout.setViewport(size);
    relayout();
}

void GalleryCanvas::clear()
{
    m_sheets.clear();
    m_hovered = {};
    relayout();
}

void GalleryCanvas::relayout()
{
    if (!m_layout.arrange(m_sheets, devicePixelRatioF()))
        return;
    setMinimumHeight(m_layout.height());
    update();
}

double GalleryCanvas::zoom() const
{
    const int width = m_sheets.sheet(Block::Moment).tile.width();
    return width > 0 ? m_layout.tiles(Block::Moment).tile.width() * devicePixelRatioF() / width : 0;
}

QString GalleryCanvas::caption(Block block) const
{
    return m_sheets.sheet(block).count ? m_sheets.name(block) + QLatin1Char(' ') + m_sheets.note(block)
                                       : QString();
}

int GalleryCanvas::selected() const
{
    const std::optional<int> latent = m_selection.latent();
    return latent && m_selection.isTile(moment(), *latent) ? *latent : -1;
}

void GalleryCanvas::pick(Block block, int tile)
{
    const SheetRecord &sheet = m_sheets.sheet(block);
    if (tile >= 0 && tile < sheet.count)
        m_selection.pick(knownOf(sheet, tile));
}

int GalleryCanvas::tileAt(const Place &place) const
{
    return m_sheets.tileAt(place.block, place.position, tileCount(place.block));
}

void GalleryCanvas::announce()
{
    setAccessibleDescription(selected() < 0 ? QString() : m_sheets.describe(Block::Moment, selected()));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

void GalleryCanvas::paintEvent(QPaintEvent *event)
{
    const std::optional<int> latent = m_selection.latent();
    const std::optional<qint64> of = latent ? std::optional(m_selection.picked()->update) : std::nullopt;
    QPainter painter(this);
    m_painter.paint(painter, rect(), event->rect(), m_sheets, m_layout, {latent, of, m_hovered});
}

bool GalleryCanvas::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const Place place = m_layout.placeAt(help->pos());
        const int tile = tileAt(place);
        if (tile < 0)
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), plainTip(m_sheets.describe(place.block, tile)), this);
        return true;
    }
    return QWidget::event(event);
}

void GalleryCanvas::keyPressEvent(QKeyEvent *event)
{
    const int columns = this->columns();
    // Keys go through the snapshot that is shown; real ones and the pinned snapshot are compared with, not
    // walked through.
    const int count = tileCount(Block::Moment);
    // From another snapshot one goes on at the same latent.
    const int position = m_sheets.positionOf(m_selection.latent().value_or(-1));
    int next = position;
    switch (event->key()) {
    case Qt::Key_Left:
        next = position - 1;
        break;
    case Qt::Key_Right:
        next = position + 1;
        break;
    case Qt::Key_Up:
        next = position - columns;
        break;
    case Qt::Key_Down:
        next = position + columns;
        break;
    case Qt::Key_Home:
        next = 0;
        break;
    case Qt::Key_End:
        next = count - 1;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    // Where no picture is picked, any of these keys picks the first.
    if (position < 0)
        next = 0;
    // At either end the keys stop.
    if (next >= 0 && next < count)
        select(tileAt({Block::Moment, next}));
}

void GalleryCanvas::mousePressEvent(QMouseEvent *event)
{
    const Place place = m_layout.placeAt(event->position());
    const int tile = tileAt(place);
    // Real ones are there to be compared with: they have no latent that could be followed.
    if (event->button() != Qt::LeftButton || tile < 0 || place.block == Block::Real)
        return;
    pick(place.block, tile);
}

void GalleryCanvas::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const Place place = isByKey ? Place{Block::Moment, m_sheets.positionOf(selected())}
                                : m_layout.placeAt(event->pos());
    const int tile = tileAt(place);
    if (tile < 0 || place.block == Block::Real)
        return;
    // Picking may change what is shown.
    const qint64 update = m_sheets.sheet(place.block).update;
    const QPoint at = isByKey ? mapToGlobal(tileRect(place.block, place.position).center().toPoint())
                              : event->globalPos();
    pick(place.block, tile);
    Q_EMIT tileMenuRequested(update, tile, at);
}

void GalleryCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const Place place = m_layout.placeAt(event->position());
    if (place == m_hovered)
        return;
    m_hovered = place;
    setCursor(place.position >= 0 && place.block != Block::Real ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void GalleryCanvas::leaveEvent(QEvent *)
{
    m_hovered = {};
    update();
}

} // namespace forja
