// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/settingsform.h"

#include "ui/forms/settingssearch.h"
#include "ui/text/wording.h"
#include "ui/widgets/section.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

/// What the form shows of its fields: those that are searched for.
namespace forja {

void SettingsForm::makeSearch(QVBoxLayout *layout)
{
    auto *row = new QWidget(this);
    auto *rowLayout = new QVBoxLayout(row);
    rowLayout->setContentsMargins(kMargin, 6, kMargin, 6);
    m_search = new SettingsSearch(row);
    rowLayout->addWidget(m_search);
    m_notFound = new QLabel(row);
    m_notFound->setProperty("isDim", true);
    m_notFound->setWordWrap(true);
    m_notFound->hide();
    rowLayout->addWidget(m_notFound);
    layout->addWidget(row);
    connect(m_search, &QLineEdit::textChanged, this, [this] { search(); });
}

bool SettingsForm::isWanted(const Field &field) const
{
    return m_now.applies(field)
        && (m_search->isOn() ? m_search->finds(field) : m_showsAll || !field.isAdvanced);
}

void SettingsForm::search()
{
    const bool isOn = m_search->isOn();
    if (isOn && m_foldedBefore.isEmpty()) {
        for (const Group &group : std::as_const(m_groups))
            m_foldedBefore.append(group.section->isFolded());
    }
    refreshEditors();
    bool isFound = false;
    for (qsizetype i = 0; i < m_groups.size(); ++i) {
        const Group &group = m_groups.at(i);
        const auto isHit = [this](const FieldEditor *row) { return isWanted(row->field()); };
        const bool hasHits = std::any_of(group.editors.begin(), group.editors.end(), isHit);
        isFound = isFound || hasHits;
        group.section->setVisible(!isOn || hasHits);
        if (isOn)
            group.section->setFolded(!hasHits);
        else if (i < m_foldedBefore.size())
            group.section->setFolded(m_foldedBefore.at(i));
    }
    if (!isOn)
        m_foldedBefore.clear();
    m_notFound->setText(tr("No setting that applies here matches “%1”.").arg(m_search->text().trimmed()));
    m_notFound->setVisible(isOn && !isFound);
}

} // namespace forja
