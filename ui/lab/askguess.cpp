// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/askguess.h"

#include "ui/lab/views/labparts.h"
#include "ui/text/wording.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace forja {

namespace {

constexpr char kWithoutGuess[] = "-";

} // namespace

AskGuess::AskGuess(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 6, 0, 0);
    m_column->setSpacing(2);
    auto *title = new QLabel(tr("What do you guess?"), this);
    title->setFont(strongFont());
    m_column->addWidget(title);
    m_without = new QPushButton(tr("Without guessing"), this);
    m_without->setProperty("isLink", true);
    m_without->setToolTip(tr("Shows earlier answers and lets you ask without a guess"));
    // Hidden as soon as it has served; what stands below must not move up under the pointer.
    QSizePolicy keepsItsPlace = m_without->sizePolicy();
    keepsItsPlace.setRetainSizeWhenHidden(true);
    m_without->setSizePolicy(keepsItsPlace);
    connect(m_without, &QPushButton::clicked, this, [this] {
        setValue(QLatin1String(kWithoutGuess));
        Q_EMIT guessed(m_value);
    });
}

void AskGuess::setQuestion(const LabQuestion &question)
{
    // A guess belongs to its question; the page brings back the one that was made before.
    m_value.clear();
    qDeleteAll(m_buttons);
    m_buttons.clear();
    // Going on without a guess stands below all of them.
    m_column->removeWidget(m_without);
    for (const LabQuestion::Guess &guess : question.guesses) {
        auto *button = new GuessButton(shown(guess.label), guess.value, this);
        button->setTheme(m_theme);
        connect(button, &QAbstractButton::clicked, this, [this, value = guess.value] {
            m_value = value;
            Q_EMIT guessed(value);
        });
        m_buttons.append(button);
        m_column->addWidget(button);
    }
    m_column->addWidget(m_without, 0, Qt::AlignLeft);
    setVisible(!question.guesses.isEmpty());
}

void AskGuess::setValue(const QString &value)
{
    m_value = value;
    for (GuessButton *button : std::as_const(m_buttons)) {
        // One that is exclusive cannot be taken back otherwise.
        button->setAutoExclusive(false);
        button->setChecked(button->value() == value);
        button->setAutoExclusive(true);
    }
}

} // namespace forja
