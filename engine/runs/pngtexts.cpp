// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/pngtexts.h"

#include "engine/base/files.h"

#include <QBuffer>
#include <QFile>
#include <QtEndian>

#include <array>
#include <memory>

namespace forja {

namespace {

constexpr QByteArrayView kSignature("\x89PNG\r\n\x1a\n", 8);
constexpr quint32 kMaxTextChunk = 16U << 20;
constexpr qsizetype kMaxPackedText = 64 << 10; // deflate grows at most a thousandfold

quint32 crc32(const QByteArray &bytes)
{
    static const auto kTable = [] {
        std::array<quint32, 256> table{};
        for (quint32 i = 0; i < 256; ++i) {
            quint32 value = i;
            for (int bit = 0; bit < 8; ++bit)
                value = value & 1 ? 0xEDB88320U ^ (value >> 1) : value >> 1;
            table[i] = value;
        }
        return table;
    }();
    quint32 crc = 0xFFFFFFFFU;
    for (const char c : bytes)
        crc = kTable[(crc ^ static_cast<unsigned char>(c)) & 0xFF] ^ (crc >> 8);
    return ~crc;
}

void appendNumber(QByteArray &out, quint32 number)
{
    char raw[4];
    qToBigEndian(number, raw);
    out.append(raw, 4);
}

QByteArray chunk(const char *type, const QByteArray &data)
{
    QByteArray out;
    appendNumber(out, static_cast<quint32>(data.size()));
    const QByteArray body = QByteArray(type, 4) + data;
    out += body;
    appendNumber(out, crc32(body));
    return out;
}

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c < u'\x7f'; });
}

QByteArray textChunk(const QString &key, const QString &value)
{
    const QByteArray name = key.toLatin1() + '\0';
    if (isAscii(value))
        return chunk("tEXt", name + value.toLatin1());
    // Not compressed, no language, no translated key.
    return chunk("iTXt", name + QByteArray(4, '\0') + value.toUtf8());
}

QByteArray unpacked(const QByteArray &deflated)
{
    if (deflated.size() > kMaxPackedText)
        return {};
    // qUncompress() expects four bytes with a guess of the size in front, and enlarges its buffer where it is
    // too small.
    QByteArray sized;
    appendNumber(sized, static_cast<quint32>(deflated.size() * 4));
    return qUncompress(sized + deflated);
}

void readInternational(const QByteArray &rest, const QString &key, QMap<QString, QString> &texts)
{
    if (rest.size() < 4)
        return;
    // Flag, method, language, translated key, each of the last two ended by a zero.
    const bool isPacked = rest[0] != 0;
    const qsizetype language = rest.indexOf('\0', 2);
    const qsizetype translated = language < 0 ? -1 : rest.indexOf('\0', language + 1);
    if (translated < 0)
        return;
    const QByteArray value = rest.mid(translated + 1);
    texts.insert(key, QString::fromUtf8(isPacked ? unpacked(value) : value));
}

void readText(const QByteArray &type, const QByteArray &data, QMap<QString, QString> &texts)
{
    const qsizetype end = data.indexOf('\0');
    // The standard's limits for a key.
    if (end < 1 || end > 79)
        return;
    const QString key = QString::fromLatin1(data.left(end));
    const QByteArray rest = data.mid(end + 1);
    if (type == "tEXt")
        texts.insert(key, QString::fromLatin1(rest));
    else if (type == "zTXt")
        texts.insert(key, QString::fromLatin1(unpacked(rest.mid(1))));
    else if (type == "iTXt")
        readInternational(rest, key, texts);
}

struct ChunkHead
{
    quint32 size = 0;
    QByteArray type;
};

std::optional<ChunkHead> readChunkHead(QIODevice &device)
{
    const QByteArray raw = device.read(8);
    if (raw.size() != 8)
        return std::nullopt;
    return ChunkHead{qFromBigEndian<quint32>(raw.constData()), raw.mid(4)};
}

std::optional<PngHead> readHead(QIODevice &device)
{
    if (device.read(8) != kSignature)
        return std::nullopt;
    PngHead head;
    // Up to the first pixels: texts behind them are nobody's of ours, and reading them would mean reading the
    // file.
    for (auto next = readChunkHead(device); next && next->type != "IDAT"; next = readChunkHead(device)) {
        // Asked before memory is taken: the size of a damaged chunk is any number.
        if (next->size > kMaxTextChunk)
            return std::nullopt;
        const QByteArray data = device.read(next->size);
        const QByteArray sum = device.read(4);
        if (data.size() != static_cast<qsizetype>(next->size) || sum.size() != 4
            || qFromBigEndian<quint32>(sum.constData()) != crc32(next->type + data))
            return std::nullopt;
        if (next->type == "IHDR" && data.size() == 13) {
            const auto width = qFromBigEndian<quint32>(data.constData());
            const auto height = qFromBigEndian<quint32>(data.constData() + 4);
            constexpr quint32 kMost = 0x7FFFFFFF;
            head.size = QSize(static_cast<int>(std::min(width, kMost)),
                              static_cast<int>(std::min(height, kMost)));
        } else {
            readText(next->type, data, head.texts);
        }
    }
    return head.size.isValid() ? std::optional(head) : std::nullopt;
}

bool isText(const QByteArray &type)
{
    return type == "tEXt" || type == "zTXt" || type == "iTXt";
}

} // namespace

QByteArray withTexts(const QByteArray &png, const QMap<QString, QString> &texts)
{
    QByteArray out = kSignature.toByteArray();
    for (qsizetype at = kSignature.size(); at + 12 <= png.size();) {
        const auto size = static_cast<qsizetype>(qFromBigEndian<quint32>(png.constData() + at)) + 12;
        const QByteArray type = png.mid(at + 4, 4);
        if (!isText(type))
            out += png.mid(at, size);
        // Right behind the header, which must be first, so that they are found without reading the pixels.
        if (type == "IHDR") {
            for (auto text = texts.begin(); text != texts.end(); ++text)
                out += textChunk(text.key(), text.value());
        }
        at += size;
    }
    return out;
}

std::optional<PngHead> pngHead(const QByteArray &png)
{
    QBuffer buffer;
    buffer.setData(png);
    buffer.open(QIODevice::ReadOnly);
    return readHead(buffer);
}

std::optional<PngHead> pngHead(const std::filesystem::path &path)
{
    QFile file;
    if (!openToRead(file, path))
        return std::nullopt;
    return readHead(file);
}

} // namespace forja
