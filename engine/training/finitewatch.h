// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/experiment/experiment.h"

#include <optional>

namespace forja {

/// Looks for the first number of a training that is not finite: it is the cause, what follows is infected by
/// it.
class FiniteWatch
{
public:
    /// `player`: "D" or "G", whose `what` ("loss") has come out as `value` in the update after `at.update`.
    void check(const char *player, const QString &what, double value, const Moment &at);
    const std::optional<Problem> &problem() const { return m_problem; }

private:
    std::optional<Problem> m_problem;
};

} // namespace forja
