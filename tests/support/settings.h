// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/experiment.h"
#include "engine/session/types/length.h"

#include <initializer_list>
#include <utility>

/// Settings as tests write them.
namespace forja::test {

using Values = std::initializer_list<std::pair<const char *, QVariant>>;

/// Throws where a value is refused.
void setAll(Experiment &experiment, Values values);

/// The quick look at sample digits, so small that an update takes a millisecond: 80 pictures of 16 x 16, nets
/// of width 8, batches of 8, one thread, fp32 on any machine, a tick every second update, sheets of 20.
/// `more`: values that are others.
Experiment tinyExperiment(const FieldTablePtr &table, Values more = {});

/// So many updates more.
Length updates(qint64 count);

} // namespace forja::test
