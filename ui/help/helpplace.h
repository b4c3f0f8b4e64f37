// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace forja {

/// A page of the help, and the words on it to begin at.
struct HelpPlace
{
    QString page; ///< "settings"
    QString spot = {}; ///< "g.rate"
    QString heading = {}; ///< of the page, as it is read
    QStringList words = {}; ///< under that heading

    bool operator==(const HelpPlace &) const = default;
};

} // namespace forja
