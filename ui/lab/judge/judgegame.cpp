// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/judge/judgegame.h"

#include "ui/text/labwording.h"
#include "ui/text/wording.h"

#include <algorithm>
#include <cmath>

namespace forja {

double signTest(int one, int other)
{
    const int n = one + other, most = std::max(one, other);
    double tail = 0;
    // In logarithms, as factorials of a few hundred are beyond any number.
    for (int k = most; k <= n; ++k)
        tail += std::exp(std::lgamma(n + 1.0) - std::lgamma(k + 1.0) - std::lgamma(n - k + 1.0)
                         - n * std::log(2.0));
    // Both ways, as nobody has said beforehand who would be better.
    return std::min(1.0, 2 * tail);
}

void JudgeGame::answer(bool saysReal)
{
    if (!isOver())
        m_answers.append(saysReal);
}

int JudgeGame::hitsOfPerson() const
{
    int hits = 0;
    for (qsizetype i = 0; i < m_answers.size(); ++i)
        hits += isRight(i);
    return hits;
}

int JudgeGame::hitsOfD() const
{
    int hits = 0;
    for (qsizetype i = 0; i < m_answers.size(); ++i)
        hits += isDRight(i);
    return hits;
}

int JudgeGame::onlyPerson() const
{
    int count = 0;
    for (qsizetype i = 0; i < m_answers.size(); ++i)
        count += isRight(i) && !isDRight(i);
    return count;
}

int JudgeGame::onlyD() const
{
    int count = 0;
    for (qsizetype i = 0; i < m_answers.size(); ++i)
        count += !isRight(i) && isDRight(i);
    return count;
}

QList<JudgedPair> JudgeGame::missed(Missed by) const
{
    QList<JudgedPair> out;
    for (qsizetype i = 0; i < m_answers.size(); ++i) {
        const bool fits = by == Missed::ByPerson ? !isRight(i) && isDRight(i)
            : by == Missed::ByD                  ? isRight(i) && !isDRight(i)
                                                 : !isRight(i) && !isDRight(i);
        if (fits)
            out.append(m_pairs.at(i));
    }
    return out;
}

namespace {

QString shareWords(const QString &pattern, int hits, int count)
{
    const auto [low, high] = wilson95(hits, count);
    const auto percent = [](double share) { return QString::number(std::lround(share * 100)); };
    return pattern.arg(hits).arg(count).arg(percent(double(hits) / count), percent(low), percent(high));
}

} // namespace

QString JudgeGame::personSentence() const
{
    return shareWords(tr("You: %1 of %2 right, %3 % (95 % interval %4 to %5 %)"), hitsOfPerson(),
                      std::max(1, answered()));
}

QString JudgeGame::dSentence() const
{
    return shareWords(tr("D: %1 of %2 right, %3 % (95 % interval %4 to %5 %)"), hitsOfD(),
                      std::max(1, answered()));
}

QString JudgeGame::comparison() const
{
    const int one = onlyPerson(), other = onlyD();
    // Pictures on which both agree say nothing about who is better: only the others are counted.
    if (one + other == 0)
        return tr("You and D were right and wrong on the same pictures.");
    const double chance = signTest(one, other);
    // One alone is never beyond chance, and the sentence below would be in the plural.
    if (one + other == 1)
        return one == 1
            ? tr("On one picture you were right and D was not: one picture does not tell who is better.")
            : tr("On one picture D was right and you were not: one picture does not tell who is better.");
    const QString facts = tr("On %1 pictures only one of you was right: you on %2, D on %3.")
                              .arg(one + other)
                              .arg(one)
                              .arg(other);
    // The usual 5 %. Above it no winner is named, not even as a tendency.
    if (chance >= 0.05)
        return facts + u' '
            + tr("By chance, a split this uneven occurs %1 % of the time: these pictures do not tell who is "
                 "better.")
                  .arg(std::lround(chance * 100));
    // Rounded, it could read 0 %.
    const QString odds = chance < 0.01
        ? tr("By chance, that happens less than 1 % of the time.")
        : tr("By chance, that happens %1 % of the time.").arg(std::lround(chance * 100));
    return facts + u' '
        + (one > other ? tr("On pictures like these you are better than this D.")
                       : tr("On pictures like these this D is better than you."))
        + u' ' + odds;
}

} // namespace forja
