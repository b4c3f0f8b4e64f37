// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runfolder.h"

namespace forja {

/// SHA-256 (hex) over the content and part of each picture of a run (data.jsonl; where its folder lies and
/// how its files are named does not matter) and over what is made of them: size, colours, background, fit.
/// Equal: what was measured against one was measured against the other.
QByteArray picturesHash(const RunFolder &run, const Experiment &experiment);

/// What the newest kept generator tells of itself (see "generators" in the reference of formats); empty while
/// none is kept or can be read.
QMap<QString, QString> keptGeneratorTexts(const RunFolder &run);
/// Names of the classes as the newest kept generator knows them; empty without classes, or while none is
/// kept.
QStringList keptClassNames(const RunFolder &run);

/// How many pictures a run's records name (data.jsonl).
struct RecordedPictures
{
    int pictures = 0;
    int heldOut = 0; ///< of them
    int classes = 0; ///< 0: no classes
};
/// Nothing: the run has no such records.
std::optional<RecordedPictures> recordedPictures(const RunFolder &run);

} // namespace forja
