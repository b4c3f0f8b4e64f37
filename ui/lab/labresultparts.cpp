// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/labresult.h"

#include "ui/lab/labrunlist.h"
#include "ui/lab/views/armspictures.h"
#include "ui/lab/views/dotschart.h"
#include "ui/lab/views/labcurves.h"
#include "ui/lab/views/stepsview.h"
#include "ui/lab/views/tournamentview.h"
#include "ui/widgets/pageparts.h"

#include <QComboBox>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QStyle>
#include <QTableWidget>
#include <QVBoxLayout>

/// How the result is put together, and who hears whom.
namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidestResult
    = 920; ///< sentences longer than this are tiring, and dots further apart are not nearer to the truth
constexpr int kPartGap = 22;
constexpr int kTableRow = 24;
constexpr int kCellPadding = 7; ///< at the left and right of the words

} // namespace

LabResult::LabResult(FieldTablePtr table, QWidget *parent) : QWidget(parent), m_fields(std::move(table))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget(this);
    outer->addWidget(m_stack);
    m_hint = startpages::wrapped(m_stack, "isDim");
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setContentsMargins(40, 20, 40, 80);
    m_scroll = new QScrollArea(m_stack);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *sheet = new QWidget;
    sheet->setProperty("isStage", true);
    sheet->setAttribute(Qt::WA_StyledBackground);
    auto *row = new QHBoxLayout(sheet);
    row->setContentsMargins(24, 16, 24, 24);
    auto *inner = new QWidget(sheet);
    inner->setMaximumWidth(kWidestResult);
    row->addWidget(inner, 1);
    row->addStretch(0);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kPartGap);
    m_steps = new StepsView(inner);
    m_tournament = new TournamentView(inner);
    m_curves = new LabCurves(inner);
    m_runs = new LabRunList(inner);
    m_problem = startpages::wrapped(inner, "isWarning");
    for (QWidget *part :
         {makeProgress(inner), static_cast<QWidget *>(m_problem), makeVerdict(inner), makeActions(inner),
          static_cast<QWidget *>(m_steps), static_cast<QWidget *>(m_tournament), makePictures(inner),
          makeDots(inner), static_cast<QWidget *>(m_curves)})
        column->addWidget(part);
    auto *numbers = new QVBoxLayout;
    numbers->setSpacing(6);
    m_tableTitle = new QLabel(tr("In numbers"), inner);
    m_tableTitle->setFont(strongFont());
    numbers->addWidget(m_tableTitle);
    numbers->addWidget(m_table);
    column->addLayout(numbers);
    column->addWidget(m_runs);
    column->addStretch(1);
    m_scroll->setWidget(sheet);
    m_stack->addWidget(m_hint);
    m_stack->addWidget(m_scroll);
    connect(m_runs, &LabRunList::openRequested, this, &LabResult::openRunRequested);
    connect(m_runs, &LabRunList::compareRequested, this, &LabResult::compareRequested);
    connect(m_dots, &DotsChart::runPicked, this, &LabResult::openRun);
    connect(m_pictures, &ArmsPictures::runPicked, this, &LabResult::openRun);
}

QWidget *LabResult::makeProgress(QWidget *parent)
{
    m_progress = new QWidget(parent);
    auto *column = new QVBoxLayout(m_progress);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto *row = new QHBoxLayout;
    m_howFar = startpages::wrapped(m_progress);
    m_howFar->setFont(tabular(textFont()));
    m_doing = startpages::wrapped(m_progress, "isDim");
    m_doing->setFont(tabular(smallFont()));
    m_cancel = new QPushButton(tr("Cancel"), m_progress);
    m_cancel->setObjectName(u"cancelAsking"_s);
    m_cancel->setToolTip(tr("Ends it now. What was trained is kept, and it can be gone on with."));
    row->addWidget(m_howFar, 1);
    row->addWidget(m_cancel);
    column->addLayout(row);
    m_bar = new QProgressBar(m_progress);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("How far the experiment is"));
    column->addWidget(m_bar);
    column->addWidget(m_doing);
    connect(m_cancel, &QPushButton::clicked, this, &LabResult::cancelRequested);
    return m_progress;
}

QWidget *LabResult::makeVerdict(QWidget *parent)
{
    m_verdictPart = new QWidget(parent);
    auto *column = new QVBoxLayout(m_verdictPart);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_verdict = startpages::wrapped(m_verdictPart);
    m_verdict->setFont(startpages::titleFont());
    m_sentences = startpages::wrapped(m_verdictPart);
    m_sentences->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_guess = startpages::wrapped(m_verdictPart, "isDim");
    m_claim = startpages::wrapped(m_verdictPart, "isDim");
    column->addWidget(m_claim);
    column->addWidget(m_verdict);
    column->addWidget(m_sentences);
    column->addWidget(m_guess);
    return m_verdictPart;
}

QWidget *LabResult::makePictures(QWidget *parent)
{
    m_picturesPart = new QWidget(parent);
    auto *column = new QVBoxLayout(m_picturesPart);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *row = new QHBoxLayout;
    auto *title = new QLabel(tr("Newest pictures"), m_picturesPart);
    title->setFont(strongFont());
    auto *note = new QLabel(tr("the same latents in every row"), m_picturesPart);
    note->setProperty("isDim", true);
    m_seed = new QComboBox(m_picturesPart);
    m_seed->setAccessibleName(tr("Seed whose pictures are shown"));
    row->addWidget(title);
    row->addWidget(note);
    row->addStretch(1);
    row->addWidget(m_seed);
    column->addLayout(row);
    m_pictures = new ArmsPictures(m_picturesPart);
    column->addWidget(m_pictures);
    connect(m_seed, &QComboBox::currentIndexChanged, this,
            [this] { m_pictures->setAsking(m_asking, shownSeed()); });
    return m_picturesPart;
}

QWidget *LabResult::makeDots(QWidget *parent)
{
    m_dotsPart = new QWidget(parent);
    auto *column = new QVBoxLayout(m_dotsPart);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_dots = new DotsChart(m_dotsPart);
    m_caption = startpages::wrapped(m_dotsPart, "isDim");
    m_caption->setFont(smallFont());
    m_caption->setText(tr("Each dot is a seed; thin lines join the same seed in the two places that are "
                          "judged; beside the dots their mean with its 95 % interval."));
    column->addWidget(m_dots);
    column->addWidget(m_caption);
    m_table = new QTableWidget(0, 5, parent);
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
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setWordWrap(true);
    m_table->setAccessibleName(tr("The table of this question"));
    return m_dotsPart;
}

QWidget *LabResult::makeActions(QWidget *parent)
{
    m_actions = new QWidget(parent);
    auto *row = new QHBoxLayout(m_actions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap);
    const auto add = [&](const QString &text, const QString &tip, void (LabResult::*signal)()) {
        auto *button = new QPushButton(text, m_actions);
        button->setToolTip(tip);
        connect(button, &QPushButton::clicked, this, signal);
        row->addWidget(button);
        return button;
    };
    m_goOn = add(tr("Go on"), tr("Trains and measures what is missing"), &LabResult::goOnRequested);
    m_more = add(tr("5 more seeds"), tr("Adds five seeds to this table: intervals become narrower"),
                 &LabResult::moreSeedsRequested);
    m_own = add(tr("On my pictures"), tr("Asks the same of the pictures that are open in the window"),
                &LabResult::ownPicturesRequested);
    m_export = add(tr("Export replay…"),
                   tr("One page for a browser: guess, slider, verdict, and the numbers"),
                   &LabResult::exportRequested);
    row->addStretch(1);
    return m_actions;
}

void LabResult::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_dots->setTheme(theme);
    m_curves->setTheme(theme);
    m_pictures->setTheme(theme);
    m_steps->setTheme(theme);
    m_tournament->setTheme(theme);
    const QString plain
        = u"QTableView { background: %1; border: none; } QTableView::item { padding: 0 %2px; border: none; } QHeaderView, QHeaderView::section { background: %1; }"_s;
    for (QTableWidget *table : findChildren<QTableWidget *>())
        table->setStyleSheet(plain.arg(theme.background.name()).arg(kCellPadding));
}

void LabResult::fitTable()
{
    const int last = m_table->columnCount() - 1;
    for (int column = 0; column < last; ++column)
        m_table->resizeColumnToContents(column);
    // The single seeds of a long list go on below each other. The table's own idea of their height forgets
    // what lies around the words.
    const QFontMetrics metrics(tabular(textFont()));
    const QRect room(0, 0,
                     m_table->columnWidth(last) - 2 * kCellPadding
                         - 2 * style()->pixelMetric(QStyle::PM_FocusFrameHMargin) - 2,
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

void LabResult::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitTable();
}

void LabResult::scrollToTop()
{
    m_scroll->verticalScrollBar()->setValue(0);
}

} // namespace forja
