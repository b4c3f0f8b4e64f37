// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/questions/question.h"
#include "engine/session/types/queuefile.h"

namespace forja {

/// One run of a question, or what is measured in its place.
struct LabCell
{
    LabPlace place;
    qint64 seed = 0;
    Experiment experiment;
    QString title; ///< "with a head start, 100, seed 3"
};

/// Whether the question's kind trains runs at all.
bool isWithRuns(LabQuestion::Kind kind);
/// Seed by seed, so that the first finding comes early.
QList<LabCell> labCells(const LabQuestion &question, const QList<qint64> &seeds, const QString &data,
                        const FieldTablePtr &table);
/// A run that counts as done and stands before its length, though no rule of its own ends it early. `folder`:
/// the question's.
bool isCutShort(const QueueEntry &entry, const QString &folder);

} // namespace forja
