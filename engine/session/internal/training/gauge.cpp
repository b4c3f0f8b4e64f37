// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/training/gauge.h"

#include "engine/training/batches.h"
#include "engine/training/trainer.h"

#include <QElapsedTimer>

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMeasured = 1000; // generated pictures a measure; as many real ones at most
constexpr int kFewest = 2; // real pictures: of one there is no spread
constexpr qint64 kMeasurePieceMs = 50; // after which no further step begins

} // namespace

Gauge::Gauge(const Experiment &experiment, std::shared_ptr<const Dataset> data,
             const std::vector<MeasureFamily> &families)
    : m_data(std::move(data))
    , m_evaluator(experiment, netShape(experiment, *m_data), Evaluator::Nets::OnlyG)
    , m_measuring(families, experiment, m_data, realPicturesOf(m_data), kMeasured)
{
}

void Gauge::begin(const TensorFile &generator, qint64 update, double seconds)
{
    m_isUnderWay = false;
    m_evaluator.loadGenerator(generator).orThrow();
    const NetShape &shape = m_evaluator.shape();
    m_measuring.begin(kMeasured, {shape.channels, shape.height, shape.width});
    m_record = {};
    m_record.protocol = m_measuring.protocol(kMeasured);
    m_record.update = update;
    m_record.seconds = seconds;
    m_problem.reset();
    if (m_data->trainSize() < kFewest) {
        m_problem = problem("measure.too_few",
                            QT_TRANSLATE_NOOP("forja",
                                              "Not measured: too few pictures. The distance to real pictures "
                                              "needs at least %1 training pictures."),
                            {QString::number(kFewest)});
    }
    m_isUnderWay = true;
}

bool Gauge::next()
{
    torch::NoGradGuard noGrad;
    m_isUnderWay = false; // what is thrown ends it
    QElapsedTimer clock;
    clock.start();
    do {
        if (step())
            return true;
    } while (clock.elapsed() < kMeasurePieceMs);
    m_isUnderWay = true;
    return false;
}

/// True: that was the last one.
bool Gauge::step()
{
    if (m_problem)
        return true;
    if (!m_measuring.prepare())
        return false;
    if (m_measuring.added() < kMeasured) {
        makeSome();
        return false;
    }
    if (!m_measuring.compare())
        return false;
    m_record.numbers = m_measuring.numbers();
    m_record.generated = kMeasured;
    m_record.real = m_measuring.real();
    return true;
}

void Gauge::makeSome()
{
    const NetShape &shape = m_evaluator.shape();
    const std::int64_t first = m_measuring.added(), count = std::min(Measuring::kStep, kMeasured - first);
    const auto classOf = [&shape](qint64 index) {
        return shape.classes == 0 ? 0 : static_cast<int>(index % shape.classes);
    };
    const torch::Tensor some = m_evaluator.pictures(kSeed, first, static_cast<int>(count), classOf);
    // Every measure would be a number of nothing.
    if (!some.isfinite().all().item<bool>()) {
        m_problem = problem(
            "measure.not_finite",
            QT_TRANSLATE_NOOP("forja",
                              "Not measured: the generated pictures contain numbers that are not finite."));
        return;
    }
    m_measuring.add(some);
}

} // namespace forja
