// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/lab/labmeasures.h"

#include <QCoreApplication>

namespace forja {

/// How often a fair coin gives a split of `one` against `other` that is as uneven, or more so: the two-sided
/// sign test. 1 where both are 0.
double signTest(int one, int other);

/// A person and D before the same pictures, one at a time.
class JudgeGame
{
    Q_DECLARE_TR_FUNCTIONS(forja::JudgeGame)

public:
    JudgeGame() = default;
    explicit JudgeGame(QList<JudgedPair> pairs) : m_pairs(std::move(pairs)) { }

    int count() const { return int(m_pairs.size()); }
    int answered() const { return int(m_answers.size()); }
    bool isOver() const { return count() > 0 && answered() == count(); }
    /// The picture that waits for an answer. Requires: not over.
    const QImage &picture() const { return m_pairs.at(answered()).picture; }
    void answer(bool saysReal);

    /// After the end.
    int hitsOfPerson() const;
    int hitsOfD() const;
    /// Pictures that only one of the two got right.
    int onlyPerson() const;
    int onlyD() const;
    enum class Missed { ByPerson, ByD, ByBoth };
    QList<JudgedPair> missed(Missed by) const;
    /// "You: 31 of 40 right, 78 % (95 % interval 62 to 88 %)"
    QString personSentence() const;
    QString dSentence() const;
    /// Whether these pictures tell who is better.
    QString comparison() const;

private:
    bool isRight(qsizetype picture) const { return m_answers.at(picture) == m_pairs.at(picture).isReal; }
    bool isDRight(qsizetype picture) const
    {
        return m_pairs.at(picture).saysReal == m_pairs.at(picture).isReal;
    }

    QList<JudgedPair> m_pairs;
    QList<bool> m_answers;
};

} // namespace forja
