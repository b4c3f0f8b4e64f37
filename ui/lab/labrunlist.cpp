// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/labrunlist.h"

#include "engine/comparison/comparison.h"
#include "ui/text/labwording.h"
#include "ui/text/wording.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

enum RunColumn { Place, Seed, Updates, Value, Folder };
constexpr int kMostRowsShown = 9;

} // namespace

LabRunList::LabRunList(QWidget *parent)
    : QWidget(parent), m_table(new QTableWidget(0, 5, this)), m_compare(new QPushButton(tr("Compare"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto *head = new QHBoxLayout;
    auto *title = new QLabel(tr("Runs"), this);
    title->setFont(strongFont());
    head->addWidget(title);
    head->addStretch(1);
    head->addWidget(m_compare);
    column->addLayout(head);
    m_compare->setToolTip(tr("Opens two to eight selected runs side by side; if none is selected, those of "
                             "the first seed, or the first two"));
    m_table->setHorizontalHeaderLabels({tr("arm"), tr("seed"), tr("updates"), tr("measured"), tr("folder")});
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(24);
    m_table->setShowGrid(false);
    // The folder's name takes what is left; its tooltip has all of it.
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setAccessibleName(tr("Runs of this question"));
    m_table->setToolTip(tr("Double-click a run to open it"));
    column->addWidget(m_table);
    // Activated is a double click or Enter, as the desktop has it.
    connect(m_table, &QTableWidget::cellActivated, this, [this](int row, int) {
        Q_EMIT openRequested(m_table->item(row, 0)->data(Qt::UserRole).toString());
    });
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &LabRunList::refresh);
    connect(m_compare, &QPushButton::clicked, this, [this] { Q_EMIT compareRequested(compared()); });
}

void LabRunList::setAsking(const LabAsking &asking)
{
    // A row is another run then; within one asking what is chosen stays chosen while rows are added.
    if (asking.path != m_asking.path)
        m_table->clearSelection();
    m_asking = asking;
    const LabQuestion &question = asking.record.question;
    m_table->setRowCount(int(asking.runs.size()));
    for (int i = 0; i < asking.runs.size(); ++i) {
        const LabRun &run = *asking.runs.at(i);
        // Whether it was measured is for the record to say: a run that
        // has ended may still be waiting for that.
        const auto row = std::find_if(asking.record.rows.begin(), asking.record.rows.end(),
                                      [&run](const LabRow &one) {
                                          return one.run == run.name() && one.place == run.place;
                                      });
        const bool isMeasured = row != asking.record.rows.end();
        const QString updates = run.stats.at.empty() ? QString() : groupDigits(run.stats.at.back().update);
        const QString measured = isMeasured
            ? LabWording::value(row->values.value(question.measure, qQNaN()), isShare(question.measure))
            : u"–"_s;
        const QStringList texts{LabWording::place(question, run.place), QString::number(run.seed), updates,
                                measured, run.name()};
        for (int column = 0; column < texts.size(); ++column) {
            auto *item = m_table->item(i, column);
            // Items are kept: new ones every few seconds would lose selection and scroll place.
            if (!item) {
                item = new QTableWidgetItem;
                m_table->setItem(i, column, item);
            }
            item->setText(texts.at(column));
            item->setToolTip(plainTip(run.path));
            item->setData(Qt::UserRole, run.path);
            item->setFont(column == Place || column == Folder ? textFont() : tabular(textFont()));
        }
    }
    for (int column = 0; column < Folder; ++column)
        m_table->resizeColumnToContents(column);
    // As high as its rows up to a few: the page scrolls, and a long list scrolls by itself.
    const int rows = std::clamp(int(asking.runs.size()), 1, kMostRowsShown);
    m_table->setFixedHeight(rows * 24 + m_table->horizontalHeader()->sizeHint().height() + 6);
    setVisible(!asking.runs.isEmpty());
    refresh();
}

QStringList LabRunList::compared() const
{
    QStringList paths;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        paths << index.data(Qt::UserRole).toString();
    if (paths.size() >= kFewestCompared)
        return paths;
    // One run, or none, cannot be compared: then the list chooses for the person.
    paths.clear();
    for (const auto &run : m_asking.runs) {
        // One seed, all arms: what differs is what the question is about, not chance.
        if (run->seed == m_asking.runs.constFirst()->seed && paths.size() < kMostCompared)
            paths << run->path;
    }
    // One arm alone: its seeds are what can be compared.
    for (const auto &run : m_asking.runs) {
        if (!paths.contains(run->path) && paths.size() < kFewestCompared)
            paths << run->path;
    }
    return paths;
}

void LabRunList::refresh()
{
    const qsizetype chosen = m_table->selectionModel()->selectedRows().size();
    const bool isFit = compared().size() >= kFewestCompared && compared().size() <= kMostCompared;
    m_compare->setEnabled(isFit);
    const auto ofFirstSeed = std::count_if(m_asking.runs.begin(), m_asking.runs.end(),
                                           [this](const auto &run) {
                                               return run->seed == m_asking.runs.constFirst()->seed;
                                           });
    m_compare->setText(chosen >= kFewestCompared ? tr("Compare %1 runs").arg(chosen)
                           : ofFirstSeed >= kFewestCompared
                           ? tr("Compare seed %1").arg(m_asking.runs.constFirst()->seed)
                           : isFit ? tr("Compare %1 runs").arg(compared().size())
                                   : tr("Compare"));
}

} // namespace forja
