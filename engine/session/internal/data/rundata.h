// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.h"
#include "engine/runs/runfolder.h"

namespace forja {

/// What a run resolved about its data when it began. Its nets are built for this, so it outlives changes of
/// the folder.
struct DataFacts
{
    int width = 0;
    int height = 0;
    int channels = 0;
    QStringList classNames; ///< in the order of their numbers; empty: no classes

    bool operator==(const DataFacts &) const = default;
};

DataFacts dataFactsOf(const Dataset &data);
/// `data` in environment.json.
QJsonObject toJson(const DataFacts &facts);
/// What environment.json tells; of a run that is older than this record, what its newest generator does.
/// nullopt: neither tells.
std::optional<DataFacts> factsAtStart(const RunFolder &run);

/// A run's data, and in which ways the folder would be taken differently today.
struct RunData
{
    std::shared_ptr<const Dataset> data;
    QList<Problem> changes; ///< a sentence each, with both values
};

/// Opens pictures by a rule: Dataset::open, or something that has them at hand.
using DataOpener = std::function<Result<std::shared_ptr<const Dataset>>(const PictureRule &)>;

/// Opens the data of a run that exists, as that run took it when it began: with its channels, and each class
/// under its own number.
///
/// A problem, besides those of Dataset::open: the run tells classes apart and their names are not those of
/// the folder
/// ("data.other_classes"), or its pictures had another size ("data.other_size").
Result<RunData> openAsRun(const RunFolder &run, const Experiment &experiment, const DataOpener &open);
/// From where data.folder says.
Result<std::shared_ptr<const Dataset>> openAsRun(const RunFolder &run, const Experiment &experiment,
                                                 const DataProgress &progress = {});

} // namespace forja
