// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runfolder.h"
#include "engine/session/types/judgement.h"
#include "engine/training/evaluator.h"

namespace forja {

/// A copy of D at one moment that judges real pictures, a few at a time, each with the run's reference batch
/// (so that its score does not depend on the rest of its batch). Worker thread only.
class RealScorer
{
public:
    /// D as training hands it over.
    RealScorer(const Experiment &experiment, std::shared_ptr<const Dataset> data, const Snapshot &d,
               const Batch &reference);
    /// D of the newest valid checkpoint.
    static Result<std::shared_ptr<RealScorer>> ofCheckpoint(const RunFolder &run,
                                                            const Experiment &experiment,
                                                            std::shared_ptr<const Dataset> data);

    /// Judges on for about a tenth of a second. Requires: not isOver().
    void judgeSome();
    bool isOver() const { return m_next >= m_order.size(); }
    /// Of all that is to be done, the held-out pictures that percentiles refer to included.
    qint64 done() const { return static_cast<qint64>(m_next); }
    qint64 total() const { return static_cast<qint64>(m_order.size()); }
    /// As far as it is.
    Judgement judgement() const;
    const std::shared_ptr<const Dataset> &data() const { return m_data; }

private:
    RealScorer(const Experiment &experiment, std::shared_ptr<const Dataset> data);
    std::vector<float> outputsOf(std::span<const std::uint32_t> records);

    std::shared_ptr<const Dataset> m_data;
    Evaluator m_evaluator;
    qint64 m_update = 0;
    std::vector<std::uint32_t>
        m_order; ///< records: first those that are the measure, then those that are asked for
    std::size_t m_references = 0; ///< how many of them are the measure
    std::size_t m_next = 0;
    std::size_t m_piece = 32; ///< pictures in one go
    std::vector<float> m_referenceOutputs;
    std::vector<std::pair<float, std::uint32_t>> m_outputs; ///< output and record
};

} // namespace forja
