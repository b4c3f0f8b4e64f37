// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/generatorupdate.h"

#include "engine/experiment/keys.h"
#include "engine/training/device.h"

#include <torch/csrc/autograd/autograd.h>

#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

Signal signalNamed(const QString &name)
{
    return name == u"sign"_s  ? Signal::Sign
        : name == u"random"_s ? Signal::Random
        : name == u"value"_s  ? Signal::Value
                              : Signal::Gradient;
}

} // namespace

GeneratorUpdate::GeneratorUpdate(const Experiment &e, GeneratorPass &g, DiscriminatorPass &d,
                                 const Requests &requests, const NetShape &shape,
                                 std::shared_ptr<const Loss> loss)
    : stepper(e, u"g"_s, g.learner.flat)
    , average{.values = g.learner.flat.values.clone()}
    , m_g(g)
    , m_d(d)
    , m_requests(requests)
    , m_loss(std::move(loss))
    , m_shape(shape)
    , m_device(deviceOf(e))
    , m_seed(seedOf(e))
    , m_batch(e.integer(key::trainBatch))
{
    follow(e);
}

void GeneratorUpdate::follow(const Experiment &now)
{
    m_rounds = now.integer(key::trainAccumulate);
    m_signal = signalNamed(now.text(key::gSignal));
    average.decay = now.curve(key::gEma);
    stepper.follow(now);
}

GeneratorUpdate::Inputs GeneratorUpdate::draw(qint64 count, double kimg, Batch real,
                                              std::optional<Asked> asked) const
{
    const auto number = static_cast<std::uint64_t>(count);
    const PictureSize size{m_shape.channels, m_shape.height, m_shape.width};
    const Draws augmenting(m_seed, Purpose::AugmentG, number);
    Inputs out{.count = count,
               .kimg = kimg,
               .asked = asked ? *std::move(asked)
                              : m_requests.draw(Purpose::LatentG, Purpose::ClassOfG, count, m_batch),
               .pictures = {},
               .real = std::move(real),
               .onReal = {},
               // In an update of G generated pictures have the first lane.
               .onFake = m_d.augmentations->draw(augmenting, Half::Real, m_batch, size, kimg),
               .directions = {}};
    // Real pictures take the other lane, so that the two halves are augmented independently.
    if (out.real.pictures.defined())
        out.onReal = m_d.augmentations->draw(augmenting, Half::Fake, m_batch, size, kimg);
    // Drawn here and not in compute(), in which nothing is random.
    if (m_signal == Signal::Random || m_signal == Signal::Value) {
        const Draws directions(m_seed, Purpose::SignalG, number);
        out.directions = torch::empty({m_batch, size.channels, size.height, size.width});
        const auto each = static_cast<std::size_t>(size.channels * size.height * size.width);
        for (std::int64_t row = 0; row < m_batch; ++row)
            directions.fillNormal(out.directions.mutable_data_ptr<float>()
                                      + static_cast<std::size_t>(row) * each,
                                  each, static_cast<std::uint32_t>(row));
    }
    return out;
}

GeneratorUpdate::Outputs GeneratorUpdate::compute(const Inputs &inputs)
{
    FlatParameters &flat = m_g.learner.flat;
    flat.gradients.zero_();
    Outputs out;
    // D is frozen: a third of its backward pass is not needed here.
    m_d.learner.flat.setTrainable(false);
    // Pictures that D's update has made come with one graph and cannot be cut.
    const std::vector<Part> all = partsOf(m_batch, inputs.pictures.defined() ? 1 : m_rounds);
    // A loss that compares pictures of all parts wants all scores first.
    torch::Tensor whole;
    if (all.size() > 1 && m_loss->needs().mixesBatch)
        whole = slopesOfAll(inputs, all, out);
    for (const Part &part : all)
        computePart(inputs, part, whole, out);
    m_d.learner.flat.setTrainable(true);
    m_collective.sum(flat.gradients);
    stepper.step(flat, inputs.count, inputs.kimg);
    // After the step: the average is of the weights that this update leaves.
    average.take(flat.values, inputs.count, inputs.kimg);
    out.squaredNorm = squaredNorm(flat.gradients);
    return out;
}

std::optional<Judged> GeneratorUpdate::judgedReal(const Inputs &inputs, const Part &part)
{
    if (!needsReal())
        return {};
    // What G makes does not change D's answer on real pictures.
    torch::NoGradGuard noGrad;
    return m_d.judge(part.of(inputs.real.pictures), part.of(inputs.real.classes), inputs.onReal.of(part),
                     m_loss->needs().gNeedsFeatures);
}

torch::Tensor GeneratorUpdate::slopesOfAll(const Inputs &inputs, const std::vector<Part> &parts,
                                           Outputs &outputs)
{
    torch::NoGradGuard noGrad;
    std::vector<torch::Tensor> onFake;
    std::vector<torch::Tensor> onReal;
    for (const Part &part : parts) {
        // Not as learning: running statistics must move once an update, in computePart().
        const torch::Tensor made = m_g.make(part.of(inputs.asked.latents), part.of(inputs.asked.classes),
                                            false);
        onFake.push_back(m_d.judge(made, part.of(inputs.asked.classes), inputs.onFake.of(part)).scores);
        if (const auto real = judgedReal(inputs, part))
            onReal.push_back(real->scores);
    }
    const Judged real{onReal.empty() ? torch::Tensor() : torch::cat(onReal)};
    const LossSlopes slopes = slopesOfG(*m_loss, {torch::cat(onFake)}, needsReal() ? &real : nullptr);
    outputs.wholeLoss = slopes.loss;
    return slopes.onFake;
}

void GeneratorUpdate::computePart(const Inputs &inputs, const Part &part, const torch::Tensor &whole,
                                  Outputs &outputs)
{
    const torch::Tensor made = inputs.pictures.defined()
        ? inputs.pictures
        : m_g.make(part.of(inputs.asked.latents), part.of(inputs.asked.classes), true);
    // Autograd keeps the gradients of leaves only unless it is asked.
    if (m_isTracing)
        made.retain_grad();
    Piece piece{.share = part.share, .made = made.detach(), .onFake = {}, .slopes = {}, .loss = {}};
    if (m_signal == Signal::Gradient) {
        const Judged onFake = m_d.judge(made, part.of(inputs.asked.classes), inputs.onFake.of(part),
                                        m_loss->needs().gNeedsFeatures);
        piece.onFake = onFake.scores.detach();
        if (whole.defined()) {
            // The loss was taken over all parts: its slopes at this part's scores go on from here.
            piece.loss = outputs.wholeLoss;
            torch::autograd::backward({onFake.scores}, {part.of(whole)});
        } else {
            const std::optional<Judged> onReal = judgedReal(inputs, part);
            const torch::Tensor loss = m_loss->ofG(onFake, onReal ? &*onReal : nullptr).mean();
            piece.loss = loss.detach();
            (part.isWhole() ? loss : loss * part.share).backward();
        }
    } else {
        // Another signal takes the gradient's place at the pictures; from there on G's own backward pass is
        // as ever.
        const torch::Tensor signal = signalFor(made, inputs, part, piece);
        made.backward(part.isWhole() ? signal : signal * part.share);
    }
    if (m_isTracing)
        piece.slopes = made.grad();
    outputs.pieces.push_back(std::move(piece));
}

torch::Tensor GeneratorUpdate::lossesOf(const torch::Tensor &pictures, const Inputs &inputs, const Part &part,
                                        torch::Tensor *scores)
{
    const Judged onFake = m_d.judge(pictures, part.of(inputs.asked.classes), inputs.onFake.of(part),
                                    m_loss->needs().gNeedsFeatures);
    if (scores)
        *scores = onFake.scores.detach();
    const std::optional<Judged> onReal = judgedReal(inputs, part);
    return m_loss->ofG(onFake, onReal ? &*onReal : nullptr);
}

torch::Tensor GeneratorUpdate::signalFor(const torch::Tensor &pictures, const Inputs &inputs,
                                         const Part &part, Piece &piece)
{
    // Cut off from G: what D says is looked at, but nothing flows back from here.
    const torch::Tensor shown = pictures.detach().clone();
    const auto sides = std::vector<std::int64_t>{shown.size(0), 1, 1, 1};
    const torch::Tensor directions = inputs.directions.defined()
        ? part.of(inputs.directions).to(shown.device())
        : torch::Tensor();
    if (m_signal == Signal::Value) {
        // Simultaneous perturbation (Spall, "Multivariate stochastic approximation using a simultaneous
        // perturbation gradient approximation", 1992, eq. 2.2), each picture by its own loss: its
        // perturbation is its own inverse.
        constexpr double kStep = 0.01; // pictures are in [-1, 1]
        torch::NoGradGuard noGrad;
        piece.loss = lossesOf(shown, inputs, part, &piece.onFake).mean();
        // Signs of ±1 as Spall asks; sign() would give 0 for a 0 and divide by it.
        const torch::Tensor sign = torch::where(directions < 0, -torch::ones_like(directions),
                                                torch::ones_like(directions));
        const torch::Tensor there = lossesOf(shown + kStep * sign, inputs, part, nullptr);
        const torch::Tensor back = lossesOf(shown - kStep * sign, inputs, part, nullptr);
        return ((there - back) / (2 * kStep * static_cast<double>(shown.size(0)))).view(sides) * sign;
    }
    torch::Tensor leaf = shown.requires_grad_(true);
    const torch::Tensor loss = lossesOf(leaf, inputs, part, &piece.onFake).mean();
    piece.loss = loss.detach();
    const torch::Tensor gradient = torch::autograd::grad({loss}, {leaf}).front();
    torch::NoGradGuard noGrad;
    const torch::Tensor direction = m_signal == Signal::Sign ? gradient.sign() : directions;
    const auto lengths = [&sides](const torch::Tensor &of) { return of.flatten(1).norm(2, 1).view(sides); };
    // As long as the gradient, picture by picture; where there is none, nothing reaches G.
    return direction * (lengths(gradient) / lengths(direction).clamp_min(1e-30));
}

ReportG GeneratorUpdate::report(const Outputs &outputs) const
{
    std::vector<torch::Tensor> all;
    for (const Piece &piece : outputs.pieces)
        all.push_back(piece.loss.view({1}));
    // One copy for all numbers: each copy waits for the device.
    all.push_back(outputs.squaredNorm.view({1}));
    const torch::Tensor numbers = torch::cat(all).to(torch::kCPU);
    const float *next = numbers.const_data_ptr<float>();
    ReportG report;
    for (const Piece &piece : outputs.pieces)
        report.loss += static_cast<double>(*next++) * piece.share;
    report.gradientNorm = std::sqrt(static_cast<double>(*next));
    return report;
}

} // namespace forja
