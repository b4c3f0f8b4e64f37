// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/players.h"

#include "training/precision.h"

#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

std::vector<float> onHost(const torch::Tensor &outputs)
{
    const torch::Tensor flat = outputs.detach().contiguous();
    const float *data = flat.const_data_ptr<float>();
    return {data, data + flat.numel()};
}

double l2Norm(const torch::Tensor &flat)
{
    return std::sqrt(at::dot(flat, flat).item<double>());
}

} // namespace

void adamStep(const FlatParameters &flat, torch::Tensor &expAvg, torch::Tensor &expAvgSq, const AdamSettings &settings, qint64 step)
{
    torch::NoGradGuard noGrad;
    constexpr double kEps = 1e-8;
    const torch::Tensor stepTensor = torch::scalar_tensor(static_cast<double>(step), torch::kFloat32);
    at::_fused_adam_({flat.values}, {flat.gradients}, {expAvg}, {expAvgSq}, {}, {stepTensor}, settings.rate, settings.beta1,
                     settings.beta2, 0.0, kEps, false, false);
}

Players::Players(const Experiment &e, const NetShape &shape)
    : g(netFamily(e.text(u"g.net"_s)).makeG(e, shape, static_cast<std::uint64_t>(e.integer(u"train.seed"_s))),
        e.text(u"train.layout"_s) == u"channels-last"_s),
      d(netFamily(e.text(u"d.net"_s)).makeD(e, shape, static_cast<std::uint64_t>(e.integer(u"train.seed"_s))),
        e.text(u"train.layout"_s) == u"channels-last"_s),
      average(g.flat.values.clone()), m_shape(shape), m_settings(updateSettings(e)), m_loss(lossNamed(e.text(u"loss.kind"_s)))
{
    g.net->train();
    d.net->train();
}

Players::Made Players::make(Purpose latents, Purpose classes, qint64 count)
{
    const Draws draws(m_settings.seed, latents, static_cast<std::uint64_t>(count));
    torch::Tensor z = torch::empty({m_settings.batch, m_shape.latent});
    draws.fillNormal(z.mutable_data_ptr<float>(), static_cast<std::size_t>(z.numel()));
    Made made;
    if (m_shape.classes > 0) {
        const Draws asked(m_settings.seed, classes, static_cast<std::uint64_t>(count));
        made.classes = torch::empty({m_settings.batch}, torch::kInt64);
        auto *out = made.classes.mutable_data_ptr<std::int64_t>();
        for (int i = 0; i < m_settings.batch; ++i)
            out[i] = asked.below(static_cast<std::uint32_t>(m_shape.classes), static_cast<std::uint32_t>(i));
    }
    const PrecisionScope precision(m_settings.isBf16);
    made.pictures = g.net->forward(z, made.classes).to(torch::kFloat32);
    return made;
}

torch::Tensor Players::judge(const torch::Tensor &pictures, const torch::Tensor &classes, const Draws *draws, std::uint32_t lane)
{
    const torch::Tensor seen = draws && m_settings.augmentation.isOn() ? augment(pictures, m_settings.augmentation, *draws, lane) : pictures;
    const PrecisionScope precision(m_settings.isBf16);
    return d.net->forward(seen, classes).to(torch::kFloat32);
}

torch::Tensor Players::flips(qint64 count, std::uint32_t lane, std::int64_t size) const
{
    const Draws draws(m_settings.seed, Purpose::LabelNoise, static_cast<std::uint64_t>(count));
    torch::Tensor out = torch::empty({size}, torch::kBool);
    bool *flags = out.mutable_data_ptr<bool>();
    for (std::int64_t i = 0; i < size; ++i)
        flags[i] = draws.uniform(static_cast<std::uint32_t>(i), lane) < m_settings.labelNoise;
    return out;
}

ReportD Players::updateD(qint64 count, const Batch &real)
{
    const Draws draws(m_settings.seed, Purpose::AugmentD, static_cast<std::uint64_t>(count));
    d.flat.gradients.zero_();
    m_made = make(Purpose::LatentD, Purpose::ClassOfD, count);

    // Real and generated pictures go through D apart, so that batch norm sees each for itself.
    const torch::Tensor onReal = judge(real.pictures, m_shape.classes > 0 ? real.classes : torch::Tensor(), &draws, 0);
    const torch::Tensor onFake = judge(m_made->pictures.detach(), m_made->classes, &draws, 1);
    torch::Tensor loss;
    if (m_settings.labelNoise > 0) {
        loss = termWithFlips(m_loss.realTerm, m_loss.fakeTerm, onReal, flips(count, 0, onReal.size(0))).mean()
            + termWithFlips(m_loss.fakeTerm, m_loss.realTerm, onFake, flips(count, 1, onFake.size(0))).mean();
    } else {
        loss = m_loss.realTerm(onReal).mean() + m_loss.fakeTerm(onFake).mean();
    }

    ReportD report;
    torch::Tensor total = loss;
    if (m_settings.r1 > 0 && count % m_settings.r1Interval == 0) {
        // Lazy regularisation (Karras et al. 2020, sec. 3.1): taken every k updates, weighted by k.
        const auto classes = m_shape.classes > 0 ? real.classes : torch::Tensor();
        const torch::Tensor penalty = r1Penalty(
            [&](const torch::Tensor &pictures) {
                const torch::Tensor seen = m_settings.augmentation.isOn() ? augment(pictures, m_settings.augmentation, draws, 0) : pictures;
                return d.net->forward(seen, classes);
            },
            real.pictures, m_settings.r1);
        report.r1 = penalty.item<double>();
        report.hasR1 = true;
        total = loss + penalty * static_cast<double>(m_settings.r1Interval);
    }
    total.backward();
    adamStep(d.flat, d.expAvg, d.expAvgSq, m_settings.adamD, count + 1);

    report.loss = loss.item<double>();
    report.gradientNorm = l2Norm(d.flat.gradients);
    report.real = onHost(onReal);
    report.fake = onHost(onFake);
    return report;
}

ReportG Players::updateG(qint64 count, bool reuse)
{
    const Draws draws(m_settings.seed, Purpose::AugmentG, static_cast<std::uint64_t>(count));
    g.flat.gradients.zero_();
    const Made made = reuse && m_made ? *std::move(m_made) : make(Purpose::LatentG, Purpose::ClassOfG, count);
    m_made.reset();

    // D is frozen: a third of its backward pass is not needed here.
    d.flat.setTrainable(false);
    const torch::Tensor onFake = judge(made.pictures, made.classes, &draws, 0);
    const torch::Tensor loss = m_loss.gTerm(onFake).mean();
    loss.backward();
    d.flat.setTrainable(true);
    adamStep(g.flat, g.expAvg, g.expAvgSq, m_settings.adamG, count + 1);
    averageIn(count);

    ReportG report;
    report.loss = loss.item<double>();
    report.gradientNorm = l2Norm(g.flat.gradients);
    report.fake = onHost(onFake);
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
