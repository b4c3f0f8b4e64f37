// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/laboverview.h"

#include "ui/lab/views/labparts.h"
#include "ui/text/labwording.h"
#include "ui/text/wording.h"
#include "ui/widgets/pageparts.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace forja {

namespace {

constexpr int kTwoColumns = 760; ///< from this width on
constexpr int kCardInset = 12; ///< what a card's words stand to the right of its edge

bool isTry(const LabQuestion &question)
{
    return question.kind == LabQuestion::Kind::FirstSteps || question.kind == LabQuestion::Kind::Judge;
}

} // namespace

LabOverview::LabOverview(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::ClickFocus);
    QVBoxLayout *column = startpages::columnOf(this);
    QWidget *sheet = column->parentWidget();
    m_back = new QPushButton(tr("← Start page"), sheet);
    m_back->setProperty("isLink", true);
    m_back->hide();
    connect(m_back, &QPushButton::clicked, this, &LabOverview::startPageRequested);
    auto *backRow = new QHBoxLayout;
    backRow->setContentsMargins(kCardInset - 2, 0, 0, 0);
    backRow->addWidget(m_back);
    backRow->addStretch(1);
    column->addLayout(backRow);
    auto *title = new QLabel(tr("What do you want to know?"), sheet);
    title->setFont(startpages::titleFont());
    title->setContentsMargins(kCardInset, 0, 0, 0);
    column->addWidget(title);
    auto *lead = startpages::wrapped(sheet, "isDim");
    lead->setText(tr("Questions about GANs, answered by training them here: guess, let it run, and see what "
                     "was measured, with its spread."));
    lead->setContentsMargins(kCardInset, 0, 0, 0);
    column->addWidget(lead);
    column->addSpacing(10);
    m_questions = makeGroup(tr("Questions, answered by experiment"), column);
    m_tries = makeGroup(tr("To watch and to try"), column);
    m_own = makeGroup(tr("Your own questions"), column);
    m_ownHint = startpages::wrapped(sheet, "isDim");
    m_ownHint->setContentsMargins(kCardInset, 8, 0, 0);
    column->addWidget(m_ownHint);
    m_wrong = startpages::wrapped(sheet, "isWarning");
    // It names files, which one looks for by copying their names.
    m_wrong->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_wrong->setContentsMargins(kCardInset, 4, 0, 0);
    column->addWidget(m_wrong);
    m_wrong->hide();
    column->addStretch(1);
}

LabOverview::Group LabOverview::makeGroup(const QString &title, QVBoxLayout *column)
{
    Group group;
    QWidget *sheet = column->parentWidget();
    group.title = new QLabel(title, sheet);
    group.title->setProperty("isDim", true);
    group.title->setContentsMargins(kCardInset, 8, 0, 0);
    column->addWidget(group.title);
    auto *line = new QFrame(sheet);
    line->setProperty("isLine", true);
    line->setFixedHeight(1);
    auto *lineRow = new QHBoxLayout;
    lineRow->setContentsMargins(kCardInset, 0, kCardInset, 0);
    lineRow->addWidget(line);
    column->addLayout(lineRow);
    group.part = new QWidget(sheet);
    group.grid = new QGridLayout(group.part);
    // The words of the cards stand under the titles; their ground reaches out at the left.
    group.grid->setContentsMargins(0, 0, 0, 4);
    group.grid->setHorizontalSpacing(kCardInset);
    group.grid->setVerticalSpacing(2);
    column->addWidget(group.part);
    return group;
}

LabCard *LabOverview::makeCard(Group &group, const QString &title, const QString &sentence)
{
    auto *card = new LabCard(title, sentence, group.part);
    card->setTheme(m_theme);
    group.cards.append(card);
    return card;
}

void LabOverview::setTheme(const Theme &theme)
{
    m_theme = theme;
    for (LabCard *card : findChildren<LabCard *>())
        card->setTheme(theme);
}

void LabOverview::setHasRun(bool hasRun)
{
    m_back->setVisible(!hasRun);
}

void LabOverview::addPlace(const QString &title, const QString &sentence, int place)
{
    LabCard *card = makeCard(m_tries, title, sentence);
    m_places.append(card);
    connect(card, &QAbstractButton::clicked, this, [this, place] { Q_EMIT placeChosen(place); });
    // Forces arrange(), though the number of columns stays.
    m_columns = 0;
    arrange();
}

void LabOverview::fill(const LabShelf &shelf)
{
    for (Group *group : {&m_questions, &m_tries, &m_own}) {
        for (LabCard *card : std::as_const(group->cards)) {
            // Places are added once, by their owners; only questions come from the shelf.
            if (!m_places.contains(card))
                card->deleteLater();
        }
        group->cards.clear();
    }
    m_cards.clear();
    const auto add = [this](Group &group, const LabQuestion &question) {
        LabCard *card = makeCard(group, shown(question.title), LabWording::lead(question));
        connect(card, &QAbstractButton::clicked, this,
                [this, name = question.name] { Q_EMIT questionChosen(name); });
        m_cards.insert(question.name, card);
    };
    for (const LabQuestion &question : shelf.shipped)
        add(isTry(question) ? m_tries : m_questions, question);
    m_tries.cards += m_places;
    for (const LabQuestion &question : shelf.own)
        add(m_own, question);
    // Forces arrange(), which does nothing while the number of columns stays.
    m_columns = 0;
    arrange();
}

void LabOverview::setShelf(const LabShelf &shelf, const std::function<bool(const LabQuestion &)> &mayTell)
{
    const QList<LabQuestion> all = shelf.shipped + shelf.own;
    // The shelf is read again and again. Cards that are made anew would lose focus and pointer each time.
    if (all != m_shown) {
        m_shown = all;
        fill(shelf);
    }
    for (const LabQuestion &question : all) {
        // The newest stands first.
        const auto newest = std::find_if(shelf.askings.begin(), shelf.askings.end(),
                                         [&](const LabAsking &asking) {
                                             return asking.record.question.name == question.name;
                                         });
        LabCard *card = m_cards.value(question.name);
        if (newest != shelf.askings.end())
            card->setState(LabWording::state(newest->record, newest->when, newest->isLive, mayTell(question)),
                           newest->isLive ? LabCard::Mark::Live : LabCard::Mark::Done);
        else
            card->setState(question.kind == LabQuestion::Kind::Judge ? QString() : tr("never asked"),
                           LabCard::Mark::None);
    }
    m_ownHint->setText(shelf.own.isEmpty() ? tr("You can write a question as a file, for a class for "
                                                "example: see “A question of your own” in the help.")
                                           : QString());
    m_ownHint->setVisible(shelf.own.isEmpty());
    // Whoever wrote a question that cannot be read is told why: the file would seem to be ignored.
    QStringList wrong;
    for (const Problem &problem : shelf.wrong)
        wrong << translateProblem(problem);
    m_wrong->setText(wrong.join(QLatin1Char('\n')));
    m_wrong->setVisible(!wrong.isEmpty());
}

QString LabOverview::wrongText() const
{
    return m_wrong->isHidden() ? QString() : m_wrong->text();
}

void LabOverview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void LabOverview::arrange()
{
    const int columns = width() >= kTwoColumns ? 2 : 1;
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (const Group *group : {&m_questions, &m_tries, &m_own}) {
        // Only the layout's items go; the cards stay where they are children.
        while (QLayoutItem *item = group->grid->takeAt(0))
            delete item;
        for (int i = 0; i < group->cards.size(); ++i) {
            group->grid->addWidget(group->cards.at(i), i / columns, i % columns, Qt::AlignTop);
            group->cards.at(i)->show();
        }
        group->grid->setColumnStretch(0, 1);
        group->grid->setColumnStretch(1, columns == 2 ? 1 : 0);
        group->part->setVisible(!group->cards.isEmpty());
    }
    // The order in which cards were made is not that in which they stand.
    QWidget *before = m_back;
    for (const Group *group : {&m_questions, &m_tries, &m_own}) {
        for (LabCard *card : group->cards) {
            setTabOrder(before, card);
            before = card;
        }
    }
}

} // namespace forja
