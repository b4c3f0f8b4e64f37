// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/labresult.h"

#include "engine/questions/labreference.h"
#include "engine/session/types/values.h"
#include "ui/lab/labrunlist.h"
#include "ui/lab/views/armspictures.h"
#include "ui/lab/views/dotschart.h"
#include "ui/lab/views/labcurves.h"
#include "ui/lab/views/stepsview.h"
#include "ui/lab/views/tournamentview.h"
#include "ui/text/wording.h"
#include "ui/widgets/pageparts.h"

#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidestResult
    = 920; ///< sentences longer than this are tiring, and dots further apart are not nearer to the truth
constexpr int kPartGap = 22;

} // namespace

LabResult::LabResult(FieldTablePtr table, QWidget *parent)
    : QWidget(parent)
    , m_fields(std::move(table))
    , m_stack(new QStackedWidget(this))
    , m_hint(startpages::wrapped(m_stack, "isDim"))
    , m_scroll(new QScrollArea(m_stack))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    m_hint->setAlignment(Qt::AlignCenter);
    // A little above the middle, where one looks first.
    m_hint->setContentsMargins(40, 20, 40, 80);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(makeSheet());
    m_stack->addWidget(m_hint);
    m_stack->addWidget(m_scroll);
    connectParts();
}

QWidget *LabResult::makeSheet()
{
    auto *sheet = new QWidget;
    sheet->setProperty("isStage", true);
    sheet->setAttribute(Qt::WA_StyledBackground);
    auto *row = new QHBoxLayout(sheet);
    row->setContentsMargins(24, 16, 24, 24);
    auto *inner = new QWidget(sheet);
    // Lines of text that go across a wide screen cannot be read; tables and charts keep to the same edge.
    inner->setMaximumWidth(kWidestResult);
    row->addWidget(inner, 1);
    row->addStretch(0);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kPartGap);
    // The order in which the keyboard goes through them, then the order in which they stand.
    m_steps = new StepsView(inner);
    m_tournament = new TournamentView(inner);
    m_curves = new LabCurves(inner);
    m_runs = new LabRunList(inner);
    m_problem = startpages::wrapped(inner, "isWarning");
    m_progress = new ResultProgress(inner);
    m_verdict = new ResultVerdict(inner);
    m_actions = new ResultActions(inner);
    m_pictures = new ResultPictures(inner);
    m_dotsPart = makeDots(inner);
    m_table = new ResultTable(inner);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_progress, m_problem, m_verdict, m_actions, m_steps, m_tournament,
                                          m_pictures, m_dotsPart, m_curves, m_table, m_runs})
        column->addWidget(part);
    column->addStretch(1);
    return sheet;
}

QWidget *LabResult::makeDots(QWidget *parent)
{
    auto *part = new QWidget(parent);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_dots = new DotsChart(part);
    auto *caption = startpages::wrapped(part, "isDim");
    caption->setFont(smallFont());
    caption->setText(tr("Each dot is a seed; thin lines join the same seed in the two places that are "
                        "compared; beside the dots is their mean with its 95 % interval."));
    column->addWidget(m_dots);
    column->addWidget(caption);
    return part;
}

void LabResult::connectParts()
{
    connect(m_progress, &ResultProgress::cancelRequested, this, &LabResult::cancelRequested);
    connect(m_actions, &ResultActions::goOnRequested, this, &LabResult::goOnRequested);
    connect(m_actions, &ResultActions::moreSeedsRequested, this, &LabResult::moreSeedsRequested);
    connect(m_actions, &ResultActions::ownPicturesRequested, this, &LabResult::ownPicturesRequested);
    connect(m_actions, &ResultActions::exportRequested, this, &LabResult::exportRequested);
    connect(m_runs, &LabRunList::openRequested, this, &LabResult::openRunRequested);
    connect(m_runs, &LabRunList::compareRequested, this, &LabResult::compareRequested);
    connect(m_dots, &DotsChart::runPicked, this, &LabResult::openRun);
    connect(m_pictures, &ResultPictures::runPicked, this, &LabResult::openRun);
}

void LabResult::setTheme(const Theme &theme)
{
    m_dots->setTheme(theme);
    m_curves->setTheme(theme);
    m_pictures->setTheme(theme);
    m_steps->setTheme(theme);
    m_tournament->setTheme(theme);
    const QString plain
        = u"QTableView { background: %1; border: none; } QTableView::item { padding: 0 %2px; border: none; } QHeaderView, QHeaderView::section { background: %1; }"_s;
    for (QTableWidget *table : findChildren<QTableWidget *>())
        table->setStyleSheet(plain.arg(theme.background.name()).arg(ResultTable::kCellPadding));
}

void LabResult::setHint(const QString &sentence)
{
    m_hint->setText(sentence);
    m_stack->setCurrentWidget(m_hint);
}

QString LabResult::hint() const
{
    return m_stack->currentWidget() == m_hint ? m_hint->text() : QString();
}

void LabResult::setAsking(const LabAsking &asking, const QString &guess)
{
    using Kind = LabQuestion::Kind;
    // Whoever reads stays where they are while more comes of the same asking.
    const bool beginsAtTheTop = asking.path != m_asking.path || asking.record.state != m_asking.record.state
        || asking.isLive != m_asking.isLive;
    m_asking = asking;
    if (asking.problem) {
        setHint(translateProblem(*asking.problem));
        return;
    }
    const Kind kind = asking.record.question.kind;
    // Steps are shown from the first one on; before there are details there is nothing to go through.
    m_steps->setVisible(kind == Kind::FirstSteps && !asking.record.details.isEmpty());
    m_tournament->setVisible(kind == Kind::Tournament);
    if (kind == Kind::FirstSteps)
        m_steps->setAsking(asking, thresholdOf(asking.record));
    if (kind == Kind::Tournament)
        m_tournament->setAsking(asking);
    m_dots->setTable(asking.record.question, asking.record.rows);
    // After the table, into whose places it is put.
    showReference();
    m_curves->setAsking(asking);
    m_runs->setAsking(asking);
    showProgress();
    m_verdict->setRecord(asking.record, guess);
    m_pictures->setAsking(asking);
    m_dotsPart->setVisible(!asking.record.rows.isEmpty() && !asking.record.question.measure.isEmpty());
    m_table->setRecord(asking.record);
    m_stack->setCurrentWidget(m_scroll);
    if (beginsAtTheTop)
        scrollToTop();
}

void LabResult::setPowers(bool canCancel, bool canAsk, bool canTakeOwn)
{
    cancelButton()->setVisible(canCancel);
    m_actions->setPowers(m_asking, canAsk, canTakeOwn);
}

void LabResult::focusOnAnswer()
{
    if (m_steps->isVisible())
        m_steps->setFocus();
    else if (m_tournament->isVisible())
        m_tournament->setFocus();
}

void LabResult::setStopping(bool isStopping)
{
    m_isStopping = isStopping;
}

void LabResult::scrollToTop()
{
    m_scroll->verticalScrollBar()->setValue(0);
}

void LabResult::showProgress()
{
    const LabRecord &record = m_asking.record;
    const bool isRunning = record.state == LabRecord::State::Running && m_asking.isLive;
    m_progress->setVisible(isRunning);
    m_progress->setRecord(record, m_isStopping);
    // What ended before its end says so, and why.
    QStringList words;
    // The record of a process that was killed says for ever that it runs: whether anyone still writes is the
    // lock's to say.
    if (!isRunning && record.state == LabRecord::State::Running)
        words << tr("It was interrupted after %1 of %2 steps; what was trained is kept.")
                     .arg(record.done)
                     .arg(record.total);
    if (record.state == LabRecord::State::Stopped)
        words << tr("It was stopped after %1 of %2 steps; the results below are from those.")
                     .arg(record.done)
                     .arg(record.total);
    if (record.why)
        words << translateProblem(*record.why);
    m_problem->setText(words.join(u'\n'));
    m_problem->setVisible(!words.isEmpty());
}

double LabResult::thresholdOf(const LabRecord &record) const
{
    if (record.question.arms.isEmpty())
        return 0;
    return lossFacts(labExperiment(record.question, record.question.arms.constFirst(), {}, 1, record.data,
                                   m_fields))
        .threshold;
}

void LabResult::showReference()
{
    const LabQuestion &question = m_asking.record.question;
    const int numerics = m_asking.record.numerics;
    if (m_referenceOf == std::pair(question.name, numerics))
        return;
    m_referenceOf = {question.name, numerics};
    const LabReference reference = labReference(question.name);
    m_dots->setReference(reference.rows, reference.numerics == numerics);
}

void LabResult::openRun(const QString &name)
{
    for (const auto &run : m_asking.runs) {
        if (run->name() == name)
            Q_EMIT openRunRequested(run->path);
    }
}

QString LabResult::problemWords() const
{
    return m_problem->isHidden() ? QString() : m_problem->text();
}

} // namespace forja
