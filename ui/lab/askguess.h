// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/questions/question.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace forja {

class GuessButton;

/// What a person guesses before the answer is told: a button for each guess, and one for going on without.
class AskGuess : public QWidget
{
    Q_OBJECT

public:
    explicit AskGuess(QWidget *parent);

    /// Of guesses that are made from now on.
    void setTheme(const Theme &theme) { m_theme = theme; }
    /// Its guesses, none of them made.
    void setQuestion(const LabQuestion &question);
    /// "yes", "no", "unclear"; "-": shown without guessing; empty: not yet.
    const QString &value() const { return m_value; }
    void setValue(const QString &value);
    QPushButton *withoutButton() const { return m_without; }
    const QList<GuessButton *> &buttons() const { return m_buttons; }

Q_SIGNALS:
    void guessed(const QString &value);

private:
    Theme m_theme = Theme::dark();
    QString m_value;
    QVBoxLayout *m_column;
    QPushButton *m_without;
    QList<GuessButton *> m_buttons;
};

} // namespace forja
