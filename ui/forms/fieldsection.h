// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/experiment.h"
#include "ui/forms/formgroups.h"
#include "ui/widgets/section.h"

#include <functional>

namespace forja {

class FieldEditor;
class JointEditor;
struct Theme;

/// A part of the field table: a row for each field, and one for two that mostly have one value.
class FieldSection : public Section
{
    Q_OBJECT

public:
    using Asks = std::function<bool(const Field &)>;

    FieldSection(const FormGroup &group, const FieldTable &table, QWidget *parent);

    FormGroup::Accent accent() const { return m_group.accent; }
    const QList<FieldEditor *> &editors() const { return m_editors; }
    const QList<JointEditor *> &joints() const { return m_joints; }

    /// In the accent's colour.
    void setTheme(const Theme &theme);
    /// The values as they stand; which rows are open, and which are there at all.
    void refresh(const Experiment &now, const Asks &isOpen, const Asks &isWanted);
    bool hasAny(const Asks &isWanted) const;
    /// What its summary says of the settings, by parts.
    QStringList gist(const Experiment &now) const;

Q_SIGNALS:
    /// By a person; see FieldEditor.
    void edited(const QString &key, const QVariant &value);

private:
    void join(const JointFields &fields);
    FieldEditor *editor(const QString &key) const;

    FormGroup m_group;
    QList<FieldEditor *> m_editors;
    QList<JointEditor *> m_joints;
};

} // namespace forja
