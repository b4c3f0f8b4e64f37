// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runfolder.h"

#include <functional>

/// Films of a run: the same latents at the moments that it kept, a frame each, nothing blended.
namespace forja {

/// What a person asked for. Neither `latent` nor `classIndex`: the whole sheet.
struct FilmRequest
{
    QString file = {}; ///< ends in .webp, or in .mp4 where ffmpeg is installed
    bool mayReplace = false; ///< a file of that name
    std::optional<int> latent = {}; ///< one tile alone
    std::optional<int> classIndex = {}; ///< the tiles of this class, in a row
    std::optional<qint64> from = {}; ///< first update; nothing: the run's first moment
    std::optional<qint64> to = {}; ///< last update; nothing: the newest moment
    double framesPerSecond = 12; ///< 0.5…60
    double holdSeconds = 2; ///< how long the last moment stays on top, 0…60
    int zoom = 0; ///< whole-number enlargement, nearest pixel; 0: chosen so that a frame is easy to see
    int quality = 100; ///< of WebP, 1…100; 100 keeps every pixel as it was
};

/// What becomes of a request.
struct FilmPlan
{
    std::vector<qint64> moments; ///< a frame each, ascending
    QSize tile; ///< pixels of one picture
    std::vector<int> tiles; ///< of the sheet, in the order in which they are laid
    int columns = 1;
    int zoom = 1;
    QSize frame; ///< pixels
    double seconds = 0; ///< the hold included
};

/// Reads only the heads of the sheets. A problem: too few moments, no such latent or class, a frame too
/// large.
Result<FilmPlan> planFilm(const RunFolder &run, const FilmRequest &request);
/// One frame (RGB888), from a sheet with its picture; null where the sheet is not of the shape that was
/// planned with.
QImage filmFrame(const SheetRecord &sheet, const FilmPlan &plan);

/// Writes the film; it appears under its name when it is whole. `progress(done, total)` in frames; returning
/// false cancels. The file says where it comes from: forja:run, forja:from, forja:update (the last),
/// forja:seed, forja:network and, if one, forja:index or forja:class; in WebP as XMP, in MP4 as its comment.
Outcome exportFilm(const RunFolder &run, const FilmRequest &request,
                   const std::function<bool(int done, int total)> &progress);

/// The ffmpeg that is installed; empty: none.
QString ffmpegProgram();
/// The forja:* texts of an animated WebP; empty if it has none.
QMap<QString, QString> filmOrigin(const QString &path);

} // namespace forja
