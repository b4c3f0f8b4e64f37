// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/files.h"

#include <QImage>
#include <QMap>

#include <memory>

namespace forja {

/// How a film is written, and the texts it carries.
struct FilmFormat
{
    std::filesystem::path file; ///< the final name
    QSize frame;
    double framesPerSecond = 12;
    int quality = 100; ///< WebP only; 100: lossless
    QMap<QString, QString> texts;
};

/// Takes frames in their order. Without finish() nothing is left behind.
class FilmWriter
{
public:
    virtual ~FilmWriter() = default;
    /// `frame` is RGB888 of the format's size and stays for `milliseconds` of the film, from where the one
    /// before it ended.
    virtual Outcome add(const QImage &frame, int milliseconds) = 0;
    /// The whole file, under its final name.
    virtual Outcome finish() = 0;
};

Result<std::unique_ptr<FilmWriter>> makeWebpWriter(const FilmFormat &format);
/// Needs ffmpeg; a problem where it is not installed or cannot write MP4.
Result<std::unique_ptr<FilmWriter>> makeMp4Writer(const FilmFormat &format);

} // namespace forja
