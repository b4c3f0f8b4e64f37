// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/comparetables.h"

#include "ui/charts/runbadge.h"
#include "ui/compare/comparewording.h"
#include "ui/text/wording.h"

#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidestColumn = 280;
constexpr int kLeastColumn = 64;

QTableWidgetItem *cell(const QString &text, bool isNumber = false)
{
    auto *item = new QTableWidgetItem(text);
    item->setTextAlignment(isNumber ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    // To be copied, not to be changed.
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return item;
}

/// Columns of runs carry the runs' letters.
class BadgeHeader : public QHeaderView
{
public:
    static constexpr int kRun = Qt::UserRole;

    BadgeHeader(QWidget *parent, const Theme *theme) : QHeaderView(Qt::Horizontal, parent), m_theme(theme) { }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        // The style leaves pen and brush as it likes.
        painter->save();
        QHeaderView::paintSection(painter, rect, section);
        painter->restore();
        const QVariant run = model()->headerData(section, Qt::Horizontal, kRun);
        if (!run.isValid())
            return;
        const bool isRight = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt()
            & Qt::AlignRight;
        painter->setRenderHint(QPainter::Antialiasing);
        paintRunBadge(*painter, QPointF(isRight ? rect.right() - 11 : rect.left() + 12, rect.center().y()),
                      run.toInt(), *m_theme);
    }

private:
    const Theme *m_theme;
};

QLabel *title(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setFont(strongFont());
    return label;
}

} // namespace

CompareTables::CompareTables(const ComparedData *data, QWidget *parent)
    : QWidget(parent)
    , m_data(data)
    , m_settingsTitle(title(tr("What differs"), this))
    , m_same(new QLabel(tr("Nothing: the runs have the same settings, edits and steps."), this))
    , m_numbersTitle(title(tr("Numbers"), this))
    , m_note(new QLabel(this))
    , m_settings(createTable(m_settingsTitle->text()))
    , m_numbers(createTable(m_numbersTitle->text()))
{
    for (QLabel *label : {m_same, m_note}) {
        label->setProperty("isDim", true);
        label->setWordWrap(true);
    }
    m_sheet = new QWidget;
    auto *column = new QVBoxLayout(m_sheet);
    column->setContentsMargins(14, 12, 14, 16);
    column->setSpacing(kGap);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_settingsTitle, m_same, m_settings,
                                                            m_numbersTitle, m_note, m_numbers})
        column->addWidget(widget);
    // Apart, as settings and numbers are two things.
    column->insertSpacing(3, 12);
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_sheet);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
}

QTableWidget *CompareTables::createTable(const QString &name)
{
    auto *table = new QTableWidget(this);
    // The header reads the theme through this pointer whenever it paints, so a change of theme needs no new
    // header.
    table->setHorizontalHeader(new BadgeHeader(table, &m_theme));
    table->setAccessibleName(name);
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setStyleSheet(
        u"QTableView { border: none; background: transparent; } QTableView::item { padding: 4px 8px; }"
        "QHeaderView, QHeaderView::section { background: transparent; } QHeaderView::section { padding: 5px 4px; }"_s);
    table->setWordWrap(true);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionMode(QAbstractItemView::ContiguousSelection);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    // fit() makes the table as high as its rows: the page scrolls, and a table that scrolls in it would catch
    // the wheel.
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    return table;
}

void CompareTables::setTheme(const Theme &theme)
{
    m_theme = theme;
    QPalette palette = m_sheet->palette();
    palette.setColor(QPalette::Window, theme.background);
    m_sheet->setPalette(palette);
    refresh();
}

void CompareTables::refresh()
{
    if (m_data->comparison().runs.isEmpty())
        return;
    fillSettings();
    fillNumbers();
}

void CompareTables::setHeads(QTableWidget *table, const QStringList &first, Qt::AlignmentFlag alignment)
{
    for (int i = 0; i < first.size(); ++i)
        table->setHorizontalHeaderItem(i, new QTableWidgetItem(first.at(i)));
    for (int run = 0; run < m_data->comparison().runs.size(); ++run) {
        auto *head = new QTableWidgetItem;
        head->setData(BadgeHeader::kRun, run);
        head->setToolTip(m_data->comparison().runs.at(run)->name());
        head->setTextAlignment(alignment | Qt::AlignVCenter);
        // Said by screen readers, and copied with the table.
        head->setData(Qt::AccessibleTextRole,
                      u"%1 %2"_s.arg(runLetter(run), m_data->comparison().runs.at(run)->name()));
        table->setHorizontalHeaderItem(int(first.size()) + run, head);
    }
}

void CompareTables::fit(QTableWidget *table)
{
    table->resizeColumnsToContents();
    for (int column = 0; column < table->columnCount(); ++column)
        table->setColumnWidth(column,
                              std::clamp(table->columnWidth(column) + 12, kLeastColumn, kWidestColumn));
    table->resizeRowsToContents();
    int height = table->horizontalHeader()->sizeHint().height() + 2 * table->frameWidth()
        + table->horizontalScrollBar()->sizeHint().height();
    for (int row = 0; row < table->rowCount(); ++row)
        height += table->rowHeight(row);
    table->setFixedHeight(height);
}

void CompareTables::fillSettings()
{
    const QList<DifferingField> &rows = m_data->differing();
    m_same->setVisible(rows.isEmpty());
    m_settings->setVisible(!rows.isEmpty());
    m_settings->setColumnCount(1 + int(m_data->comparison().runs.size()));
    m_settings->setRowCount(int(rows.size()));
    setHeads(m_settings, {tr("Setting")}, Qt::AlignLeft);
    // Steps by hand are compared as well, but are no setting: their row has no field to take a name from.
    for (int row = 0; row < rows.size(); ++row) {
        const DifferingField &differing = rows.at(row);
        const Field *field = m_data->comparison().table->find(differing.key);
        auto *name = cell(shown(field ? field->label : QString::fromLatin1(kManualSteps)));
        if (field)
            name->setToolTip(u"%1 (%2)"_s.arg(shown(field->help), field->key));
        m_settings->setItem(row, 0, name);
        for (int run = 0; run < differing.runs.size(); ++run) {
            auto *value = cell(shownHistory(differing.runs.at(run), field));
            // The value stands there nevertheless: whoever switches the other setting on wants to know it.
            if (!differing.runs.at(run).applies)
                value->setToolTip(tr("Has no effect with the other settings of this run"));
            m_settings->setItem(row, run + 1, value);
        }
    }
    fit(m_settings);
}

QString CompareTables::noteOfNumbers() const
{
    QStringList notes{tr("Statistics are the mean of the last tenth of the run.")};
    if (m_data->hasSeeds())
        notes << tr(
            "Runs that differ only in the seed: mean ± standard deviation of the sample, and their number.");
    // The same seed again is the same training; counted twice, it would make the spread look smaller.
    for (const SeedGroup &group : m_data->seeds()) {
        if (!group.repeats.isEmpty())
            notes << tr("%1: this seed is already included; not counted again.")
                         .arg(lettersInWords(group.repeats));
    }
    // With several protocols each row names its own.
    if (m_data->measures().size() == 1)
        notes << tr("Distance and diversity: %1.").arg(m_data->measures().constFirst().protocol);
    const bool hasOthers = std::any_of(m_data->measures().begin(), m_data->measures().end(),
                                       [](const MeasureGroup &group) { return group.isPartOfProtocol; });
    if (hasOthers)
        notes << tr("Measures against other pictures are in separate rows: they cannot be compared.");
    return notes.join(QLatin1Char(' '));
}

void CompareTables::fillNumbers()
{
    const QList<Quantity> quantities = quantitiesOf(m_data->comparison(), m_data->measures());
    // A group of one has no spread; its column would repeat that of the run.
    QList<SeedGroup> groups;
    std::copy_if(m_data->seeds().begin(), m_data->seeds().end(), std::back_inserter(groups),
                 [](const SeedGroup &group) { return group.runs.size() > 1; });
    m_note->setText(noteOfNumbers());
    m_numbers->setRowCount(int(quantities.size()));
    const auto runs = int(m_data->comparison().runs.size());
    m_numbers->setColumnCount(1 + runs + int(groups.size()));
    setHeads(m_numbers, {tr("Number")}, Qt::AlignRight);
    for (int i = 0; i < groups.size(); ++i) {
        m_numbers->setHorizontalHeaderItem(1 + runs + i,
                                           new QTableWidgetItem(lettersInWords(groups.at(i).runs)));
        m_numbers->horizontalHeaderItem(1 + runs + i)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    for (int row = 0; row < quantities.size(); ++row) {
        const Quantity &quantity = quantities.at(row);
        auto *name = cell(shown(quantity.label));
        name->setToolTip(quantity.protocol);
        // With one protocol the note above the table names it once. With several each row says its own, or
        // they would be compared.
        if (!quantity.protocol.isEmpty() && m_data->measures().size() > 1)
            name->setText(name->text() + QLatin1Char('\n') + quantity.protocol);
        m_numbers->setItem(row, 0, name);
        for (int run = 0; run < runs; ++run)
            m_numbers->setItem(row, 1 + run, cell(shownNumber(quantity.runs[std::size_t(run)]), true));
        for (int i = 0; i < groups.size(); ++i) {
            const Spread spread = spreadOf(quantity, groups.at(i));
            m_numbers->setItem(row, 1 + runs + i,
                               cell(tr("%1 (%2)").arg(shownSpread(spread)).arg(spread.count), true));
        }
    }
    fit(m_numbers);
}

} // namespace forja
