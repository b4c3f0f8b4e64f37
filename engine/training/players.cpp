// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/players.h"

#include "training/device.h"
#include "training/precision.h"

#include <algorithm>
#include <cmath>

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
    m_shown = ask(Purpose::LatentD, Purpose::ClassOfD, count);
    const Batch shown{real.pictures.to(m_device), real.classes.defined() ? real.classes.to(m_device) : real.classes};
    ReportD report;
    for (const Part &part : parts())
        learnPartD(count, shown, part, report);
    adamStep(d.flat, d.expAvg, d.expAvgSq, m_settings.adamD, count + 1, m_frozenD);
    report.gradientNorm = l2Norm(d.flat.gradients);
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

    // Real and generated pictures go through D apart, so that batch norm sees each for itself.
    const torch::Tensor onReal = judge(pictures, classes, draws, 0, part);
    const torch::Tensor onFake = judge(made.detach(), part.of(m_shown->classes), draws, 1, part);
    const torch::Tensor loss = lossD(count, part, onReal, onFake);
    torch::Tensor total = loss;
    if (m_settings.r1 > 0 && count % m_settings.r1Interval == 0) {
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
    (part.isWhole() ? total : total * part.share).backward();

    report.loss += loss.item<double>() * part.share;
    append(report.real, onReal);
    append(report.fake, onFake);
}

ReportG Players::updateG(qint64 count, bool reuse)
{
    const Draws draws(m_settings.seed, Purpose::AugmentG, static_cast<std::uint64_t>(count));
    g.flat.gradients.zero_();
    const Asked asked = reuse && m_shown ? *std::move(m_shown) : ask(Purpose::LatentG, Purpose::ClassOfG, count);
    m_shown.reset();

    ReportG report;
    // D is frozen: a third of its backward pass is not needed here.
    d.flat.setTrainable(false);
    for (const Part &part : parts()) {
        const torch::Tensor pictures = asked.pictures.defined() ? asked.pictures : make(asked, part);
        const torch::Tensor onFake = judge(pictures, part.of(asked.classes), draws, 0, part);
        const torch::Tensor loss = m_loss.gTerm(onFake).mean();
        (part.isWhole() ? loss : loss * part.share).backward();
        report.loss += loss.item<double>() * part.share;
        append(report.fake, onFake);
    }
    d.flat.setTrainable(true, m_frozenD);
    adamStep(g.flat, g.expAvg, g.expAvgSq, m_settings.adamG, count + 1);
    averageIn(count);
    report.gradientNorm = l2Norm(g.flat.gradients);
    return report;
}

void Players::averageIn(qint64 count)
{
    torch::NoGradGuard noGrad;
    const double n = static_cast<double>(count);
    const double decay = std::min(m_settings.ema, (1 + n) / (10 + n));
    average.lerp_(g.flat.values, 1 - decay);
}

} // namespace forja
