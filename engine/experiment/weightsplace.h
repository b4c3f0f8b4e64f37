// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace forja {

/// Whose weights train.start_from names.
struct WeightsPlace
{
    QString run; ///< path of its folder
    std::optional<qint64> update; ///< nothing: its newest moment
};

/// "RUN" or "RUN@UPDATE".
WeightsPlace weightsPlace(const QString &text);

} // namespace forja
