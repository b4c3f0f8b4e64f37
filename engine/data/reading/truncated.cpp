// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/reading/decode.h"

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
        const auto *found = at < size
            ? static_cast<const uchar *>(std::memchr(data + at, 0xFF, static_cast<std::size_t>(size - at)))
            : nullptr;
        if (!found || found + 1 >= data + size)
            return true;
        at = found - data + 1;
        const uchar marker = data[at];
        if (marker == 0xD9)
            return false;
        // Fill bytes: any number of them may stand before a marker.
        if (marker == 0xFF)
            continue;
        ++at;
        // Stuffed zeros and restart markers belong to the picture's data; TEM stands alone.
        if (marker <= 0x01 || (marker >= 0xD0 && marker <= 0xD7))
            continue;
        if (at + 2 > size)
            return true;
        // The length counts its own two bytes. After a scan's header the search goes on through the coded
        // data.
        at += qFromBigEndian<quint16>(data + at);
    }
}

bool pngEndsEarly(const QByteArray &bytes)
{
    qint64 at = 8;
    while (at + 12 <= bytes.size()) {
        const qint64 length = qFromBigEndian<quint32>(raw(bytes) + at);
        // Its own checksum may be missing: decoders have the whole picture by then.
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
    // Run-length coding has no length that is known beforehand; the decoder notices.
    if (compression != 0 && compression != 3)
        return false;
    const qint64 width = std::abs(qint64{qFromLittleEndian<qint32>(data + 18)});
    const qint64 height = std::abs(qint64{qFromLittleEndian<qint32>(data + 22)});
    const qint64 bits = qFromLittleEndian<quint16>(data + 28);
    // The sides may be as large as 32 bits allow: the product would not fit into 64.
    const qint64 line = (width * bits + 31) / 32 * 4;
    return height > 0 && line > (bytes.size() - qint64{qFromLittleEndian<quint32>(data + 10)}) / height;
}

/// Walks the blocks up to the end of the first picture's data.
bool gifEndsEarly(const QByteArray &bytes)
{
    const uchar *data = raw(bytes);
    const qint64 size = bytes.size();
    const auto colours = [](uchar flags) {
        return flags & 0x80 ? qint64{3} << ((flags & 7) + 1) : qint64{0};
    };
    if (size < 13)
        return true;
    qint64 at = 13 + colours(data[10]);
    bool isPicture = false;
    while (at + 10 < size) {
        const uchar kind = data[at];
        isPicture = kind == 0x2C;
        if (kind != 0x21 && !isPicture)
            return false; // The end, or not a GIF: the decoder says which.
        at += isPicture ? 10 + colours(data[at + 9]) + 1 : 2;
        // Data come in blocks of up to 255 bytes, each behind its length; a length of 0 ends them.
        while (at < size && data[at] != 0)
            at += data[at] + 1;
        if (at < size && isPicture)
            return false;
        ++at;
    }
    return at > size || isPicture || at + 10 >= size;
}

/// Only the kinds that are bytes have a length that is known beforehand.
bool pnmEndsEarly(const QByteArray &bytes)
{
    const char kind = bytes[1];
    if (kind < '4')
        return false;
    qint64 at = 2;
    qint64 numbers[3] = {};
    for (int i = 0; i < (kind == '4' ? 2 : 3); ++i) {
        while (at < bytes.size() && (QByteArrayView(" \t\r\n").contains(bytes[at]) || bytes[at] == '#'))
            at = bytes[at] == '#' ? std::max(at + 1, qint64{bytes.indexOf('\n', at)}) : at + 1;
        const qint64 from = at;
        // Nine digits at most, so that the product below cannot overflow.
        while (at < bytes.size() && at - from < 9 && bytes[at] >= '0' && bytes[at] <= '9')
            numbers[i] = numbers[i] * 10 + (bytes[at++] - '0');
    }
    // Bitmaps (P4) pack eight pixels a byte and have no greatest value; above 255 a value takes two bytes.
    const qint64 line = kind == '4' ? (numbers[0] + 7) / 8
                                    : numbers[0] * (kind == '6' ? 3 : 1) * (numbers[2] > 255 ? 2 : 1);
    return bytes.size() - at - 1 < line * numbers[1];
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
    if (bytes.startsWith("GIF8"))
        return gifEndsEarly(bytes);
    if (bytes.size() > 2 && bytes[0] == 'P' && bytes[1] >= '1' && bytes[1] <= '6')
        return pnmEndsEarly(bytes);
    if (bytes.startsWith("RIFF") && bytes.size() >= 8)
        return qFromLittleEndian<quint32>(raw(bytes) + 4) + qint64{8} > bytes.size();
    return false;
}

} // namespace forja
