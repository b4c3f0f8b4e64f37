// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/rundelegate.h"

#include "ui/runs/runwording.h"
#include "ui/text/wording.h"
#include "ui/theme/icons.h"
#include "ui/widgets/pixels.h"

#include <QPainter>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPicture = 38;
constexpr int kPictureGap = 2;
constexpr int kSide = 7; ///< of a cell's text, as in the header
constexpr int kStar = 13;
constexpr int kStarRoom = 20;

QString elided(const QFont &font, const QString &text, int width)
{
    return QFontMetrics(font).elidedText(text, Qt::ElideRight, width);
}

QRect upperHalf(const QRect &room)
{
    return {room.left(), room.center().y() - 17, room.width(), 18};
}

QRect lowerHalf(const QRect &room)
{
    return {room.left(), room.center().y() + 2, room.width(), 16};
}

} // namespace

RunDelegate::RunDelegate(const RunsFilter *runs, RunThumbnails *thumbnails, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_runs(runs)
    , m_thumbnails(thumbnails)
    , m_text(textFont())
    , m_small(smallFont())
    , m_numbers(tabular(textFont()))
    , m_smallNumbers(tabular(smallFont()))
{
    setTheme(m_theme);
}

void RunDelegate::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_star = tintedIcon(u"star"_s, theme.text);
    m_noStar = tintedIcon(u"star"_s, Theme::mixed(theme.dim, theme.background, 0.35));
}

void RunDelegate::setRoom(int pictures, bool hasDataColumn)
{
    m_pictures = pictures;
    m_hasDataColumn = hasDataColumn;
}

QRect RunDelegate::starRect(const QRect &cell)
{
    return {cell.left() + 2, cell.center().y() - kStarRoom / 2, kStarRoom, kStarRoom};
}

QSize RunDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {100, m_runs->run(index) ? kRowHeight : kGroupHeight};
}

void RunDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const RunSummary *run = m_runs->run(index);
    // A group: the view paints it over all columns.
    if (!run)
        return;
    painter->save();
    const QRect cell = option.rect;
    // A run that cannot be read has its name and its state, and nothing in between.
    if (index.column() == RunsModel::Run) {
        paintRun(*painter, cell, *run, option.state.testFlag(QStyle::State_MouseOver));
    } else if (index.column() == RunsModel::Standing) {
        paintStanding(*painter, cell, *run);
    } else if (!run->problem) {
        switch (index.column()) {
        case RunsModel::Data:
            paintLines(*painter, cell.adjusted(kSide, 0, -kSide, 0), sourceName(run->data), run->preset);
            break;
        case RunsModel::Differences:
            paintDifferences(*painter, cell, *run);
            break;
        case RunsModel::Measure:
            paintNumbers(*painter, cell, run->best ? distanceText(run->best->distance()) : u"–"_s,
                         run->best ? tr("at %1").arg(groupDigits(run->best->update)) : QString());
            break;
        case RunsModel::Length:
            paintNumbers(*painter, cell, lengthText(*run), clock(run->seconds));
            break;
        case RunsModel::Size:
            paintNumbers(*painter, cell, bytesText(run->kept.disk.total()),
                         counted(run->kept.moments, tr("1 snapshot"), tr("%1 snapshots")));
            break;
        case RunsModel::Began:
            paintLines(*painter, cell.adjusted(kSide, 0, -kSide, 0), whenText(run->began), {});
            break;
        default:
            break;
        }
    }
    painter->restore();
}

void RunDelegate::paintRun(QPainter &painter, const QRect &cell, const RunSummary &run, bool isHovered) const
{
    const QRect star = starRect(cell);
    const QRect drawn(star.center() - QPoint(kStar / 2, kStar / 2), QSize(kStar, kStar));
    if (run.notes.isStarred)
        m_star.paint(&painter, drawn);
    else if (isHovered)
        m_noStar.paint(&painter, drawn);
    QRect room = cell.adjusted(2 + kStarRoom + 3, 0, -kSide, 0);
    if (m_pictures > 0) {
        paintPictures(painter, room, run);
        room.adjust(m_pictures * (kPicture + kPictureGap) + 9, 0, 0, 0);
    }
    paintLines(painter, room, run.name, secondLine(run));
}

void RunDelegate::paintPictures(QPainter &painter, const QRect &room, const RunSummary &run) const
{
    const QList<QImage> tiles = m_thumbnails->tiles(run);
    QRectF at(room.left(), room.center().y() - kPicture / 2, kPicture, kPicture);
    for (int i = 0; i < m_pictures; ++i) {
        paintPicture(painter, i < tiles.size() ? tiles[i] : QImage(), at, 3, m_theme.field);
        at.translate(kPicture + kPictureGap, 0);
    }
}

QString RunDelegate::secondLine(const RunSummary &run) const
{
    if (run.problem)
        return translateProblem(*run.problem);
    QStringList parts;
    for (const QString &tag : run.notes.tags)
        parts << QLatin1Char('#') + tag;
    // Where there is no room for a column of its own, the data is still worth a word.
    if (!m_hasDataColumn)
        parts << sourceName(run.data);
    const bool isUnderParent = static_cast<const RunsModel *>(m_runs->sourceModel())->grouping().kind
        == RunGrouping::Kind::Branches;
    // Under its parent, the tree says where it comes from.
    if (run.origin && !isUnderParent)
        parts << originText(run);
    if (!run.notes.note.isEmpty())
        parts << run.notes.note.section(QLatin1Char('\n'), 0, 0);
    return parts.join(u" · "_s);
}

void RunDelegate::paintLines(QPainter &painter, const QRect &room, const QString &upper,
                             const QString &lower) const
{
    painter.setPen(m_theme.text);
    painter.setFont(m_text);
    painter.drawText(lower.isEmpty() ? room : upperHalf(room), Qt::AlignLeft | Qt::AlignVCenter,
                     elided(m_text, upper, room.width()));
    if (lower.isEmpty())
        return;
    painter.setPen(m_theme.dim);
    painter.setFont(m_small);
    painter.drawText(lowerHalf(room), Qt::AlignLeft | Qt::AlignVCenter, elided(m_small, lower, room.width()));
}

void RunDelegate::paintNumbers(QPainter &painter, const QRect &cell, const QString &upper,
                               const QString &lower) const
{
    const QRect room = cell.adjusted(kSide, 0, -kSide, 0);
    painter.setPen(m_theme.text);
    painter.setFont(m_numbers);
    painter.drawText(lower.isEmpty() ? room : upperHalf(room), Qt::AlignRight | Qt::AlignVCenter,
                     elided(m_numbers, upper, room.width()));
    painter.setPen(m_theme.dim);
    painter.setFont(m_smallNumbers);
    painter.drawText(lowerHalf(room), Qt::AlignRight | Qt::AlignVCenter,
                     elided(m_smallNumbers, lower, room.width()));
}

void RunDelegate::paintDifferences(QPainter &painter, const QRect &cell, const RunSummary &run) const
{
    const QRect room = cell.adjusted(kSide, 0, -kSide, 0);
    const QString text = differencesText(run,
                                         *static_cast<const RunsModel *>(m_runs->sourceModel())->table());
    painter.setFont(m_small);
    if (text.isEmpty()) {
        painter.setPen(m_theme.dim);
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                         elided(m_small, tr("nothing"), room.width()));
        return;
    }
    painter.setPen(Theme::mixed(m_theme.text, m_theme.dim, 0.75));
    // Whole parts in the first line as far as they go, the rest cut off in the second.
    const QStringList parts = text.split(u" · "_s);
    const QFontMetrics metrics(m_small);
    QString first = parts.constFirst();
    qsizetype next = 1;
    while (next < parts.size() && metrics.horizontalAdvance(first + u" · "_s + parts[next]) <= room.width())
        first += u" · "_s + parts[next++];
    const QString second = parts.mid(next).join(u" · "_s);
    painter.drawText(second.isEmpty() ? room : upperHalf(room), Qt::AlignLeft | Qt::AlignVCenter,
                     elided(m_small, first, room.width()));
    painter.drawText(lowerHalf(room), Qt::AlignLeft | Qt::AlignVCenter,
                     elided(m_small, second, room.width()));
}

void RunDelegate::paintStanding(QPainter &painter, const QRect &cell, const RunSummary &run) const
{
    const RunCondition standing = conditionOf(run);
    constexpr int kDot = 7;
    const QRect room = cell.adjusted(kSide + kDot + 7, 0, -kSide, 0);
    QString lower;
    // Who is training it comes first: there, and nowhere else, it can be paused or stopped.
    if (run.writer)
        lower = run.writer->isElsewhere ? tr("on %1").arg(run.writer->host)
                                        : tr("process %1").arg(run.writer->pid);
    else if (standing == RunCondition::Interrupted)
        lower = run.kept.hasCheckpoint ? tr("can continue") : tr("no checkpoint");
    else if (standing == RunCondition::Finished)
        lower = whenText(run.lastEventAt);
    // Only what a person may have to do something about has the colour of warnings.
    const bool needsALook = standing == RunCondition::Interrupted || standing == RunCondition::Unreadable;
    const QColor ink = needsALook            ? m_theme.warning
        : standing == RunCondition::Finished ? m_theme.dim
                                             : m_theme.text;
    const QRectF dot(cell.left() + kSide,
                     (lower.isEmpty() ? cell.center().y() : upperHalf(cell).center().y()) - kDot / 2, kDot,
                     kDot);
    painter.setRenderHint(QPainter::Antialiasing);
    // Told apart by shape, too: filled while it trains, a ring otherwise.
    painter.setPen(QPen(ink, 1.4));
    painter.setBrush(standing == RunCondition::Training ? QBrush(ink) : QBrush(Qt::NoBrush));
    painter.drawEllipse(dot.adjusted(0.7, 0.7, -0.7, -0.7));
    paintLines(painter, room, conditionName(standing), lower);
}

} // namespace forja
