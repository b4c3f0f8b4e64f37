// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runsummary.h"

#include <QCoreApplication>

namespace forja {

/// What the runs are put together by.
struct RunGrouping
{
    Q_DECLARE_TR_FUNCTIONS(forja::RunGrouping)

public:
    enum class Kind { None, Branches, Data, Preset, Standing, Tags, Star, Setting };

    Kind kind = Kind::None;
    QString key = {}; ///< Setting: the field

    /// Of the group that this run belongs to; empty where runs stand in no groups.
    QString titleFor(const RunSummary &run, const FieldTable &table) const;

    bool operator==(const RunGrouping &) const = default;
};

} // namespace forja
