// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/views/stepsparts.h"

#include "ui/text/wording.h"
#include "ui/widgets/pixels.h"

#include <QPainter>

#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCellGap = 12;
constexpr int kTagHeight = 17;
constexpr int kSayingHeight = 32; ///< two lines

} // namespace

ShareBar::ShareBar(QWidget *parent) : QWidget(parent), m_small(tabular(smallFont()))
{
    setFixedHeight(20);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ShareBar::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void ShareBar::setShare(const QString &label, double share)
{
    m_label = label;
    m_share = share;
    setAccessibleName(tr("%1: %2 %").arg(label).arg(std::lround(share * 100)));
    update();
}

void ShareBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_small);
    // The same room in every bar that stands in the column, so that the tracks begin at one edge.
    const double words = std::max(120.0, width() * 0.3);
    painter.setPen(m_theme.dim);
    painter.drawText(QRectF(0, 0, words, height()), Qt::AlignLeft | Qt::AlignVCenter, m_label);
    const QRectF track(words, height() / 2.0 - 3, std::max(20.0, width() - words - 52), 6);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.line);
    painter.drawRoundedRect(track, 3, 3);
    painter.setBrush(m_theme.d);
    painter.drawRoundedRect(QRectF(track.topLeft(), QSizeF(track.width() * std::clamp(m_share, 0.0, 1.0), 6)),
                            3, 3);
    // Chance is half.
    painter.setBrush(m_theme.text);
    painter.drawRect(QRectF(track.center().x() - 0.5, track.top() - 3, 1, 12));
    painter.setPen(m_theme.text);
    painter.drawText(QRectF(track.right() + 6, 0, 46, height()), Qt::AlignRight | Qt::AlignVCenter,
                     tr("%1 %").arg(std::lround(m_share * 100)));
}

ShownPictures::ShownPictures(QWidget *parent) : QWidget(parent), m_small(tabular(smallFont()))
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ShownPictures::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void ShownPictures::setEntries(const QList<Entry> &entries, int side)
{
    const bool isSameSize = entries.size() == m_entries.size() && side == m_side;
    m_entries = entries;
    m_side = side;
    QStringList words;
    for (const Entry &entry : entries)
        words << (entry.isReal ? tr("from the folder") : tr("from G")) + u", "_s + saying(entry);
    setAccessibleDescription(words.join(u"; "_s));
    if (!isSameSize)
        updateGeometry();
    update();
}

QString ShownPictures::saying(const Entry &entry)
{
    if (!std::isfinite(entry.output))
        return entry.saysReal ? tr("D: real") : tr("D: generated");
    // Rounded beforehand: a hair below zero would be written as minus nothing.
    const double rounded = std::round(entry.output * 10) / 10;
    const QString number
        = localNumber(QString::number(rounded == 0 ? 0 : rounded, 'f', 1)).replace(QLatin1Char('-'), u"−"_s);
    return entry.saysReal ? tr("D: real (%1)").arg(number) : tr("D: generated (%1)").arg(number);
}

QSize ShownPictures::cell() const
{
    const QFontMetrics metrics(m_small);
    const bool hasTags = !m_entries.isEmpty() && m_entries.constFirst().hasTag;
    // A caption of two words may break between them.
    const int words = std::max(metrics.horizontalAdvance(tr("from the folder")),
                               metrics.horizontalAdvance(tr("D: generated")))
        + 2;
    return {std::max(m_side + 6, hasTags ? words : m_side + 6),
            m_side + 6 + (hasTags ? kTagHeight + kSayingHeight : 4)};
}

int ShownPictures::columnsAt(int width) const
{
    return std::max(1, (width + kCellGap) / (cell().width() + kCellGap));
}

int ShownPictures::heightForWidth(int width) const
{
    const int columns = columnsAt(width);
    const int rows = int((m_entries.size() + columns - 1) / columns);
    return std::max(1, rows * (cell().height() + kCellGap) - kCellGap);
}

void ShownPictures::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_small);
    const int columns = columnsAt(width());
    for (int i = 0; i < m_entries.size(); ++i) {
        const Entry &entry = m_entries.at(i);
        const QPointF at((i % columns) * (cell().width() + kCellGap),
                         (i / columns) * (cell().height() + kCellGap));
        double top = at.y();
        const QColor colour = entry.isReal ? m_theme.real : m_theme.g;
        if (entry.hasTag) {
            painter.setPen(colour);
            painter.drawText(QRectF(at.x(), top, cell().width() + kCellGap, kTagHeight),
                             Qt::AlignLeft | Qt::AlignVCenter,
                             entry.isReal ? tr("from the folder") : tr("from G"));
            top += kTagHeight;
        }
        const QRectF frame(at.x(), top, m_side + 6, m_side + 6);
        paintPicture(painter, entry.picture, frame.adjusted(3, 3, -3, -3), 2, m_theme.field);
        painter.setBrush(Qt::NoBrush);
        // Solid or dashed as well: the tag must be seen without colours.
        painter.setPen(QPen(entry.hasTag ? colour : m_theme.line, 1.5,
                            entry.isReal ? Qt::SolidLine : Qt::DashLine));
        painter.drawRoundedRect(frame.adjusted(0.75, 0.75, -0.75, -0.75), kRadius, kRadius);
        if (!entry.hasTag)
            continue;
        painter.setPen(m_theme.text);
        painter.drawText(QRectF(at.x(), frame.bottom() + 2, cell().width(), kSayingHeight - 2),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, saying(entry));
    }
}

QList<QImage> cutSheet(const QImage &sheet, qsizetype count)
{
    QList<QImage> out;
    if (sheet.isNull() || count < 1)
        return out;
    const int side = sheet.width() / int(count);
    for (int i = 0; i < count; ++i)
        out.append(sheet.copy(i * side, 0, side, sheet.height()));
    return out;
}

} // namespace forja
