// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reading/picturerule.h"

#include <QImage>
#include <mutex>

namespace forja {

/// A decoded file: Grayscale8 or RGB32, in sRGB, over the rule's background; perhaps already reduced, but
/// never below what the rule needs.
struct DecodedPicture
{
    QImage image;
    QSize originalSize; ///< as a person sees it: after the orientation in its EXIF data
    ColourMode mode = ColourMode::Rgb; ///< of the file
    bool hasMore = false; ///< the file holds more than this one: it is animated, or has pages
    std::unique_lock<std::mutex> isLarge; ///< held where the picture is large
};

/// Decodes the content of a picture file, told by its first bytes: JPEG, PNG, WebP, BMP, GIF, TIFF, PPM and
/// its kin, and HEIC, AVIF, JPEG 2000 and JPEG XL where Qt has a plugin for them. Of several frames or pages
/// the first is taken. The reason it cannot be used is a problem whose sentence follows the file's name. Its
/// size in pixels is checked before it is decoded. A picture of more than 16 megapixels holds `large` from
/// then on until it is gone, so that several threads have one such in memory, not one each.
Result<DecodedPicture> decodePicture(const QByteArray &bytes, const PictureRule &rule,
                                     std::mutex *large = nullptr);

/// Whether a file ends before its (first) picture does. Decoders fill the rest with grey or black and say
/// nothing.
bool isTruncated(const QByteArray &bytes);

} // namespace forja
