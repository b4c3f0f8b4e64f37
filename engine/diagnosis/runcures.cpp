// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnosis/runcures.h"

#include "engine/diagnosis/ailmentrule.h"

namespace forja {

namespace {

/// Those that are live fields and would be others.
Remedy realOnes(const Remedy &changes, const Experiment &now)
{
    Remedy out;
    for (auto it = changes.cbegin(); it != changes.cend(); ++it) {
        const Field *field = now.table().find(it.key());
        const auto value = field && field->isLive ? field->accept(it.value()) : Result<QVariant>(Problem{});
        if (value && *value != now.value(field->key))
            out.insert(field->key, *value);
    }
    return out;
}

} // namespace

QList<RunCure> curesFor(Ailment ailment, const Experiment &now, qint64 before)
{
    const AilmentRule &rule = ruleOf(ailment);
    QList<RunCure> cures;
    Remedy all;
    for (const Remedy &remedy : rule.remedies(now)) {
        const Remedy changes = realOnes(remedy, now);
        if (changes.isEmpty())
            continue;
        if (rule.helpsWhileItRuns)
            cures.append({.kind = RunCure::Kind::Edit, .changes = changes, .at = 0});
        all.insert(changes);
    }
    // Of what was so from the start there is no moment before.
    if (!all.isEmpty() && rule.shown != AilmentRule::Shown::AtStart)
        cures.append({.kind = RunCure::Kind::Branch, .changes = all, .at = before});
    return cures;
}

QString adviceOn(Ailment ailment)
{
    return QString::fromUtf8(ruleOf(ailment).advice);
}

} // namespace forja
