// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/reading/decode.h"

#include "engine/data/reading/imagetags.h"
#include "engine/data/reading/pictureformat.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCoreApplication>
#include <QImageReader>
#include <QtEndian>

#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Lets libjpeg leave out what a strong reduction averages away anyway. It stays at least 3 times what is
/// needed, so that the filter afterwards still decides.
void reduceWhileReading(QImageReader &reader, QSize size, const PictureRule &rule)
{
    const double need = 3.0 * std::max(rule.width, rule.height);
    const int least = std::min(size.width(), size.height());
    // libjpeg scales by eighths without decoding more than it needs; the strongest reduction is tried first.
    for (const int eighths : {1, 2, 4}) {
        if (least * eighths / 8.0 >= need) {
            reader.setScaledSize({size.width() * eighths / 8, size.height() * eighths / 8});
            return;
        }
    }
}

/// Qt turns CMYK into RGB while it reads; the frame header still tells.
bool isCmykJpeg(const QByteArray &bytes)
{
    const auto *data = reinterpret_cast<const uchar *>(bytes.constData());
    for (qint64 at = 2; at + 9 < bytes.size() && data[at] == 0xFF;
         at += 2 + qFromBigEndian<quint16>(data + at + 2)) {
        const uchar marker = data[at + 1];
        // All SOF markers but the three of that range that are none: DHT, JPG and DAC.
        const bool isFrame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8
            && marker != 0xCC;
        if (isFrame)
            return data[at + 9] == 4;
    }
    return false;
}

ColourMode modeOf(const QImage &image, const QByteArray &bytes, const QByteArray &decoder)
{
    if (decoder == "jpeg" && isCmykJpeg(bytes))
        return ColourMode::Cmyk;
    // Before the format: a palette may have transparent entries, and what matters to training is that a
    // background shows through.
    if (image.hasAlphaChannel())
        return ColourMode::Alpha;
    switch (image.format()) {
    case QImage::Format_Mono:
    case QImage::Format_MonoLSB:
    case QImage::Format_Indexed8:
        return image.isGrayscale() ? ColourMode::Grey : ColourMode::Palette;
    case QImage::Format_Grayscale8:
        return ColourMode::Grey;
    case QImage::Format_Grayscale16:
    case QImage::Format_RGBX64:
        return ColourMode::Deep;
    default:
        return ColourMode::Rgb;
    }
}

/// From the colours of its profile, or of its gamma, to sRGB. Without either it is taken for sRGB.
QImage inSrgb(QImage image)
{
    const QColorSpace space = image.colorSpace();
    if (!space.isValid() || space == QColorSpace(QColorSpace::SRgb))
        return image;
    // A palette has no place for the result, and what is grey stays grey after it.
    const bool isGrey = image.format() == QImage::Format_Grayscale8
        || image.format() == QImage::Format_Grayscale16;
    if (isGrey || image.format() == QImage::Format_Indexed8)
        image = std::move(image).convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32
                                                                         : QImage::Format_RGB32);
    image.setColorSpace(space);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QImage converted = image.convertedToColorSpace(QColorSpace::SRgb,
                                                   image.hasAlphaChannel() ? QImage::Format_ARGB32
                                                                           : QImage::Format_RGB32);
    if (!converted.isNull())
        image = std::move(converted);
#else
    image.convertToColorSpace(QColorSpace::SRgb);
#endif
    return isGrey ? std::move(image).convertToFormat(QImage::Format_Grayscale8) : image;
}

/// Requires: ARGB32_Premultiplied.
QImage over(QImage image, int background)
{
    for (int y = 0; y < image.height() && background > 0; ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            // The colours are already multiplied by alpha, so only the background's share is added.
            const int rest = (255 - qAlpha(line[x])) * background / 255;
            line[x] = qRgb(std::min(255, qRed(line[x]) + rest), std::min(255, qGreen(line[x]) + rest),
                           std::min(255, qBlue(line[x]) + rest));
        }
    }
    image.reinterpretAsFormat(QImage::Format_RGB32);
    return image;
}

QImage brought(QImage image, int background)
{
    // These two are what fitInto() takes; most pictures are one of them already and are not copied.
    if (image.format() == QImage::Format_Grayscale8 || image.format() == QImage::Format_RGB32)
        return image;
    if (image.hasAlphaChannel())
        return over(std::move(image).convertToFormat(QImage::Format_ARGB32_Premultiplied), background);
    const bool isGrey = image.format() == QImage::Format_Grayscale16
        || (image.depth() <= 8 && image.isGrayscale());
    return std::move(image).convertToFormat(isGrey ? QImage::Format_Grayscale8 : QImage::Format_RGB32);
}

// Asked of the header, before memory is taken for the pixels.
std::optional<Problem> tooLarge(QSize size, const PictureRule &rule)
{
    if (qint64{size.width()} * size.height() <= rule.mostPixels)
        return {};
    return problem("data.too_many_pixels",
                   QT_TRANSLATE_NOOP("forja", "is too large: %1 x %2 pixels, more than %3 megapixels"),
                   {QString::number(size.width()), QString::number(size.height()),
                    QString::number(rule.mostPixels / 1000000)});
}

Problem undecodable(const QString &why)
{
    return problem(
        "data.damaged",
        QT_TRANSLATE_NOOP(
            "forja", "cannot be decoded (%1): it is damaged or of a rare kind. Save it again as PNG or JPEG"),
        {why});
}

/// The second and third version of the header are the first with masks behind it, which is how Qt knows them.
QByteArray withKnownHeader(QByteArray bytes)
{
    constexpr qsizetype kLength = 14;
    if (bytes.size() > kLength + 4 && (bytes[kLength] == 52 || bytes[kLength] == 56)
        && bytes[kLength + 1] == 0)
        bytes[kLength] = 40;
    return bytes;
}

/// Qt 6.8 cannot look into a WebP of a few dozen bytes, and what follows the picture is nobody's.
QByteArray withRoomToLook(QByteArray bytes)
{
    constexpr qsizetype kRoom = 128;
    return bytes.size() < kRoom ? std::move(bytes).leftJustified(kRoom, '\0') : bytes;
}

QByteArray asQtReads(const QByteArray &bytes, const QByteArray &decoder)
{
    return decoder == "bmp" ? withKnownHeader(bytes) : decoder == "webp" ? withRoomToLook(bytes) : bytes;
}

/// An animation chunk before the pixels; Qt reads such a file as the PNG that it also is.
bool isAnimatedPng(const QByteArray &bytes)
{
    const auto *data = reinterpret_cast<const uchar *>(bytes.constData());
    constexpr qint64 kSignature = 8;
    constexpr qint64 kAround = 12; // length, name and sum of a chunk
    for (qint64 at = kSignature; at + kAround <= bytes.size();
         at += kAround + qFromBigEndian<quint32>(data + at)) {
        const QByteArrayView name(data + at + 4, 4);
        if (name == "acTL" || name == "IDAT")
            return name == "acTL";
    }
    return false;
}

bool hasMorePictures(const QByteArray &bytes, const QByteArray &decoder)
{
    if (decoder == "png")
        return isAnimatedPng(bytes);
    if (decoder != "gif" && decoder != "webp" && decoder != "tiff")
        return false;
    QBuffer buffer;
    buffer.setData(asQtReads(bytes, decoder));
    buffer.open(QIODevice::ReadOnly);
    return QImageReader(&buffer, decoder).imageCount() > 1;
}

} // namespace

Result<DecodedPicture> decodePicture(const QByteArray &bytes, const PictureRule &rule, std::mutex *large)
{
    // Ours is the limit that counts: Qt's own, 256 MB, would refuse what a person allows.
    static const bool isLimitOurs = (QImageReader::setAllocationLimit(0), true);
    Q_UNUSED(isLimitOurs)
    const auto format = pictureFormat(bytes);
    if (!format)
        return format.problem();
    if (!format->isRead)
        return problem("data.other_format",
                       QT_TRANSLATE_NOOP("forja",
                                         "is a %1 file, which is not supported: convert it to PNG or JPEG"),
                       {format->name});
    if (isTruncated(bytes))
        return problem("data.truncated",
                       QT_TRANSLATE_NOOP("forja", "is truncated: the file ends before the picture does"));
    // Qt's decoder makes noise of these and says nothing.
    if (format->decoder == "tiff" && tiffNumber(bytes, kPlanarTag) == 2 && tiffNumber(bytes, kBitsTag) > 8)
        return undecodable(u"16 bit, planar"_s);
    QBuffer buffer;
    buffer.setData(asQtReads(bytes, format->decoder));
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format->decoder);
    // The format was decided by the content above; Qt would otherwise try others and report their errors.
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    // A BMP that is written from top to bottom has a negative height.
    const QSize size(reader.size().width(), std::abs(reader.size().height()));
    if (size.isEmpty())
        return undecodable(reader.errorString());
    if (auto refused = tooLarge(size, rule))
        return std::move(*refused);
    if (format->decoder == "jpeg")
        reduceWhileReading(reader, size, rule);
    // Every core decodes a picture at a time: of large ones only one is held at once, and the lock stays with
    // the picture until its pixels have been reduced.
    constexpr qint64 kLargePixels = 16'000'000;
    const QSize decoded = reader.scaledSize().isValid() ? reader.scaledSize() : size;
    DecodedPicture picture;
    if (large && qint64{decoded.width()} * decoded.height() > kLargePixels)
        picture.isLarge = std::unique_lock(*large);
    QImage image;
    if (!reader.read(&image) || image.isNull())
        return undecodable(reader.errorString());
    const bool isTurned = reader.transformation() & QImageIOHandler::TransformationRotate90;
    picture.originalSize = isTurned ? size.transposed() : size;
    // Qt reads the orientation of JPEG and TIFF alone.
    if (const int orientation = tiffNumber(exifOf(bytes), kOrientationTag);
        orientation > 1 && reader.transformation() == QImageIOHandler::TransformationNone) {
        image = oriented(image, orientation);
        picture.originalSize = image.size();
    }
    picture.mode = modeOf(image, bytes, format->decoder);
    picture.hasMore = hasMorePictures(bytes, format->decoder);
    picture.image = brought(inSrgb(std::move(image)), rule.background);
    return picture;
}

} // namespace forja
