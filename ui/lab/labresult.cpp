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
#include "ui/text/labwording.h"
#include "ui/text/wording.h"

#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTableWidget>

/// What the result shows. How it is put together: labresultparts.cpp.
namespace forja {

using namespace Qt::StringLiterals;

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
    const bool beginsAtTheTop = asking.path != m_asking.path || asking.record.state != m_asking.record.state
        || asking.isLive != m_asking.isLive;
    m_asking = asking;
    if (asking.problem) {
        setHint(translateProblem(*asking.problem));
        return;
    }
    const Kind kind = asking.record.question.kind;
    m_steps->setVisible(kind == Kind::FirstSteps && !asking.record.details.isEmpty());
    m_tournament->setVisible(kind == Kind::Tournament);
    if (kind == Kind::FirstSteps)
        m_steps->setAsking(asking, thresholdOf(asking.record));
    if (kind == Kind::Tournament)
        m_tournament->setAsking(asking);
    m_dots->setTable(asking.record.question, asking.record.rows);
    showReference();
    m_curves->setAsking(asking);
    m_runs->setAsking(asking);
    showProgress();
    showVerdict(guess);
    showPictures();
    showTable();
    m_stack->setCurrentWidget(m_scroll);
    if (beginsAtTheTop)
        scrollToTop();
}

void LabResult::setPowers(bool canCancel, bool canAsk, bool canTakeOwn)
{
    const bool isOver = m_asking.record.state != LabRecord::State::Running || !m_asking.isLive;
    const bool isWhole = m_asking.record.state == LabRecord::State::Finished && !m_asking.record.why;
    m_cancel->setVisible(canCancel);
    m_goOn->setVisible(isOver && !isWhole);
    m_goOn->setEnabled(canAsk);
    m_more->setVisible(isOver && isWhole);
    m_more->setEnabled(canAsk);
    m_own->setVisible(isOver && canTakeOwn);
    m_own->setEnabled(canAsk);
    m_export->setVisible(isOver && !m_asking.record.rows.isEmpty());
    m_actions->setVisible(isOver);
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

void LabResult::showProgress()
{
    const LabRecord &record = m_asking.record;
    const bool isRunning = record.state == LabRecord::State::Running && m_asking.isLive;
    m_progress->setVisible(isRunning);
    m_howFar->setText(m_isStopping ? tr("Stopping: what is under way is being saved…")
                                   : LabWording::progress(record));
    const QString doing = m_isStopping ? QString() : LabWording::doing(record);
    m_doing->setText(doing);
    m_doing->setVisible(!doing.isEmpty());
    m_bar->setRange(0, std::max(0, record.total));
    m_bar->setValue(record.done);
    QStringList words;
    if (!isRunning && record.state == LabRecord::State::Running)
        words << tr("It was broken off after %1 of %2 steps; what was trained is kept.")
                     .arg(record.done)
                     .arg(record.total);
    if (record.state == LabRecord::State::Stopped)
        words << tr("It was stopped after %1 of %2 steps; what follows is from those.")
                     .arg(record.done)
                     .arg(record.total);
    if (record.why)
        words << translateProblem(*record.why);
    m_problem->setText(words.join(u'\n'));
    m_problem->setVisible(!words.isEmpty());
}

void LabResult::showVerdict(const QString &guess)
{
    const LabRecord &record = m_asking.record;
    const bool isTold = record.state != LabRecord::State::Running && !record.rows.isEmpty()
        && !record.question.claims.isEmpty();
    m_verdictPart->setVisible(isTold);
    if (!isTold)
        return;
    m_verdict->setText(LabWording::answer(LabWording::verdict(record)));
    QStringList sentences;
    for (const LabClaim &claim : record.question.claims)
        sentences << LabWording::sentence(claim, record);
    m_sentences->setText(sentences.join(u"\n\n"_s));
    const QString asked = LabWording::claim(record.question);
    m_claim->setText(tr("Claim: %1").arg(asked));
    m_claim->setVisible(!asked.isEmpty());
    const QString guessed = LabWording::guessed(record, record.guess.isEmpty() ? guess : record.guess);
    m_guess->setText(guessed);
    m_guess->setVisible(!guessed.isEmpty());
}

qint64 LabResult::shownSeed() const
{
    return m_seed->currentData().toLongLong();
}

void LabResult::showPictures()
{
    const LabRecord &record = m_asking.record;
    const bool hasArms = record.question.kind == LabQuestion::Kind::Runs && !m_asking.runs.isEmpty();
    m_picturesPart->setVisible(hasArms);
    if (!hasArms)
        return;
    QList<qint64> seeds;
    for (const auto &run : m_asking.runs) {
        if (!seeds.contains(run->seed))
            seeds.append(run->seed);
    }
    std::sort(seeds.begin(), seeds.end());
    QList<qint64> listed;
    for (int i = 0; i < m_seed->count(); ++i)
        listed.append(m_seed->itemData(i).toLongLong());
    if (listed != seeds) {
        // While it runs the newest seed is in front; one that was chosen stays.
        const bool follows = m_seed->currentIndex() == m_seed->count() - 1;
        const qint64 before = shownSeed();
        const QSignalBlocker blocked(m_seed);
        m_seed->clear();
        for (const qint64 seed : std::as_const(seeds))
            m_seed->addItem(tr("seed %1").arg(seed), seed);
        const bool isLive = record.state == LabRecord::State::Running;
        m_seed->setCurrentIndex(follows && isLive ? int(seeds.size()) - 1
                                                  : std::max(0, int(seeds.indexOf(before))));
    }
    m_seed->setVisible(seeds.size() > 1);
    m_pictures->setAsking(m_asking, shownSeed());
}

void LabResult::showTable()
{
    const LabRecord &record = m_asking.record;
    const QList<LabPlace> places = labPlaces(record.question, record.rows);
    const bool hasTable = !record.rows.isEmpty() && !record.question.measure.isEmpty();
    m_table->setVisible(hasTable);
    m_tableTitle->setVisible(hasTable);
    m_dotsPart->setVisible(hasTable);
    if (!hasTable)
        return;
    const bool isPercent = isShare(record.question.measure);
    const bool isAxisAlone = record.question.kind == LabQuestion::Kind::Runs
        && record.question.arms.size() == 1 && !record.question.axis.label.isEmpty();
    m_table->horizontalHeaderItem(0)->setText(isAxisAlone ? shown(record.question.axis.label) : tr("arm"));
    m_table->setRowCount(int(places.size()));
    for (int i = 0; i < places.size(); ++i) {
        const LabSpread spread = spreadOf(places.at(i), record.question.measure, record.rows);
        QStringList singles;
        for (const LabRow &row : record.rows) {
            if (row.place == places.at(i))
                singles << LabWording::value(row.values.value(record.question.measure, qQNaN()), isPercent)
                               .replace(u' ', QChar::Nbsp); // breaks between values only
        }
        const QStringList texts{
            LabWording::place(record.question, places.at(i)), QString::number(spread.seeds),
            spread.seeds > 0 ? LabWording::value(spread.mean, isPercent) : u"–"_s,
            spread.hasInterval() ? LabWording::interval(spread.low, spread.high, isPercent) : u"–"_s,
            singles.join(u" · "_s)};
        for (int column = 0; column < texts.size(); ++column) {
            auto *item = new QTableWidgetItem(texts.at(column));
            item->setFont(column == 0 ? textFont() : tabular(textFont()));
            m_table->setItem(i, column, item);
        }
    }
    fitTable();
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

QString LabResult::verdict() const
{
    return m_verdictPart->isHidden() ? QString() : m_verdict->text();
}

QString LabResult::sentences() const
{
    return m_verdictPart->isHidden() ? QString() : m_sentences->text();
}

QString LabResult::guessWords() const
{
    return m_guess->isHidden() ? QString() : m_guess->text();
}

QString LabResult::progressWords() const
{
    return m_progress->isHidden() ? QString() : m_howFar->text();
}

QString LabResult::problemWords() const
{
    return m_problem->isHidden() ? QString() : m_problem->text();
}

} // namespace forja
