// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/diskuse.h"

#include "engine/base/files.h"
#include "engine/base/trash.h"
#include "engine/experiment/keys.h"
#include "engine/runs/checkpoints.h"
#include "engine/runs/flatview.h"
#include "engine/runs/recorder.h"
#include "engine/runs/runlock.h"

#include <QCoreApplication>

#include <algorithm>

namespace forja {

namespace fs = std::filesystem;
using namespace Qt::StringLiterals;

namespace {

qint64 sizeOf(const fs::path &file)
{
    std::error_code failure;
    const auto size = fs::file_size(file, failure);
    return failure ? 0 : static_cast<qint64>(size);
}

qint64 bytesIn(const fs::path &folder)
{
    qint64 bytes = 0;
    std::error_code failure;
    for (fs::recursive_directory_iterator at(folder, failure), end; !failure && at != end;
         at.increment(failure)) {
        std::error_code gone;
        if (at->is_regular_file(gone))
            bytes += sizeOf(at->path());
    }
    return bytes;
}

std::vector<qint64> keptSheets(const RunFolder &run)
{
    std::vector<qint64> updates;
    for (const SheetRecord &sheet : run.sheets())
        updates.push_back(sheet.update);
    return updates;
}

} // namespace

DiskUse diskUse(const RunFolder &run)
{
    DiskUse use;
    std::error_code failure;
    for (fs::directory_iterator at(run.fsPath(), failure), end; !failure && at != end;
         at.increment(failure)) {
        std::error_code gone;
        const std::string name = at->path().filename().native();
        qint64 &part = name == "fakes" || name == "flat" ? use.moments
            : name == "generators"                       ? use.generators
            : name == "checkpoints"                      ? use.checkpoints
            : name == "abandoned"                        ? use.abandoned
                                                         : use.rest;
        // A run that trains writes and thins while this walks: what is gone counts nothing.
        part += at->is_directory(gone) ? bytesIn(at->path()) : sizeOf(at->path());
    }
    return use;
}

ThinLimits ThinLimits::of(const Experiment &experiment)
{
    const auto count = [&experiment](const QString &key) {
        return static_cast<int>(experiment.integer(key));
    };
    return {count(key::runKeepSheets), count(key::runKeepGenerators), count(key::runKeepCheckpoints)};
}

Result<std::vector<qint64>> checkpointsToThin(const RunFolder &run, int keep)
{
    const auto starred = run.readStarred();
    if (!starred)
        return starred.problem();
    const std::vector<qint64> updates = run.checkpoints();
    const auto newest = static_cast<std::size_t>(std::max(keep, 1));
    std::vector<qint64> dropped;
    // From the first one every later moment can be reached again; that of a branch is not of update 0.
    for (std::size_t i = 1; i + newest < updates.size(); ++i) {
        if (!starred->contains(updates[i]))
            dropped.push_back(updates[i]);
    }
    return dropped;
}

Result<ThinPlan> planThinning(const RunFolder &run, const ThinLimits &limits)
{
    const auto kept = run.keptMoments();
    if (!kept)
        return kept.problem();
    const auto checkpoints = checkpointsToThin(run, limits.checkpoints);
    if (!checkpoints)
        return checkpoints.problem();
    ThinPlan plan{toThin(keptSheets(run), limits.moments, *kept),
                  toThin(run.generators(), limits.generators, *kept), *checkpoints, 0};
    for (const qint64 update : plan.moments)
        // The view of a training on points belongs to its sheet and goes with it.
        plan.bytes += sizeOf(run.sheetPath(update)) + sizeOf(flatViewPath(run, update));
    for (const qint64 update : plan.generators)
        plan.bytes += sizeOf(run.generatorPath(update));
    for (const qint64 update : plan.checkpoints)
        plan.bytes += bytesIn(run.checkpointPath(update));
    return plan;
}

Outcome thin(const RunFolder &run, const ThinLimits &limits)
{
    const auto lock = RunLock::take(run.fsPath());
    if (!lock)
        return lock.problem();
    // Planned anew under the lock: what a person was shown may be older than the run.
    const auto plan = planThinning(run, limits);
    if (!plan)
        return plan.problem();
    for (const qint64 update : plan->moments) {
        if (auto removed = removeFile(run.sheetPath(update)); !removed)
            return removed;
        if (auto removed = removeFile(flatViewPath(run, update)); !removed)
            return removed;
    }
    for (const qint64 update : plan->generators) {
        if (auto removed = removeFile(run.generatorPath(update)); !removed)
            return removed;
    }
    return thinCheckpoints(run, limits.checkpoints);
}

Outcome moveToTrash(const RunFolder &run)
{
    // Not held while the folder moves: the lock file would go along and speak of this process, which lives
    // on.
    if (const auto writer = RunLock::writer(run.fsPath()))
        return *writer;
    if (putIntoTrash(run.fsPath()))
        return Done{};
    return problem("run.no_trash",
                   QT_TRANSLATE_NOOP(
                       "forja",
                       "%1: could not be moved to the trash: its disk may have no trash, or the folder may "
                       "be write-protected. Nothing was removed. To get rid of it, delete the folder."),
                   {run.path()});
}

} // namespace forja
