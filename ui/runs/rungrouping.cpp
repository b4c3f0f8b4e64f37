// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/rungrouping.h"

#include "ui/runs/runwording.h"
#include "ui/text/wording.h"

namespace forja {

using namespace Qt::StringLiterals;

QString RunGrouping::titleFor(const RunSummary &run, const FieldTable &table) const
{
    switch (kind) {
    case Kind::None:
    case Kind::Branches:
        return {};
    case Kind::Data:
        // A run that cannot be read has no data to be grouped by.
        return run.problem ? conditionName(RunCondition::Unreadable) : sourceName(run.data);
    case Kind::Preset:
        return run.preset.isEmpty() ? tr("no preset") : run.preset;
    case Kind::Standing:
        return conditionName(conditionOf(run));
    case Kind::Tags:
        return run.notes.tags.isEmpty() ? tr("no tag") : run.notes.tags.join(u", "_s);
    case Kind::Star:
        return run.notes.isStarred ? tr("with a star") : tr("without a star");
    case Kind::Setting:
        // The setting comes from the program's memory: another version may not have it.
        if (const Field *field = table.find(key); field && !run.problem)
            return u"%1 %2"_s.arg(shown(field->label), shownValue(*field, run.value(*field)));
        return conditionName(RunCondition::Unreadable);
    }
    return {};
}

} // namespace forja
