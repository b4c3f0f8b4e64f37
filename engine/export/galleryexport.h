// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runfolder.h"

#include <functional>

namespace forja {

/// A picture to be exported and where it comes from.
struct ExportPicture
{
    QImage image;
    quint64 seed = 0;
    qint64 index = 0;
    int classIndex = -1;
    QString className = {}; ///< empty: no classes
};

/// What a person asked for. Pictures come in as they are made, so that memory does not grow with their
/// number.
struct GalleryRequest
{
    QString folder; ///< made if it is not there
    bool singles = true; ///< each under its pictureFileName()
    bool contactSheet = true; ///< sheet.png
    bool html = true; ///< gallery.html: one file, pictures and a slider over the training inside, no network
    int count = 64;
    int columns = 8; ///< of the contact sheet
    int zoom = 1; ///< whole-number enlargement of the contact sheet, nearest pixel
    QStringList classNames;
    qint64 update = 0;
    QString network; ///< SHA-256 of G as sampled
    QStringList settings; ///< what differs from the preset, as a person reads it
};

/// `next(i)` makes picture i; `progress(done, total)` returning false cancels (nothing half-written stays).
/// Returns the path a person opens first (gallery.html, or sheet.png, or the folder).
Result<QString> exportGallery(const RunFolder &run, const GalleryRequest &request,
                              const std::function<Result<ExportPicture>(int)> &next,
                              const std::function<bool(int, int)> &progress);

/// "000007-classcat.png"; without classes "000007.png". What no file name can hold is replaced. `number`: its
/// place in the export.
QString pictureFileName(const ExportPicture &picture, qint64 number);
/// PNG bytes of one picture with forja:run, forja:update, forja:seed, forja:index, forja:network and, where
/// there are classes, forja:class (its number) and forja:class_name.
QByteArray encodePicture(const ExportPicture &picture, const RunFolder &run, qint64 update,
                         const QString &network);
/// The forja:* texts of a PNG or of a film (animated WebP); empty if it has none.
QMap<QString, QString> pictureOrigin(const QString &path);

} // namespace forja
