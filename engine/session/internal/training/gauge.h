// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/philox.h"
#include "engine/base/result.h"
#include "engine/metrics/copying.h"
#include "engine/metrics/distance.h"
#include "engine/runs/records.h"
#include "engine/training/evaluator.h"

#include <optional>

namespace forja {

/// Measures the pictures of one run's G, one moment after another, each in pieces of about a tenth of a
/// second, so that what is more urgent on the work queue comes between. No number depends on how it is cut.
/// The lane's thread only.
class Gauge
{
public:
    // Latents of their own: the gallery's are few, and a measure must not depend on which are looked at.
    static constexpr std::uint64_t kSeed = kMaxSeed;

    Gauge(const Experiment &experiment, std::shared_ptr<const Dataset> data);
    /// The moment to measure; drops what is under way. `generator`: as Evaluator::generatorFile() has it.
    void begin(const TensorFile &generator, qint64 update, double seconds);
    /// Begun, and not over: a gauge whose beginning or piece threw has nothing to go on with.
    bool isUnderWay() const { return m_isUnderWay; }
    /// Does the next piece; true: record() is whole. Requires: begun and not over.
    bool next();
    /// A problem where these pictures cannot be measured: too few real ones, or numbers that are not finite.
    Result<MeasureRecord> record() const { return m_problem ? Result<MeasureRecord>(*m_problem) : m_record; }

private:
    bool step();
    void prepareReal();
    void prepareCopying();
    void makeSome();
    void compare();
    void addFeatures(const torch::Tensor &pictures, std::int64_t first, std::int64_t count);

    Experiment m_experiment;
    std::shared_ptr<const Dataset> m_data;
    Evaluator m_evaluator;
    RandomFeatures m_features;
    std::optional<FeatureMoments> m_realMoments;
    double m_realPairs = 0;
    torch::Tensor m_realLines; ///< of the spectrum
    std::optional<CopyingTest> m_copying; ///< nothing: too few pictures to tell
    bool m_isCopyingReady = false;

    torch::Tensor m_pictures; ///< real ones while those are prepared, then generated ones
    torch::Tensor m_found; ///< features of the first m_done pictures
    std::int64_t m_done = 0;
    MeasureRecord m_record;
    bool m_isUnderWay = false;
    std::optional<Problem> m_problem; ///< why there is no record
};

} // namespace forja
