// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/liveedit.h"

#include <QCoreApplication>

namespace forja {

Result<LiveEdit> liveEdit(const Experiment &now, const QString &key, const QVariant &value)
{
    const Field *field = now.table().find(key);
    if (field && !field->isLive)
        return problem("experiment.not_live",
                       QT_TRANSLATE_NOOP(
                           "forja", "%1: this setting cannot change during a run. Start a new run with it."),
                       {key});
    // On a copy, so that a refused edit leaves the training as it is.
    Experiment changed = now;
    if (auto done = changed.set(key, value); !done)
        return done.problem();
    if (const auto problems = validate(changed); !problems.isEmpty())
        return problems.first();
    return LiveEdit{field->key, changed.value(field->key)};
}

} // namespace forja
