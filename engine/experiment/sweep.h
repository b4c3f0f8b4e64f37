// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/experiment.h"

namespace forja {

/// The values that one setting takes in turn.
struct SweepAxis
{
    QString key;
    QList<QVariant> values; ///< as the field accepts them

    bool operator==(const SweepAxis &) const = default;
};

/// Many experiments that differ in a few settings: every value of each axis with every value of the others,
/// each with every seed.
struct Sweep
{
    QString name; ///< letters, digits and dashes
    Experiment base;
    QList<SweepAxis> axes; ///< 1 to kMostAxes
    QList<qint64> seeds; ///< empty: the base's own
};

inline constexpr qsizetype kMostAxes = 3;
inline constexpr qsizetype kMostCells = 1000;

/// One experiment of a sweep.
struct SweepCell
{
    QString title; ///< "g.rate=1e-3 d.rate=0.003 seed=1"
    QList<qsizetype> at; ///< which value of each axis
    qint64 seed = 0;
    Experiment experiment;
};

/// A sweep file: {"format": 1, "name", "data", "preset" or "experiment", "set": {KEY: VALUE}, "cross":
/// [{"key", "values"}], "seeds"}. `name` is taken where the file names none. Problems say which part is
/// wrong.
Result<Sweep> sweepFromJson(const QJsonObject &json, const QString &name, const FieldTablePtr &table);
QJsonObject toJson(const Sweep &sweep);

/// What is wrong with a sweep made in another way than from a file.
Outcome checkSweep(const Sweep &sweep);

/// In the order of the file: the last axis changes first, then the one before; the seeds of a cell one after
/// the other.
QList<SweepCell> cellsOf(const Sweep &sweep);

} // namespace forja
