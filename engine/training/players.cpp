// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/players.h"

#include "metrics/distance.h"
#include "training/device.h"
#include "training/precision.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

void append(std::vector<float> &to, const torch::Tensor &outputs)
{
    const torch::Tensor flat = outputs.detach().to(torch::kCPU).contiguous();
    const float *data = flat.const_data_ptr<float>();
    to.insert(to.end(), data, data + flat.numel());
}

/// How many parameters the first `layers` layers have. Requires: they are registered in the order of the layers.
std::size_t parametersOf(const Discriminator &d, const FlatParameters &flat, int layers)
{
    const auto rows = d.summary();
    if (layers >= static_cast<int>(rows.size())) {
        throw Error(problem("training.all_frozen", QT_TRANSLATE_NOOP("forja", "d.frozen: D has %1 layers here, and at least the last must learn. Take %2 or less."),
                            {QString::number(rows.size()), QString::number(rows.size() - 1)}));
    }
    std::int64_t numbers = 0;
    for (int layer = 0; layer < layers; ++layer)
        numbers += rows[static_cast<std::size_t>(layer)].parameters;
    std::size_t count = 0;
    while (numbers > 0)
        numbers -= flat.part(flat.values, count++).numel();
    return count;
}

/// Every so many updates of D its batch's diversity is taken: often enough for a chart, and no work to speak of.
constexpr qint64 kDiversityInterval = 4;
constexpr std::int64_t kInDiversity = 32; // pictures

std::optional<double> diversityOf(const torch::Tensor &made, const torch::Tensor &madeClasses, const torch::Tensor &real, const torch::Tensor &realClasses)
{
    const auto some = [](const torch::Tensor &batch) { return batch.defined() ? batch.narrow(0, 0, std::min(kInDiversity, batch.size(0))) : batch; };
    const auto generated = meanDistanceWithin(some(made), some(madeClasses));
    const auto reference = meanDistanceWithin(some(real), some(realClasses));
    if (!generated || !reference || *reference <= 0)
        return {};
    return *generated / *reference;
}

/// `more` behind what is there; copies, without a graph.
void appendRows(torch::Tensor &to, const torch::Tensor &more)
{
    const torch::Tensor rows = hostCopy(more.detach());
    to = to.defined() ? torch::cat({to, rows}) : rows;
}

double l2Norm(const torch::Tensor &flat)
{
    return std::sqrt(at::dot(flat, flat).item<double>());
}

} // namespace

void adamStep(const FlatParameters &flat, torch::Tensor &expAvg, torch::Tensor &expAvgSq, const AdamSettings &settings, qint64 step, std::size_t frozen)
{
    torch::NoGradGuard noGrad;
    constexpr double kEps = 1e-8;
    const torch::Tensor stepTensor = torch::scalar_tensor(static_cast<double>(step), flat.values.options());
    const std::int64_t from = flat.offset(frozen);
    const auto learning = [from](const torch::Tensor &buffer) { return buffer.narrow(0, from, buffer.size(0) - from); };
    at::_fused_adam_({learning(flat.values)}, {learning(flat.gradients)}, {learning(expAvg)}, {learning(expAvgSq)}, {}, {stepTensor}, settings.rate, settings.beta1,
                     settings.beta2, 0.0, kEps, false, false);
}

Players::Players(const Experiment &e, const NetShape &shape)
    : g(netFamily(e.text(u"g.net"_s)).makeG(e, shape, static_cast<std::uint64_t>(e.integer(u"train.seed"_s))),
        e.text(u"train.layout"_s) == u"channels-last"_s, deviceOf(e)),
      d(netFamily(e.text(u"d.net"_s)).makeD(e, shape, static_cast<std::uint64_t>(e.integer(u"train.seed"_s))),
        e.text(u"train.layout"_s) == u"channels-last"_s, deviceOf(e)),
      average(g.flat.values.clone()), m_shape(shape), m_device(deviceOf(e)), m_settings(updateSettings(e)), m_loss(lossNamed(e.text(u"loss.kind"_s)))
{
    g.net->train();
    d.net->train();
    m_frozenD = parametersOf(*d.net, d.flat, m_settings.frozenD);
    d.flat.setTrainable(true, m_frozenD);
}

std::vector<Players::Part> Players::parts() const
{
    const std::int64_t batch = m_settings.batch;
    const std::int64_t count = std::min<std::int64_t>(m_settings.parts, batch);
    std::vector<Part> out;
    for (std::int64_t i = 0; i < count; ++i) {
        const std::int64_t begin = i * batch / count;
        const std::int64_t size = (i + 1) * batch / count - begin;
        out.push_back({begin, size, static_cast<double>(size) / static_cast<double>(batch)});
    }
    return out;
}

Players::Asked Players::ask(Purpose latents, Purpose classes, qint64 count) const
{
    const Draws draws(m_settings.seed, latents, static_cast<std::uint64_t>(count));
    Asked asked{torch::empty({m_settings.batch, m_shape.latent}), {}, {}};
    draws.fillNormal(asked.latents.mutable_data_ptr<float>(), static_cast<std::size_t>(asked.latents.numel()));
    if (m_shape.classes > 0) {
        const Draws drawn(m_settings.seed, classes, static_cast<std::uint64_t>(count));
        asked.classes = torch::empty({m_settings.batch}, torch::kInt64);
        auto *out = asked.classes.mutable_data_ptr<std::int64_t>();
        for (int i = 0; i < m_settings.batch; ++i)
            out[i] = drawn.below(static_cast<std::uint32_t>(m_shape.classes), static_cast<std::uint32_t>(i));
        asked.classes = asked.classes.to(m_device);
    }
    asked.latents = asked.latents.to(m_device);
    return asked;
}

torch::Tensor Players::make(const Asked &asked, const Part &part)
{
    const PrecisionScope precision(m_settings.isBf16, m_device.type());
    return g.net->forward(part.of(asked.latents), part.of(asked.classes)).to(torch::kFloat32);
}

torch::Tensor Players::judge(const torch::Tensor &pictures, const torch::Tensor &classes, const Draws &draws, std::uint32_t lane, const Part &part)
{
    const torch::Tensor seen = m_settings.augmentation.isOn()
        ? augment(pictures, m_settings.augmentation, draws, lane, static_cast<std::uint32_t>(part.begin))
        : pictures;
    const PrecisionScope precision(m_settings.isBf16, m_device.type());
    return d.net->forward(seen, classes).to(torch::kFloat32);
}

torch::Tensor Players::flips(qint64 count, std::uint32_t lane, const Part &part) const
{
    const Draws draws(m_settings.seed, Purpose::LabelNoise, static_cast<std::uint64_t>(count));
    torch::Tensor out = torch::empty({part.size}, torch::kBool);
    bool *flags = out.mutable_data_ptr<bool>();
    for (std::int64_t i = 0; i < part.size; ++i)
        flags[i] = draws.uniform(static_cast<std::uint32_t>(part.begin + i), lane) < m_settings.labelNoise;
    return out.to(m_device);
}

torch::Tensor Players::lossD(qint64 count, const Part &part, const torch::Tensor &onReal, const torch::Tensor &onFake) const
{
    if (m_settings.labelNoise > 0) {
        return termWithFlips(m_loss.realTerm, m_loss.fakeTerm, onReal, flips(count, 0, part)).mean()
            + termWithFlips(m_loss.fakeTerm, m_loss.realTerm, onFake, flips(count, 1, part)).mean();
    }
    return m_loss.realTerm(onReal).mean() + m_loss.fakeTerm(onFake).mean();
}

ReportD Players::updateD(qint64 count, const Batch &real)
{
    d.flat.gradients.zero_();
    beginTrace(Player::D, d.flat.values);
    m_shown = ask(Purpose::LatentD, Purpose::ClassOfD, count);
    const Batch shown{real.pictures.to(m_device), real.classes.defined() ? real.classes.to(m_device) : real.classes};
    ReportD report;
    for (const Part &part : parts())
        learnPartD(count, shown, part, report);
    if (m_learnsD)
        adamStep(d.flat, d.expAvg, d.expAvgSq, m_settings.adamD, count + 1, m_frozenD);
    report.gradientNorm = l2Norm(d.flat.gradients);
    if (!m_made.empty())
        report.diversity = diversityOf(torch::cat(std::exchange(m_made, {})), m_shown->classes, shown.pictures, m_shape.classes > 0 ? shown.classes : torch::Tensor());
    endTrace(d.flat, report.loss, report.gradientNorm);
    return report;
}

void Players::learnPartD(qint64 count, const Batch &real, const Part &part, ReportD &report)
{
    const Draws draws(m_settings.seed, Purpose::AugmentD, static_cast<std::uint64_t>(count));
    torch::Tensor made;
    if (part.isWhole()) {
        made = m_shown->pictures = make(*m_shown, part); // G learns from them next, so their graph is kept
    } else {
        torch::NoGradGuard noGrad;
        made = make(*m_shown, part);
    }
    const torch::Tensor pictures = part.of(real.pictures);
    const torch::Tensor classes = m_shape.classes > 0 ? part.of(real.classes) : torch::Tensor();

    const torch::AutoGradMode gradients(m_learnsD);
    // Real and generated pictures go through D apart, so that batch norm sees each for itself.
    const torch::Tensor onReal = judge(pictures, classes, draws, 0, part);
    const torch::Tensor onFake = judge(made.detach(), part.of(m_shown->classes), draws, 1, part);
    const torch::Tensor loss = lossD(count, part, onReal, onFake);
    torch::Tensor total = loss;
    if (m_learnsD && m_settings.r1 > 0 && count % m_settings.r1Interval == 0) {
        // Lazy regularisation (Karras et al. 2020, sec. 3.1): taken every k updates, weighted by k.
        const torch::Tensor penalty = r1Penalty(
            [&](const torch::Tensor &leaf) {
                const auto first = static_cast<std::uint32_t>(part.begin);
                const torch::Tensor seen = m_settings.augmentation.isOn() ? augment(leaf, m_settings.augmentation, draws, 0, first) : leaf;
                return d.net->forward(seen, classes);
            },
            pictures, m_settings.r1);
        report.r1 += penalty.item<double>() * part.share;
        report.hasR1 = true;
        total = loss + penalty * static_cast<double>(m_settings.r1Interval);
    }
    if (m_learnsD)
        (part.isWhole() ? total : total * part.share).backward();

    report.loss += loss.item<double>() * part.share;
    append(report.real, onReal);
    append(report.fake, onFake);
    if (count % kDiversityInterval == 0 && part.begin < kInDiversity)
        m_made.push_back(made.detach());
    if (m_isTracing) {
        UpdateTrace &trace = m_traces.back();
        appendRows(trace.real, pictures);
        appendRows(trace.fake, made);
        appendRows(trace.onReal, onReal);
        appendRows(trace.onFake, onFake);
    }
}

ReportG Players::updateG(qint64 count, bool reuse)
{
    g.flat.gradients.zero_();
    beginTrace(Player::G, g.flat.values);
    const Asked asked = reuse && m_shown ? *std::move(m_shown) : ask(Purpose::LatentG, Purpose::ClassOfG, count);
    m_shown.reset();

    ReportG report;
    // D is frozen: a third of its backward pass is not needed here.
    d.flat.setTrainable(false);
    for (const Part &part : parts())
        learnPartG(count, asked, part, report);
    d.flat.setTrainable(true, m_frozenD);
    adamStep(g.flat, g.expAvg, g.expAvgSq, m_settings.adamG, count + 1);
    averageIn(count);
    report.gradientNorm = l2Norm(g.flat.gradients);
    endTrace(g.flat, report.loss, report.gradientNorm);
    return report;
}

void Players::learnPartG(qint64 count, const Asked &asked, const Part &part, ReportG &report)
{
    const Draws draws(m_settings.seed, Purpose::AugmentG, static_cast<std::uint64_t>(count));
    const torch::Tensor pictures = asked.pictures.defined() ? asked.pictures : make(asked, part);
    if (m_isTracing)
        pictures.retain_grad();
    if (m_settings.signal == Signal::Gradient) {
        const torch::Tensor loss = lossesG(pictures, asked, part, draws, &report).mean();
        (part.isWhole() ? loss : loss * part.share).backward();
    } else {
        const torch::Tensor signal = signalFor(count, pictures, asked, part, draws, report);
        pictures.backward(part.isWhole() ? signal : signal * part.share);
    }
    if (m_isTracing) {
        appendRows(m_traces.back().fake, pictures);
        appendRows(m_traces.back().gradients, pictures.grad());
    }
}

torch::Tensor Players::lossesG(const torch::Tensor &pictures, const Asked &asked, const Part &part, const Draws &draws, ReportG *report)
{
    const torch::Tensor onFake = judge(pictures, part.of(asked.classes), draws, 0, part);
    const torch::Tensor losses = m_loss.gTerm(onFake);
    if (report) {
        report->loss += losses.mean().item<double>() * part.share;
        append(report->fake, onFake);
        if (m_isTracing)
            appendRows(m_traces.back().onFake, onFake);
    }
    return losses;
}

torch::Tensor Players::signalFor(qint64 count, const torch::Tensor &pictures, const Asked &asked, const Part &part, const Draws &draws, ReportG &report)
{
    const torch::Tensor shown = pictures.detach().clone();
    const auto sides = std::vector<std::int64_t>{shown.size(0), 1, 1, 1};
    if (m_settings.signal == Signal::Value) {
        // Simultaneous perturbation (Spall, "Multivariate stochastic approximation using a simultaneous perturbation gradient approximation", 1992, eq. 2.2),
        // each picture by its own loss: its perturbation is its own inverse.
        constexpr double kStep = 0.01; // pictures are in [-1, 1]
        torch::NoGradGuard noGrad;
        lossesG(shown, asked, part, draws, &report);
        const torch::Tensor sign = randomLike(shown, count, part, true);
        const torch::Tensor there = lossesG(shown + kStep * sign, asked, part, draws, nullptr);
        const torch::Tensor back = lossesG(shown - kStep * sign, asked, part, draws, nullptr);
        return ((there - back) / (2 * kStep * static_cast<double>(shown.size(0)))).view(sides) * sign;
    }
    torch::Tensor leaf = shown.requires_grad_(true);
    const torch::Tensor gradient = torch::autograd::grad({lossesG(leaf, asked, part, draws, &report).mean()}, {leaf}).front();
    torch::NoGradGuard noGrad;
    const torch::Tensor direction = m_settings.signal == Signal::Sign ? gradient.sign() : randomLike(leaf, count, part, false);
    const auto lengths = [&sides](const torch::Tensor &of) { return of.flatten(1).norm(2, 1).view(sides); };
    // As long as the gradient, picture by picture; where there is none, nothing reaches G.
    return direction * (lengths(gradient) / lengths(direction).clamp_min(1e-30));
}

torch::Tensor Players::randomLike(const torch::Tensor &pictures, qint64 count, const Part &part, bool isSign) const
{
    const Draws draws(m_settings.seed, Purpose::SignalG, static_cast<std::uint64_t>(count));
    torch::Tensor out = torch::empty(pictures.sizes());
    const auto each = static_cast<std::size_t>(pictures.numel() / pictures.size(0));
    for (std::int64_t i = 0; i < pictures.size(0); ++i)
        draws.fillNormal(out.mutable_data_ptr<float>() + static_cast<std::size_t>(i) * each, each, static_cast<std::uint32_t>(part.begin + i));
    if (isSign)
        out = torch::where(out < 0, -torch::ones_like(out), torch::ones_like(out));
    return out.to(pictures.device());
}

void Players::setTracing(bool isTracing)
{
    m_isTracing = isTracing;
    m_traces.clear();
}

void Players::beginTrace(Player player, const torch::Tensor &weights)
{
    if (!m_isTracing)
        return;
    m_traces.emplace_back().player = player;
    m_weightsBefore = weights.clone();
}

void Players::endTrace(const FlatParameters &flat, double loss, double gradientNorm)
{
    if (!m_isTracing)
        return;
    UpdateTrace &trace = m_traces.back();
    trace.loss = loss;
    trace.gradientNorm = gradientNorm;
    trace.change = (flat.values - m_weightsBefore).norm().item<double>();
    for (std::size_t i = 0; i < flat.count(); ++i) {
        const torch::Tensor gradient = flat.part(flat.gradients, i);
        if (gradient.dim() > 1)
            trace.layers.emplace_back(flat.names()[i], gradient.norm().item<double>());
    }
}

void Players::averageIn(qint64 count)
{
    torch::NoGradGuard noGrad;
    const double n = static_cast<double>(count);
    const double decay = std::min(m_settings.ema, (1 + n) / (10 + n));
    average.lerp_(g.flat.values, 1 - decay);
}

} // namespace forja
