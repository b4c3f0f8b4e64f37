// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/picturesource.h"

#include "engine/base/counted.h"
#include "engine/data/filesource.h"
#include "engine/data/reading/fit.h"
#include "engine/data/reading/pictureformat.h"
#include "engine/data/samplesource.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <cstring>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

bool isGreyRgb(const std::vector<std::uint8_t> &rgb)
{
    for (std::size_t i = 0; i + 2 < rgb.size(); i += 3) {
        if (rgb[i] != rgb[i + 1] || rgb[i] != rgb[i + 2])
            return false;
    }
    return true;
}

} // namespace

Result<std::unique_ptr<PictureSource>> PictureSource::find(const QString &source, const PictureRule &rule,
                                                           const DataProgress &progress)
{
    const QString drawn = u"sample:"_s;
    if (source.startsWith(drawn))
        return findSamples(source, source.mid(drawn.size()), rule);
    return findFiles(source, rule, progress);
}

int cachedChannels(const PictureRule &rule)
{
    return rule.channels == 1 ? 1 : 3;
}

std::size_t bytesOfPicture(const PictureRule &rule, int channels)
{
    return static_cast<std::size_t>(rule.width) * static_cast<std::size_t>(rule.height)
        * static_cast<std::size_t>(channels);
}

void fitPixels(MadePicture &made, const QImage &image, const PictureRule &rule)
{
    const int channels = cachedChannels(rule);
    made.pixels.resize(bytesOfPicture(rule, channels));
    fitInto(image, rule, channels, made.pixels.data());
    // One picture in colour makes the whole folder RGB, so each is asked.
    made.isGrey = channels == 1 || isGreyRgb(made.pixels);
}

std::array<char, 32> contentHash(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes);
    std::array<char, 32> out = {};
    std::memcpy(out.data(), hash.result().constData(), out.size());
    return out;
}

Problem openingCancelled(const QString &source)
{
    return problem("data.cancelled", QT_TRANSLATE_NOOP("forja", "%1: opening was cancelled."), {source});
}

Problem tooFewPictures(const QString &source, qsizetype usable, qsizetype skipped)
{
    return problem(
        "data.too_few",
        QT_TRANSLATE_NOOP(
            "forja",
            "%1: %2 (%3); at least 2 are needed. Choose a folder or an archive with pictures in it: %4."),
        {source,
         counted(usable, QT_TRANSLATE_NOOP("forja", "1 usable picture"),
                 QT_TRANSLATE_NOOP("forja", "%1 usable pictures")),
         counted(skipped, QT_TRANSLATE_NOOP("forja", "1 file was skipped"),
                 QT_TRANSLATE_NOOP("forja", "%1 files were skipped")),
         readFormats()});
}

} // namespace forja
