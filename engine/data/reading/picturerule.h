// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/files.h"
#include "engine/base/result.h"
#include "engine/experiment/experiment.h"

#include <functional>

namespace forja {

enum class Fit { Crop, Pad, Stretch };

/// How a file keeps its colours; told to a person, since a folder that mixes them often mixes sources.
enum class ColourMode : quint8 { Grey, Rgb, Palette, Alpha, Deep, Cmyk };

/// How files become pictures of one size; also the key of the cache.
struct PictureRule
{
    int width = 32;
    int height = 32;
    int channels = 0; ///< 1 grey, 3 RGB, 0 chosen from the files: grey only if every picture is; points are 1
                      ///< x 1 with 2
    Fit fit = Fit::Crop;
    int background = 0; ///< grey level seen through transparent parts and beside Pad's picture, 0…255
    bool classesFromFolders = true; ///< sub-folders of the first level are classes, sorted by name
    double heldOutShare = 0.05; ///< at least 1, at most 10,000 pictures; decided by hash of content
    int sampleCount = 6000; ///< sample:KIND and flat:SHAPE only
    quint64 sampleSeed = 0; ///< sample:KIND and flat:SHAPE only
    qint64 mostPixels = 250'000'000; ///< a picture with more is skipped before it is decoded
    qint64 mostBytes = qint64{512} << 20; ///< a file with more is skipped before it is read
    QStringList classNames = {}; ///< of folders, in the order of their numbers, where these are all; else by
                                 ///< name. Not part of the cache's key
    QStringList excluded = {}; ///< paths as records have them, "|" written %7C; not part of the cache's key

    bool operator==(const PictureRule &) const = default;
};

/// The rule that data.* of an experiment asks for.
PictureRule pictureRule(const Experiment &experiment);

/// A file that could not be used, and why.
struct SkippedFile
{
    QString path; ///< as shown to a person
    Problem reason;
};

/// How a path is written in PictureRule::excluded and in data.excluded, where "|" parts two.
QString exclusionName(const QString &path);

/// Told what is going on; returns false to cancel. `stage` is English and constant ("listing", "decoding").
using DataProgress = std::function<bool(const char *stage, qint64 done, qint64 total)>;

} // namespace forja
