// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/samplesource.h"

#include "engine/data/samples/samplepictures.h"

#include <QCoreApplication>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

class SampleSource final : public PictureSource
{
public:
    SampleSource(const QString &source, const PictureRule &rule, SampleKind kind)
        : PictureSource(source, rule), m_kind(std::move(kind))
    {
    }

    QString name() const override { return m_kind.name; }
    std::size_t entries() const override { return static_cast<std::size_t>(rule().sampleCount); }
    QString cacheKey() const override { return forja::cacheKey(m_kind.name, rule()); }
    QStringList classNames() const override
    {
        return rule().classesFromFolders ? m_kind.classNames : QStringList();
    }
    PictureRecord record(std::size_t entry) const override;
    PathOrder pathOrder() const override { return PathOrder::AsListed; }
    const char *stage() const override { return QT_TRANSLATE_NOOP("forja", "drawing"); }
    MadePicture make(std::size_t entry) override;

private:
    SampleKind m_kind;
};

PictureRecord SampleSource::record(std::size_t entry) const
{
    PictureRecord record;
    record.classIndex = static_cast<int>(entry % static_cast<std::size_t>(m_kind.classNames.size()));
    record.path
        = u"%1/%2/%3"_s.arg(m_kind.name, m_kind.classNames[record.classIndex]).arg(entry, 6, 10, QChar(u'0'));
    record.bytes = static_cast<qint64>(bytesOfPicture(rule(), cachedChannels(rule())));
    return record;
}

MadePicture SampleSource::make(std::size_t entry)
{
    MadePicture made;
    made.entry = entry;
    // Drawn square at the longer side and then fitted, as a file of that size would be.
    QImage image = drawSample(m_kind.name, std::max(rule().width, rule().height), rule().sampleSeed,
                              static_cast<quint32>(entry));
    const bool isDrawnGrey = image.format() == QImage::Format_Grayscale8;
    made.facts = {image.width(), image.height(),
                  static_cast<qint32>(isDrawnGrey ? ColourMode::Grey : ColourMode::Rgb), 0};
    if (!isDrawnGrey)
        image = std::move(image).convertToFormat(QImage::Format_RGB32);
    fitPixels(made, image, rule());
    // There is no file: what identifies a drawing is what training sees of it.
    made.hash = contentHash(QByteArrayView(made.pixels.data(), static_cast<qsizetype>(made.pixels.size())));
    return made;
}

} // namespace

Result<std::unique_ptr<PictureSource>> findSamples(const QString &source, const QString &name,
                                                   PictureRule rule)
{
    const QList<SampleKind> kinds = sampleKinds();
    const SampleKind *kind = findSampleKind(kinds, name);
    if (!kind) {
        return problem(
            "data.no_such_sample",
            QT_TRANSLATE_NOOP(
                "forja", "sample:%1: there are no such sample pictures. Use sample:digits or sample:faces."),
            {name});
    }
    if (rule.sampleCount < 2)
        return tooFewPictures(source, std::max(0, rule.sampleCount), 0);
    // Drawings need not be looked at to know whether they are grey.
    if (rule.channels == 0)
        rule.channels = kind->channels;
    return std::unique_ptr<PictureSource>(std::make_unique<SampleSource>(source, rule, *kind));
}

} // namespace forja
