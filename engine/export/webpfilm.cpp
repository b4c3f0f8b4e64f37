// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/files.h"
#include "engine/export/film.h"
#include "engine/export/filmwriter.h"

#include <QCoreApplication>
#include <QFile>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>
#include <QtEndian>

#include <webp/encode.h>
#include <webp/mux.h>

/// Films as animated WebP, by libwebp's own encoder, and the texts in them.
namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostXmp = 1 << 16; // bytes; ours are a few hundred
constexpr int kLosslessLevel = 4; // 0 fast … 9 small

const QString kRdf = u"http://www.w3.org/1999/02/22-rdf-syntax-ns#"_s;
const QString kForja = u"urn:forja:origin"_s;

/// An XMP packet with one attribute a text, as the standard's part 1 allows for simple values.
QByteArray toXmp(const QMap<QString, QString> &texts)
{
    QByteArray out;
    QXmlStreamWriter xml(&out);
    const QString meta = u"adobe:ns:meta/"_s;
    xml.writeNamespace(meta, u"x"_s);
    xml.writeStartElement(meta, u"xmpmeta"_s);
    xml.writeNamespace(kRdf, u"rdf"_s);
    xml.writeStartElement(kRdf, u"RDF"_s);
    xml.writeNamespace(kForja, u"forja"_s);
    xml.writeStartElement(kRdf, u"Description"_s);
    xml.writeAttribute(kRdf, u"about"_s, {});
    for (auto text = texts.cbegin(); text != texts.cend(); ++text)
        xml.writeAttribute(kForja, text.key().mid(u"forja:"_s.size()), text.value());
    xml.writeEndDocument();
    return out;
}

QMap<QString, QString> fromXmp(const QByteArray &packet)
{
    QMap<QString, QString> texts;
    QXmlStreamReader xml(packet);
    while (!xml.atEnd() && !xml.hasError()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        for (const QXmlStreamAttribute &attribute : xml.attributes()) {
            // Other programs may have added attributes of their own.
            if (attribute.namespaceUri() == kForja)
                texts.insert(u"forja:"_s + attribute.name().toString(), attribute.value().toString());
        }
    }
    return texts;
}

Problem refusedBy(const std::filesystem::path &file, const QString &why)
{
    return problem("film.encoder",
                   QT_TRANSLATE_NOOP(
                       "forja",
                       "%1: the film cannot be made (%2). Choose a smaller enlargement or fewer snapshots."),
                   {shownPath(file), why});
}

/// WebPMux takes and gives memory in this form.
WebPData dataOf(const QByteArray &bytes)
{
    return {reinterpret_cast<const std::uint8_t *>(bytes.constData()),
            static_cast<std::size_t>(bytes.size())};
}

QByteArray taken(WebPData &data)
{
    const QByteArray out(reinterpret_cast<const char *>(data.bytes), static_cast<qsizetype>(data.size));
    WebPDataClear(&data);
    return out;
}

class WebpWriter : public FilmWriter
{
public:
    WebpWriter(const FilmFormat &format, WebPAnimEncoder *encoder, const WebPConfig &config)
        : m_format(format), m_encoder(encoder), m_config(config)
    {
    }

    Outcome add(const QImage &frame, int milliseconds) override
    {
        WebPPicture picture;
        if (WebPPictureInit(&picture) == 0)
            return refusedBy(m_format.file, u"libwebp"_s);
        // The animation encoder compares frames in ARGB; YUV would have lost colour by then, also at quality
        // 100.
        picture.use_argb = 1;
        picture.width = frame.width();
        picture.height = frame.height();
        const bool isTaken = WebPPictureImportRGB(&picture, frame.constBits(),
                                                  static_cast<int>(frame.bytesPerLine()))
                != 0
            && WebPAnimEncoderAdd(m_encoder.get(), &picture, m_time, &m_config) != 0;
        // The encoder has its own copy, and the error is kept by the encoder, not by the picture.
        WebPPictureFree(&picture);
        m_time += milliseconds;
        return isTaken
            ? Outcome(Done{})
            : refusedBy(m_format.file, QString::fromUtf8(WebPAnimEncoderGetError(m_encoder.get())));
    }

    Outcome finish() override
    {
        WebPData plain;
        WebPDataInit(&plain);
        // The frame that is none says where the last one ends.
        if (WebPAnimEncoderAdd(m_encoder.get(), nullptr, m_time, nullptr) == 0
            || WebPAnimEncoderAssemble(m_encoder.get(), &plain) == 0)
            return refusedBy(m_format.file, QString::fromUtf8(WebPAnimEncoderGetError(m_encoder.get())));
        const auto bytes = withXmp(taken(plain));
        return bytes ? writeFileAtomically(m_format.file, *bytes) : Outcome(bytes.problem());
    }

private:
    Result<QByteArray> withXmp(const QByteArray &film) const
    {
        const QByteArray packet = toXmp(m_format.texts);
        const WebPData whole = dataOf(film), xmp = dataOf(packet);
        // The animation encoder takes no metadata, so they are added to the finished film; 0: the bytes are
        // not copied.
        const std::unique_ptr<WebPMux, void (*)(WebPMux *)> mux(WebPMuxCreate(&whole, 0), WebPMuxDelete);
        WebPData out;
        WebPDataInit(&out);
        if (!mux || WebPMuxSetChunk(mux.get(), "XMP ", &xmp, 0) != WEBP_MUX_OK
            || WebPMuxAssemble(mux.get(), &out) != WEBP_MUX_OK)
            return refusedBy(m_format.file, u"libwebpmux"_s);
        return taken(out);
    }

    struct Delete
    {
        void operator()(WebPAnimEncoder *encoder) const { WebPAnimEncoderDelete(encoder); }
    };
    FilmFormat m_format;
    std::unique_ptr<WebPAnimEncoder, Delete> m_encoder;
    WebPConfig m_config;
    int m_time = 0; ///< milliseconds where the next frame begins
};

} // namespace

Result<std::unique_ptr<FilmWriter>> makeWebpWriter(const FilmFormat &format)
{
    WebPAnimEncoderOptions options;
    WebPConfig config;
    if (WebPAnimEncoderOptionsInit(&options) == 0 || WebPConfigInit(&config) == 0)
        return refusedBy(format.file, u"libwebp"_s);
    // At 100 the lossy mode still changes pixels; what is asked for at 100 is that none changes.
    if (format.quality >= 100)
        WebPConfigLosslessPreset(&config, kLosslessLevel);
    else
        config.quality = static_cast<float>(format.quality);
    WebPAnimEncoder *encoder = WebPAnimEncoderNew(format.frame.width(), format.frame.height(), &options);
    if (!encoder)
        return refusedBy(format.file, u"libwebp"_s);
    return std::unique_ptr<FilmWriter>(new WebpWriter(format, encoder, config));
}

QMap<QString, QString> filmOrigin(const QString &path)
{
    // RIFF: chunks of four letters and a size, padded to even; only XMP is read.
    QFile file;
    if (!openToRead(file, toPath(path)))
        return {};
    const QByteArray head = file.read(12);
    if (head.size() != 12 || !head.startsWith("RIFF") || !head.endsWith("WEBP"))
        return {};
    while (true) {
        const QByteArray chunk = file.read(8);
        if (chunk.size() != 8)
            return {};
        const qint64 size = qFromLittleEndian<quint32>(chunk.constData() + 4);
        // The size comes from a file that may be damaged or not ours, so it is not trusted.
        if (chunk.startsWith("XMP "))
            return size <= kMostXmp ? fromXmp(file.read(size)) : QMap<QString, QString>();
        if (!file.seek(file.pos() + size + size % 2))
            return {};
    }
}

} // namespace forja
