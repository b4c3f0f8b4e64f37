// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/experiment.h"

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace forja {

struct Length;

/// --preset and --set, as several commands take them.
struct SettingsOptions
{
    std::string preset;
    std::vector<std::string> sets;

    /// `preset` is the one that is taken if none is named.
    void addTo(CLI::App &app, const char *standardPreset);
    void addSetsTo(CLI::App &app);
    /// The preset's experiment with the settings in place. Throws UsageError for unknown names and values
    /// that are not allowed.
    Experiment experiment(const FieldTablePtr &table) const;
    /// Applies --set to `experiment`.
    void apply(Experiment &experiment) const;
};

/// Throws UsageError where the table's rules are broken.
void requireValid(const Experiment &experiment);

/// --updates, --kimg, --minutes: at most one of them.
struct LengthOptions
{
    std::optional<qint64> updates;
    std::optional<double> kimg;
    std::optional<double> minutes;

    void addTo(CLI::App &app, const FieldTablePtr &table);
    Length length() const;
};

/// --json.
void addJsonFlag(CLI::App &app, bool &isJson);

QString textOf(const std::string &argument);
/// A path as it was given, absolute, so that it means the same from anywhere.
QString absolutePath(const std::string &argument);
/// The same, but "sample:KIND" and "flat:SHAPE" stay as they are.
QString dataSource(const std::string &argument);
/// What a file in `folder` says of its data: as above, with names that are meant from there.
QString dataSourceFrom(const QString &source, const QString &folder);

/// What is counted in a second: "images/s", or "points/s" of the plane.
QString perSecondOf(const Experiment &experiment);

/// Where runs go if nobody says: $FORJA_RUNS, else Documents/Forja.
QString standardRunsFolder();

} // namespace forja
