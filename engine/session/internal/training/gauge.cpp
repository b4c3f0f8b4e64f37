// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/training/gauge.h"

#include "engine/experiment/keys.h"
#include "engine/metrics/spectrum.h"
#include "engine/training/trainer.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMeasured = 1000; // generated pictures a measure; as many real ones at most
constexpr int kFewest = 2; // real pictures: of one there is no spread
constexpr std::int64_t kInSpectrum = 256; // generated pictures, and at most as many real ones, in a spectrum
constexpr int kAgainstCopies
    = 200; // generated pictures that are looked at for copies, and held-out ones that say what is usual
constexpr int kMaybeCopied = 4000; // training pictures that may be copied, at most
constexpr std::int64_t kStep
    = 32; // pictures at a time, whatever the time they take: what the evaluator works in
constexpr qint64 kMeasurePieceMs = 50; // after which no further step begins

torch::Tensor firstOf(const torch::Tensor &pictures, std::int64_t count)
{
    return pictures.narrow(0, 0, std::min(count, pictures.size(0)));
}

} // namespace

Gauge::Gauge(const Experiment &experiment, std::shared_ptr<const Dataset> data)
    : m_experiment(experiment)
    , m_data(std::move(data))
    , m_evaluator(experiment, netShape(experiment, *m_data), Evaluator::Nets::OnlyG)
    , m_features(m_evaluator.shape().channels)
{
}

void Gauge::begin(const TensorFile &generator, qint64 update, double seconds)
{
    m_isUnderWay = false;
    m_evaluator.loadGenerator(generator).orThrow();
    m_record = {};
    m_record.protocol = u"%1-%2"_s.arg(RandomFeatures::name()).arg(kMeasured);
    m_record.update = update;
    m_record.seconds = seconds;
    m_pictures = m_found = torch::Tensor();
    m_done = 0;
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
    if (!m_realMoments)
        prepareReal();
    else if (!m_isCopyingReady)
        prepareCopying();
    else if (m_done < kMeasured)
        makeSome();
    else if (m_record.generated == 0)
        compare();
    else {
        if (m_copying)
            m_record.copied = m_copying->share(firstOf(m_pictures, kAgainstCopies));
        m_pictures = m_found = torch::Tensor();
        return true;
    }
    return false;
}

void Gauge::prepareReal()
{
    if (!m_pictures.defined())
        m_pictures = chosenTraining(*m_data, kMeasured, 0, false, false).pictures;
    const std::int64_t count = m_pictures.size(0);
    if (m_done < count) {
        addFeatures(m_pictures, m_done, std::min(kStep, count - m_done));
        return;
    }
    m_realMoments = featureMoments(firstOf(m_found, count));
    m_realPairs = meanPairDistance(m_pictures);
    m_realLines = gridLines(firstOf(m_pictures, kInSpectrum));
    m_pictures = m_found = torch::Tensor();
    m_done = 0;
}

void Gauge::prepareCopying()
{
    const Batch heldOut = heldOutBatch(*m_data, kAgainstCopies, false, false);
    if (CopyingTest::hasEnough(m_data->trainSize(), heldOut.pictures.size(0)))
        m_copying.emplace(chosenTraining(*m_data, kMaybeCopied, 0, false, false).pictures, heldOut.pictures,
                          m_experiment.flag(key::dataMirror));
    m_isCopyingReady = true;
}

void Gauge::makeSome()
{
    const NetShape &shape = m_evaluator.shape();
    if (!m_pictures.defined())
        m_pictures = torch::empty({kMeasured, shape.channels, shape.height, shape.width});
    const std::int64_t count = std::min(kStep, kMeasured - m_done);
    const auto classOf = [&shape](qint64 index) {
        return shape.classes == 0 ? 0 : static_cast<int>(index % shape.classes);
    };
    m_pictures.narrow(0, m_done, count)
        .copy_(m_evaluator.pictures(kSeed, m_done, static_cast<int>(count), classOf));
    addFeatures(m_pictures, m_done, count);
}

void Gauge::compare()
{
    m_record.distance = frechetDistance(featureMoments(m_found), *m_realMoments);
    if (!std::isfinite(m_record.distance)) {
        m_problem = problem(
            "measure.not_finite",
            QT_TRANSLATE_NOOP("forja",
                              "Not measured: the generated pictures contain numbers that are not finite."));
        return;
    }
    m_record.diversity = m_realPairs > 0 ? meanPairDistance(m_pictures) / m_realPairs : 0;
    m_record.comb = combFactor(gridLines(firstOf(m_pictures, kInSpectrum)), m_realLines);
    m_record.generated = kMeasured;
    m_record.real = static_cast<int>(m_realMoments->count);
}

void Gauge::addFeatures(const torch::Tensor &pictures, std::int64_t first, std::int64_t count)
{
    if (!m_found.defined())
        m_found = torch::empty({pictures.size(0), m_features.dimension()});
    m_found.narrow(0, first, count).copy_(m_features(pictures.narrow(0, first, count)));
    m_done = first + count;
}

} // namespace forja
