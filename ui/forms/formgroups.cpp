// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/formgroups.h"

#include "engine/experiment/keys.h"

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

QList<FormGroup> FormGroups::all()
{
    const auto s = [](const char *text) { return QString::fromUtf8(text); };
    // As a run is thought out: the pictures, both players, and how they train.
    return {
        {tr("Data"),
         {s("data.")},
         FormGroup::Accent::Real,
         {s("{data.width} × {data.height}"), s("{data.fit}")}},
        {tr("Generator"), {s("g.")}, FormGroup::Accent::G, {s("{g.net}"), tr("latent {g.latent}")}},
        {tr("Discriminator"), {s("d.")}, FormGroup::Accent::D, {s("{d.net}")}},
        {tr("Training"),
         {s("loss."), s("augment."), s("train."), s("run.")},
         FormGroup::Accent::Neutral,
         {s("{loss.kind}"), tr("batch {train.batch}"), tr("{run.minutes} min")}},
    };
}

QList<JointFields> FormGroups::joint()
{
    return {{key::dataWidth, key::dataHeight, tr("Size"), tr("Not square…"), tr("One size for both sides")}};
}

QList<Field> FormGroups::fieldsOf(const FormGroup &group, const FieldTable &table)
{
    QList<Field> fields;
    for (const Field &field : table.fields()) {
        const auto isPrefix = [&field](const QString &prefix) { return field.key.startsWith(prefix); };
        if (!std::any_of(group.prefixes.begin(), group.prefixes.end(), isPrefix))
            continue;
        // A setting stands under the one that it depends on, behind others that depend on the same.
        auto place = fields.end();
        for (const Field::Condition &condition : field.conditions) {
            const auto belongs = [&condition](const Field &other) {
                const auto names = [&condition](const Field::Condition &c) { return c.key == condition.key; };
                return other.key == condition.key
                    || std::any_of(other.conditions.begin(), other.conditions.end(), names);
            };
            const auto last = std::find_if(fields.rbegin(), fields.rend(), belongs);
            if (last != fields.rend())
                place = last.base();
        }
        fields.insert(place, field);
    }
    return fields;
}

} // namespace forja
