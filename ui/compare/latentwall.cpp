// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/latentwall.h"

#include "ui/text/picturewording.h"
#include "ui/theme/plaintext.h"
#include "ui/widgets/tilelayout.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr double kSide = 14;
constexpr double kHead = 132; ///< the runs' names at the left
constexpr double kTop = 6;
constexpr double kBandGap = 22; ///< between the first latents of all runs and the next
constexpr double kOtherGap = 16; ///< above rows of other latents
constexpr double kLeastTile = 34;
constexpr double kLargestTile = 128;

} // namespace

LatentWall::LatentWall(QWidget *parent)
    : QWidget(parent), m_strong(strongFont()), m_small(tabular(smallFont()))
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("The same latents of all runs"));
}

void LatentWall::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void LatentWall::setRows(const QList<Row> &rows)
{
    // While runs train, or a slider plays, only pictures change. To lay out again would drop every scaled
    // sheet.
    const auto isSameShape = [](const Row &a, const Row &b) {
        return a.run == b.run && a.sheet.count == b.sheet.count && a.sheet.tile == b.sheet.tile
            && a.isOther == b.isOther;
    };
    const bool keepsLayout = rows.size() == m_rows.size()
        && std::equal(rows.begin(), rows.end(), m_rows.begin(), isSameShape);
    m_pixmaps.resize(rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        // Images are shared, so the key tells whether pixels are the same without looking at them.
        const bool isSamePicture = keepsLayout
            && rows.at(i).sheet.image.cacheKey() == m_rows.at(i).sheet.image.cacheKey();
        if (!isSamePicture)
            m_pixmaps[i] = {};
    }
    m_rows = rows;
    if (!keepsLayout)
        relayout();
    update();
}

void LatentWall::setViewport(QSize size)
{
    if (m_viewport == size)
        return;
    m_viewport = size;
    relayout();
}

void LatentWall::setZoom(double zoom)
{
    m_zoom = zoom;
    relayout();
}

int LatentWall::mostTiles() const
{
    int most = 0;
    for (const Row &row : m_rows)
        most = std::max(most, row.sheet.count);
    return most;
}

void LatentWall::relayout()
{
    // They are of the old size of tiles.
    m_pixmaps.fill(QPixmap());
    const auto shaped = std::find_if(m_rows.begin(), m_rows.end(),
                                     [](const Row &row) { return row.sheet.count > 0; });
    if (m_viewport.isEmpty() || shaped == m_rows.end()) {
        setMinimumHeight(0);
        update();
        return;
    }
    const double width = std::max(120.0, m_viewport.width() - 2 * kSide - kHead);
    const auto rows = static_cast<double>(m_rows.size());
    const double aspect = double(shaped->sheet.tile.width()) / std::max(1, shaped->sheet.tile.height());
    const double byHeight = ((m_viewport.height() - kTop - kBandGap) / rows - m_gap) * aspect;
    // All runs at once and a row of the sheet across, if that leaves pictures large enough to see.
    const double byWidth = (width + m_gap) / std::max(1, shaped->sheet.columns) - m_gap;
    const double wanted = std::clamp(std::min(byHeight, byWidth), kLeastTile, kLargestTile) * m_zoom;
    int columns = std::clamp(static_cast<int>((width + m_gap) / (wanted + m_gap)), 1,
                             std::max(1, mostTiles()));
    // Whole rows of the sheet, so that a class stays in its column.
    if (columns > shaped->sheet.columns)
        columns -= columns % std::max(1, shaped->sheet.columns);
    m_columns = columns;
    // What is left over by whole columns goes into the tiles, but by a quarter at most: few latents in a wide
    // window would become huge.
    const double fitting = std::min((width + m_gap) / columns - m_gap, wanted * 1.25);
    m_tile = tileSize(shaped->sheet.tile, 1, fitting, 1, 1e6, 8, devicePixelRatioF());
    setMinimumHeight(static_cast<int>(std::ceil(kTop + bands() * bandHeight())));
    update();
}

double LatentWall::bandHeight() const
{
    const auto others = std::count_if(m_rows.begin(), m_rows.end(),
                                      [](const Row &row) { return row.isOther; });
    return static_cast<double>(m_rows.size()) * (m_tile.height() + m_gap)
        + static_cast<double>(others) * kOtherGap + kBandGap;
}

QRectF LatentWall::tileRect(int row, int tile) const
{
    // Each group of other latents above this row has pushed it down a little.
    const auto others = std::count_if(m_rows.begin(), m_rows.begin() + row + 1,
                                      [](const Row &one) { return one.isOther; });
    const double y = kTop + (tile / m_columns) * bandHeight() + row * (m_tile.height() + m_gap)
        + static_cast<double>(others) * kOtherGap;
    return {{kSide + kHead + (tile % m_columns) * (m_tile.width() + m_gap), y}, m_tile};
}

LatentWall::Place LatentWall::placeAt(QPointF point) const
{
    if (m_rows.isEmpty() || mostTiles() == 0)
        return {};
    const int band = static_cast<int>((point.y() - kTop) / bandHeight());
    const int column = static_cast<int>((point.x() - kSide - kHead) / (m_tile.width() + m_gap));
    if (point.x() < kSide + kHead || point.y() < kTop || column >= m_columns)
        return {};
    const int tile = band * m_columns + column;
    for (int row = 0; row < m_rows.size(); ++row) {
        if (tile < m_rows.at(row).sheet.count && tileRect(row, tile).contains(point))
            return {row, tile};
    }
    return {};
}

QString LatentWall::describe(Place place) const
{
    const Row &row = m_rows.at(place.row);
    QStringList parts{row.name, tr("no. %1").arg(place.tile)};
    if (row.sheet.classes > 0)
        parts.append(classText(place.tile % row.sheet.classes, row.classNames));
    const auto at = std::size_t(place.tile);
    if (at < row.sheet.outputs.size() && at < row.sheet.percentiles.size())
        parts.append(tr("D’s output %1").arg(outputText(row.sheet.outputs[at], row.sheet.percentiles[at])));
    parts.append(tr("update %1").arg(grouped(row.sheet.update)));
    return parts.join(u" · "_s) + QLatin1Char('\n') + tr("Double-click to open this run at this update");
}

void LatentWall::select(int tile)
{
    m_selected = tile;
    m_cursorRow = std::clamp(m_cursorRow, 0, std::max(0, int(m_rows.size()) - 1));
    setAccessibleDescription(tile < 0 || m_rows.isEmpty() ? QString() : describe({m_cursorRow, tile}));
    // A screen reader does not ask again by itself.
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    update();
}

bool LatentWall::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const Place place = placeAt(help->pos());
        if (place.row < 0)
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), plainTip(describe(place)), this);
        return true;
    }
    return QWidget::event(event);
}

void LatentWall::mousePressEvent(QMouseEvent *event)
{
    const Place place = placeAt(event->position());
    // A click beside all tiles takes the ring off; the keys go on from the row that they were in.
    if (place.row >= 0)
        m_cursorRow = place.row;
    select(place.tile);
}

void LatentWall::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Place place = placeAt(event->position());
    if (place.row >= 0)
        Q_EMIT tileActivated(m_rows.at(place.row).run, m_rows.at(place.row).sheet.update);
}

void LatentWall::mouseMoveEvent(QMouseEvent *event)
{
    const int hovered = placeAt(event->position()).tile;
    if (std::exchange(m_hovered, hovered) != hovered)
        update();
}

void LatentWall::leaveEvent(QEvent *)
{
    m_hovered = -1;
    update();
}

void LatentWall::keyPressEvent(QKeyEvent *event)
{
    // Left and right go through the latents, up and down through the runs: the ring is at one latent in all
    // rows, and Enter means the row of the cursor.
    int next = m_selected;
    int row = m_cursorRow;
    switch (event->key()) {
    case Qt::Key_Left:
        --next;
        break;
    case Qt::Key_Right:
        ++next;
        break;
    case Qt::Key_Up:
        --row;
        break;
    case Qt::Key_Down:
        ++row;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_selected >= 0 && m_cursorRow < m_rows.size())
            Q_EMIT tileActivated(m_rows.at(m_cursorRow).run, m_rows.at(m_cursorRow).sheet.update);
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    // They stop at the ends: going round would jump from the last run back to the first unseen.
    m_cursorRow = std::clamp(row, 0, std::max(0, int(m_rows.size()) - 1));
    select(std::clamp(next, 0, std::max(0, mostTiles() - 1)));
}

} // namespace forja
