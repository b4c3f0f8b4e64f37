// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/export/pagepicture.h"

#include <webp/encode.h>

namespace forja {

QByteArray lossyWebp(const QImage &picture, int quality)
{
    const QImage rgb = picture.convertToFormat(QImage::Format_RGB888);
    WebPConfig config;
    WebPPicture frame;
    if (rgb.isNull() || WebPConfigPreset(&config, WEBP_PRESET_PICTURE, static_cast<float>(quality)) == 0
        || WebPPictureInit(&frame) == 0)
        return {};
    config.use_sharp_yuv = 1; // tiles are small: colours must not run over their edges
    frame.width = rgb.width();
    frame.height = rgb.height();
    WebPMemoryWriter written;
    WebPMemoryWriterInit(&written);
    frame.writer = WebPMemoryWrite;
    frame.custom_ptr = &written;
    QByteArray out;
    if (WebPPictureImportRGB(&frame, rgb.constBits(), static_cast<int>(rgb.bytesPerLine())) != 0
        && WebPEncode(&config, &frame) != 0)
        out = QByteArray(reinterpret_cast<const char *>(written.mem), static_cast<qsizetype>(written.size));
    WebPPictureFree(&frame);
    WebPMemoryWriterClear(&written);
    return out;
}

} // namespace forja
