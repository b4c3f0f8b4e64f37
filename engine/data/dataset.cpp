// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/dataset.h"

#include "engine/data/scatter.h"
#include "engine/experiment/datasource.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace forja {

using namespace Qt::StringLiterals;

PictureRule pictureRule(const Experiment &experiment)
{
    const auto value = [](const char *key) { return QString::fromLatin1(key); };
    PictureRule rule;
    rule.width = static_cast<int>(experiment.integer(value("data.width")));
    rule.height = static_cast<int>(experiment.integer(value("data.height")));
    const QString channels = experiment.text(value("data.channels"));
    rule.channels = channels == u"grey"_s ? 1 : channels == u"rgb"_s ? 3 : 0;
    const QString fit = experiment.text(value("data.fit"));
    rule.fit = fit == u"pad"_s ? Fit::Pad : fit == u"stretch"_s ? Fit::Stretch : Fit::Crop;
    rule.classesFromFolders = experiment.flag(value("data.classes"));
    rule.heldOutShare = experiment.real(value("data.held_out"));
    rule.sampleCount = static_cast<int>(experiment.integer(value("data.sample_count")));
    rule.sampleSeed = static_cast<quint64>(experiment.integer(value("data.sample_seed")));
    const QString background = experiment.text(value("data.background"));
    rule.background = background == u"white"_s ? 255 : background == u"grey"_s ? 128 : 0;
    rule.mostPixels = experiment.integer(value("data.most_megapixels")) * 1000000;
    rule.mostBytes = experiment.integer(value("data.most_megabytes")) << 20;
    rule.excluded = experiment.text(value("data.excluded")).split(QChar(u'|'), Qt::SkipEmptyParts);
    if (experiment.isOnPoints()) {
        rule.width = 1;
        rule.height = 1;
        rule.channels = 2;
    }
    return rule;
}

bool isAskedForBy(const Experiment &experiment, const Dataset &data)
{
    PictureRule rule = pictureRule(experiment);
    if (rule.channels == 0)
        rule.channels = data.channels();
    return data.report().source == experiment.text(u"data.folder"_s) && data.report().rule == rule;
}

std::size_t Dataset::pictureBytes() const
{
    return static_cast<std::size_t>(width()) * static_cast<std::size_t>(height())
        * static_cast<std::size_t>(channels()) * (isFlat() ? sizeof(float) : 1);
}

QString exclusionName(const QString &path)
{
    return QString(path).replace(QChar(u'|'), u"%7C"_s);
}

std::span<const std::uint8_t> Dataset::pixels(const PictureRecord &record) const
{
    const auto bytes = m_pixels->bytes().subspan(m_offset + record.slot * pictureBytes(), pictureBytes());
    return {reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size()};
}

std::span<const std::uint8_t> Dataset::train(int index) const
{
    return pixels(m_records[m_train.at(static_cast<std::size_t>(index))]);
}

std::span<const std::uint8_t> Dataset::heldOut(int index) const
{
    return pixels(m_records[m_heldOut.at(static_cast<std::size_t>(index))]);
}

int Dataset::trainClass(int index) const
{
    return m_records[m_train.at(static_cast<std::size_t>(index))].classIndex;
}

int Dataset::heldOutClass(int index) const
{
    return m_records[m_heldOut.at(static_cast<std::size_t>(index))].classIndex;
}

QString Dataset::trainPath(int index) const
{
    return m_records[m_train.at(static_cast<std::size_t>(index))].path;
}

std::span<const float> Dataset::point(const PictureRecord &record) const
{
    return std::span(m_points).subspan(std::size_t{2} * record.slot, 2);
}

std::span<const float> Dataset::trainPoint(int index) const
{
    return point(m_records[m_train.at(static_cast<std::size_t>(index))]);
}

std::span<const float> Dataset::heldOutPoint(int index) const
{
    return point(m_records[m_heldOut.at(static_cast<std::size_t>(index))]);
}

QImage Dataset::image(const PictureRecord &record) const
{
    constexpr int kPointSide = 64;
    if (isFlat())
        return scatterPicture(point(record), {}, kPointSide);
    const auto format = channels() == 1 ? QImage::Format_Grayscale8 : QImage::Format_RGB888;
    // The mapping belongs to the dataset, so the picture gets a copy.
    return QImage(pixels(record).data(), width(), height(), width() * channels(), format).copy();
}

QImage Dataset::trainImage(int index) const
{
    return image(m_records[m_train.at(static_cast<std::size_t>(index))]);
}

QImage Dataset::heldOutImage(int index) const
{
    return image(m_records[m_heldOut.at(static_cast<std::size_t>(index))]);
}

void Dataset::willNeed(std::span<const int> indices) const
{
    if (!m_pixels)
        return;
    for (const int index : indices)
        m_pixels->willNeed(m_offset
                               + m_records[m_train.at(static_cast<std::size_t>(index))].slot * pictureBytes(),
                           pictureBytes());
}

QByteArray Dataset::recordLines() const
{
    QByteArray lines;
    for (const PictureRecord &record : m_records) {
        QJsonObject line{{u"path"_s, record.path},
                         {u"bytes"_s, record.bytes},
                         {u"hash"_s, record.hash},
                         {u"part"_s, record.isHeldOut ? u"held-out"_s : u"train"_s}};
        if (classes() > 0)
            line.insert(u"class"_s, m_report.classNames[record.classIndex]);
        lines += QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    }
    return lines;
}

QString Dataset::fingerprint() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const PictureRecord &record : m_records) {
        hash.addData(record.hash.toLatin1());
        hash.addData(record.isHeldOut ? "-" : "+");
        hash.addData(classes() > 0 ? m_report.classNames[record.classIndex].toUtf8() : QByteArray());
        hash.addData("\n");
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace forja
