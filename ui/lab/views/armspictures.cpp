// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/views/armspictures.h"

#include "ui/charts/runbadge.h"
#include "ui/text/labwording.h"
#include "ui/text/wording.h"
#include "ui/theme/plaintext.h"
#include "ui/widgets/pixels.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr double kBadgeRoom = 26;
constexpr double kLargeTile = 56;
constexpr double kSmallTile = 40; ///< of many rows
constexpr double kTileGap = 4;

} // namespace

ArmsPictures::ArmsPictures(QWidget *parent)
    : QWidget(parent), m_text(textFont()), m_small(tabular(smallFont()))
{
    setMouseTracking(true);
    setAccessibleName(tr("The same latents in all arms"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ArmsPictures::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void ArmsPictures::setAsking(const LabAsking &asking, qint64 seed)
{
    const qsizetype before = m_rows.size();
    m_rows.clear();
    // All places of the question, not those of the runs: a row that waits shows what is still to come, and
    // none moves later.
    const QList<LabPlace> places = labPlaces(asking.record.question, {});
    for (qsizetype i = 0; i < places.size(); ++i) {
        Row row{places.at(i), int(i), LabWording::place(asking.record.question, places.at(i)), tr("waiting"),
                nullptr};
        for (const auto &run : asking.runs) {
            if (run->place == row.place && run->seed == seed)
                row.run = run;
        }
        if (row.run)
            row.note = row.run->newest.image.isNull()
                ? tr("starting")
                : tr("update %1").arg(groupDigits(row.run->newest.update));
        m_rows.append(row);
    }
    // The height follows from the number of rows; nothing else has the page laid out anew.
    if (m_rows.size() != before)
        updateGeometry();
    update();
}

double ArmsPictures::tileSide() const
{
    return m_rows.size() > 4 ? kSmallTile : kLargeTile;
}

double ArmsPictures::headWidth() const
{
    return std::clamp(width() * 0.32, 130.0, 230.0);
}

QFont ArmsPictures::labelFont() const
{
    const double wide = headWidth() - kBadgeRoom - 8, high = tileSide() - QFontMetricsF(m_small).height();
    const auto fits = [&](const Row &row) {
        return QFontMetricsF(m_text)
                   .boundingRect(QRectF(0, 0, wide, 1000), Qt::TextWordWrap, row.label)
                   .height()
            <= high;
    };
    // One size for all of them: a single small label would seem to matter less.
    return std::all_of(m_rows.begin(), m_rows.end(), fits) ? m_text : m_small;
}

int ArmsPictures::columns() const
{
    return std::max(1, int((width() - headWidth() + kTileGap) / (tileSide() + kTileGap)));
}

int ArmsPictures::heightForWidth(int) const
{
    return int(std::ceil(double(m_rows.size()) * rowHeight()));
}

QRectF ArmsPictures::tileRect(int row, int tile) const
{
    return {headWidth() + tile * (tileSide() + kTileGap), row * rowHeight(), tileSide(), tileSide()};
}

int ArmsPictures::rowAt(QPointF point) const
{
    const int row = int(point.y() / rowHeight());
    return row >= 0 && row < m_rows.size() && rect().contains(point.toPoint()) ? row : -1;
}

bool ArmsPictures::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int row = rowAt(help->pos());
    // Between rows the tip of the one before would otherwise stay.
    if (row < 0) {
        QToolTip::hideText();
        return true;
    }
    const Row &shown = m_rows.at(row);
    QString tip = shown.label + u"\n"_s + shown.note;
    if (shown.run)
        tip += u"\n"_s + tr("%1: click to open it").arg(shown.run->name());
    QToolTip::showText(help->globalPos(), plainTip(tip), this);
    return true;
}

void ArmsPictures::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int row = 0; row < m_rows.size(); ++row)
        paintRow(painter, row);
}

void ArmsPictures::paintRow(QPainter &painter, int row)
{
    const Row &shown = m_rows.at(row);
    const QRectF area(0, row * rowHeight(), width(), tileSide());
    // Only a row that a click would open lights up.
    if (row == m_hovered && shown.run)
        painter.fillRect(area.adjusted(0, -2, 0, 2), Theme::mixed(m_theme.text, m_theme.background, 0.05));
    paintRunBadge(painter, {area.left() + 10, area.center().y()}, shown.colour, m_theme);
    const QRectF words(kBadgeRoom, area.top(), headWidth() - kBadgeRoom - 8, area.height());
    const QFontMetricsF metrics(m_small);
    // The label takes several lines where it must, but leaves one for the note.
    const double most = area.height() - metrics.height();
    painter.setFont(labelFont());
    const double height = std::min(most,
                                   QFontMetricsF(painter.font())
                                       .boundingRect(QRectF(0, 0, words.width(), most), Qt::TextWordWrap,
                                                     shown.label)
                                       .height());
    const double top = words.center().y() - (height + metrics.height()) / 2;
    painter.setPen(m_theme.text);
    painter.drawText(QRectF(words.left(), top, words.width(), height), Qt::AlignLeft | Qt::TextWordWrap,
                     shown.label);
    painter.setFont(m_small);
    painter.setPen(m_theme.dim);
    painter.drawText(QRectF(words.left(), top + height, words.width(), metrics.height()), Qt::AlignLeft,
                     shown.note);
    const SheetRecord none;
    const SheetRecord &sheet = shown.run ? shown.run->newest : none;
    // Empty tiles until there are pictures: a row keeps its height and place.
    const int tiles = sheet.image.isNull() ? columns() : std::min(columns(), sheet.count);
    for (int tile = 0; tile < tiles; ++tile) {
        QImage picture;
        if (!sheet.image.isNull()) {
            const QPoint from((tile % sheet.columns) * sheet.tile.width(),
                              (tile / sheet.columns) * sheet.tile.height());
            picture = sheet.image.copy(QRect(from, sheet.tile));
        }
        paintPicture(painter, picture, tileRect(row, tile), kRadius,
                     Theme::mixed(m_theme.field, m_theme.background, 0.5));
    }
}

void ArmsPictures::mouseMoveEvent(QMouseEvent *event)
{
    const int row = rowAt(event->position());
    setCursor(row >= 0 && m_rows.at(row).run ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (std::exchange(m_hovered, row) != row)
        update();
}

void ArmsPictures::mousePressEvent(QMouseEvent *event)
{
    const int row = rowAt(event->position());
    if (event->button() == Qt::LeftButton && row >= 0 && m_rows.at(row).run)
        Q_EMIT runPicked(m_rows.at(row).run->name());
}

void ArmsPictures::leaveEvent(QEvent *)
{
    m_hovered = -1;
    update();
}

} // namespace forja
