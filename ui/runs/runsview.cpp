// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runsview.h"

#include "ui/text/wording.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Columns in the order in which they get room, with the least that they need.
constexpr std::pair<int, int> kColumns[] = {{RunsModel::Run, 284},      {RunsModel::Measure, 84},
                                            {RunsModel::Standing, 124}, {RunsModel::Differences, 130},
                                            {RunsModel::Length, 74},    {RunsModel::Size, 84},
                                            {RunsModel::Data, 112},     {RunsModel::Began, 104}};
/// A column of names this wide has room for three pictures instead of one before each.
constexpr int kManyPictures = 400;

bool isPrintable(const QString &text)
{
    return !text.isEmpty() && text.at(0).isPrint() && !text.at(0).isSpace();
}

} // namespace

RunsView::RunsView(RunsFilter *runs, RunThumbnails *thumbnails, QWidget *parent)
    : QTreeView(parent), m_runs(runs)
{
    m_delegate = new RunDelegate(runs, thumbnails, this);
    setModel(runs);
    setItemDelegate(m_delegate);
    setAccessibleName(tr("Runs"));
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(
        Qt::ScrollBarAlwaysOn); // columns are fitted to a width that does not change with the number of rows
    setMouseTracking(true);
    // A double click opens a run; whether its branches show is the arrow's to decide.
    setExpandsOnDoubleClick(false);
    setFrameShape(QFrame::NoFrame);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalScrollBar()->setSingleStep(RunDelegate::kRowHeight / 2);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    // fitColumns() divides the width; a section that a hand moves would be set back at the next resize.
    header()->setSectionResizeMode(QHeaderView::Fixed);
    header()->setSectionsClickable(true);
    header()->setSortIndicatorShown(true);
    header()->setMinimumSectionSize(40);
    setNested(false);
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (const RunSummary *run = m_runs->run(index))
            Q_EMIT openRequested(run->path);
        else
            setExpanded(index.siblingAtColumn(0), !isExpanded(index.siblingAtColumn(0)));
    });
}

void RunsView::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_delegate->setTheme(theme);
    setStyleSheet(
        u"forja--RunsView { background: %1; border: none; border-radius: 0; } QHeaderView { background: %1; }"
        "QHeaderView::section { background: %1; color: %2; border: none; border-bottom: 1px solid %3; "
        "padding: 5px 7px; }"
        "QHeaderView::section:hover { color: %4; }"
        "forja--RunsView::item:selected, forja--RunsView::branch:selected { background: transparent; }"_s.arg(
            theme.background.name(), theme.dim.name(), theme.line.name(), theme.text.name()));
    viewport()->update();
}

void RunsView::setNested(bool isNested)
{
    setRootIsDecorated(isNested);
    setIndentation(isNested ? 14 : 0);
    // Headings are of another height than runs, and have every row measured.
    setUniformRowHeights(!isNested);
}

QStringList RunsView::selectedRuns() const
{
    // Where they stand on the screen is their order.
    std::vector<std::pair<int, QString>> byPlace;
    for (const QModelIndex &index : selectionModel()->selectedRows()) {
        if (const RunSummary *run = m_runs->run(index))
            byPlace.emplace_back(visualRect(index).top(), run->path);
    }
    std::sort(byPlace.begin(), byPlace.end());
    QStringList paths;
    for (const auto &[place, path] : byPlace)
        paths.append(path);
    return paths;
}

void RunsView::selectRuns(const QStringList &paths)
{
    QItemSelection selection;
    for (const QString &path : paths) {
        if (const QModelIndex index = m_runs->indexOf(path); index.isValid())
            selection.select(index, index);
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

QString RunsView::currentRun() const
{
    const RunSummary *run = m_runs->run(currentIndex());
    return run ? run->path : QString();
}

void RunsView::makeCurrent(const QString &path)
{
    if (const QModelIndex index = m_runs->indexOf(path); index.isValid())
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
}

int RunsView::leastWidth(int column, int usual) const
{
    return std::max(usual, header()->sectionSizeHint(column));
}

void RunsView::fitColumns()
{
    const int width = viewport()->width();
    // A hidden column does not say how wide its title is.
    for (const auto &[column, usual] : kColumns)
        setColumnHidden(column, false);
    int used = 0;
    QSet<int> shown;
    for (const auto &[column, usual] : kColumns) {
        const int least = leastWidth(column, usual);
        // Whatever stands behind one without room waits, too: so columns come and go in one order.
        if (used + least > width && !shown.isEmpty())
            break;
        shown.insert(column);
        used += least;
    }
    // What is left goes to what is long: names, differences, and a little to the data.
    const int rest = std::max(0, width - used);
    const int toData = shown.contains(RunsModel::Data) ? std::min(90, rest / 6) : 0;
    const int toDifferences = shown.contains(RunsModel::Differences) ? (rest - toData) * 45 / 100 : 0;
    for (const auto &[column, usual] : kColumns) {
        setColumnHidden(column, !shown.contains(column));
        const int more = column == RunsModel::Run ? rest - toData - toDifferences
            : column == RunsModel::Differences    ? toDifferences
            : column == RunsModel::Data           ? toData
                                                  : 0;
        header()->resizeSection(column, leastWidth(column, usual) + more);
    }
    m_delegate->setRoom(header()->sectionSize(RunsModel::Run) >= kManyPictures ? 3 : 1,
                        shown.contains(RunsModel::Data));
}

void RunsView::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    const bool isSelected = selectionModel()->isSelected(index);
    if (isSelected)
        painter->fillRect(row, Theme::mixed(m_theme.d, m_theme.background, 0.22));
    else if (m_hoveredRow.isValid() && m_hoveredRow == index.siblingAtColumn(0))
        painter->fillRect(row, Theme::mixed(m_theme.text, m_theme.background, 0.045));
    if (m_runs->run(index)) {
        // The star at the name shows while the pointer is anywhere in the row.
        QStyleOptionViewItem cell = option;
        cell.state.setFlag(QStyle::State_MouseOver,
                           m_hoveredRow.isValid() && m_hoveredRow == index.siblingAtColumn(0));
        QTreeView::drawRow(painter, cell, index);
    } else {
        paintGroup(*painter, row, index);
    }
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1),
                      Theme::mixed(m_theme.line, m_theme.background, 0.6));
    // The frame is the row's, whichever column the cursor is in.
    if (hasFocus() && index.siblingAtColumn(0) == currentIndex().siblingAtColumn(0)) {
        painter->setPen(QPen(m_theme.d, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(row.adjusted(0, 0, -1, -2));
    }
}

void RunsView::paintGroup(QPainter &painter, const QRect &row, const QModelIndex &index) const
{
    drawBranches(&painter, QRect(row.left(), row.top(), indentation(), row.height()), index);
    painter.setPen(m_theme.text);
    painter.setFont(strongFont());
    const QString title = m_runs->groupTitle(index);
    const QRect room = row.adjusted(indentation() + 6, 0, -8, 0);
    const QString shown = painter.fontMetrics().elidedText(title, Qt::ElideRight, room.width() - 90);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, shown);
    const int after = painter.fontMetrics().horizontalAdvance(shown) + 10;
    painter.setPen(m_theme.dim);
    painter.setFont(smallFont());
    painter.drawText(room.adjusted(after, 1, 0, 1), Qt::AlignLeft | Qt::AlignVCenter,
                     counted(m_runs->rowCount(index.siblingAtColumn(0)), tr("1 run"), tr("%1 runs")));
}

void RunsView::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    if (indentation() == 0 || m_runs->rowCount(index.siblingAtColumn(0)) == 0)
        return;
    // Not the arrow of the style, whose colour would not follow the theme.
    const QPointF centre(rect.right() - indentation() / 2 + 1, rect.center().y());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_theme.dim, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (isExpanded(index.siblingAtColumn(0)))
        painter->drawPolyline(QPolygonF({centre + QPointF(-3.5, -1.8), centre + QPointF(0, 1.8),
                                         centre + QPointF(3.5, -1.8)}));
    else
        painter->drawPolyline(QPolygonF({centre + QPointF(-1.8, -3.5), centre + QPointF(1.8, 0),
                                         centre + QPointF(-1.8, 3.5)}));
    painter->restore();
}

void RunsView::keyPressEvent(QKeyEvent *event)
{
    const bool hasControl = event->modifiers().testFlag(Qt::ControlModifier);
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && hasControl) {
        Q_EMIT compareRequested();
    } else if (event->key() == Qt::Key_Delete) {
        Q_EMIT trashRequested();
    } else if (event->text() == u"*") {
        Q_EMIT starsRequested();
    } else if (!hasControl && !event->modifiers().testFlag(Qt::AltModifier) && isPrintable(event->text())) {
        // Letters are words for the filter, as nothing in the list is edited.
        Q_EMIT typed(event->text());
    } else {
        QTreeView::keyPressEvent(event);
    }
}

void RunsView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const RunSummary *run = m_runs->run(index);
    // On the star a click means the star alone: it neither chooses the run nor opens it.
    if (run && event->button() == Qt::LeftButton && index.column() == RunsModel::Run
        && RunDelegate::starRect(visualRect(index)).contains(event->position().toPoint())) {
        Q_EMIT starRequested(run->path);
        return;
    }
    QTreeView::mousePressEvent(event);
}

void RunsView::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(indexAt(event->position().toPoint()));
    QTreeView::mouseMoveEvent(event);
}

void RunsView::leaveEvent(QEvent *event)
{
    setHovered({});
    QTreeView::leaveEvent(event);
}

void RunsView::setHovered(const QModelIndex &index)
{
    const QModelIndex row = index.siblingAtColumn(0);
    if (m_hoveredRow == row)
        return;
    m_hoveredRow = row;
    viewport()->update();
}

void RunsView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fitColumns();
}

void RunsView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QTreeView::rowsInserted(parent, start, end);
    // Groups and branches are open until a person closes them.
    if (parent.isValid() && m_runs->rowCount(parent) == end - start + 1)
        expand(parent);
}

void RunsView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    Q_EMIT selectionMoved();
}

} // namespace forja
