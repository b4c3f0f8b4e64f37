// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/training/evaluator.h"
#include "engine/training/ticks.h"

namespace forja {

/// The same held-out and training pictures, judged at the end of every tick by a copy of D: how far apart
/// they lie says whether D overfits.
class FixedPictures
{
public:
    FixedPictures(const Experiment &experiment, const NetShape &shape, const Dataset &data);

    /// Training pictures with which D's batch statistics are fixed when it judges real pictures (rule 5).
    const Batch &reference() const { return m_reference; }
    /// Adds what this D says of them; the D that trains keeps its mode and its running statistics.
    /// How many threads there are changes no bit.
    void judge(const NetCopy &d, double threshold, TickCollector &collector, int threads);

private:
    Evaluator m_evaluator;
    Batch m_heldOut;
    Batch m_reference;
    Batch m_training; ///< none of the reference, as far as there are so many
};

} // namespace forja
