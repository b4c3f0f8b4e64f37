// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <filesystem>
#include <functional>

namespace forja {

/// "00007".
QString shownNumber(qint64 number);
/// Of a numbered folder ("00007-digits": 7), also while it is being made (".00007.part"); 0: it has none.
qint64 numberOf(const QString &name);
/// That a folder made in `folder` now would get.
qint64 nextNumberIn(const std::filesystem::path &folder);

/// Makes `folder`, and in it the next numbered one: `fill` puts into a hidden folder what belongs there, then
/// it appears whole, under the name that `nameOf` gives for its number. However many programs do so at once,
/// each gets a number of its own. Returns the path.
Result<QString> makeNumberedFolder(const std::filesystem::path &folder,
                                   const std::function<QString(qint64 number)> &nameOf,
                                   const std::function<Outcome(const std::filesystem::path &hidden)> &fill);

} // namespace forja
