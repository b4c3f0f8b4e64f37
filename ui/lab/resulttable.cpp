// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/resulttable.h"

#include "ui/text/labwording.h"
#include "ui/text/wording.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QStyle>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTableRow = 24;

} // namespace

ResultTable::ResultTable(QWidget *parent) : QWidget(parent), m_table(new QTableWidget(0, 5, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto *title = new QLabel(tr("In numbers"), this);
    title->setFont(strongFont());
    column->addWidget(title);
    column->addWidget(m_table);
    makeTable();
}

void ResultTable::makeTable()
{
    m_table->setHorizontalHeaderLabels({tr("arm"), tr("seeds"), tr("mean"), tr("95 % interval"),
                                        tr("each seed")});
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(kTableRow);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::ContiguousSelection);
    // As high as its lines: the page scrolls, and a table that scrolls inside it would catch the wheel.
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setWordWrap(true);
    m_table->setAccessibleName(tr("The table of this question"));
}

void ResultTable::setRecord(const LabRecord &record)
{
    const LabQuestion &question = record.question;
    const bool hasTable = !record.rows.isEmpty() && !question.measure.isEmpty();
    setVisible(hasTable);
    if (!hasTable)
        return;
    const QList<LabPlace> places = labPlaces(question, record.rows);
    // Where there is one arm only, its places differ in the axis alone.
    const bool isAxisAlone = question.kind == LabQuestion::Kind::Runs && question.arms.size() == 1
        && !question.axis.label.isEmpty();
    m_table->horizontalHeaderItem(0)->setText(isAxisAlone ? shown(question.axis.label) : tr("arm"));
    m_table->setRowCount(int(places.size()));
    for (int i = 0; i < places.size(); ++i)
        fillLine(i, places.at(i), record);
    fit();
}

void ResultTable::fillLine(int line, const LabPlace &place, const LabRecord &record)
{
    const QString &measure = record.question.measure;
    const bool isPercent = isShare(measure);
    const LabSpread spread = spreadOf(place, measure, record.rows);
    // Each seed and not the mean alone: one that makes all the difference must be seen.
    QStringList singles;
    for (const LabRow &row : record.rows) {
        if (row.place == place)
            singles << LabWording::value(row.values.value(measure, qQNaN()), isPercent)
                           .replace(u' ', QChar::Nbsp); // breaks between values only
    }
    const QStringList texts{LabWording::place(record.question, place), QString::number(spread.seeds),
                            spread.seeds > 0 ? LabWording::value(spread.mean, isPercent) : u"–"_s,
                            spread.hasInterval() ? LabWording::interval(spread.low, spread.high, isPercent)
                                                 : u"–"_s,
                            singles.join(u" · "_s)};
    for (int column = 0; column < texts.size(); ++column) {
        auto *item = new QTableWidgetItem(texts.at(column));
        item->setFont(column == 0 ? textFont() : tabular(textFont()));
        m_table->setItem(line, column, item);
    }
}

void ResultTable::fit()
{
    for (int column = 0; column < m_table->columnCount() - 1; ++column)
        m_table->resizeColumnToContents(column);
    fitLines();
}

void ResultTable::fitLines()
{
    const int last = m_table->columnCount() - 1;
    // The last column takes what the others leave, which the table knows only when it has been painted.
    int wide = width();
    for (int column = 0; column < last; ++column)
        wide -= m_table->columnWidth(column);
    // The single seeds of a long list go on below each other. The table's own idea of their height forgets
    // what lies around the words.
    const QFontMetrics metrics(tabular(textFont()));
    const int around = 2 * kCellPadding + 2 * style()->pixelMetric(QStyle::PM_FocusFrameHMargin) + 2;
    const QRect room(0, 0, std::max(wide, m_table->horizontalHeader()->minimumSectionSize()) - around,
                     100000);
    int height = m_table->horizontalHeader()->sizeHint().height() + 4;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const int words
            = metrics.boundingRect(room, Qt::TextWordWrap, m_table->item(row, last)->text()).height();
        m_table->setRowHeight(row, std::max(kTableRow, words + 8));
        height += m_table->rowHeight(row);
    }
    m_table->setFixedHeight(height);
}

void ResultTable::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

} // namespace forja
