// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

/// Under which names the window keeps in QSettings what it remembers of its user. Whoever changes one forgets
/// what was kept under it.
namespace forja::setting {

inline constexpr QLatin1StringView comparePage("compare/page");
inline constexpr QLatin1StringView compareStatistics("compare/statistics");
inline constexpr QLatin1StringView inspectorInside("inspector/inside");
inline constexpr QLatin1StringView recentData("recent/data");
inline constexpr QLatin1StringView recentRuns("recent/runs");
inline constexpr QLatin1StringView runsAscending("runs/ascending");
inline constexpr QLatin1StringView runsGroup("runs/group");
inline constexpr QLatin1StringView runsGroupKey("runs/groupKey");
inline constexpr QLatin1StringView runsSort("runs/sort");
inline constexpr QLatin1StringView runsFolder("runsFolder");
inline constexpr QLatin1StringView theme("theme");
inline constexpr QLatin1StringView windowAllSettings("window/allSettings");
inline constexpr QLatin1StringView windowColumns("window/columns");
inline constexpr QLatin1StringView windowGeometry("window/geometry");
inline constexpr QLatin1StringView windowInspector("window/inspector");
inline constexpr QLatin1StringView windowLog("window/log");
inline constexpr QLatin1StringView windowPage("window/page");
inline constexpr QLatin1StringView windowRows("window/rows");
inline constexpr QLatin1StringView windowSettings("window/settings");

} // namespace forja::setting
