// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/fixedpictures.h"

#include "engine/training/arithmetic.h"

#include <algorithm>

namespace forja {

namespace {

constexpr int kScored = 64; // held-out pictures, and as many of training

/// Training pictures that are not the reference, as far as there are so many.
Batch otherTraining(const Experiment &e, const Dataset &data, const Batch &reference, bool withClasses)
{
    // The reference is the beginning of the same shuffle, so the end of a longer piece is disjoint from it: D
    // should not be judged on the pictures that fix its batch statistics.
    const Batch some = chosenTraining(data, static_cast<int>(reference.pictures.size(0)) + kScored, seedOf(e),
                                      Arithmetic(e).isChannelsLast, withClasses);
    const std::int64_t size = some.pictures.size(0);
    const std::int64_t count = std::min<std::int64_t>(kScored, size);
    return {some.pictures.narrow(0, size - count, count),
            withClasses ? some.classes.narrow(0, size - count, count) : some.classes};
}

} // namespace

FixedPictures::FixedPictures(const Experiment &e, const NetShape &shape, const Dataset &data)
    : m_evaluator(e, shape, Evaluator::Nets::OnlyD)
    , m_heldOut(heldOutBatch(data, kScored, Arithmetic(e).isChannelsLast, shape.classes > 0))
    , m_reference(referenceOf(e, data))
    , m_training(otherTraining(e, data, m_reference, shape.classes > 0))
{
    m_evaluator.setReference(m_reference);
}

void FixedPictures::judge(const NetCopy &d, double threshold, TickCollector &collector, int threads)
{
    m_evaluator.setThreads(threads);
    m_evaluator.loadD(d);
    collector.addHeldOut(m_evaluator.outputs(m_heldOut.pictures, m_heldOut.classes, PictureKind::Real),
                         threshold);
    collector.addTraining(m_evaluator.outputs(m_training.pictures, m_training.classes, PictureKind::Real),
                          threshold);
}

} // namespace forja
