// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/branching.h"

namespace forja {

namespace {

/// Every value as it stands after the whole schedule.
Experiment atTheEnd(const Experiment &experiment)
{
    return experiment.after(experiment.schedule.size());
}

} // namespace

bool mayChangeInBranch(const Field &field)
{
    // run.* tells how long and what is kept; but the length of a point is part of what the statistics are.
    return field.isLive || (field.key.startsWith(u"run.") && !field.isChosenAtStart);
}

Experiment cutAt(const Experiment &parent, qint64 update)
{
    Experiment out = parent;
    qsizetype kept = 0;
    for (const ScheduleEntry &entry : parent.schedule) {
        // Before its first update D may learn alone, so that update 0 has many moments: a branch begins at
        // the first.
        const bool isHere = entry.at.update == update && entry.kind == ScheduleEntry::Kind::Edit
            && (update > 0 || entry.at == Moment{});
        // Entries stand in the order in which they happened: behind the first that is too late all are.
        if (entry.at.update >= update && !isHere)
            break;
        ++kept;
    }
    out.schedule.resize(kept);
    return out;
}

Result<Experiment> withChanges(const Experiment &cut, const QMap<QString, QVariant> &changes,
                               const Moment &at)
{
    Experiment out = cut;
    Experiment now = atTheEnd(cut);
    for (auto it = changes.cbegin(); it != changes.cend(); ++it) {
        const Field *field = cut.table().find(it.key());
        const QVariant before = field ? now.value(field->key) : QVariant();
        if (auto done = now.set(it.key(), it.value()); !done)
            return done.problem();
        const QVariant value = now.value(field->key);
        // A value that is named but not changed needs no permission.
        if (value == before)
            continue;
        if (!mayChangeInBranch(*field)) {
            return problem("experiment.not_in_a_branch",
                           QT_TRANSLATE_NOOP("forja",
                                             "%1: a branch continues with its parent's nets, pictures and "
                                             "data order, so this stays %2. To use %3, start a new run."),
                           {field->key, field->format(before), field->format(value)});
        }
        // As an edit from here on: the branch's past must stay the parent's.
        if (field->isLive)
            out.schedule.append(ScheduleEntry{
                .at = at, .kind = ScheduleEntry::Kind::Edit, .key = field->key, .value = value});
        else
            out.set(field->key, value).orThrow();
    }
    // Judged when all changes are made: one alone may not go with the others' old values.
    if (const auto problems = validate(now); !problems.isEmpty())
        return problems.first();
    return out;
}

QMap<QString, QVariant> changedValues(const Experiment &from, const Experiment &to)
{
    // At the end of both schedules, because past edits count as much as settings.
    const Experiment before = atTheEnd(from);
    const Experiment after = atTheEnd(to);
    QMap<QString, QVariant> out;
    for (const Field &field : from.table().fields()) {
        if (after.value(field.key) != before.value(field.key))
            out.insert(field.key, after.value(field.key));
    }
    return out;
}

} // namespace forja
