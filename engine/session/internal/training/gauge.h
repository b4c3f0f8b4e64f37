// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/philox.h"
#include "engine/base/result.h"
#include "engine/metrics/measuring.h"
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

    /// `families`: measures of pictures.
    Gauge(const Experiment &experiment, std::shared_ptr<const Dataset> data,
          const std::vector<MeasureFamily> &families = measureFamiliesOf(false));
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
    void makeSome();

    std::shared_ptr<const Dataset> m_data;
    Evaluator m_evaluator;
    Measuring m_measuring;
    MeasureRecord m_record;
    bool m_isUnderWay = false;
    std::optional<Problem> m_problem; ///< why there is no record
};

} // namespace forja
