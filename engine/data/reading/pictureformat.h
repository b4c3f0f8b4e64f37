// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QByteArray>

namespace forja {

/// A kind of picture file, known by its first bytes.
struct PictureFormat
{
    QByteArray decoder; ///< as QImageReader calls it
    QString name; ///< as people call it: "JPEG"
    bool isRead = false; ///< whether this machine's Qt decodes it
};

/// The format that `bytes` begin like; a problem that says what else they are.
Result<PictureFormat> pictureFormat(const QByteArray &bytes);

/// What the program reads wherever it runs, for messages: "JPEG, PNG, WebP, …".
QString readFormats();

} // namespace forja
