// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rundoctor/doctorpanel.h"

#include "ui/rundoctor/doctorcontroller.h"
#include "ui/rundoctor/doctorwording.h"
#include "ui/rundoctor/findingcard.h"
#include "ui/theme/elidedlabel.h"
#include "ui/theme/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

DoctorPanel::DoctorPanel(const DoctorController &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    setProperty("isPanel", true);
    setProperty("helpPage", u"run-doctor"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, 6, kMargin, 6);
    layout->setSpacing(4);
    makeHead();
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *sheet = new QWidget(m_scroll);
    sheet->setProperty("isPanel", true);
    m_list = new QVBoxLayout(sheet);
    m_list->setContentsMargins(0, 0, kGap, 0);
    m_list->setSpacing(0);
    m_quiet = new QLabel(tr("The training doctor looks at what the run records, averaged over about 200 "
                            "updates: D’s accuracy and the gradients of both players, losses, the diversity "
                            "of G’s pictures, D’s output on held-out pictures, and copies. It says nothing "
                            "about the first 400 updates, where healthy runs look sick."),
                         sheet);
    m_quiet->setWordWrap(true);
    m_quiet->setProperty("isDim", true);
    m_list->addWidget(m_quiet);
    // A few findings stand together at the top.
    m_list->addStretch(1);
    m_scroll->setWidget(sheet);
    layout->addWidget(m_scroll, 1);
    setMinimumHeight(186);
    refresh();
}

void DoctorPanel::makeHead()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(kGap);
    auto *title = new QLabel(tr("Training doctor"), this);
    title->setFont(strongFont());
    m_summary = new QLabel(this);
    m_summary->setProperty("isDim", true);
    m_answer = new ElidedLabel(this);
    m_close = new QToolButton(this);
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close the training doctor"));
    connect(m_close, &QToolButton::clicked, this, &DoctorPanel::closeRequested);
    head->addWidget(title);
    head->addSpacing(kGap);
    head->addWidget(m_summary);
    // One line, however long the answer: the buttons below stay where they are.
    head->addWidget(m_answer, 1);
    head->addWidget(m_close);
    static_cast<QVBoxLayout *>(layout())->addLayout(head);
}

void DoctorPanel::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_close->setIcon(tintedIcon(u"close"_s, theme.dim));
    for (FindingCard *card : std::as_const(m_cards))
        card->setTheme(theme);
}

void DoctorPanel::setControlled(bool isControlled)
{
    m_isControlled = isControlled;
    for (FindingCard *card : std::as_const(m_cards))
        card->setControlled(isControlled);
}

void DoctorPanel::setAnswer(const QString &sentence, bool isRefusal)
{
    m_answer->setFullText(sentence);
    m_answer->setStyleSheet(isRefusal ? u"color: %1;"_s.arg(m_theme.warning.name()) : QString());
}

void DoctorPanel::refresh()
{
    std::vector<RunFinding> findings;
    if (const RunDoctor *doctor = m_desk.doctor()) {
        findings = doctor->present();
        for (const RunFinding &finding : doctor->findings()) {
            if (finding.isOver)
                findings.push_back(finding);
        }
        // Where something is the matter the cards below say it.
        m_summary->setText(findings.empty() || doctor->present().empty()
                               ? doctorSentence(*doctor).section(u": "_s, 1)
                               : QString());
    }
    // The cards stay while the ailments are the same: findings are told again and again, and a button that is
    // made anew cannot be pressed.
    const auto isSame = [](const FindingCard *card, const RunFinding &finding) {
        return card->finding().ailment == finding.ailment;
    };
    if (!std::equal(m_cards.begin(), m_cards.end(), findings.begin(), findings.end(), isSame)) {
        qDeleteAll(std::exchange(m_cards, {}));
        for (const RunFinding &finding : findings) {
            auto *card = new FindingCard(finding, m_desk, m_scroll->widget());
            card->setControlled(m_isControlled);
            // Queued: the cure may change the findings, and with them the card whose button is being pressed.
            connect(card, &FindingCard::cureChosen, this, &DoctorPanel::cureChosen, Qt::QueuedConnection);
            m_list->insertWidget(static_cast<int>(m_cards.size()), card);
            m_cards << card;
        }
    }
    for (std::size_t i = 0; i < findings.size(); ++i) {
        FindingCard *card = m_cards.at(static_cast<qsizetype>(i));
        card->setFinding(findings[i]);
        card->setTheme(m_theme);
    }
    m_quiet->setVisible(m_cards.isEmpty());
}

QString DoctorPanel::summary() const
{
    return m_summary->text();
}

QString DoctorPanel::answer() const
{
    return m_answer->fullText();
}

} // namespace forja
