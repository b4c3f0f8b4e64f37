// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/discriminatorupdate.h"

#include "engine/experiment/keys.h"
#include "engine/metrics/distance.h"
#include "engine/objectives/semisupervised.h"
#include "engine/training/device.h"
#include "engine/training/movingstatistics.h"

#include <torch/csrc/autograd/autograd.h>

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
std::optional<double> diversityOf(const std::vector<DiscriminatorUpdate::Piece> &pieces,
                                  const torch::Tensor &madeClasses, const torch::Tensor &real,
                                  const torch::Tensor &realClasses)
{
    std::vector<torch::Tensor> made;
    std::int64_t count = 0;
    for (const auto &piece : pieces) {
        if (count < kInDiversity)
            made.push_back(piece.made.detach());
        count += piece.made.size(0);
    }
    // As a ratio to the real batch, which cancels how colourful or sparse the pictures are.
    const auto generated = meanDistanceWithin(someOf(torch::cat(made)), someOf(madeClasses));
    const auto reference = meanDistanceWithin(someOf(real), someOf(realClasses));
    if (!generated || !reference || *reference <= 0)
        return {};
    return *generated / *reference;
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

DiscriminatorUpdate::DiscriminatorUpdate(const Experiment &e, GeneratorPass &g, DiscriminatorPass &d,
                                         const Requests &requests, std::shared_ptr<const Loss> loss)
    : stepper(e, u"d"_s, d.learner.flat)
    , m_g(g)
    , m_d(d)
    , m_requests(requests)
    , m_loss(std::move(loss))
    , m_penalties(e)
    , m_device(deviceOf(e))
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

torch::Tensor DiscriminatorUpdate::make(const Inputs &inputs, const Part &part, bool isKept)
{
    // The graph is kept where G learns from these very pictures next.
    const torch::AutoGradMode gradients(isKept);
    return m_g.make(part.of(inputs.asked.latents), part.of(inputs.asked.classes), isKept);
}

DiscriminatorUpdate::Outputs DiscriminatorUpdate::compute(const Inputs &inputs, bool isReused)
{
    FlatParameters &flat = m_d.learner.flat;
    flat.gradients.zero_();
    if (m_learns)
        // Once an update, before any forward pass: all passes of an update see the same weights.
        m_d.iterateSpectralNorms();

    Outputs out;
    const std::vector<Part> all = parts();
    // A loss that compares pictures of all parts wants all scores first, and each part once more with its
    // graph.
    std::optional<LossSlopes> slopes;
    if (all.size() > 1 && m_loss->needs().mixesBatch)
        slopes = slopesOfAll(inputs, all);
    for (const Part &part : all)
        computePart(inputs, part, isReused, slopes ? &*slopes : nullptr, out);
    // From here on every participant holds the same gradient and takes the same step.
    m_collective.sum(flat.gradients);
    out.squaredNorm = squaredNorm(flat.gradients);
    if (m_isTracing)
        // Before the step and its penalties, which use the same buffer.
        out.gradients = flat.gradients.clone();

    if (m_learns) {
        stepper.step(flat, inputs.count, inputs.kimg, m_penalties.share(inputs.kimg));
        for (const auto &[interval, terms] : m_penalties.after(inputs.count, inputs.kimg))
            penaltyStep(terms, interval, inputs, all, out);
    }
    return out;
}

LossSlopes DiscriminatorUpdate::slopesOfAll(const Inputs &inputs, const std::vector<Part> &parts)
{
    // No graphs here, or accumulation would need the memory of the whole batch after all.
    torch::NoGradGuard noGrad;
    std::vector<torch::Tensor> onReal;
    std::vector<torch::Tensor> onFake;
    for (const Part &part : parts) {
        const torch::Tensor made = make(inputs, part, false);
        onReal.push_back(m_d.judge(part.of(inputs.real.pictures), part.of(inputs.real.classes),
                                   inputs.onReal.of(part))
                             .scores);
        onFake.push_back(m_d.judge(made, part.of(inputs.asked.classes), inputs.onFake.of(part)).scores);
    }
    return slopesOfD(*m_loss, {torch::cat(onReal)}, {torch::cat(onFake)}, inputs.flips);
}

void DiscriminatorUpdate::computePart(const Inputs &inputs, const Part &part, bool isReused,
                                      const LossSlopes *whole, Outputs &outputs)
{
    const torch::Tensor real = part.of(inputs.real.pictures);
    // G's graph can only be reused where the batch was not cut: a part has no update of G of its own.
    const torch::Tensor kept = make(inputs, part, isReused && part.isWhole());
    const torch::Tensor made = kept.detach();
    const torch::AutoGradMode gradients(m_learns);
    Judged onReal;
    Judged onFake;
    {
        // Real and generated pictures go through D apart, so that batch norm sees each for itself.
        const MovingStatistics moving(m_d.norms(), m_learns);
        onReal = m_d.judge(real, part.of(inputs.real.classes), inputs.onReal.of(part));
        onFake = m_d.judge(made, part.of(inputs.asked.classes), inputs.onFake.of(part));
    }

    // What reaches D: the loss, or its slopes at this part's scores where it was taken over all parts; each
    // penalty is a further root of the same backward pass.
    std::vector<torch::Tensor> roots;
    std::vector<torch::Tensor> reaching;
    torch::Tensor loss;
    if (whole) {
        loss = whole->loss;
        roots = {onReal.scores, onFake.scores};
        reaching = {part.of(whole->onReal), part.of(whole->onFake)};
    } else {
        loss = m_loss->ofD(onReal, onFake, {part.of(inputs.flips.real), part.of(inputs.flips.fake)});
        roots = {part.isWhole() ? loss : loss * part.share};
        reaching = {torch::Tensor()};
    }
    if (m_learns) {
        for (const std::size_t term : m_penalties.within(inputs.count, inputs.kimg)) {
            const torch::Tensor value = penaltyOf(term, inputs, part, made, outputs);
            roots.push_back(part.isWhole() ? value : value * part.share);
            reaching.emplace_back();
        }
        // Labelled pictures are a batch of their own, in one piece whatever the parts are.
        if (inputs.labelled.pictures.defined() && part.first == 0) {
            roots.push_back(labelledLoss(m_d.classLogits(inputs.labelled.pictures), inputs.labelled.classes));
            reaching.emplace_back();
        }
        torch::autograd::backward(roots, reaching);
    }
    outputs.pieces.push_back({.share = part.share,
                              .real = real,
                              .made = kept,
                              .onReal = onReal.scores.detach(),
                              .onFake = onFake.scores.detach(),
                              .loss = loss.detach()});
}

torch::Tensor DiscriminatorUpdate::penaltyOf(std::size_t term, const Inputs &inputs, const Part &part,
                                             const torch::Tensor &made, Outputs &outputs)
{
    const Drawn drawn = inputs.penalties[term].of(part);
    const torch::Tensor real = part.of(inputs.real.pictures);
    // Judged with the augmentations of the loss itself: the penalty is on the function that D learns.
    const PenaltyContext context{
        .real = real,
        .fake = made,
        .judgeReal =
            [&](const torch::Tensor &x) {
                return m_d.judgeExactly(x, part.of(inputs.real.classes), inputs.onReal.of(part));
            },
        .judgeFake =
            [&](const torch::Tensor &x) {
                return m_d.judgeExactly(x, part.of(inputs.asked.classes), inputs.onFake.of(part));
            },
        .drawn = drawn};
    const torch::Tensor value = m_penalties.of(term, context);
    outputs.penalties.push_back({term, part.share, value.detach()});
    return value * m_penalties.weight(term, inputs.kimg);
}

void DiscriminatorUpdate::penaltyStep(const std::vector<std::size_t> &terms, int interval,
                                      const Inputs &inputs, const std::vector<Part> &parts, Outputs &outputs)
{
    FlatParameters &flat = m_d.learner.flat;
    // The step of the loss is taken, so its gradient must not enter this one.
    flat.gradients.zero_();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        // Taken every k updates and weighted by k.
        for (const std::size_t term : terms)
            (penaltyOf(term, inputs, parts[i], outputs.pieces[i].made.detach(), outputs)
             * (parts[i].share * interval))
                .backward();
    }
    m_collective.sum(flat.gradients);
    // Adam's bias correction counts steps, and this one is not counted among D's updates.
    ++stepper.extraSteps;
    stepper.step(flat, inputs.count, inputs.kimg, m_penalties.share(inputs.kimg));
}

ReportD DiscriminatorUpdate::report(const Inputs &inputs, const Outputs &outputs) const
{
    // Everything in one copy: losses, penalties, the gradient's norm, then the scores.
    std::vector<torch::Tensor> all;
    for (const Piece &piece : outputs.pieces)
        all.push_back(piece.loss.view({1}));
    for (const PenaltyValue &penalty : outputs.penalties)
        all.push_back(penalty.value.view({1}));
    all.push_back(outputs.squaredNorm.view({1}));
    for (const Piece &piece : outputs.pieces)
        all.push_back(piece.onReal);
    for (const Piece &piece : outputs.pieces)
        all.push_back(piece.onFake);
    const std::vector<float> numbers = numbersOf(torch::cat(all));

    // Read back in the order in which they were gathered above.
    ReportD report;
    auto next = numbers.begin();
    for (const Piece &piece : outputs.pieces)
        report.loss += static_cast<double>(*next++) * piece.share;
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
        report.diversity = diversityOf(outputs.pieces, inputs.asked.classes, inputs.real.pictures,
                                       inputs.real.classes);
    return report;
}

} // namespace forja
