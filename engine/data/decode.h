// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"

namespace forja {

/// What is larger than this is skipped before anything is decoded.
inline constexpr qint64 kMostFileBytes = qint64{256} << 20;
inline constexpr qint64 kMostPixels = qint64{60} * 1000 * 1000;

/// A decoded file: Grayscale8, RGB32 or ARGB32_Premultiplied; perhaps already reduced, but never below what the rule needs.
struct DecodedPicture
{
    QImage image;
    QSize originalSize; ///< as a person sees it: after the orientation in its EXIF data
};

/// Decodes the content of a JPEG, PNG, WebP or BMP file, told by its first bytes. The reason it cannot be used is a problem whose
/// sentence follows the file's name.
Result<DecodedPicture> decodePicture(const QByteArray &bytes, const PictureRule &rule);

/// Whether a file ends before its picture does. Decoders fill the rest with grey or black and say nothing.
bool isTruncated(const QByteArray &bytes);

} // namespace forja
