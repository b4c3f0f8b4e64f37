// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rundoctor/findingcard.h"

#include "engine/diagnosis/runcures.h"
#include "ui/rundoctor/doctorcontroller.h"
#include "ui/rundoctor/doctorwording.h"
#include "ui/rundoctor/findingchart.h"
#include "ui/text/wording.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            // Not at once: one of them may hold the button that led here.
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace

FindingCard::FindingCard(const RunFinding &finding, const DoctorController &desk, QWidget *parent)
    : QWidget(parent), m_finding(finding), m_desk(desk)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 10);
    layout->setSpacing(24);
    auto *words = new QVBoxLayout;
    words->setSpacing(5);
    m_title = new QLabel(this);
    m_title->setFont(strongFont());
    m_sentence = new QLabel(this);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_evidence = new QGridLayout;
    m_evidence->setHorizontalSpacing(14);
    m_evidence->setVerticalSpacing(1);
    words->addWidget(m_title);
    words->addWidget(m_sentence);
    words->addLayout(m_evidence);
    words->addStretch(1);
    m_chart = new FindingChart(finding, desk, this);
    m_cures = new QVBoxLayout;
    m_cures->setSpacing(5);
    layout->addLayout(words, 4);
    layout->addWidget(m_chart, 3, Qt::AlignTop);
    layout->addLayout(m_cures, 3);
    // Last: it fills all that was made above.
    setFinding(finding);
}

void FindingCard::setTheme(const Theme &theme)
{
    m_title->setStyleSheet(u"color: %1;"_s.arg((m_finding.isOver ? theme.dim : theme.warning).name()));
    m_chart->setTheme(theme);
}

void FindingCard::setFinding(const RunFinding &finding)
{
    const bool isNews = finding.cures != m_finding.cures || m_buttons.isEmpty();
    m_finding = finding;
    const QString title = shown(titleOf(finding.ailment));
    m_title->setText(finding.isOver ? tr("%1: over since update %2").arg(title, groupDigits(finding.until))
                                    : title);
    m_sentence->setText(translateProblem(finding.said));
    m_chart->setFinding(finding);
    showEvidence();
    // Buttons that are being pressed stay what they are.
    if (isNews)
        showCures();
}

void FindingCard::setControlled(bool isControlled)
{
    if (std::exchange(m_isControlled, isControlled) != isControlled)
        showCures();
}

void FindingCard::showEvidence()
{
    clearLayout(m_evidence);
    int row = 0;
    for (const RunEvidence &evidence : m_finding.evidence) {
        auto *value = new QLabel(evidenceText(evidence), this);
        auto *limit = new QLabel(limitText(evidence), this);
        limit->setProperty("isDim", true);
        m_evidence->addWidget(value, row, 0);
        m_evidence->addWidget(limit, row++, 1);
    }
    m_evidence->setColumnStretch(2, 1);
}

void FindingCard::showCures()
{
    clearLayout(m_cures);
    m_buttons.clear();
    auto *title = new QLabel(m_finding.cures.isEmpty() ? tr("No setting that can change now helps here.")
                                                       : tr("What may help"),
                             this);
    title->setProperty("isDim", true);
    title->setWordWrap(true);
    m_cures->addWidget(title);
    // What is known to help, whether or not a setting of this run can do it now.
    if (const QString advice = adviceOn(m_finding.ailment); !advice.isEmpty()) {
        auto *known = new QLabel(shown(advice), this);
        known->setWordWrap(true);
        m_cures->addWidget(known);
    }
    for (const RunCure &cure : std::as_const(m_finding.cures)) {
        const bool isEdit = cure.kind == RunCure::Kind::Edit;
        const QString changes = m_desk.experiment() ? changesText(cure.changes, *m_desk.experiment())
                                                    : QString();
        auto *what = new QLabel(changes, this);
        what->setWordWrap(true);
        auto *button = new QPushButton(isEdit
                                           ? tr("Apply now")
                                           : tr("Branch from update %1 with this…").arg(groupDigits(cure.at)),
                                       this);
        // A branch is always possible; an edit needs a run that is on and obeys.
        button->setEnabled(!isEdit || m_isControlled);
        button->setToolTip(
            !isEdit ? tr("A new run that continues from there, with these values; this one stays as it is")
                : m_isControlled ? tr("From the next update on; the change is recorded, with a flag")
                                 : tr("Only during the run"));
        button->setAccessibleName(u"%1: %2"_s.arg(button->text(), changes));
        connect(button, &QPushButton::clicked, this, [this, cure] { Q_EMIT cureChosen(cure); });
        m_buttons << button;
        auto *row = new QWidget(this);
        // The words of a branch's button are long: they stand under the change.
        auto *line = isEdit ? static_cast<QBoxLayout *>(new QHBoxLayout(row)) : new QVBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(isEdit ? 8 : 3);
        line->addWidget(what, 1);
        line->addWidget(button, 0, isEdit ? Qt::AlignTop : Qt::AlignLeft);
        m_cures->addWidget(row);
    }
    m_cures->addStretch(1);
}

QString FindingCard::sentence() const
{
    return m_sentence->text();
}

QStringList FindingCard::evidence() const
{
    QStringList out;
    for (const RunEvidence &evidence : m_finding.evidence)
        out << evidenceText(evidence);
    return out;
}

} // namespace forja
