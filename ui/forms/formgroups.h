// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/field.h"

#include <QCoreApplication>

namespace forja {

/// A section of the left panel: which part of the table it shows and whose colour it has.
struct FormGroup
{
    enum class Accent { Real, G, D, Neutral };

    QString title;
    QStringList prefixes; ///< "g.", …
    Accent accent = Accent::Neutral;
    QStringList gist; ///< its one line of summary: texts with {key} for values; one with a key that does not
                      ///< apply is left out
};

/// Two fields with one row, see JointEditor.
struct JointFields
{
    QString first;
    QString second;
    QString title;
    QString apart;
    QString together;
};

/// The only place where the forms name parts of the table.
class FormGroups
{
    Q_DECLARE_TR_FUNCTIONS(forja::FormGroups)

public:
    static QList<FormGroup> all();
    static QList<JointFields> joint();
    /// The group's fields in reading order: the table's, but what depends on a field comes right after it.
    static QList<Field> fieldsOf(const FormGroup &group, const FieldTable &table);
};

} // namespace forja
