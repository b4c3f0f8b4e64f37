// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/labwording.h"

#include "ui/text/wording.h"

#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Rows that no run of an arm stands for are made by the measuring; it names them.
constexpr std::pair<const char *, const char *> kMeasuredArms[] = {
    {"d", QT_TRANSLATE_NOOP("forja::LabWording", "D’s features")},
    {"untrained", QT_TRANSLATE_NOOP("forja::LabWording", "an untrained D’s features")},
    {"pixels", QT_TRANSLATE_NOOP("forja::LabWording", "the pixels themselves")},
    {"pca", QT_TRANSLATE_NOOP("forja::LabWording", "PCA of the pixels")},
    {"supervised", QT_TRANSLATE_NOOP("forja::LabWording", "the same network, only these labels")},
    {"semi-supervised", QT_TRANSLATE_NOOP("forja::LabWording", "D with one more class: generated")},
};

constexpr qsizetype kShortestLead = 48;

bool isWhole(double number)
{
    return std::abs(number) < 1e15 && number == std::floor(number);
}

} // namespace

QList<LabPlace> labPlaces(const LabQuestion &question, const QList<LabRow> &rows)
{
    QList<LabPlace> places;
    // First all places that the question has: its table keeps its order of rows while it fills.
    if (question.kind == LabQuestion::Kind::Runs) {
        for (const LabArm &arm : question.arms) {
            for (const std::optional<double> &x : labXs(question))
                places.append({arm.name, x});
        }
    }
    // Rows may also hold what is no part of the table.
    for (const LabRow &row : rows) {
        if (row.values.contains(question.measure) && !places.contains(row.place))
            places.append(row.place);
    }
    return places;
}

int labRunCount(const LabQuestion &question, int seeds)
{
    using Kind = LabQuestion::Kind;
    if (question.kind == Kind::FirstSteps || question.kind == Kind::Judge)
        return 0;
    return seeds * int(question.kind == Kind::Runs ? question.arms.size() * labXs(question).size() : 1);
}

QString LabWording::answer(LabAnswer answer)
{
    switch (answer) {
    case LabAnswer::Yes:
        return tr("Yes");
    case LabAnswer::No:
        return tr("No");
    case LabAnswer::Unclear:
        break;
    }
    return tr("Cannot tell from these runs");
}

LabAnswer LabWording::verdict(const LabRecord &record)
{
    if (record.question.claims.isEmpty())
        return LabAnswer::Unclear;
    // The first claim is the one that the question is about.
    const LabRule &rule = record.question.claims.constFirst().rule;
    return answerOf(rule, differenceOf(rule, record.question.measure, record.rows));
}

QString LabWording::sentence(const LabClaim &claim, const LabRecord &record)
{
    return sentenceOf(claim, record.question, record.rows,
                      {.translate = shown, .number = localNumber, .place = [&record](const LabPlace &at) {
                           return place(record.question, at);
                       }});
}

QString LabWording::lead(const LabQuestion &question)
{
    QString text = shown(question.text).section(u'\n', 0, 0);
    for (const QChar mark : {u'*', u'`', u'_'})
        text.remove(mark);
    // A very short sentence says too little alone.
    static const QRegularExpression endOfSentence(u"[.?!] "_s);
    const qsizetype at = text.indexOf(endOfSentence, kShortestLead);
    return at < 0 ? text : text.left(at + 1);
}

QString LabWording::plan(const LabQuestion &question)
{
    QStringList lines{tr("This has not been asked here yet.")}, arms;
    for (const LabArm &arm : question.arms)
        arms << shown(arm.label);
    // The name of a single arm tells nothing that the title does not.
    if (question.kind == LabQuestion::Kind::Runs && arms.size() > 1)
        lines << tr("Tried: %1.").arg(arms.join(u" · "_s));
    if (!question.axis.values.isEmpty()) {
        QStringList values;
        for (const double value : question.axis.values)
            values << axisValue(question.axis, value);
        lines << tr("%1: %2.").arg(shown(question.axis.label), values.join(u", "_s));
    }
    if (!question.measureLabel.isEmpty())
        lines << tr("Measured: %1.").arg(shown(question.measureLabel));
    return lines.join(u"\n\n"_s);
}

QString LabWording::arm(const LabQuestion &question, const QString &name)
{
    for (const LabArm &arm : question.arms) {
        if (arm.name == name)
            return shown(arm.label);
    }
    // Questions that train nothing measure at places of their own, which no file names.
    for (const auto &[measured, label] : kMeasuredArms) {
        if (name == QLatin1String(measured))
            return tr(label);
    }
    return name;
}

QString LabWording::axisValue(const LabAxis &axis, double x)
{
    if (axis.isPercent)
        return tr("%1 %").arg(localNumber(QString::number(x * 100, 'g', 4)));
    return isWhole(x) ? groupDigits(qint64(x)) : localNumber(QString::number(x, 'g', 4));
}

QString LabWording::place(const LabQuestion &question, const LabPlace &place)
{
    const QString label = arm(question, place.arm);
    if (!place.x)
        return label;
    const QString x = axisValue(question.axis, *place.x);
    return question.arms.size() < 2 && question.kind == LabQuestion::Kind::Runs ? x
                                                                                : tr("%1, %2").arg(label, x);
}

QString LabWording::value(double value, bool isPercent)
{
    if (!std::isfinite(value))
        return u"–"_s;
    const QString number = localNumber(labNumber(value, isPercent));
    return isPercent ? tr("%1 %").arg(number) : number;
}

QString LabWording::interval(double low, double high, bool isPercent)
{
    return tr("%1 to %2").arg(value(low, isPercent), value(high, isPercent));
}

QString LabWording::guess(const LabQuestion &question, const QString &value)
{
    for (const LabQuestion::Guess &guess : question.guesses) {
        if (guess.value == value)
            return shown(guess.label);
    }
    return {};
}

QString LabWording::claim(const LabQuestion &question)
{
    const QString label = guess(question, u"yes"_s);
    const QString yes = answer(LabAnswer::Yes) + u": "_s;
    // The guess that says yes, without the yes, is what is claimed.
    return label.startsWith(yes) ? label.mid(yes.size()) : label;
}

QString LabWording::guessed(const LabRecord &record, const QString &guess)
{
    const QString label = LabWording::guess(record.question, guess);
    if (label.isEmpty())
        return {};
    const LabAnswer came = verdict(record);
    const QString value = came == LabAnswer::Yes ? u"yes"_s : came == LabAnswer::No ? u"no"_s : u"unclear"_s;
    if (guess == value)
        return tr("You guessed “%1”, and you were right.").arg(label);
    return came == LabAnswer::Unclear ? tr("You guessed “%1”. These runs cannot tell.").arg(label)
                                      : tr("You guessed “%1”. The result is different.").arg(label);
}

QString LabWording::timeLeft(double seconds)
{
    if (seconds < 0)
        return {};
    if (seconds < 90)
        // In steps of five seconds, as no single one can be promised.
        return tr("about %1 s left").arg(std::max(1, int(std::ceil(seconds / 5)) * 5));
    return tr("about %1 min left").arg(int(std::ceil(seconds / 60)));
}

QString LabWording::progress(const LabRecord &record)
{
    if (record.total <= 0)
        return tr("getting ready…");
    const QString done = tr("%1 of %2 steps done").arg(record.done).arg(record.total);
    const QString left = timeLeft(record.secondsLeft);
    return left.isEmpty() ? done : done + u" · "_s + left;
}

QString LabWording::doing(const LabRecord &record)
{
    static const QRegularExpression training(u"^training (\\d+) of (\\d+) runs, (\\d+) done$"_s);
    QStringList parts;
    for (const QString &part : record.doing.split(u" · "_s, Qt::SkipEmptyParts)) {
        const QRegularExpressionMatch match = training.match(part);
        parts << (match.hasMatch()
                      ? counted(match.captured(1).toInt(), tr("training one run"), tr("training %1 runs"))
                          + u", "_s + tr("%1 of %2 trained").arg(match.captured(3), match.captured(2))
                      : shownFragment(part));
    }
    return parts.join(u" · "_s);
}

QString LabWording::day(const QDateTime &when)
{
    const QDate day = when.toLocalTime().date();
    return QLocale().toString(day,
                              day.year() == QDate::currentDate().year() ? tr("d MMM") : tr("d MMM yyyy"));
}

QString LabWording::state(const LabRecord &record, const QDateTime &when, bool isLive, bool mayTell)
{
    const QString date = day(when);
    switch (record.state) {
    case LabRecord::State::Running:
        return isLive ? tr("running, %1 of %2").arg(record.done).arg(record.total)
                      : tr("interrupted at %1 of %2 (%3)").arg(record.done).arg(record.total).arg(date);
    case LabRecord::State::Stopped:
        return tr("stopped at %1 of %2 (%3)").arg(record.done).arg(record.total).arg(date);
    case LabRecord::State::Failed:
        return tr("failed (%1)").arg(date);
    case LabRecord::State::Finished:
        break;
    }
    // Without a claim there is no answer to give away.
    if (record.question.claims.isEmpty())
        return tr("done (%1)").arg(date);
    // From here on the answer would be told, which a guess must come before.
    if (!mayTell)
        return tr("answered (%1): guess first").arg(date);
    if (verdict(record) == LabAnswer::Unclear)
        return tr("cannot tell (%1)").arg(date);
    return verdict(record) == LabAnswer::Yes ? tr("answered: yes (%1)").arg(date)
                                             : tr("answered: no (%1)").arg(date);
}

QString LabWording::auc(qint64 updateD, qint64 updateG, double auc)
{
    const QString who = tr("D of update %1, G of update %2").arg(groupDigits(updateD), groupDigits(updateG));
    const int right = int(std::lround(auc * 100));
    const QString pairs = tr("Of 100 pairs of a real and a generated picture, this D ranks the real one "
                             "higher in %1 (AUC %2).")
                              .arg(right)
                              .arg(localNumber(QString::number(auc, 'f', 2)));
    QString meaning = tr("It tells them apart most of the time.");
    // Below chance D has learned something, the wrong way round: that is told apart from having learned
    // nothing.
    if (right >= 95)
        meaning = tr("It is hardly ever deceived.");
    else if (right < 45)
        meaning = tr("It is worse than chance: it takes generated pictures for real ones.");
    else if (right <= 55)
        meaning = tr("That is chance: it cannot tell them apart.");
    else if (right < 75)
        meaning = tr("It is deceived often.");
    return who + u'\n' + pairs + u'\n' + meaning;
}

} // namespace forja
