// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/discriminatorupdate.h"

#include "engine/experiment/keys.h"
#include "engine/metrics/distance.h"
#include "engine/objectives/semisupervised.h"

#include <algorithm>
#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Every so many updates of D its batch's diversity is taken: often enough for a chart, and no work to speak
/// of.
constexpr qint64 kDiversityInterval = 4;
constexpr std::int64_t kInDiversity = 32; // pictures

torch::Tensor someOf(const torch::Tensor &batch)
{
    return batch.defined() ? batch.narrow(0, 0, std::min(kInDiversity, batch.size(0))) : batch;
}

/// Of the first pictures of a batch.
std::optional<double> diversityOf(const std::vector<torch::Tensor> &made, const torch::Tensor &madeClasses,
                                  const torch::Tensor &real, const torch::Tensor &realClasses)
{
    std::vector<torch::Tensor> first;
    std::int64_t count = 0;
    for (const torch::Tensor &part : made) {
        if (count < kInDiversity)
            first.push_back(part.detach());
        count += part.size(0);
    }
    // As a ratio to the real batch, which cancels how colourful or sparse the pictures are.
    const auto generated = meanDistanceWithin(someOf(torch::cat(first)), someOf(madeClasses));
    const auto reference = meanDistanceWithin(someOf(real), someOf(realClasses));
    if (!generated || !reference || *reference <= 0)
        return {};
    return *generated / *reference;
}

torch::Tensor detachedCat(const std::vector<torch::Tensor> &parts)
{
    std::vector<torch::Tensor> all;
    for (const torch::Tensor &part : parts)
        all.push_back(part.detach());
    return all.size() == 1 ? all.front() : torch::cat(all);
}

/// What a part has of something that was gathered from `rows`.
torch::Tensor within(const torch::Tensor &gathered, const Part &part, const Part &rows)
{
    return gathered.narrow(0, part.first - rows.first, part.size);
}

std::vector<float> numbersOf(const torch::Tensor &tensor)
{
    const torch::Tensor host = tensor.to(torch::kCPU).contiguous();
    const float *data = host.const_data_ptr<float>();
    return {data, data + host.numel()};
}

} // namespace

std::optional<double> ReportD::penalty(const QString &statistic) const
{
    for (const Penalty &penalty : penalties) {
        if (penalty.statistic == statistic)
            return penalty.value;
    }
    return {};
}

DiscriminatorUpdate::DiscriminatorUpdate(const Experiment &e, Division &division, GeneratorPass &g,
                                         DiscriminatorPass &d, const Requests &requests,
                                         std::shared_ptr<const Loss> loss)
    : stepper(e, u"d"_s, d.learner.flat)
    , m_division(division)
    , m_g(g)
    , m_d(d)
    , m_requests(requests)
    , m_loss(std::move(loss))
    , m_penalties(e)
    , m_penaltyWork(d, division, m_penalties)
    , m_gradients(d.learner.flat)
    , m_seed(seedOf(e))
    , m_batch(e.integer(key::trainBatch))
    , m_hasClasses(requests.hasClasses())
{
    follow(e);
}

void DiscriminatorUpdate::follow(const Experiment &now)
{
    m_rounds = now.integer(key::trainAccumulate);
    m_labelNoise = now.curve(key::lossLabelNoise);
    m_penalties.follow(now);
    m_d.augmentations->follow(now);
    stepper.follow(now);
}

torch::Tensor DiscriminatorUpdate::flips(qint64 count, Half half, double share) const
{
    // Row by row and half by half: a label's flip does not depend on how the batch is cut into parts.
    const Draws draws(m_seed, Purpose::LabelNoise, static_cast<std::uint64_t>(count));
    torch::Tensor flipped = torch::empty({m_batch}, torch::kBool);
    bool *out = flipped.mutable_data_ptr<bool>();
    for (std::int64_t row = 0; row < m_batch; ++row)
        out[row] = draws.uniform(static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(half)) < share;
    return flipped;
}

DiscriminatorUpdate::Inputs DiscriminatorUpdate::draw(qint64 count, double kimg, Batch real) const
{
    const auto number = static_cast<std::uint64_t>(count);
    const PictureSize size{real.pictures.size(1), real.pictures.size(2), real.pictures.size(3)};
    const Draws augmenting(m_seed, Purpose::AugmentD, number);
    Inputs out{.count = count,
               .kimg = kimg,
               .real = {},
               .labelled = {},
               .asked = m_requests.draw(Purpose::LatentD, Purpose::ClassOfD, count, m_batch),
               .onReal = m_d.augmentations->draw(augmenting, Half::Real, m_batch, size, kimg),
               .onFake = m_d.augmentations->draw(augmenting, Half::Fake, m_batch, size, kimg),
               .flips = {},
               .penalties = m_penalties.draw(Draws(m_seed, Purpose::Penalty, number), m_batch,
                                             {size.channels, size.height, size.width}, kimg)};
    // With no noise nothing is drawn and the losses take their plain path.
    if (const double share = m_labelNoise.at(kimg); share > 0)
        out.flips = {flips(count, Half::Real, share), flips(count, Half::Fake, share)};
    out.real = std::move(real);
    if (!m_hasClasses)
        out.real.classes = torch::Tensor();
    return out;
}

DiscriminatorUpdate::Outputs DiscriminatorUpdate::compute(const Inputs &inputs, bool isReused)
{
    FlatParameters &flat = m_d.learner.flat;
    if (m_learns)
        // Once an update, before any forward pass: all passes of an update see the same weights.
        m_d.iterateSpectralNorms();

    Outputs out;
    out.loss = torch::zeros({}, flat.values.options());
    const std::vector<Part> all = rounds();
    // The last round is as large as any.
    const auto halves = static_cast<int>(2 * m_division.partsOfHalf(all.back()).size());
    const auto terms = m_penalties.within(inputs.count, inputs.kimg);
    m_gradients.begin(halves + static_cast<int>(m_penaltyWork.pieces(terms, all.back()).size())
                      + (inputs.labelled.pictures.defined() ? 1 : 0));
    // A loss that compares pictures of all rounds wants all scores first, and each round once more with its
    // graphs.
    std::optional<LossSlopes> slopes;
    if (all.size() > 1 && m_loss->needs().mixesBatch)
        slopes = slopesOfAll(inputs, all);
    for (const Part &rows : all)
        // Graphs can only be reused where the batch was not worked through in rounds: these have no update of
        // G of their own.
        computeRound(inputs, rows, isReused && all.size() == 1, slopes ? &*slopes : nullptr, out);
    m_gradients.sum();
    // From here on every participant holds the same gradient and takes the same step.
    m_collective.sum(flat.gradients);
    out.squaredNorm = squaredNorm(flat.gradients);
    if (m_isTracing)
        // Before the step and its penalties, which use the same buffer.
        out.gradients = flat.gradients.clone();

    if (m_learns) {
        stepper.step(flat, inputs.count, inputs.kimg, m_penalties.share(inputs.kimg));
        for (const auto &[interval, lazy] : m_penalties.after(inputs.count, inputs.kimg))
            penaltyStep(lazy, interval, inputs, out);
    }
    return out;
}

DiscriminatorUpdate::Seen DiscriminatorUpdate::look(const Inputs &inputs, const Part &rows, bool isKept,
                                                    bool isLearning)
{
    Seen seen;
    const std::vector<Part> asked = m_division.parts(rows);
    seen.made.resize(asked.size());
    seen.passOfG = std::make_shared<BatchPass>(static_cast<int>(asked.size()));
    m_division.run(asked.size(), {m_g.whereWaited(seen.passOfG)}, [&](std::size_t i) {
        // The graph is kept where G learns from these very pictures next.
        const torch::AutoGradMode gradients(isKept);
        const Part &part = asked[i];
        seen.made[i] = m_g.make(part.of(inputs.asked.latents), part.of(inputs.asked.classes),
                                {seen.passOfG, static_cast<int>(i)});
    });
    seen.fake = detachedCat(seen.made);

    // Real and generated pictures go through D apart, so that batch norm sees each for itself.
    const std::vector<Part> judged = m_division.partsOfHalf(rows);
    const std::size_t half = judged.size();
    seen.onReal.resize(half);
    seen.onFake.resize(half);
    seen.passOnReal = std::make_shared<BatchPass>(static_cast<int>(half));
    seen.passOnFake = std::make_shared<BatchPass>(static_cast<int>(half));
    const auto waited = {m_d.whereWaited(seen.passOnReal), m_d.whereWaited(seen.passOnFake)};
    m_division.run(2 * half, waited, [&](std::size_t i) {
        const torch::AutoGradMode gradients(isLearning);
        const Part &part = judged[i % half];
        const int place = static_cast<int>(i % half);
        if (i < half)
            seen.onReal[i] = m_d.judge(part.of(inputs.real.pictures), part.of(inputs.real.classes),
                                       inputs.onReal.of(part), {seen.passOnReal, place})
                                 .scores;
        else
            seen.onFake[i - half] = m_d.judge(within(seen.fake, part, rows), part.of(inputs.asked.classes),
                                              inputs.onFake.of(part), {seen.passOnFake, place})
                                        .scores;
    });
    return seen;
}

LossSlopes DiscriminatorUpdate::slopesOfAll(const Inputs &inputs, const std::vector<Part> &rounds)
{
    // No graphs here, or accumulation would need the memory of the whole batch after all.
    std::vector<torch::Tensor> onReal;
    std::vector<torch::Tensor> onFake;
    for (const Part &rows : rounds) {
        const Seen seen = look(inputs, rows, false, false);
        onReal.insert(onReal.end(), seen.onReal.begin(), seen.onReal.end());
        onFake.insert(onFake.end(), seen.onFake.begin(), seen.onFake.end());
    }
    return slopesOfD(*m_loss, {torch::cat(onReal)}, {torch::cat(onFake)}, inputs.flips);
}

void DiscriminatorUpdate::computeRound(const Inputs &inputs, const Part &rows, bool isKept,
                                       const LossSlopes *whole, Outputs &outputs)
{
    const Seen seen = look(inputs, rows, isKept, m_learns);
    if (isKept)
        m_g.take(*seen.passOfG);

    // Once over all parts; from here its slopes go back to each of them.
    LossSlopes slopes;
    if (whole) {
        slopes = {whole->loss, rows.of(whole->onReal), rows.of(whole->onFake), {}};
    } else {
        slopes = slopesOfD(*m_loss, {torch::cat(seen.onReal)}, {torch::cat(seen.onFake)},
                           {rows.of(inputs.flips.real), rows.of(inputs.flips.fake)});
        if (!rows.isWhole())
            slopes.scale(rows.share);
    }
    outputs.loss.add_(slopes.loss, rows.share);
    if (m_learns)
        learn(inputs, rows, seen, slopes, outputs);

    outputs.passOfG = seen.passOfG;
    outputs.made.insert(outputs.made.end(), seen.made.begin(), seen.made.end());
    for (const torch::Tensor &scores : seen.onReal)
        outputs.onReal.push_back(scores.detach());
    for (const torch::Tensor &scores : seen.onFake)
        outputs.onFake.push_back(scores.detach());
}

void DiscriminatorUpdate::learn(const Inputs &inputs, const Part &rows, const Seen &seen,
                                const LossSlopes &slopes, Outputs &outputs)
{
    m_d.take(*seen.passOnReal);
    m_d.take(*seen.passOnFake);

    const std::vector<Part> judged = m_division.partsOfHalf(rows);
    const std::size_t half = judged.size();
    const auto penalties = m_penaltyWork.pieces(m_penalties.within(inputs.count, inputs.kimg), rows);
    std::vector<PenaltyValue> values(penalties.size());
    const auto learnScores = [&](std::size_t piece) {
        const bool isReal = piece < half;
        m_gradients.take(static_cast<int>(piece), {isReal ? seen.onReal[piece] : seen.onFake[piece - half]},
                         {within(isReal ? slopes.onReal : slopes.onFake, judged[piece % half], rows)});
    };
    const auto learnPenalty = [&](std::size_t i) {
        const Part &part = penalties[i].part;
        const torch::Tensor value = m_penaltyWork.weighted(penalties[i], inputs,
                                                           within(seen.fake, part, rows), values[i]);
        m_gradients.take(static_cast<int>(2 * half + i), {value * part.share}, {});
    };
    const auto learnLabels = [&](std::size_t piece) {
        const torch::Tensor logits = m_d.classLogits(inputs.labelled.pictures);
        m_gradients.take(static_cast<int>(piece), {labelledLoss(logits, inputs.labelled.classes)}, {});
    };

    // Labelled pictures are a batch of their own, in one piece whatever the parts are.
    const bool isLabelled = inputs.labelled.pictures.defined() && rows.first == 0;
    const std::size_t others = penalties.size() + 2 * half;
    const auto waited = {m_d.whereWaited(seen.passOnReal), m_d.whereWaited(seen.passOnFake)};
    m_division.run(others + (isLabelled ? 1 : 0), waited, [&](std::size_t i) {
        // Penalties begin first: they take longest.
        if (i < penalties.size())
            learnPenalty(i);
        else if (i < others)
            learnScores(i - penalties.size());
        else
            learnLabels(i);
    });
    outputs.penalties.insert(outputs.penalties.end(), values.begin(), values.end());
}

void DiscriminatorUpdate::penaltyStep(const std::vector<std::size_t> &terms, int interval,
                                      const Inputs &inputs, Outputs &outputs)
{
    FlatParameters &flat = m_d.learner.flat;
    const std::vector<Part> all = rounds();
    const torch::Tensor fake = detachedCat(outputs.made);
    // The step of the loss is taken, so its gradient does not enter this one.
    m_gradients.begin(static_cast<int>(m_penaltyWork.pieces(terms, all.back()).size()));
    for (const Part &rows : all) {
        const std::vector<PenaltyPiece> pieces = m_penaltyWork.pieces(terms, rows);
        std::vector<PenaltyValue> values(pieces.size());
        m_division.run(pieces.size(), {}, [&](std::size_t i) {
            const Part &part = pieces[i].part;
            const torch::Tensor value = m_penaltyWork.weighted(pieces[i], inputs, part.of(fake), values[i]);
            // Taken every k updates and weighted by k.
            m_gradients.take(static_cast<int>(i), {value * (part.share * interval)}, {});
        });
        outputs.penalties.insert(outputs.penalties.end(), values.begin(), values.end());
    }
    m_gradients.sum();
    m_collective.sum(flat.gradients);
    // Adam's bias correction counts steps, and this one is not counted among D's updates.
    ++stepper.extraSteps;
    stepper.step(flat, inputs.count, inputs.kimg, m_penalties.share(inputs.kimg));
}

ReportD DiscriminatorUpdate::report(const Inputs &inputs, const Outputs &outputs) const
{
    // Everything in one copy: losses, penalties, the gradient's norm, then the scores.
    std::vector<torch::Tensor> all{outputs.loss.view({1})};
    for (const PenaltyValue &penalty : outputs.penalties)
        all.push_back(penalty.value.view({1}));
    all.push_back(outputs.squaredNorm.view({1}));
    all.insert(all.end(), outputs.onReal.begin(), outputs.onReal.end());
    all.insert(all.end(), outputs.onFake.begin(), outputs.onFake.end());
    const std::vector<float> numbers = numbersOf(torch::cat(all));

    // Read back in the order in which they were gathered above.
    ReportD report;
    auto next = numbers.begin();
    report.loss = static_cast<double>(*next++);
    for (std::size_t term = 0; term < m_penalties.count(); ++term) {
        double value = 0;
        bool isThere = false;
        // A term has one value a part; its number is their mean by share.
        for (std::size_t i = 0; i < outputs.penalties.size(); ++i) {
            const PenaltyValue &penalty = outputs.penalties[i];
            if (penalty.term != term)
                continue;
            value += static_cast<double>(next[static_cast<std::ptrdiff_t>(i)]) * penalty.share;
            isThere = true;
        }
        if (isThere)
            report.penalties.push_back({m_penalties.statistic(term), m_penalties.label(term), value});
    }
    next += static_cast<std::ptrdiff_t>(outputs.penalties.size());
    report.gradientNorm = std::sqrt(static_cast<double>(*next++));
    report.real.assign(next, next + m_batch);
    report.fake.assign(next + m_batch, next + 2 * m_batch);
    if (inputs.count % kDiversityInterval == 0)
        report.diversity = diversityOf(outputs.made, inputs.asked.classes, inputs.real.pictures,
                                       inputs.real.classes);
    return report;
}

} // namespace forja
