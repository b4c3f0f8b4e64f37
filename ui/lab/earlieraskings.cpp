// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/earlieraskings.h"

#include "ui/lab/views/labparts.h"
#include "ui/text/labwording.h"
#include "ui/text/wording.h"

#include <QLabel>
#include <QVBoxLayout>

namespace forja {

EarlierAskings::EarlierAskings(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *title = new QLabel(tr("Earlier answers"), this);
    title->setFont(strongFont());
    title->setContentsMargins(0, 10, 0, 0);
    layout->addWidget(title);
    m_column->setSpacing(0);
    layout->addLayout(m_column);
}

void EarlierAskings::setAskings(const QList<LabAsking> &askings, const QString &current, bool mayTell)
{
    while (m_cards.size() > askings.size())
        delete m_cards.takeLast();
    for (qsizetype i = 0; i < askings.size(); ++i) {
        const LabAsking &asking = askings.at(i);
        placeCard(i, asking);
        const QString state = asking.problem
            ? QString()
            : LabWording::state(asking.record, asking.when, asking.isLive, mayTell);
        m_cards.at(i)->setState(asking.path == current ? tr("%1 · shown").arg(state) : state,
                                asking.isLive ? LabCard::Mark::Live : LabCard::Mark::Done);
    }
    setVisible(!askings.isEmpty());
}

/// The card at this place is that of the asking: whoever points at one that was there already keeps it.
void EarlierAskings::placeCard(qsizetype place, const LabAsking &asking)
{
    const QString title = asking.problem
        ? asking.name()
        : tr("%1, seeds: %2").arg(sourceName(asking.record.data)).arg(asking.record.seeds.size());
    const QString said = asking.problem ? translateProblem(*asking.problem) : QString();
    // By what it shows, not by its path alone: seeds may have been added to an asking.
    const bool isThere = place < m_cards.size()
        && m_cards.at(place)->property("path").toString() == asking.path && m_cards.at(place)->text() == title
        && m_cards.at(place)->sentence() == said;
    if (isThere)
        return;
    // What stands below one that is another is made anew with it.
    while (m_cards.size() > place)
        delete m_cards.takeLast();
    auto *card = new LabCard(title, said, this);
    card->setTheme(m_theme);
    card->setProperty("path", asking.path);
    card->setToolTip(asking.path);
    connect(card, &QAbstractButton::clicked, this, [this, path = asking.path] { Q_EMIT chosen(path); });
    m_cards.append(card);
    m_column->addWidget(card);
}

} // namespace forja
