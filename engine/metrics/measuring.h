// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/metrics/measure.h"

namespace forja {

/// Takes all measures of one run's pictures (or points), step by step: features are computed once for each
/// picture, and what real pictures give is kept from one moment to the next. No number depends on what comes
/// between two steps.
class Measuring
{
public:
    /// A step of features is so many pictures.
    static constexpr std::int64_t kStep = 32;

    /// Compares with `compared` training pictures, or all where there are fewer.
    Measuring(const std::vector<MeasureFamily> &families, const Experiment &experiment,
              const std::shared_ptr<const Dataset> &data, RealPictures real, int compared);

    /// A step with real pictures; true: all is ready, and nothing was done.
    bool prepare();
    /// Another moment: `count` pictures of this shape come by add(). What is under way is dropped.
    void begin(std::int64_t count, at::IntArrayRef shape);
    /// The next ones [n, …].
    void add(const torch::Tensor &pictures);
    std::int64_t added() const { return m_added; }
    /// A step of the comparison; true: numbers() are whole. Requires: prepare() is over, and all are added.
    bool compare();

    const QMap<QString, double> &numbers() const { return m_numbers; }
    /// Real pictures that were compared with.
    int real() const { return m_realCount; }
    /// Of these measures, with the number of pictures: "random-feature-frechet-v1-1000".
    QString protocol(std::int64_t generated) const;

private:
    void addFeatures(SeenPictures &seen, std::int64_t first, std::int64_t count) const;

    std::vector<std::shared_ptr<Measure>> m_measures;
    std::vector<PictureFeatures> m_features; ///< each once
    QString m_protocol;
    RealPictures m_real;
    int m_compared;
    int m_realCount = 0;
    SeenPictures m_seenReal; ///< until all is prepared
    std::int64_t m_seen = 0; ///< of these, with features
    std::size_t m_prepared = 0; ///< measures

    SeenPictures m_generated;
    std::int64_t m_added = 0;
    std::size_t m_done = 0; ///< measures
    QMap<QString, double> m_numbers;
};

} // namespace forja
