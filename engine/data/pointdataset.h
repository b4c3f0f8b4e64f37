// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.h"

namespace forja {

/// Points of the plane, in memory: x and y in [-1, 1], each to the last bit of a float.
class PointDataset final : public Dataset
{
public:
    /// "flat:SHAPE" or "flat:FILE.csv". A problem: no such shape ("flat.no_such_shape"), or a file that
    /// cannot be read as points. Requires: isFlatSource(source).
    static Result<std::shared_ptr<const PointDataset>> open(const QString &source, const PictureRule &rule);
    /// Point `slot` of a record is points[2 * slot] and the number behind it.
    PointDataset(DatasetParts parts, std::vector<float> points);

    /// x and y.
    std::span<const float> point(const PictureRecord &record) const;
    /// All points, x and y in turn, in the order of the records.
    std::span<const float> points() const { return m_points; }

    std::size_t pictureBytes() const override;
    void write(const PictureRecord &record, const NumberPlace &to) const override;
    QImage image(const PictureRecord &record) const override;
    QImage overview() const override;
    QString noun() const override;
    QString shape() const override;
    /// Does nothing: they are in memory.
    void willNeed(std::span<const int> indices) const override;

private:
    std::vector<float> m_points;
};

/// The same dataset where it is one of points; null where it is null or has pictures.
std::shared_ptr<const PointDataset> pointsOf(const std::shared_ptr<const Dataset> &data);

} // namespace forja
