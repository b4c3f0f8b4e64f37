// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/decode.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>

namespace forja {

namespace {

/// The decoder's name; empty: none of ours.
QByteArray formatOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFF\xD8\xFF"))
        return "jpeg";
    if (bytes.startsWith("\x89PNG\r\n\x1A\n"))
        return "png";
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return "webp";
    return bytes.startsWith("BM") ? "bmp" : "";
}

/// A picture format that a file with another ending may hold.
QString otherFormatOf(const QByteArray &bytes)
{
    if (bytes.startsWith("GIF8"))
        return QStringLiteral("GIF");
    if (bytes.startsWith(QByteArray("II*\0", 4)) || bytes.startsWith(QByteArray("MM\0*", 4)))
        return QStringLiteral("TIFF");
    if (bytes.mid(4, 8) == "ftypavif")
        return QStringLiteral("AVIF");
    return bytes.mid(4, 4) == "ftyp" ? QStringLiteral("HEIC") : QString();
}

Problem notAPicture(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return problem("data.empty", QT_TRANSLATE_NOOP("forja", "is empty"));
    const QString other = otherFormatOf(bytes);
    if (!other.isEmpty())
        return problem("data.other_format", QT_TRANSLATE_NOOP("forja", "is a %1 file; JPEG, PNG, WebP and BMP are read: convert it"), {other});
    return problem("data.not_a_picture", QT_TRANSLATE_NOOP("forja", "is not a picture: its content is not JPEG, PNG, WebP or BMP"));
}

/// Lets libjpeg leave out what a strong reduction averages away anyway. It stays at least 3 times what is needed, so that the filter
/// afterwards still decides.
void reduceWhileReading(QImageReader &reader, QSize size, const PictureRule &rule)
{
    const double need = 3.0 * std::max(rule.width, rule.height);
    const int least = std::min(size.width(), size.height());
    for (const int eighths : {1, 2, 4}) {
        if (least * eighths / 8.0 >= need) {
            reader.setScaledSize({size.width() * eighths / 8, size.height() * eighths / 8});
            return;
        }
    }
}

QImage brought(QImage image)
{
    if (image.format() == QImage::Format_Grayscale8 || image.format() == QImage::Format_RGB32)
        return image;
    if (image.hasAlphaChannel()) // Premultiplied is composed over black.
        return std::move(image).convertToFormat(QImage::Format_ARGB32_Premultiplied);
    const bool isGrey = image.format() == QImage::Format_Grayscale16 || (image.format() == QImage::Format_Indexed8 && image.isGrayscale());
    return std::move(image).convertToFormat(isGrey ? QImage::Format_Grayscale8 : QImage::Format_RGB32);
}

} // namespace

Result<DecodedPicture> decodePicture(const QByteArray &bytes, const PictureRule &rule)
{
    const QByteArray format = formatOf(bytes);
    if (format.isEmpty())
        return notAPicture(bytes);
    if (isTruncated(bytes))
        return problem("data.truncated", QT_TRANSLATE_NOOP("forja", "is truncated: the file ends before the picture does"));
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid() && qint64{size.width()} * size.height() > kMostPixels) {
        return problem("data.too_many_pixels", QT_TRANSLATE_NOOP("forja", "is too large: %1 x %2 pixels, more than 60 million"),
                       {QString::number(size.width()), QString::number(size.height())});
    }
    if (format == "jpeg" && size.isValid())
        reduceWhileReading(reader, size, rule);
    DecodedPicture picture;
    QImage image;
    if (!reader.read(&image) || image.isNull())
        return problem("data.damaged", QT_TRANSLATE_NOOP("forja", "is damaged (%1)"), {reader.errorString()});
    const bool isTurned = reader.transformation() & QImageIOHandler::TransformationRotate90;
    picture.originalSize = !size.isValid() ? image.size() : isTurned ? size.transposed() : size;
    picture.image = brought(std::move(image));
    return picture;
}

} // namespace forja
