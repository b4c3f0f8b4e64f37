// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/fieldsection.h"

#include "ui/forms/fieldeditor.h"
#include "ui/forms/jointeditor.h"
#include "ui/text/wording.h"
#include "ui/theme/theme.h"

#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// A text with {key} for values; empty where one of them does not apply.
QString filled(QString gist, const Experiment &now)
{
    static const QRegularExpression key(u"\\{([a-z0-9_.]+)\\}"_s);
    for (QRegularExpressionMatch match = key.match(gist); match.hasMatch(); match = key.match(gist)) {
        const Field *field = now.table().find(match.captured(1));
        if (!field || !now.applies(*field))
            return {};
        gist.replace(match.capturedStart(), match.capturedLength(),
                     shownValue(*field, now.value(field->key)));
    }
    return gist;
}

} // namespace

FieldSection::FieldSection(const FormGroup &group, const FieldTable &table, QWidget *parent)
    : Section(group.title, parent), m_group(group)
{
    for (const Field &field : FormGroups::fieldsOf(group, table)) {
        auto *row = new FieldEditor(field, this);
        connect(row, &FieldEditor::edited, this, &FieldSection::edited);
        body()->addWidget(row);
        m_editors.append(row);
    }
    for (const JointFields &fields : FormGroups::joint())
        join(fields);
}

FieldEditor *FieldSection::editor(const QString &key) const
{
    const auto found = std::find_if(m_editors.begin(), m_editors.end(),
                                    [&key](const FieldEditor *row) { return row->field().key == key; });
    return found == m_editors.end() ? nullptr : *found;
}

void FieldSection::join(const JointFields &fields)
{
    FieldEditor *first = editor(fields.first), *second = editor(fields.second);
    if (!first || !second)
        return;
    // It takes both rows over, so the place is asked for before.
    const int place = body()->indexOf(first);
    auto *joint = new JointEditor(first, second, fields.title, fields.apart, fields.together, this);
    body()->insertWidget(place, joint);
    m_joints.append(joint);
    connect(joint, &JointEditor::joinRequested, this,
            [this, first, second] { Q_EMIT edited(second->field().key, first->value()); });
}

void FieldSection::setTheme(const Theme &theme)
{
    switch (m_group.accent) {
    case FormGroup::Accent::Real:
        setAccent(theme.real);
        break;
    case FormGroup::Accent::G:
        setAccent(theme.g);
        break;
    case FormGroup::Accent::D:
        setAccent(theme.d);
        break;
    // What belongs to no player and not to the data has no colour of its own.
    case FormGroup::Accent::Neutral:
        setAccent(theme.text);
        break;
    }
}

void FieldSection::refresh(const Experiment &now, const Asks &isOpen, const Asks &isWanted)
{
    for (FieldEditor *row : std::as_const(m_editors)) {
        const Field &field = row->field();
        // A complaint is of the value that it stands under.
        if (row->value() != now.value(field.key) || row->complaint().isEmpty())
            row->setValue(now.value(field.key));
        row->setEditable(isOpen(field));
        row->setVisible(isWanted(field));
    }
    for (JointEditor *joint : std::as_const(m_joints)) {
        const Field &field = joint->first()->field();
        joint->refresh(isWanted(field) || isWanted(joint->second()->field()), isOpen(field));
    }
}

bool FieldSection::hasAny(const Asks &isWanted) const
{
    return std::any_of(m_editors.begin(), m_editors.end(),
                       [&isWanted](const FieldEditor *row) { return isWanted(row->field()); });
}

QStringList FieldSection::gist(const Experiment &now) const
{
    QStringList parts;
    for (const QString &part : m_group.gist)
        parts.append(filled(part, now));
    return parts;
}

} // namespace forja
