// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/questionpage.h"

#include "engine/experiment/datasource.h"
#include "ui/lab/askpanel.h"
#include "ui/lab/judge/judgeview.h"
#include "ui/lab/labresult.h"
#include "ui/text/labwording.h"
#include "ui/text/wording.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPanelWidth = 296;
constexpr int kMoreSeeds = 5;

QString guessKey(const LabQuestion &question)
{
    return u"lab/guess/"_s + question.name;
}

} // namespace

QuestionPage::QuestionPage(FieldTablePtr table, QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    // Whoever clicks beside everything is still here: Escape leads back.
    setFocusPolicy(Qt::ClickFocus);
    row->addWidget(makePanel());
    auto *line = new QFrame(this);
    line->setProperty("isLine", true);
    line->setFixedWidth(1);
    row->addWidget(line);
    m_stack = new QStackedWidget(this);
    m_result = new LabResult(table, m_stack);
    m_judgePart = makeJudge(table);
    m_stack->addWidget(m_result);
    m_stack->addWidget(m_judgePart);
    row->addWidget(m_stack, 1);
    connectParts();
}

QWidget *QuestionPage::makePanel()
{
    m_panel = new AskPanel;
    auto *left = new QScrollArea(this);
    left->setWidgetResizable(true);
    left->setFrameShape(QFrame::NoFrame);
    left->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    left->setWidget(m_panel);
    left->setProperty("isPanel", true);
    left->setAttribute(Qt::WA_StyledBackground);
    left->setFixedWidth(kPanelWidth);
    return left;
}

QWidget *QuestionPage::makeJudge(const FieldTablePtr &table)
{
    auto *scroll = new QScrollArea(m_stack);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    m_judge = new JudgeView(table);
    m_judge->layout()->setContentsMargins(24, 16, 24, 24);
    m_judge->setProperty("isStage", true);
    m_judge->setAttribute(Qt::WA_StyledBackground);
    scroll->setWidget(m_judge);
    return scroll;
}

void QuestionPage::connectParts()
{
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &QuestionPage::backRequested);
    connect(m_panel, &AskPanel::backRequested, this, &QuestionPage::backRequested);
    connect(m_panel, &AskPanel::guessed, this, [this](const QString &value) {
        // Kept beyond the program: an answer that was seen cannot be guessed any more.
        QSettings().setValue(guessKey(m_question), value);
        refresh();
    });
    connect(m_panel, &AskPanel::askRequested, this, [this] { ask(m_panel->data(), m_panel->seeds(), {}); });
    connect(m_panel, &AskPanel::askingChosen, this, &QuestionPage::showAsking);
    connect(m_result, &LabResult::cancelRequested, this, &QuestionPage::cancelRequested);
    // No seeds of its own: what was begun is finished as it was asked.
    connect(m_result, &LabResult::goOnRequested, this, [this] { ask(m_asking.record.data, 0, m_shown); });
    // Into the same folder, so that the verdict counts old and new seeds together.
    connect(m_result, &LabResult::moreSeedsRequested, this,
            [this] { ask(m_asking.record.data, kMoreSeeds, m_shown); });
    // From the start and into a folder of its own: on other pictures it is another asking.
    connect(m_result, &LabResult::ownPicturesRequested, this,
            [this] { ask(m_source, m_panel->seeds(), {}); });
    connect(m_result, &LabResult::exportRequested, this, [this] { Q_EMIT exportRequested(m_shown); });
    connect(m_result, &LabResult::openRunRequested, this, &QuestionPage::openRunRequested);
    connect(m_result, &LabResult::compareRequested, this, &QuestionPage::compareRequested);
}

void QuestionPage::setTheme(const Theme &theme)
{
    m_panel->setTheme(theme);
    m_result->setTheme(theme);
    m_judge->setTheme(theme);
}

void QuestionPage::setPictures(const QString &source, int classes)
{
    // Samples are on the list anyhow, and the questions are about pictures.
    m_source = source.startsWith(u"sample:"_s) || isFlatSource(source) ? QString() : source;
    m_classes = classes;
    m_panel->setPictures(m_source, classes);
    refresh();
}

void QuestionPage::setRuns(const QStringList &paths)
{
    m_judge->setRuns(paths);
}

bool QuestionPage::isGuessed(const LabQuestion &question)
{
    return question.guesses.isEmpty() || QSettings().contains(guessKey(question));
}

QString QuestionPage::guess() const
{
    return m_panel->guess() == u"-" ? QString() : m_panel->guess();
}

void QuestionPage::open(const LabQuestion &question, const QList<LabAsking> &askings)
{
    m_question = question;
    m_asking = {};
    m_problem.clear();
    m_shown.clear();
    m_panel->setQuestion(question);
    m_panel->setGuess(QSettings().value(guessKey(question)).toString());
    setAskings(askings);
    showAsking(askings.isEmpty() ? QString() : askings.constFirst().path);
    // Another question begins at its top, wherever the reader was in the one before.
    m_result->scrollToTop();
    // The game is answered with keys, so the keyboard belongs to it.
    if (question.kind == LabQuestion::Kind::Judge)
        m_judge->setFocus();
    else
        m_panel->setFocus();
}

void QuestionPage::setAskings(const QList<LabAsking> &askings)
{
    m_askings = askings;
    // A guess that was made elsewhere counts as one.
    for (const LabAsking &asking : askings) {
        if (m_panel->guess().isEmpty() && !asking.record.guess.isEmpty())
            m_panel->setGuess(asking.record.guess);
    }
    refresh();
}

void QuestionPage::showAsking(const QString &path)
{
    // What was read of another asking must not be shown as this one.
    if (path != m_shown)
        m_asking = {};
    m_shown = path;
    Q_EMIT askingShown(path);
    refresh();
}

void QuestionPage::setAsking(const LabAsking &asking)
{
    // A late answer: another asking is in front by now.
    if (asking.path != m_shown)
        return;
    m_asking = asking;
    m_isStale = true;
    refresh();
}

void QuestionPage::setWork(const QString &folder, bool isStopping, const QString &otherTitle)
{
    m_work = folder;
    m_isStopping = isStopping;
    m_otherTitle = otherTitle;
    refresh();
}

void QuestionPage::setProblem(const QString &sentence)
{
    m_problem = sentence;
    refresh();
}

void QuestionPage::ask(const QString &data, int seeds, const QString &again)
{
    m_problem.clear();
    // The button that was pressed goes away; what has the focus then must be of this page.
    setFocus();
    Q_EMIT askRequested({.question = m_question.name,
                         .data = data,
                         .runsFolder = {},
                         .seeds = seeds,
                         .guess = guess(),
                         .again = again});
}

void QuestionPage::showHint(const QString &sentence)
{
    m_isStale = true;
    m_result->setHint(sentence);
}

void QuestionPage::refresh()
{
    const bool isBusy = !m_otherTitle.isEmpty() || !m_work.isEmpty();
    m_panel->setObstacle(
        m_otherTitle.isEmpty()
            ? QString()
            : tr("“%1” is still running. Only one question runs at a time: cancel that one, or wait for it.")
                  .arg(m_otherTitle),
        m_problem);
    // While it runs there is Cancel, beside the result.
    m_panel->askButton()->setVisible(m_work.isEmpty());
    m_panel->setAskings(m_askings, m_shown);
    if (m_question.kind == LabQuestion::Kind::Judge) {
        m_judge->setGuess(LabWording::guess(m_question, guess()));
        m_stack->setCurrentWidget(m_judgePart);
        return;
    }
    m_stack->setCurrentWidget(m_result);
    // From here on in the order in which things must be there: an asking, its files, a guess. The first that
    // is missing is what is said.
    if (m_shown.isEmpty()) {
        showHint(m_work.isEmpty() ? LabWording::plan(m_question) : tr("Getting ready…"));
        return;
    }
    if (m_asking.path != m_shown) {
        showHint(tr("Reading…"));
        return;
    }
    if (!m_panel->isOpen()) {
        showHint(tr("There is an answer. Guess first; then you see it beside your guess."));
        return;
    }
    const bool isOwn = m_shown == m_work;
    // Only what is new is laid out anew: whoever points at a dot or a cell keeps it.
    const auto wanted = std::pair(guess(), isOwn && m_isStopping);
    if (m_isStale || m_told != wanted) {
        m_result->setStopping(wanted.second);
        m_result->setAsking(m_asking, wanted.first);
        // Not where somebody writes or reads elsewhere on the page.
        if (hasFocus())
            m_result->focusOnAnswer();
    }
    m_isStale = false;
    m_told = wanted;
    // Pictures of one's own are offered only where the question can be asked on them, and was not.
    const bool fits = !m_question.needsClasses || m_classes > 1;
    m_result->setPowers(isOwn && !m_isStopping, !isBusy,
                        fits && !m_source.isEmpty() && m_asking.record.data != m_source);
}

} // namespace forja
