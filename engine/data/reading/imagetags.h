// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

namespace forja {

/// The first value of a number tag in the first directory of a TIFF file (or of EXIF data, which is one); 0
/// where it has none.
int tiffNumber(QByteArrayView tiff, quint16 tag);

inline constexpr quint16 kOrientationTag = 274; ///< 1…8, as EXIF defines it
inline constexpr quint16 kPlanarTag = 284; ///< 2: each channel by itself
inline constexpr quint16 kBitsTag = 258; ///< a channel

/// The EXIF data of a PNG or WebP file; empty where there is none.
QByteArrayView exifOf(const QByteArray &bytes);

/// Turned and mirrored as EXIF orientation 1…8 asks; others are 1.
QImage oriented(const QImage &image, int orientation);

} // namespace forja
