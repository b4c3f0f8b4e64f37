// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/picturedataset.h"

#include "engine/data/cachefilling.h"
#include "engine/data/pictureassembly.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QPainter>

#include <algorithm>
#include <array>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

std::array<float, 256> unitOfBytes()
{
    std::array<float, 256> out{};
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = static_cast<float>(i) / 127.5F - 1.0F;
    return out;
}

} // namespace

Result<std::shared_ptr<const PictureDataset>> PictureDataset::open(const QString &source,
                                                                   const PictureRule &rule,
                                                                   const DataProgress &progress)
{
    QElapsedTimer timer;
    timer.start();
    const auto found = PictureSource::find(source, rule, progress);
    if (!found)
        return found.problem();
    PictureSource &pictures = **found;
    const std::filesystem::path file = cacheFile(pictures.cacheKey());
    std::optional<CachedPictures> cached = readCache(file, pictures.entries(), pictures.rule());
    const bool fromCache = cached.has_value();
    // What was just written is read back too: pictures are the same ones, mapped, whether they were there or
    // not.
    if (!fromCache) {
        if (const Outcome filled = CacheFilling(pictures, file, progress).fill(); !filled)
            return filled.problem();
        cached = readCache(file, pictures.entries(), pictures.rule());
    }
    // The cache may have been cleared, or its disk filled by others, between writing and reading.
    if (!cached) {
        return problem("data.cache_gone",
                       QT_TRANSLATE_NOOP("forja",
                                         "%1: the picture cache cannot be read back. Check that disk, or "
                                         "name another folder in FORJA_CACHE."),
                       {shownPath(file.parent_path())});
    }
    auto parts = assembled(pictures, cached->index);
    if (!parts)
        return parts.problem();
    parts->report.fromCache = fromCache;
    parts->report.seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    return std::make_shared<const PictureDataset>(std::move(*parts), std::move(cached->pixels), kPixelOffset);
}

PictureDataset::PictureDataset(DatasetParts parts, MappedFile pixels, std::size_t offset)
    : Dataset(std::move(parts)), m_pixels(std::move(pixels)), m_offset(offset)
{
}

std::size_t PictureDataset::pictureBytes() const
{
    return static_cast<std::size_t>(width()) * static_cast<std::size_t>(height())
        * static_cast<std::size_t>(channels());
}

std::size_t PictureDataset::placeOf(const PictureRecord &record) const
{
    return m_offset + record.slot * pictureBytes();
}

std::span<const std::uint8_t> PictureDataset::pixels(const PictureRecord &record) const
{
    const auto bytes = m_pixels.bytes().subspan(placeOf(record), pictureBytes());
    return {reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size()};
}

void PictureDataset::write(const PictureRecord &record, const NumberPlace &to) const
{
    writePixels(pixels(record), {channels(), height(), width()}, to);
}

QImage PictureDataset::image(const PictureRecord &record) const
{
    const auto format = channels() == 1 ? QImage::Format_Grayscale8 : QImage::Format_RGB888;
    // The mapping belongs to the dataset, so the picture gets a copy.
    return QImage(pixels(record).data(), width(), height(), width() * channels(), format).copy();
}

QImage PictureDataset::overview() const
{
    constexpr int kAcross = 4;
    QImage sheet(kAcross * width(), kAcross * height(), QImage::Format_RGB32);
    sheet.fill(Qt::black);
    QPainter painter(&sheet);
    const auto pictures = previewPictures(*this, kAcross * kAcross);
    for (std::size_t i = 0; i < pictures.size(); ++i)
        painter.drawImage(static_cast<int>(i) % kAcross * width(), static_cast<int>(i) / kAcross * height(),
                          image(records()[static_cast<std::size_t>(pictures[i])]));
    painter.end();
    return sheet;
}

QString PictureDataset::noun() const
{
    return u"pictures"_s;
}

QString PictureDataset::shape() const
{
    return u"%1 x %2, %3"_s.arg(width()).arg(height()).arg(channels() == 1 ? u"grey"_s : u"RGB"_s);
}

void PictureDataset::willNeed(std::span<const int> indices) const
{
    for (const int index : indices)
        m_pixels.willNeed(placeOf(trainRecord(index)), pictureBytes());
}

std::shared_ptr<const PictureDataset> picturesOf(const std::shared_ptr<const Dataset> &data)
{
    return std::dynamic_pointer_cast<const PictureDataset>(data);
}

std::vector<int> previewPictures(const Dataset &dataset, int count)
{
    const auto all = static_cast<std::int64_t>(dataset.records().size());
    const std::int64_t shown = std::min<std::int64_t>(all, count);
    std::vector<int> pictures;
    for (std::int64_t i = 0; i < shown; ++i)
        // Evenly over the records: the first ones would all be of the first class.
        pictures.push_back(static_cast<int>(i * all / shown));
    return pictures;
}

void writePixels(std::span<const std::uint8_t> pixels, const PixelShape &shape, const NumberPlace &to)
{
    // A table of 256 is exact for each byte and spares a division for each of the batch's numbers.
    static const std::array<float, 256> unit = unitOfBytes();
    const std::uint8_t *from = pixels.data();
    for (std::ptrdiff_t y = 0; y < shape.height; ++y) {
        for (std::ptrdiff_t x = 0; x < shape.width; ++x) {
            float *pixel = to.first + y * to.row + x * to.column;
            for (std::ptrdiff_t c = 0; c < shape.channels; ++c)
                pixel[c * to.channel] = unit[*from++];
        }
    }
}

} // namespace forja
