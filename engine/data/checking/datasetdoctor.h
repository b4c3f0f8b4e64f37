// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/picturedataset.h"

namespace forja {

/// How much a finding matters to a training.
enum class Gravity { Note, Warning };

/// One thing that the doctor noticed about a folder.
struct Finding
{
    QString code; ///< stable: "unusable", "passed_over", "leakage", "duplicates", "near_duplicates", "few",
                  ///< "imbalance", "small_classes", "small", "odd_shape", "colour", "has_more"
    Gravity gravity = Gravity::Note;
    Problem what; ///< the sentence, with numbers
    Problem advice; ///< what to do about it
    /// Pictures that it speaks of, as indices into Dataset::records(). Those that are alike stand in groups
    /// of at least 2, training pictures first; others in one group.
    std::vector<std::vector<int>> groups;
    bool areAlike = false; ///< the pictures of a group look like each other
    std::vector<int>
        toExclude; ///< what following the advice would leave out; empty: excluding is not the advice
    /// Files that could not be used ("unusable"), or folders that nobody means ("passed_over"), with the
    /// reason.
    QList<SkippedFile> files;
};

/// What a thorough look at a folder found, in the order of the codes above. Empty: nothing is wrong with it.
struct Diagnosis
{
    QList<Finding> findings;
    QMap<QString, int> colourModes; ///< "grey", "RGB", "palette", "alpha", "16 bit", "CMYK" -> files
    QMap<QString, int> unusable; ///< code of the reason -> files
    double seconds = 0;
};

/// Looks at every picture as training will see it.
///
/// - Exact duplicates have the same content. Near duplicates have perceptual hashes (64 bits of a cosine
/// transform; Zauner 2010) at most
///   10 apart, and pixels that correlate to at least 0.98 (grey, fitted to the rule's size); exact duplicates
///   are not told again.
/// - Leakage: a duplicate of a training picture, near or exact, is held out.
/// - Small: both sides below the rule's. Odd shape: an aspect ratio more than twice, or less than half, the
/// median's.
/// - Imbalance: the largest class has more than 10 times the smallest. Small classes: those with fewer than
/// 20 pictures.
/// - Has more: animated files, or files with pages, of which the first picture is taken.
/// - Few: fewer than 500 pictures at 32 pixels a side, twice as many for each doubling.
///
/// `progress` as for Dataset::open, with stage "comparing"; cancelled: a problem "data.cancelled". Any
/// thread.
Result<Diagnosis> diagnose(const PictureDataset &pictures, const DataProgress &progress = {});

QString colourModeName(ColourMode mode);

} // namespace forja
