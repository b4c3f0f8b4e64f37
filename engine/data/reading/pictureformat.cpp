// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/reading/pictureformat.h"

#include <QCoreApplication>
#include <QImageReader>

#include <array>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

struct Signature
{
    qsizetype offset;
    QByteArrayView bytes;
    const char *decoder;
    const char *name;
};

template<std::size_t N>
constexpr QByteArrayView raw(const char (&text)[N])
{
    return QByteArrayView(text, N - 1);
}

/// What a signature leaves open is settled by the decoder, which then says that the file is damaged.
const std::array kSignatures = std::to_array<Signature>({
    {0, raw("\xFF\xD8\xFF"), "jpeg", "JPEG"},
    {0, raw("\x89PNG\r\n\x1A\n"), "png", "PNG"},
    {8, raw("WEBP"), "webp", "WebP"},
    {0, raw("BM"), "bmp", "BMP"},
    {0, raw("GIF87a"), "gif", "GIF"},
    {0, raw("GIF89a"), "gif", "GIF"},
    {0, raw("II*\0"), "tiff", "TIFF"},
    {0, raw("MM\0*"), "tiff", "TIFF"},
    {0, raw("II+\0"), "tiff", "TIFF"},
    {0, raw("MM\0+"), "tiff", "TIFF"},
    {4, raw("ftypavif"), "avif", "AVIF"},
    {4, raw("ftypavis"), "avif", "AVIF"},
    {4, raw("ftyphei"), "heic", "HEIC"},
    {4, raw("ftyphev"), "heic", "HEIC"},
    {4, raw("ftypmif1"), "heic", "HEIC"},
    {4, raw("ftypmsf1"), "heic", "HEIC"},
    {4, raw("jP  "), "jp2", "JPEG 2000"},
    {0, raw("\xFF\x4F\xFF\x51"), "jp2", "JPEG 2000"},
    {0, raw("\xFF\x0A"), "jxl", "JPEG XL"},
    {4, raw("JXL "), "jxl", "JPEG XL"},
    {0, raw("8BPS"), "", "Photoshop"},
    {0, raw("gimp xcf"), "", "GIMP"},
    {0, raw("%PDF"), "", "PDF"},
    {0, raw("<svg"), "", "SVG"},
    {0, raw("PK\x03\x04"), "", "ZIP"},
});

/// "P1" … "P6" and white space: PBM, PGM and PPM, as text or as bytes.
bool isPnm(const QByteArray &bytes)
{
    return bytes.size() > 2 && bytes[0] == 'P' && bytes[1] >= '1' && bytes[1] <= '6'
        && (QByteArrayView(" \t\r\n#").contains(bytes[2]));
}

bool canRead(const char *decoder)
{
    static const QList<QByteArray> decoders = QImageReader::supportedImageFormats();
    return decoders.contains(decoder);
}

} // namespace

QString readFormats()
{
    return u"JPEG, PNG, WebP, BMP, GIF, TIFF, PPM"_s;
}

Result<PictureFormat> pictureFormat(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return problem("data.empty", QT_TRANSLATE_NOOP("forja", "is empty"));
    // First, because its mark of two bytes needs a look at the third and is no line of the table.
    if (isPnm(bytes))
        return PictureFormat{"ppm", u"PPM"_s, canRead("ppm")};
    for (const Signature &known : kSignatures) {
        if (bytes.size() >= known.offset
            && QByteArrayView(bytes).sliced(known.offset).startsWith(known.bytes))
            return PictureFormat{known.decoder, QString::fromLatin1(known.name), canRead(known.decoder)};
    }
    return problem("data.not_a_picture",
                   QT_TRANSLATE_NOOP("forja", "is not a picture: its content is none of %1"),
                   {readFormats()});
}

} // namespace forja
