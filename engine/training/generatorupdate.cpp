// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/generatorupdate.h"

#include "engine/experiment/keys.h"

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

/// What D said of the parts, as of one batch.
Judged gathered(const std::vector<Judged> &parts)
{
    std::vector<torch::Tensor> scores;
    std::vector<torch::Tensor> features;
    for (const Judged &part : parts) {
        scores.push_back(part.scores);
        if (part.features.defined())
            features.push_back(part.features);
    }
    return {torch::cat(scores), features.empty() ? torch::Tensor() : torch::cat(features)};
}

/// Where the loss's slopes go on into D's graph: wherever the loss has looked.
std::vector<torch::Tensor> rootsOf(const Judged &judged, const LossSlopes &slopes)
{
    std::vector<torch::Tensor> out;
    if (slopes.onFake.defined())
        out.push_back(judged.scores);
    if (slopes.onFeatures.defined())
        out.push_back(judged.features);
    return out;
}

/// What of them belongs to a part of `rows`, in the same order.
std::vector<torch::Tensor> slopesWithin(const LossSlopes &slopes, const Part &part, const Part &rows)
{
    std::vector<torch::Tensor> out;
    for (const torch::Tensor &all : {slopes.onFake, slopes.onFeatures}) {
        if (all.defined())
            out.push_back(all.narrow(0, part.first - rows.first, part.size));
    }
    return out;
}

} // namespace

GeneratorUpdate::GeneratorUpdate(const Experiment &e, Division &division, GeneratorPass &g,
                                 DiscriminatorPass &d, const Requests &requests, const NetShape &shape,
                                 std::shared_ptr<const Loss> loss)
    : stepper(e, u"g"_s, g.learner.flat)
    , average{.values = g.learner.flat.values.clone()}
    , m_division(division)
    , m_g(g)
    , m_d(d)
    , m_requests(requests)
    , m_loss(std::move(loss))
    , m_gradients(g.learner.flat)
    , m_shape(shape)
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
               .passOfG = {},
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
    Outputs out;
    out.loss = torch::zeros({}, flat.values.options());
    // Pictures that D's update has made come with their graphs and are not cut again.
    const std::vector<Part> rounds = partsOf(m_batch, inputs.pictures.empty() ? m_rounds : 1);
    m_gradients.begin(static_cast<int>(m_division.parts(rounds.back()).size()));
    // A loss that compares pictures of all rounds wants all scores first.
    std::optional<LossSlopes> whole;
    if (rounds.size() > 1 && m_loss->needs().mixesBatch) {
        std::vector<Piece> all;
        for (const Part &rows : rounds) {
            for (Piece &piece : look(inputs, rows, false))
                all.push_back(std::move(piece));
        }
        whole = slopesOf(all);
    }
    for (const Part &rows : rounds)
        computeRound(inputs, rows, whole ? &*whole : nullptr, out);
    m_gradients.sum();
    m_collective.sum(flat.gradients);
    stepper.step(flat, inputs.count, inputs.kimg);
    // After the step: the average is of the weights that this update leaves.
    average.take(flat.values, inputs.count, inputs.kimg);
    out.squaredNorm = squaredNorm(flat.gradients);
    return out;
}

Judged GeneratorUpdate::judgedReal(const Inputs &inputs, const Piece &piece)
{
    const Part &part = piece.part;
    if (!needsReal())
        return {};
    // What G makes does not change D's answer on real pictures.
    torch::NoGradGuard noGrad;
    return m_d.judge(part.of(inputs.real.pictures), part.of(inputs.real.classes), inputs.onReal.of(part),
                     piece.passOnReal, m_loss->needs().gNeedsFeatures);
}

std::vector<GeneratorUpdate::Piece> GeneratorUpdate::look(const Inputs &inputs, const Part &rows,
                                                          bool isLearning)
{
    const std::vector<Part> parts = m_division.parts(rows);
    const auto count = static_cast<int>(parts.size());
    const auto passOfG = inputs.passOfG ? inputs.passOfG : std::make_shared<BatchPass>(count);
    const auto passOfD = std::make_shared<BatchPass>(count);
    const auto passOnReal = std::make_shared<BatchPass>(count);
    std::vector<Piece> pieces(parts.size());
    const auto waited = {m_g.whereWaited(passOfG), m_d.whereWaited(passOfD), m_d.whereWaited(passOnReal)};
    m_division.run(parts.size(), waited, [&](std::size_t i) {
        const torch::AutoGradMode gradients(isLearning);
        const int place = static_cast<int>(i);
        Piece &piece = pieces[i];
        piece.part = parts[i];
        piece.passOfG = {passOfG, place};
        piece.passOfD = {passOfD, place};
        piece.passOnReal = {passOnReal, place};
        piece.made = inputs.pictures.empty()
            ? m_g.make(parts[i].of(inputs.asked.latents), parts[i].of(inputs.asked.classes), piece.passOfG)
            : inputs.pictures[i];
        if (m_signal == Signal::Gradient) {
            piece.onFake = m_d.judge(piece.made, parts[i].of(inputs.asked.classes),
                                     inputs.onFake.of(parts[i]), piece.passOfD,
                                     m_loss->needs().gNeedsFeatures);
            piece.onReal = judgedReal(inputs, piece);
        } else if (isLearning) {
            piece.signal = signalFor(inputs, piece);
        }
    });
    return pieces;
}

LossSlopes GeneratorUpdate::slopesOf(const std::vector<Piece> &pieces) const
{
    std::vector<Judged> onFake;
    std::vector<Judged> onReal;
    for (const Piece &piece : pieces) {
        onFake.push_back(piece.onFake);
        onReal.push_back(piece.onReal);
    }
    const Judged real = needsReal() ? gathered(onReal) : Judged();
    return slopesOfG(*m_loss, gathered(onFake), needsReal() ? &real : nullptr);
}

void GeneratorUpdate::computeRound(const Inputs &inputs, const Part &rows, const LossSlopes *whole,
                                   Outputs &outputs)
{
    const std::vector<Piece> pieces = look(inputs, rows, true);
    // Pictures that are learnt from at once moved the statistics when they were made.
    if (inputs.pictures.empty())
        m_g.take(*pieces.front().passOfG.pass);

    // Once over all parts; from here its slopes go back to each of them.
    LossSlopes slopes;
    if (m_signal == Signal::Gradient) {
        slopes = whole ? LossSlopes{whole->loss, {}, rows.of(whole->onFake), rows.of(whole->onFeatures)}
                       : slopesOf(pieces);
        if (!whole && !rows.isWhole())
            slopes.scale(rows.share);
        outputs.loss.add_(slopes.loss, rows.share);
    }
    const auto waited = {m_g.whereWaited(pieces.front().passOfG.pass),
                         m_d.whereWaited(pieces.front().passOfD.pass)};
    std::vector<torch::Tensor> reaching(pieces.size());
    m_division.run(pieces.size(), waited, [&](std::size_t i) {
        const Piece &piece = pieces[i];
        const std::vector<torch::Tensor> traced = m_isTracing ? std::vector{piece.made}
                                                              : std::vector<torch::Tensor>();
        // Another signal takes the gradient's place at the pictures; from there on G's own way back is as
        // ever.
        const auto found = piece.signal.defined()
            ? m_gradients.take(static_cast<int>(i), {piece.made}, {piece.signal * piece.part.share})
            : m_gradients.take(static_cast<int>(i), rootsOf(piece.onFake, slopes),
                               slopesWithin(slopes, piece.part, rows), traced);
        if (m_isTracing)
            reaching[i] = piece.signal.defined() ? piece.signal * piece.part.share : found.front();
    });
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Piece &piece = pieces[i];
        if (piece.loss.defined())
            outputs.loss.add_(piece.loss, piece.part.share);
        outputs.made.push_back(piece.made.detach());
        outputs.onFake.push_back(piece.onFake.scores.detach());
        outputs.slopes.push_back(reaching[i]);
    }
}

torch::Tensor GeneratorUpdate::lossesOf(const torch::Tensor &pictures, const Inputs &inputs, Piece &piece,
                                        torch::Tensor *scores)
{
    const Part &part = piece.part;
    const Judged onFake = m_d.judge(pictures, part.of(inputs.asked.classes), inputs.onFake.of(part),
                                    piece.passOfD, m_loss->needs().gNeedsFeatures);
    if (scores)
        *scores = onFake.scores.detach();
    const Judged onReal = judgedReal(inputs, piece);
    return m_loss->ofG(onFake, needsReal() ? &onReal : nullptr);
}

torch::Tensor GeneratorUpdate::signalFor(const Inputs &inputs, Piece &piece)
{
    // Cut off from G: what D says is looked at, but nothing flows back from here.
    const torch::Tensor shown = piece.made.detach().clone();
    const auto sides = std::vector<std::int64_t>{shown.size(0), 1, 1, 1};
    const torch::Tensor directions = inputs.directions.defined()
        ? piece.part.of(inputs.directions).to(shown.device())
        : torch::Tensor();
    if (m_signal == Signal::Value) {
        // Simultaneous perturbation (Spall, "Multivariate stochastic approximation using a simultaneous
        // perturbation gradient approximation", 1992, eq. 2.2), each picture by its own loss: its
        // perturbation is its own inverse.
        constexpr double kStep = 0.01; // pictures are in [-1, 1]
        torch::NoGradGuard noGrad;
        piece.loss = lossesOf(shown, inputs, piece, &piece.onFake.scores).mean();
        // Signs of ±1 as Spall asks; sign() would give 0 for a 0 and divide by it.
        const torch::Tensor sign = torch::where(directions < 0, -torch::ones_like(directions),
                                                torch::ones_like(directions));
        const torch::Tensor there = lossesOf(shown + kStep * sign, inputs, piece, nullptr);
        const torch::Tensor back = lossesOf(shown - kStep * sign, inputs, piece, nullptr);
        return ((there - back) / (2 * kStep * static_cast<double>(shown.size(0)))).view(sides) * sign;
    }
    torch::Tensor leaf = shown.requires_grad_(true);
    const torch::Tensor loss = lossesOf(leaf, inputs, piece, &piece.onFake.scores).mean();
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
    // One copy for both numbers: each copy waits for the device.
    const torch::Tensor numbers
        = torch::cat({outputs.loss.view({1}), outputs.squaredNorm.view({1})}).to(torch::kCPU);
    const float *next = numbers.const_data_ptr<float>();
    return {.loss = static_cast<double>(next[0]), .gradientNorm = std::sqrt(static_cast<double>(next[1]))};
}

} // namespace forja
