// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/experiment/experiment.h"
#include "engine/runs/eventkind.h"
#include "engine/runs/measurefacts.h"

#include <QDateTime>
#include <QImage>
#include <QMap>

#include <limits>
#include <optional>
#include <vector>

/// The records a run is made of. The window shows them as they come from the session or from the run folder:
/// the same values.
namespace forja {

/// One statistic over a tick: how often it was reported, mean and standard deviation.
struct Statistic
{
    qint64 num = 0;
    double mean = 0;
    double std = 0;
};

/// One line of stats.jsonl. Names are the field's usual ones:
/// Loss/D/loss, Loss/G/loss, Loss/r1_penalty (squared slope, weighted by nothing),
/// Loss/scores/real|fake|held_out (D's raw output, means), Loss/signs/real|fake|held_out (share that D calls
/// real, 0…1), Accuracy/D (share of real and generated told apart in training), Loss/scores/training and
/// Loss/signs/training (fixed training pictures, judged as the held-out ones are), Diversity/batch (mean
/// pixel distance of the pictures of a generated batch over that of a real one; with classes, of pictures of
/// one class), Accuracy/held_out, Gradient/D, Gradient/G (L2 norms), Histogram/real/00…15 and
/// Histogram/fake/00…15 and Histogram/held_out/00…15 (shares of D's output in 16 equal bins from -8 to 8,
/// ends open), Timing/data|D|G (milliseconds) and Timing/sec_per_tick|images_per_sec, Resources/memory_mb.
struct TickRecord
{
    Moment at; ///< the end of the tick
    double kimg = 0; ///< thousands of real pictures shown to D
    double seconds = 0; ///< of training since update 0, pauses not counted
    QMap<QString, Statistic> stats;
};

/// A kept moment of the gallery: the same latents through the averaged G. fakes/NNNNNNNNN.png
struct SheetRecord
{
    qint64 update = 0;
    QImage image; ///< the tiles, row by row, without gaps; null when only the index of a run was read
    QSize tile; ///< pixels of one picture
    int columns = 0;
    int count = 0; ///< tiles in use; tile i has latent i and, with classes, class i % classes
    int classes = 0; ///< 0: no classes
    quint64 latentSeed = 0;
    std::vector<float> outputs; ///< D's raw output a tile; empty if unknown
    std::vector<float> percentiles; ///< of D's output among held-out real pictures, 0…100
    QString network; ///< SHA-256 of G as sampled
    bool isRaw = false; ///< G itself, not yet its average
    bool isStarred = false;
};

/// One line of measures/<protocol>.jsonl.
struct MeasureRecord
{
    QString protocol; ///< "random-feature-frechet-v1-2000"
    qint64 update = 0;
    double seconds = 0;
    int generated = 0; ///< sample sizes
    int real = 0;
    /// What was measured, by key: see measureFacts(). "more/kl" is the number `kl` of the line's object
    /// `more`.
    QMap<QString, double> numbers = {};

    /// NaN where it was not measured.
    double number(const QString &key) const
    {
        return numbers.value(key, std::numeric_limits<double>::quiet_NaN());
    }
    double distance() const { return number(measurekey::kDistance); } ///< lower is better
    double diversity() const { return number(measurekey::kDiversity); } ///< near 1 is healthy
};

/// One line of events.jsonl.
struct EventRecord
{
    QDateTime when; ///< UTC
    EventKind kind = EventKind::Unknown;
    Moment at;
    QString code; ///< stable, dotted: "training.not_finite"
    QString text; ///< English with %1…; see Problem
    QStringList args;
    QString unknownKind = {}; ///< with EventKind::Unknown: the text as it was read, so that no copy loses it

    QString kindText() const { return kind == EventKind::Unknown ? unknownKind : toText(kind); }
};

} // namespace forja
