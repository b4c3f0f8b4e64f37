// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/jointeditor.h"

#include "ui/forms/fieldeditor.h"
#include "ui/text/wording.h"
#include "ui/theme/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace forja {

using namespace Qt::StringLiterals;

JointEditor::JointEditor(FieldEditor *first, FieldEditor *second, const QString &title, const QString &apart,
                         const QString &together, QWidget *parent)
    : QWidget(parent)
    , m_first(first)
    , m_second(second)
    , m_toggle(new QPushButton(this))
    , m_title(title)
    , m_apart(apart)
    , m_together(together)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(m_first);
    layout->addWidget(m_second);
    m_toggle->setObjectName(u"apart"_s);
    m_toggle->setProperty("isLink", true);
    m_toggle->setFont(smallFont());
    layout->addWidget(m_toggle, 0, Qt::AlignRight);
    connect(m_toggle, &QPushButton::clicked, this, &JointEditor::toggle);
    // Says how the two stand before any experiment is set.
    refresh(true, true);
}

bool JointEditor::isJoined() const
{
    return !m_wantsTwo && m_first->value() == m_second->value();
}

void JointEditor::refresh(bool isShown, bool isEditable)
{
    m_isEditable = isEditable;
    const bool isOne = isJoined();
    m_isOneRow = isOne;
    m_first->setTitle(isOne ? m_title : shown(m_first->field().label));
    m_first->setVisible(isShown);
    m_second->setVisible(isShown && !isOne);
    m_toggle->setVisible(isShown && isEditable);
    m_toggle->setText(isOne ? m_apart : m_together);
    setVisible(isShown);
}

void JointEditor::toggle()
{
    const bool wasOne = isJoined();
    // Remembered: two values that are still alike would be taken for one row again.
    m_wantsTwo = wasOne;
    refresh(true, m_isEditable);
    if (wasOne)
        m_second->input()->setFocus();
    else
        Q_EMIT joinRequested();
}

} // namespace forja
