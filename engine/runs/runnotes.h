// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runfolder.h"

namespace forja {

/// What a person says of a run: notes.json in its folder. It is no record of the training, so it needs no
/// lock and may be written while another program trains the run.
struct RunNotes
{
    QStringList tags; ///< in the person's order, none empty, none twice
    QString note;
    bool isStarred = false;

    bool operator==(const RunNotes &) const = default;
};

/// Nothing said where there is no notes.json; a damaged one is a problem ("notes.damaged").
Result<RunNotes> readNotes(const RunFolder &run);
/// Keys that this program does not know stay as they are. A damaged file is not written over.
Outcome writeNotes(const RunFolder &run, const RunNotes &notes);

/// "red,  cats ,red" as "red", "cats".
QStringList tagsFrom(const QString &text);

} // namespace forja
