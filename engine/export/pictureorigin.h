// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runfolder.h"

namespace forja {

/// Where an exported picture comes from, found again.
struct PictureOrigin
{
    QString run; ///< path of the run's folder
    qint64 update
        = -1; ///< moment of its gallery: the picture's own, or the nearest one that is kept; -1: none is
    int tile = -1; ///< of the gallery; -1: a whole sheet, or a latent that the gallery does not show
    std::optional<Problem> missing; ///< what of it cannot be shown any more
};

/// Reads the PNG's texts and looks for its run: around the picture, then in `folders` (folders of runs, or
/// runs). Problems: not a picture of Forja's (picture.no_origin), no such run there (picture.no_run), or one
/// of that name whose nets are others (picture.other_run).
Result<PictureOrigin> originOfPicture(const QString &picture, const QStringList &folders);

} // namespace forja
