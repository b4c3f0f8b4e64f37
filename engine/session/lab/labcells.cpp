// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/lab/labcells.h"

#include "engine/experiment/keys.h"
#include "engine/runs/runstanding.h"
#include "engine/session/lab/labrunner.h"

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

bool isWithRuns(LabQuestion::Kind kind)
{
    return kind != LabQuestion::Kind::FirstSteps && kind != LabQuestion::Kind::SemiSupervised;
}

QList<LabCell> labCells(const LabQuestion &question, const QList<qint64> &seeds, const QString &data,
                        const FieldTablePtr &table)
{
    // Only a question of runs trains its arms; the others measure something in one run, or without.
    const bool isOfArms = question.kind == LabQuestion::Kind::Runs;
    QList<LabCell> cells;
    for (const qint64 seed : seeds) {
        for (const auto &x : isOfArms ? labXs(question) : QList<std::optional<double>>{std::nullopt}) {
            for (const LabArm &arm : isOfArms ? question.arms : question.arms.first(1)) {
                QStringList title;
                if (isOfArms)
                    title << arm.label;
                if (x)
                    title << QString::number(*x);
                title << u"seed %1"_s.arg(seed);
                cells.append({.place = {arm.name, x},
                              .seed = seed,
                              .experiment = labExperiment(question, arm, x, seed, data, table),
                              .title = title.join(u", "_s)});
            }
        }
    }
    return cells;
}

bool isCutShort(const QueueEntry &entry, const QString &folder)
{
    const Experiment &e = entry.experiment;
    // Only a length in updates tells afterwards where the end was.
    if (entry.state != QueueEntry::State::Done || e.integer(key::runUpdates) == 0
        || e.real(key::runMinutes) > 0 || e.real(key::runKimg) > 0)
        return false;
    const auto run = RunFolder::open(folder + u"/runs/"_s + entry.run);
    return run && !run->checkpoints().empty() && !isAtItsEnd(*run, e);
}

QList<qint64> nextSeeds(const QList<qint64> &present, int count)
{
    qint64 next = 1;
    for (const qint64 seed : present)
        next = std::max(next, seed + 1);
    QList<qint64> out;
    for (int i = 0; i < count; ++i)
        out.append(next + i);
    return out;
}

} // namespace forja
