// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/comparison/comparison.h"

/// What a comparison says besides its lines. Runs are named by their place in Comparison::runs.
namespace forja {

/// A setting of one run: its value at the start and each live edit.
struct SettingHistory
{
    bool applies = false; ///< else the setting means nothing in this run
    QVariant start;
    QList<std::pair<qint64, QVariant>> edits; ///< update, new value

    bool operator==(const SettingHistory &) const = default;
};

/// One row of the table of what differs.
struct DifferingField
{
    QString key; ///< "" for kManualSteps
    QList<SettingHistory> runs;
};

/// The settings in which the runs differ, in the order of the fields; live edits and manual steps included.
/// Left out is what a run chose by itself for its machine.
QList<DifferingField> differingFields(const Comparison &comparison);

/// Label of the row of manual steps, which is no field.
inline constexpr char kManualSteps[] = QT_TRANSLATE_NOOP("forja", "Manual steps");

/// Runs that differ in nothing that is learned from but the seed (what only says how long, how often and how
/// much is kept may differ).
struct SeedGroup
{
    QList<int> runs; ///< one for each seed
    QList<int> repeats; ///< the same seed once more: the same training, which must not count twice
};

/// Every run is in one group; those that share nothing are alone in theirs.
QList<SeedGroup> seedGroups(const Comparison &comparison);

/// What one run measured under one protocol.
struct MeasuredRun
{
    int run = 0;
    std::vector<MeasureRecord> measures; ///< in order of update, at least one
    int best = -1; ///< see bestmeasure.h; -1: there is no best yet

    const MeasureRecord *bestMeasure() const
    {
        return best < 0 ? nullptr : &measures[static_cast<std::size_t>(best)];
    }
};

/// Measures that may be compared: the same protocol, against the same pictures. Never drawn as one line or in
/// one chart with another group.
struct MeasureGroup
{
    QString protocol;
    QList<MeasuredRun> runs;
    bool isPartOfProtocol = false; ///< other runs have this protocol too, but other pictures
};
QList<MeasureGroup> measureGroups(const Comparison &comparison);

/// Runs whose tile i shows the same latent: latent seed, latent size and classes agree.
struct LatentGroup
{
    QList<int> runs;
    qint64 seed = 0;
    qint64 size = 0;
    int classes = 0;
    QStringList classNames;
};
/// One group: all pictures side by side are of the same latents.
QList<LatentGroup> latentGroups(const Comparison &comparison);

/// The moment of a run that was nearest to real pictures: of the protocol that most runs share; nullopt
/// without a measure.
std::optional<MeasureRecord> bestMoment(const QList<MeasureGroup> &groups, int run);

/// The snapshot nearest to an update; null where none is kept. Requires: `sheets` by update.
const SheetRecord *nearestSheet(const std::vector<SheetRecord> &sheets, qint64 update);

} // namespace forja
