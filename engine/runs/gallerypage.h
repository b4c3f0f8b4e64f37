// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runs/galleryexport.h"

#include <QIODevice>

namespace forja {

/// Writes gallery.html bit by bit: one file with all pictures inside as data: URIs, which asks nothing of any network.
class GalleryPage
{
public:
    /// `device` must stay open until `end()`.
    GalleryPage(QIODevice &device, const RunFolder &run, const GalleryRequest &request);

    /// The title, the settings and the slider over the kept moments.
    bool begin();
    /// One picture of the gallery; `png` as encodePicture made it.
    bool add(const ExportPicture &picture, const QByteArray &png);
    bool end();

private:
    bool write(const QByteArray &bytes);
    bool writeTimeline();

    QIODevice &m_device;
    const RunFolder &m_run;
    const GalleryRequest &m_request;
};

} // namespace forja
