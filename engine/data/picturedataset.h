// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.h"

namespace forja {

/// Pictures of one size, decoded and memory-mapped: uint8, interleaved (height x width x channels).
class PictureDataset final : public Dataset
{
public:
    /// As Dataset::open. Requires: not a source of points.
    static Result<std::shared_ptr<const PictureDataset>> open(const QString &source, const PictureRule &rule,
                                                              const DataProgress &progress = {});
    /// Picture `slot` of a record lies at `offset` + slot * pictureBytes() of `pixels`.
    PictureDataset(DatasetParts parts, MappedFile pixels, std::size_t offset);

    std::span<const std::uint8_t> pixels(const PictureRecord &record) const;

    std::size_t pictureBytes() const override;
    void write(const PictureRecord &record, const NumberPlace &to) const override;
    QImage image(const PictureRecord &record) const override;
    QImage overview() const override;
    QString noun() const override;
    QString shape() const override;
    void willNeed(std::span<const int> indices) const override;

private:
    std::size_t placeOf(const PictureRecord &record) const;

    MappedFile m_pixels;
    std::size_t m_offset;
};

/// The same dataset where it is one of pictures; null where it is null or has points.
std::shared_ptr<const PictureDataset> picturesOf(const std::shared_ptr<const Dataset> &data);

/// About `count` pictures spread evenly over all, as indices into Dataset::records().
std::vector<int> previewPictures(const Dataset &dataset, int count);

/// How bytes, interleaved, become numbers in [-1, 1].
struct PixelShape
{
    int channels = 0;
    int height = 0;
    int width = 0;
};
void writePixels(std::span<const std::uint8_t> pixels, const PixelShape &shape, const NumberPlace &to);

} // namespace forja
