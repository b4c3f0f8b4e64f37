// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/decode.h"

#include <QtEndian>

#include <cstring>

namespace forja {

namespace {

const uchar *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const uchar *>(bytes.constData());
}

/// Walks the segments, since a thumbnail inside one has an end marker of its own.
bool jpegEndsEarly(const QByteArray &bytes)
{
    const uchar *data = raw(bytes);
    const qint64 size = bytes.size();
    qint64 at = 2;
    while (true) {
        const auto *found = at < size ? static_cast<const uchar *>(std::memchr(data + at, 0xFF, static_cast<std::size_t>(size - at))) : nullptr;
        if (!found || found + 1 >= data + size)
            return true;
        at = found - data + 1;
        const uchar marker = data[at];
        if (marker == 0xD9)
            return false;
        if (marker == 0xFF)
            continue;
        ++at;
        // Stuffed zeros and restart markers belong to the picture's data; TEM stands alone.
        if (marker <= 0x01 || (marker >= 0xD0 && marker <= 0xD7))
            continue;
        if (at + 2 > size)
            return true;
        at += qFromBigEndian<quint16>(data + at);
    }
}

bool pngEndsEarly(const QByteArray &bytes)
{
    qint64 at = 8;
    while (at + 12 <= bytes.size()) {
        const qint64 length = qFromBigEndian<quint32>(raw(bytes) + at);
        if (std::memcmp(bytes.constData() + at + 4, "IEND", 4) == 0)
            return false;
        at += 12 + length;
    }
    return true;
}

bool bmpEndsEarly(const QByteArray &bytes)
{
    if (bytes.size() < 54)
        return true;
    const uchar *data = raw(bytes);
    const quint32 compression = qFromLittleEndian<quint32>(data + 30);
    if (compression != 0 && compression != 3)
        return false;
    const qint64 width = std::abs(qint64{qFromLittleEndian<qint32>(data + 18)});
    const qint64 height = std::abs(qint64{qFromLittleEndian<qint32>(data + 22)});
    const qint64 bits = qFromLittleEndian<quint16>(data + 28);
    return qFromLittleEndian<quint32>(data + 10) + (width * bits + 31) / 32 * 4 * height > bytes.size();
}

} // namespace

bool isTruncated(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFF\xD8\xFF"))
        return jpegEndsEarly(bytes);
    if (bytes.startsWith("\x89PNG"))
        return pngEndsEarly(bytes);
    if (bytes.startsWith("BM"))
        return bmpEndsEarly(bytes);
    if (bytes.startsWith("RIFF") && bytes.size() >= 8)
        return qFromLittleEndian<quint32>(raw(bytes) + 4) + qint64{8} > bytes.size();
    return false;
}

} // namespace forja
