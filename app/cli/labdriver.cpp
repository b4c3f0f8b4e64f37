// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/labdriver.h"

#include "app/cli/commandline.h"
#include "engine/export/labreplay.h"

#include <QJsonArray>
#include <QJsonObject>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

QString number(double value, bool isPercent)
{
    return isPercent ? labNumber(value, true) + u" %"_s : labNumber(value, false);
}

QString answerName(LabAnswer answer)
{
    return answer == LabAnswer::Yes ? u"yes"_s : answer == LabAnswer::No ? u"no"_s : u"unclear"_s;
}

} // namespace

LabDriver::LabDriver(const FieldTablePtr &table, Interrupts &interrupts)
    : m_table(table), m_interrupts(interrupts), m_conductor(table)
{
    connect(&m_interrupts, &Interrupts::requested, this, [this] {
        m_line.clear();
        printNote(u"Finishing the updates and writing checkpoints; `forja-cli lab --again %1` "
                  u"continues from there. Interrupt once more to leave at once."_s.arg(m_conductor.folder()));
        m_conductor.stop();
    });
    connect(&m_conductor, &LabRunner::changed, this, &LabDriver::tellProgress);
    connect(&m_conductor, &LabRunner::stepFailed, this, [this](const QString &title, const Problem &why) {
        m_line.clear();
        printNote(u"warning: %1: %2"_s.arg(title, why.english()));
    });
    connect(&m_conductor, &LabRunner::failed, this, [this](const Problem &why) {
        m_line.clear();
        printNote(u"warning: "_s + why.english());
    });
    // It may have ended before the loop begins, where all was there already.
    connect(&m_conductor, &LabRunner::ended, &m_loop, &QEventLoop::quit, Qt::QueuedConnection);
}

int LabDriver::run(const std::function<Outcome(LabRunner &)> &begin)
{
    if (const auto begun = begin(m_conductor); !begun)
        throw Error(begun.problem());
    // The window reads the folder from this line.
    printNote(u"Laboratory: "_s + m_conductor.folder());
    m_loop.exec();
    m_line.clear();
    const LabRecord &record = m_conductor.record();
    // Also of a question that was stopped: what is measured can be looked at.
    if (!record.rows.isEmpty()) {
        const QString file = m_conductor.folder() + u"/replay.html"_s;
        if (const auto written = writeLabReplay(m_conductor.folder(), file, m_table))
            m_replay = file;
        else
            printNote(u"warning: "_s + written.problem().english());
    }
    if (record.state == LabRecord::State::Stopped && m_interrupts.wasRequested())
        return kInterrupted;
    if (record.why)
        printError(*record.why);
    return record.state == LabRecord::State::Finished && !record.why ? kDone : kFailed;
}

void LabDriver::tellProgress()
{
    // First, so that the findings stay on the screen and the bar is drawn below them.
    tellFindings();
    const LabRecord &record = m_conductor.record();
    // Drawn after the end, the bar would stay below the last line.
    if (record.state != LabRecord::State::Running)
        return;
    QString text = record.doing;
    if (record.secondsLeft >= 0)
        text += u" · %1 left"_s.arg(lasting(record.secondsLeft));
    m_line.show(m_conductor.fraction(), text);
}

void LabDriver::tellFindings()
{
    const LabRecord &record = m_conductor.record();
    // Rows are only ever appended, so a count is enough to report each of them once.
    for (; m_toldRows < record.rows.size(); ++m_toldRows) {
        const LabRow &row = record.rows[m_toldRows];
        const auto value = row.values.constFind(record.question.measure);
        if (value == row.values.cend())
            continue;
        m_line.clear();
        printNote(u"%1, seed %2: %3"_s.arg(placeName(record.question, row.place))
                      .arg(row.seed)
                      .arg(number(*value, isShare(record.question.measure))));
    }
}

QJsonObject LabDriver::endJson() const
{
    const LabRecord &record = m_conductor.record();
    QJsonObject json = toJson(record);
    // Details are large, and stand in the folder; what is left of the time means nothing at the end.
    json.remove(u"details"_s);
    json.remove(u"seconds_left"_s);
    QJsonArray places, claims;
    for (const LabPlace &place : measuredPlaces(record.question, record.rows)) {
        const LabSpread spread = spreadOf(place, record.question.measure, record.rows);
        QJsonObject one{{u"arm"_s, place.arm},
                        {u"seeds"_s, spread.seeds},
                        {u"mean"_s, spread.mean},
                        {u"low"_s, spread.low},
                        {u"high"_s, spread.high}};
        // Omitted where arms have no axis: a null would look like a value that was not measured.
        if (place.x)
            one.insert(u"x"_s, *place.x);
        places.append(one);
    }
    for (const LabClaim &claim : record.question.claims) {
        const LabDifference difference = differenceOf(claim.rule, record.question.measure, record.rows);
        claims.append(QJsonObject{{u"answer"_s, answerName(answerOf(claim.rule, difference))},
                                  {u"sentence"_s, sentenceOf(claim, record.question, record.rows)},
                                  {u"difference"_s, difference.mean},
                                  {u"low"_s, difference.low},
                                  {u"high"_s, difference.high},
                                  {u"seeds"_s, difference.seeds}});
    }
    json.insert(u"lab"_s, m_conductor.folder());
    json.insert(u"places"_s, places);
    json.insert(u"verdicts"_s, claims);
    json.insert(u"replay"_s, m_replay);
    return json;
}

void LabDriver::printEnd(bool isJson) const
{
    if (isJson) {
        printJson(endJson());
        return;
    }
    const LabRecord &record = m_conductor.record();
    const LabQuestion &question = record.question;
    const bool isPercent = isShare(question.measure);
    print(question.title);
    // A question stopped early has measured nothing yet, and would print a table without rows.
    if (const auto places = measuredPlaces(record.question, record.rows); !places.isEmpty()) {
        QList<QStringList> rows{{question.measureLabel.isEmpty() ? question.measure : question.measureLabel,
                                 u"mean"_s, u"95 % interval"_s, u"seeds"_s}};
        for (const LabPlace &place : places) {
            const LabSpread spread = spreadOf(place, question.measure, record.rows);
            rows << QStringList{placeName(question, place), number(spread.mean, isPercent),
                                spread.hasInterval() ? u"%1 to %2"_s.arg(number(spread.low, isPercent),
                                                                         number(spread.high, isPercent))
                                                     : u"–"_s,
                                QString::number(spread.seeds)};
        }
        printTable(rows, 1);
    }
    for (const LabClaim &claim : question.claims) {
        const LabAnswer answer = answerOf(claim.rule,
                                          differenceOf(claim.rule, question.measure, record.rows));
        const char *words[] = {"Yes", "No", "Cannot tell from these runs"};
        print(u"%1. %2"_s.arg(QString::fromLatin1(words[static_cast<int>(answer)]),
                              sentenceOf(claim, question, record.rows)));
    }
    // Without a claim there is nothing that a guess could be held against.
    if (!record.guess.isEmpty() && !question.claims.isEmpty())
        print(u"Your guess: %1"_s.arg(record.guess));
    print(m_conductor.folder());
    if (!m_replay.isEmpty())
        print(m_replay);
}

} // namespace forja
