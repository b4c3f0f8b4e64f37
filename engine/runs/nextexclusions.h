// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runfolder.h"

#include <QStringList>

/// What a person who looked at a run's pictures wants left out of the next run on them: next.json in the
/// run's folder. It is the person's own note, so it is written whoever trains the run; the run itself and the
/// pictures' folder stay as they are.
namespace forja {

/// As the setting data.excluded names them, sorted; empty where nothing was chosen.
QStringList excludedFromNext(const RunFolder &run);
/// Replaces the list; an empty one leaves no file. One that cannot be read is a problem ("next.unreadable")
/// and not written over.
Outcome setExcludedFromNext(const RunFolder &run, QStringList names);
/// `experiment` with these left out as well as what it leaves out already.
Experiment withLeftOut(Experiment experiment, const QStringList &names);

} // namespace forja
