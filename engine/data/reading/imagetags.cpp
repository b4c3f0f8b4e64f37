// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/reading/imagetags.h"

#include <QTransform>
#include <QtEndian>

namespace forja {

namespace {

/// Numbers at offsets of a file, in its byte order; nothing outside it.
class Numbers
{
public:
    explicit Numbers(QByteArrayView bytes, bool isBigEndian) : m_bytes(bytes), m_isBigEndian(isBigEndian) { }

    template<typename T>
    T at(quint64 offset) const
    {
        if (offset + sizeof(T) > static_cast<quint64>(m_bytes.size()))
            return 0;
        const char *data = m_bytes.data() + offset;
        return m_isBigEndian ? qFromBigEndian<T>(data) : qFromLittleEndian<T>(data);
    }

private:
    QByteArrayView m_bytes;
    bool m_isBigEndian;
};

QByteArrayView pngExif(QByteArrayView bytes)
{
    const Numbers numbers(bytes, true);
    for (qint64 at = 8; at + 12 <= bytes.size();) {
        const qint64 length = numbers.at<quint32>(static_cast<quint64>(at));
        if (bytes.sliced(at + 4, 4) == QByteArrayView("eXIf"))
            return at + 8 + length <= bytes.size() ? bytes.sliced(at + 8, length) : QByteArrayView();
        at += 12 + length;
    }
    return {};
}

QByteArrayView webpExif(QByteArrayView bytes)
{
    const Numbers numbers(bytes, false);
    for (qint64 at = 12; at + 8 <= bytes.size();) {
        const qint64 length = numbers.at<quint32>(static_cast<quint64>(at + 4));
        if (bytes.sliced(at, 4) == QByteArrayView("EXIF")) {
            QByteArrayView exif = at + 8 + length <= bytes.size() ? bytes.sliced(at + 8, length)
                                                                  : QByteArrayView();
            // Some writers keep the prefix that only JPEG has.
            constexpr QByteArrayView kPrefix("Exif\0\0", 6);
            return exif.startsWith(kPrefix) ? exif.sliced(kPrefix.size()) : exif;
        }
        // Chunks of RIFF are padded to an even length, which the length does not count.
        at += 8 + length + length % 2;
    }
    return {};
}

} // namespace

int tiffNumber(QByteArrayView tiff, quint16 tag)
{
    if (!tiff.startsWith("II") && !tiff.startsWith("MM"))
        return 0;
    const Numbers numbers(tiff, tiff.startsWith("MM"));
    // Also the check that the byte order was read rightly.
    if (numbers.at<quint16>(2) != 42)
        return 0;
    const quint64 directory = numbers.at<quint32>(4);
    const int entries = numbers.at<quint16>(directory);
    // Offsets need no check of their own: Numbers gives 0 outside the file, and no tag that is asked for is
    // 0.
    for (int i = 0; i < entries; ++i) {
        const quint64 entry = directory + 2 + static_cast<quint64>(i) * 12;
        if (numbers.at<quint16>(entry) != tag)
            continue;
        constexpr quint16 kShort = 3;
        const bool isShort = numbers.at<quint16>(entry + 2) == kShort;
        // More than fits into the entry lies elsewhere.
        const quint64 place = isShort && numbers.at<quint32>(entry + 4) > 2 ? numbers.at<quint32>(entry + 8)
                                                                            : entry + 8;
        return isShort ? numbers.at<quint16>(place)
                       : static_cast<int>(std::min<quint32>(numbers.at<quint32>(place), 1 << 30));
    }
    return 0;
}

QByteArrayView exifOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG"))
        return pngExif(bytes);
    return bytes.startsWith("RIFF") ? webpExif(bytes) : QByteArrayView();
}

QImage oriented(const QImage &image, int orientation)
{
    // The eight numbers of Exif: 2 to 4 mirror or turn upside down, 5 to 8 also swap the sides.
    switch (orientation) {
    case 2:
        return image.mirrored(true, false);
    case 3:
        return image.mirrored(true, true);
    case 4:
        return image.mirrored(false, true);
    case 5:
        return image.mirrored(true, false).transformed(QTransform().rotate(270));
    case 6:
        return image.transformed(QTransform().rotate(90));
    case 7:
        return image.mirrored(true, false).transformed(QTransform().rotate(90));
    case 8:
        return image.transformed(QTransform().rotate(270));
    default:
        return image;
    }
}

} // namespace forja
