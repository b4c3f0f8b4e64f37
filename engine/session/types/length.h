// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

namespace forja {

/// How long a start, a resume or a training under way goes on. At most one is set; none: the experiment's own
/// length.
struct Length
{
    std::optional<qint64> updates = {}; ///< this many more
    std::optional<double> kimg = {}; ///< this many more thousands of real pictures
    std::optional<double> minutes = {}; ///< this many more
    std::optional<qint64> untilUpdate = {}; ///< to the end of this one
    bool isEndless = false; ///< until it is stopped

    bool operator==(const Length &) const = default;
};

/// What "Continue" without a word about the length does.
struct Continuation
{
    Length length = {}; ///< what the training is to be given
    Length said = {}; ///< the same as a person reads it: never empty
    bool isRest = false; ///< of a plan that is not over; else the plan's length once more
};

} // namespace forja
