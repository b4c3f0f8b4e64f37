// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/resultverdict.h"

#include "ui/text/labwording.h"
#include "ui/text/wording.h"
#include "ui/widgets/pageparts.h"

#include <QLabel>
#include <QVBoxLayout>

namespace forja {

using namespace Qt::StringLiterals;

ResultVerdict::ResultVerdict(QWidget *parent)
    : QWidget(parent)
    , m_verdict(startpages::wrapped(this))
    , m_sentences(startpages::wrapped(this))
    , m_guess(startpages::wrapped(this, "isDim"))
    , m_claim(startpages::wrapped(this, "isDim"))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_verdict->setFont(startpages::titleFont());
    m_sentences->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // First what was claimed, then whether it held.
    column->addWidget(m_claim);
    column->addWidget(m_verdict);
    column->addWidget(m_sentences);
    column->addWidget(m_guess);
}

void ResultVerdict::setRecord(const LabRecord &record, const QString &guess)
{
    // Nothing is told before it is over, or where nothing was measured or claimed.
    const bool isTold = record.state != LabRecord::State::Running && !record.rows.isEmpty()
        && !record.question.claims.isEmpty();
    setVisible(isTold);
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
    // What was guessed with this asking counts, not what a person guesses today.
    const QString guessed = LabWording::guessed(record, record.guess.isEmpty() ? guess : record.guess);
    m_guess->setText(guessed);
    m_guess->setVisible(!guessed.isEmpty());
}

QString ResultVerdict::verdict() const
{
    return isHidden() ? QString() : m_verdict->text();
}

QString ResultVerdict::sentences() const
{
    return isHidden() ? QString() : m_sentences->text();
}

QString ResultVerdict::guessWords() const
{
    return m_guess->isHidden() ? QString() : m_guess->text();
}

} // namespace forja
