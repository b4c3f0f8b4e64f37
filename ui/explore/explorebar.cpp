// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/explorebar.h"

#include "ui/explore/exploreparts.h"
#include "ui/text/picturewording.h"
#include "ui/text/wording.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QSignalBlocker>

namespace forja {

using namespace Qt::StringLiterals;
using exploreparts::dimText, exploreparts::raisedButton;

ExploreBar::ExploreBar(ExploreState &state, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_moment(new QComboBox(this))
    , m_classLabel(dimText(tr("Class"), this))
    , m_class(new QComboBox(this))
    , m_facts(dimText({}, this))
    , m_back(raisedButton(tr("Back"), tr("Goes back to where you were (Ctrl+Z)"), this))
    , m_forward(raisedButton(tr("Forward"), tr("Goes forward again (Ctrl+Shift+Z)"), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap);
    m_moment->setMinimumWidth(210);
    m_moment->setToolTip(tr("Which averaged G makes the pictures"));
    m_moment->setAccessibleName(tr("Snapshot"));
    m_class->setMinimumWidth(90);
    m_class->setAccessibleName(tr("Class"));
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // The facts are cut where there is no room; they must not widen the dialog.
    m_facts->setMinimumWidth(10);
    m_facts->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(dimText(tr("Snapshot"), this));
    row->addWidget(m_moment);
    row->addSpacing(kGap);
    row->addWidget(m_classLabel);
    row->addWidget(m_class);
    row->addSpacing(kGap);
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addWidget(m_facts, 1);
    connectParts();
}

void ExploreBar::connectParts()
{
    // Activated, not changed: the list is filled anew while snapshots arrive, and only a person's choice asks
    // another G.
    connect(m_moment, &QComboBox::activated, this, &ExploreBar::momentChosen);
    // A choice of class is a step that can be taken back, as a way through latents is.
    connect(m_class, &QComboBox::activated, this, [this](int index) {
        m_state.beginStep();
        m_state.setClassIndex(index);
    });
    connect(m_back, &QToolButton::clicked, &m_state, &ExploreState::goBack);
    connect(m_forward, &QToolButton::clicked, &m_state, &ExploreState::goForward);
}

QString ExploreBar::facts() const
{
    return m_facts->text();
}

void ExploreBar::fillMoments(const RunFolder &run, bool isTraining)
{
    const std::optional<qint64> before = moment();
    const bool hasBefore = m_moment->count() > 0;
    const std::vector<qint64> kept = run.generators();
    // The list is another, the choice is not: nobody is told.
    const QSignalBlocker quiet(m_moment);
    m_moment->clear();
    m_moment->addItem(isTraining ? tr("Newest, as it trains") : tr("Newest"));
    for (auto update = kept.rbegin(); update != kept.rend(); ++update)
        m_moment->addItem(tr("update %1").arg(grouped(*update)), *update);
    const int again = hasBefore && before ? m_moment->findData(*before) : 0;
    m_moment->setCurrentIndex(std::max(0, again));
}

std::optional<qint64> ExploreBar::moment() const
{
    const QVariant update = m_moment->currentData();
    return update.isValid() ? std::optional(update.toLongLong()) : std::nullopt;
}

void ExploreBar::chooseNearest(qint64 update, bool isTraining)
{
    // The newest snapshot of a training that is on is looked at as it goes on.
    const bool isNewest = isTraining && m_moment->count() > 1 && m_moment->itemData(1).toLongLong() <= update;
    const int kept = isNewest ? 0 : m_moment->findData(update);
    m_moment->setCurrentIndex(std::max(0, kept));
}

bool ExploreBar::choose(qint64 update)
{
    const int index = m_moment->findData(update);
    if (index >= 0)
        m_moment->setCurrentIndex(index);
    return index >= 0;
}

void ExploreBar::setClasses(const QStringList &names)
{
    m_class->clear();
    m_class->addItems(names);
    m_class->setVisible(!names.isEmpty());
    m_classLabel->setVisible(!names.isEmpty());
}

void ExploreBar::tellFacts(const ExploreAnswer &shown)
{
    QStringList facts{tr("update %1").arg(grouped(shown.update))};
    if (!shown.outputs.isEmpty()) {
        const QString output = tr("D’s output %1").arg(signedNumber(shown.outputs.constFirst(), 2));
        // A snapshot is judged by the D of the checkpoint that is nearest to it.
        facts.append(shown.judge == shown.update
                         ? output
                         : tr("%1 (D of update %2)").arg(output, grouped(shown.judge)));
    }
    facts.append(tr("%1 ms").arg(QLocale().toString(shown.milliseconds, 'f', 0)));
    m_facts->setText(facts.join(u" · "_s));
    m_facts->setToolTip(tr("Time from your move to the picture"));
}

void ExploreBar::clearFacts()
{
    m_facts->setText({});
}

void ExploreBar::tellPlace()
{
    m_back->setEnabled(m_state.canGoBack());
    m_forward->setEnabled(m_state.canGoForward());
    if (const int index = m_state.place().classIndex; index < m_class->count())
        m_class->setCurrentIndex(index);
}

} // namespace forja
