// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/gallerycanvas.h"

#include "ui/text/picturewording.h"
#include "ui/theme/plaintext.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr double kSide = 14; ///< margin left and right
constexpr double kCaption = 28;
constexpr double kClassNames = 17; ///< a line over the columns
constexpr double kBottom = 10;
constexpr double kBlockGap = 20; ///< between two snapshots side by side
constexpr double kLeastTile = 44;
constexpr double kLeastComparedTile = 28; ///< two snapshots are to be seen at once, without scrolling
constexpr double kRingRoom = 4; ///< the ring of the lowest row stays visible

} // namespace

GalleryCanvas::GalleryCanvas(Selection &selection, QWidget *parent)
    : QWidget(parent)
    , m_selection(selection)
    , m_textFont(textFont())
    , m_strongFont(strongFont())
    , m_smallFont(tabular(smallFont()))
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Generated pictures"));
    m_smallFont.setPointSizeF(m_smallFont.pointSizeF() * 0.88);
    part(Block::Moment).name = tr("Generated");
    part(Block::Pinned).name = tr("Pinned");
    connect(&selection, &Selection::changed, this, [this] {
        announce();
        update();
    });
}

void GalleryCanvas::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void GalleryCanvas::setClassNames(const QStringList &names)
{
    m_classNames = names;
    update();
}

void GalleryCanvas::setReals(const SheetRecord &reals)
{
    part(Block::Real).sheet = reals;
    part(Block::Real).scaled = {};
    relayout();
}

void GalleryCanvas::setMoment(const SheetRecord &sheet, const QString &note)
{
    Part &moment = part(Block::Moment);
    const bool isSameShape = moment.sheet.count == sheet.count && moment.sheet.columns == sheet.columns
        && moment.sheet.tile == sheet.tile && moment.sheet.classes == sheet.classes;
    moment.sheet = sheet;
    moment.note = note;
    moment.scaled = {};
    updateOrder();
    if (!isSameShape)
        relayout();
    update();
}

void GalleryCanvas::setPinned(const std::optional<SheetRecord> &sheet, const QString &note)
{
    Part &pinned = part(Block::Pinned);
    pinned.sheet = sheet.value_or(SheetRecord{});
    pinned.note = note;
    pinned.scaled = {};
    relayout();
}

void GalleryCanvas::setSort(Sort sort)
{
    m_sort = sort;
    updateOrder();
    relayout();
}

void GalleryCanvas::setViewport(QSize size)
{
    if (m_viewport == size)
        return;
    m_viewport = size;
    relayout();
}

void GalleryCanvas::clear()
{
    for (Part &part : m_parts) {
        part.sheet = {};
        part.note.clear();
        part.scaled = {};
    }
    m_hovered = {};
    updateOrder();
    relayout();
}

double GalleryCanvas::zoom() const
{
    const Part &moment = part(Block::Moment);
    return moment.sheet.tile.width() > 0
        ? moment.layout.tile.width() * devicePixelRatioF() / moment.sheet.tile.width()
        : 0;
}

QString GalleryCanvas::caption(Block block) const
{
    const Part &shown = part(block);
    return shown.sheet.count ? shown.name + QLatin1Char(' ') + shown.note : QString();
}

int GalleryCanvas::selected() const
{
    const std::optional<int> latent = m_selection.latent();
    return latent && m_selection.isTile(moment(), *latent) ? *latent : -1;
}

void GalleryCanvas::pick(Block block, int tile)
{
    const SheetRecord &sheet = part(block).sheet;
    if (tile >= 0 && tile < sheet.count)
        m_selection.pick(knownOf(sheet, tile));
}

void GalleryCanvas::updateOrder()
{
    const SheetRecord &sheet = part(Block::Moment).sheet;
    m_order.resize(static_cast<std::size_t>(std::max(0, sheet.count)));
    std::iota(m_order.begin(), m_order.end(), 0);
    if (m_sort == Sort::Percentile && sheet.percentiles.size() >= m_order.size()) {
        // The best first; what D has not judged comes last.
        const auto rank = [&sheet](int i) {
            return std::isnan(sheet.percentiles[std::size_t(i)]) ? -1.0F : sheet.percentiles[std::size_t(i)];
        };
        std::stable_sort(m_order.begin(), m_order.end(), [&rank](int a, int b) { return rank(a) > rank(b); });
    }
}

int GalleryCanvas::tileAt(Block block, int position) const
{
    if (position < 0 || position >= part(block).layout.count)
        return -1;
    return block == Block::Real || position >= static_cast<int>(m_order.size())
        ? position
        : m_order[std::size_t(position)];
}

int GalleryCanvas::positionOf(int tile) const
{
    const auto found = std::find(m_order.begin(), m_order.end(), tile);
    return found == m_order.end() ? -1 : static_cast<int>(found - m_order.begin());
}

bool GalleryCanvas::hasClassColumns() const
{
    const SheetRecord &sheet = part(Block::Moment).sheet;
    return sheet.classes > 1 && m_sort == Sort::AsDrawn && sheet.columns % sheet.classes == 0;
}

QStringList GalleryCanvas::columnNames() const
{
    QStringList names;
    const int classes = part(Block::Moment).sheet.classes;
    for (int column = 0; hasClassColumns() && column < columns(); ++column) {
        const int index = column % classes;
        names.append(index < m_classNames.size() ? m_classNames.at(index) : QString::number(index));
    }
    return names;
}

GalleryCanvas::Arrangement GalleryCanvas::arrange(bool isBeside) const
{
    const SheetRecord &sheet = part(Block::Moment).sheet;
    const bool isCompared = part(Block::Pinned).sheet.count > 0;
    const double all = m_viewport.width() - 2 * kSide;
    const double width = isBeside ? (all - kBlockGap) / 2 : all;
    const int blocks = isCompared && !isBeside ? 2 : 1;
    const int realRows = part(Block::Real).sheet.count > 0 ? 1 : 0;
    const double names = hasClassColumns() ? kClassNames : 0;
    const double height = m_viewport.height() - blocks * (kCaption + names) - kBottom - realRows * 4;
    const int group = sheet.classes > 1 && sheet.columns % sheet.classes == 0 ? sheet.classes : 1;
    const double least = isCompared ? kLeastComparedTile : kLeastTile;
    const int columns = bestColumns(sheet.tile, sheet.count, sheet.columns, group, {width, height}, realRows,
                                    blocks, least);
    const int rows = (sheet.count + columns - 1) / columns;
    return {
        isBeside, columns,
        tileSize(sheet.tile, columns, width, rows * blocks + realRows, height, least, devicePixelRatioF())};
}

void GalleryCanvas::relayout()
{
    const SheetRecord &sheet = part(Block::Moment).sheet;
    if (m_viewport.isEmpty())
        return;
    if (sheet.count <= 0) {
        for (Part &part : m_parts)
            part.layout = {};
        setMinimumHeight(0);
        update();
        return;
    }
    Arrangement arrangement = arrange(false);
    if (part(Block::Pinned).sheet.count > 0) {
        const Arrangement beside = arrange(true);
        if (beside.tile.width() >= arrangement.tile.width())
            arrangement = beside;
    }
    layOutBlocks(arrangement);
    for (Part &part : m_parts)
        part.scaled = {};
    update();
}

void GalleryCanvas::layOutBlocks(const Arrangement &arrangement)
{
    const double width = m_viewport.width() - 2 * kSide;
    const auto &[isBeside, columns, tile] = arrangement;
    const double names = hasClassColumns() ? kClassNames : 0;
    double y = 0;
    Part &real = part(Block::Real);
    real.layout = {};
    if (real.sheet.count > 0) {
        // One row over the whole width; in the columns of the snapshot where there is one snapshot.
        const int across = isBeside ? 2 * columns : columns;
        real.layout = layOut({kSide, y}, width, tile, across, std::min(real.sheet.count, across));
        y = real.layout.area.bottom() + 4;
    }
    double bottom = y;
    double x = kSide;
    part(Block::Pinned).layout = {};
    for (const Block block : {Block::Pinned, Block::Moment}) {
        Part &shown = part(block);
        if (shown.sheet.count <= 0)
            continue;
        const double own = isBeside ? (width - kBlockGap) / 2 : width;
        shown.captionRect = {x, y, own, kCaption};
        shown.layout = layOut({x, y + kCaption + names}, own, tile, columns, shown.sheet.count);
        bottom = std::max(bottom, shown.layout.area.bottom());
        if (isBeside)
            x += own + kBlockGap;
        else
            y = bottom;
    }
    setMinimumHeight(static_cast<int>(std::ceil(bottom + kRingRoom)));
}

GalleryCanvas::Place GalleryCanvas::placeAt(QPointF point) const
{
    for (const Block block : {Block::Real, Block::Pinned, Block::Moment}) {
        const int position = part(block).layout.at(point);
        if (position >= 0)
            return {block, position};
    }
    return {};
}

QString GalleryCanvas::describe(Block block, int tile) const
{
    if (block == Block::Real)
        return tr("A real picture that D has not seen");
    const SheetRecord &sheet = part(block).sheet;
    QStringList parts{tr("no. %1").arg(tile)};
    if (sheet.classes > 0)
        parts.append(classText(tile % sheet.classes, m_classNames));
    if (std::size_t(tile) < sheet.outputs.size() && std::size_t(tile) < sheet.percentiles.size())
        parts.append(tr("D’s output %1")
                         .arg(outputText(sheet.outputs[std::size_t(tile)],
                                         sheet.percentiles[std::size_t(tile)])));
    parts.append(tr("update %1").arg(grouped(sheet.update)));
    return parts.join(u" · "_s);
}

void GalleryCanvas::announce()
{
    setAccessibleDescription(selected() < 0 ? QString() : describe(Block::Moment, selected()));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

bool GalleryCanvas::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const Place place = placeAt(help->pos());
        const int tile = tileAt(place.block, place.position);
        if (tile < 0)
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), plainTip(describe(place.block, tile)), this);
        return true;
    }
    return QWidget::event(event);
}

void GalleryCanvas::keyPressEvent(QKeyEvent *event)
{
    const int columns = part(Block::Moment).layout.columns;
    const int count = tileCount(Block::Moment);
    // From another snapshot one goes on at the same latent.
    const int position = positionOf(m_selection.latent().value_or(-1));
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
    if (position < 0)
        next = 0;
    if (next >= 0 && next < count)
        select(tileAt(Block::Moment, next));
}

void GalleryCanvas::mousePressEvent(QMouseEvent *event)
{
    const Place place = placeAt(event->position());
    const int tile = tileAt(place.block, place.position);
    if (event->button() != Qt::LeftButton || tile < 0 || place.block == Block::Real)
        return;
    pick(place.block, tile);
}

void GalleryCanvas::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const Place place = isByKey ? Place{Block::Moment, positionOf(selected())} : placeAt(event->pos());
    const int tile = tileAt(place.block, place.position);
    if (tile < 0 || place.block == Block::Real)
        return;
    const qint64 update = part(place.block).sheet.update;
    const QPoint at = isByKey ? mapToGlobal(tileRect(place.block, place.position).center().toPoint())
                              : event->globalPos();
    pick(place.block, tile);
    Q_EMIT tileMenuRequested(update, tile, at);
}

void GalleryCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const Place place = placeAt(event->position());
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
