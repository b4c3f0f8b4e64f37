// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reading/picturerule.h"

namespace forja {

/// A file that may be a picture; its content decides.
struct FoundFile
{
    std::filesystem::path path; ///< relative to the folder
    qint64 bytes = 0;
    qint64 modified = 0; ///< ticks of the file system's clock
    int classFolder = -1; ///< index into Listing::classFolders; -1: no classes
    qint64 position = -1; ///< in an archive, counted in entries; -1: a file of a folder
};

struct Listing
{
    std::vector<FoundFile> files; ///< by class, then by path, as bytes
    std::vector<std::filesystem::path> classFolders; ///< by name; empty: no classes
    QList<SkippedFile> skipped;
    QList<SkippedFile> passedOver; ///< see DatasetReport
    qsizetype noPictures = 0; ///< files that their ending says are text or data
    bool wasCancelled = false;
};

/// Lists a folder and all below it.
///
/// - Hidden names are passed over in silence, and so are files whose ending says that they are text or data
/// (.txt, .json, …): nobody
///   takes them for pictures. Folders that other programs keep (thumbnails, trash: @eaDir, $RECYCLE.BIN, …)
///   are passed over and listed.
/// - Pictures in formats that nothing here reads (.psd, .svg, raw photographs) are listed as skipped.
/// - Every other file is taken for a picture until its content says otherwise.
/// - Links are followed once all real folders are read, so a folder is known by its own name; a link to one
/// that was read is passed
///   over and listed.
/// - With `classesFromFolders`, the sub-folders of the first level that hold files are classes if there are
/// at least 2 of them and they
///   hold no fewer files than the folder itself; files beside them have no class then and are listed as
///   skipped.
Result<Listing> listFolder(const std::filesystem::path &folder, bool classesFromFolders,
                           const std::function<bool(qint64)> &progress);

} // namespace forja
