// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/growingfile.h"
#include "engine/export/galleryexport.h"

namespace forja {

/// Writes gallery.html bit by bit: one file with all pictures inside as data: URIs, which asks nothing of any
/// network.
class GalleryPage
{
public:
    /// `file` must stay until `end()`; finishing it is the caller's.
    GalleryPage(GrowingFile &file, const RunFolder &run, const GalleryRequest &request);

    /// The title, the settings and the slider over the kept moments.
    Outcome begin();
    /// One picture of the gallery; `png` as encodePicture made it.
    Outcome add(const ExportPicture &picture, const QByteArray &png);
    Outcome end();

private:
    Outcome write(const QByteArray &bytes);
    Outcome writeTimeline();

    GrowingFile &m_file;
    const RunFolder &m_run;
    const GalleryRequest &m_request;
};

} // namespace forja
