// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>

namespace forja {

/// How many threads work on an update, and why that many.
struct ThreadsAtWork
{
    enum class Why {
        Allowed, ///< no more may, or there is nothing to choose from
        Trying, ///< numbers are being compared
        Fastest, ///< more were tried and were not faster
        Shared, ///< other programs use the cores: fewer do as well as more
    };

    int threads = 1;
    int limit = 1; ///< as many as may work, and as there are pieces of work for
    Why why = Why::Allowed;
    QMap<int, double> milliseconds; ///< of an update, by threads, as last compared
};

} // namespace forja
