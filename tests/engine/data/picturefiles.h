// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/picturedataset.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QTest>

#include <fstream>

/// Pictures and files that the tests of this room draw themselves.
namespace picturefiles {

/// A GIF of one colour (Qt reads GIF and does not write it). Codes of 8 bits: the table is cleared before
/// they would need 9.
inline QByteArray plainGif(int width, int height, QColor color)
{
    const auto number = [](int value) {
        return QByteArray(1, static_cast<char>(value & 255)) + static_cast<char>(value >> 8);
    };
    QByteArray bytes = "GIF89a" + number(width) + number(height) + QByteArray("\xF6\0\0", 3); // 128 colours
    bytes += static_cast<char>(color.red());
    bytes += static_cast<char>(color.green());
    bytes += static_cast<char>(color.blue());
    bytes += QByteArray(127 * 3, '\0');
    bytes += QByteArray("!\xF9\4\0\0\0\0\0", 8) + ',' + number(0) + number(0) + number(width) + number(height)
        + QByteArray("\0\7", 2);
    QByteArray codes;
    for (int pixel = 0; pixel < width * height; ++pixel) {
        if (pixel % 100 == 0)
            codes += '\x80';
        codes += '\0';
    }
    codes += '\x81';
    for (qsizetype at = 0; at < codes.size(); at += 255) {
        const QByteArray block = codes.mid(at, 255);
        bytes += static_cast<char>(block.size());
        bytes += block;
    }
    return bytes + QByteArray("\0;", 2);
}

inline QByteArray encoded(const QImage &image, const char *format, int quality = 95)
{
    if (qstrcmp(format, "GIF") == 0)
        return plainGif(image.width(), image.height(), image.pixelColor(0, 0));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, format, quality))
        qFatal("no encoder for %s", format);
    return bytes;
}

inline void write(const std::filesystem::path &path, const QByteArray &bytes)
{
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary).write(bytes.constData(), bytes.size());
}

inline QImage plain(int width, int height, QColor color)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(color);
    return image;
}

/// Left half one colour, right half the other.
inline QImage halves(int width, int height, QColor left, QColor right)
{
    QImage image = plain(width, height, left);
    for (int y = 0; y < height; ++y) {
        for (int x = width / 2; x < width; ++x)
            image.setPixelColor(x, y, right);
    }
    return image;
}

/// A picture unlike all others: its colour comes from the number.
inline QByteArray numbered(int number)
{
    return encoded(plain(20, 20, QColor(number % 256, number / 256 % 256, 90)), "PNG");
}

/// A JPEG with an EXIF segment that says how it is to be turned.
inline QByteArray turnedJpeg(const QImage &image, char orientation)
{
    QByteArray exif("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 25);
    exif += orientation;
    exif += QByteArray(6, '\0');
    const int length = static_cast<int>(exif.size()) + 2;
    QByteArray segment("\xFF\xE1");
    segment += static_cast<char>(length >> 8);
    segment += static_cast<char>(length & 255);
    QByteArray bytes = encoded(image, "JPEG");
    return bytes.insert(2, segment + exif);
}

inline QString reasonFor(const forja::DatasetReport &report, const QString &path)
{
    for (const forja::SkippedFile &file : report.skipped) {
        if (file.path == path)
            return file.reason.code;
    }
    return QStringLiteral("used");
}

inline std::shared_ptr<const forja::PictureDataset> opened(const QString &source,
                                                           const forja::PictureRule &rule = {})
{
    auto dataset = forja::PictureDataset::open(source, rule);
    if (!dataset)
        qWarning("%s", qUtf8Printable(dataset.problem().english()));
    return dataset ? *dataset : nullptr;
}

} // namespace picturefiles
