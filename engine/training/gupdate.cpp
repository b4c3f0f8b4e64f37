// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/players.h"

#include "engine/training/adam.h"

#include <algorithm>

/// An update of G, and what of D's judgement reaches it.
namespace forja {

ReportG Players::updateG(qint64 count, bool reuse)
{
    g.flat.gradients.zero_();
    beginTrace(Player::G, g.flat.values);
    const Asked asked = reuse && m_shown ? *std::move(m_shown)
                                         : ask(Purpose::LatentG, Purpose::ClassOfG, count);
    m_shown.reset();
    m_generated.reset();

    ReportG report;
    // D is frozen: a third of its backward pass is not needed here.
    d.flat.setTrainable(false);
    for (const Part &part : parts())
        learnPartG(count, asked, part, report);
    d.flat.setTrainable(true);
    adamStep(g.flat, g.expAvg, g.expAvgSq, m_settings.adamG, count + 1);
    averageIn(count);
    report.gradientNorm = l2Norm(g.flat.gradients);
    traceGradients(g.flat);
    endTrace(g.flat, report.loss, report.gradientNorm);
    return report;
}

void Players::learnPartG(qint64 count, const Asked &asked, const Part &part, ReportG &report)
{
    const Draws draws(m_settings.seed, Purpose::AugmentG, static_cast<std::uint64_t>(count));
    const torch::Tensor pictures = asked.pictures.defined() ? asked.pictures : make(asked, part, true);
    if (m_isTracing)
        pictures.retain_grad();
    if (m_settings.signal == Signal::Gradient) {
        const torch::Tensor loss = lossesG(pictures, asked, part, draws, &report).mean();
        (part.isWhole() ? loss : loss * part.share).backward();
    } else {
        const torch::Tensor signal = signalFor(count, pictures, asked, part, draws, report);
        pictures.backward(part.isWhole() ? signal : signal * part.share);
    }
    traceRows(&UpdateTrace::fake, pictures);
    if (m_isTracing)
        traceRows(&UpdateTrace::gradients, pictures.grad());
}

torch::Tensor Players::lossesG(const torch::Tensor &pictures, const Asked &asked, const Part &part,
                               const Draws &draws, ReportG *report)
{
    const torch::Tensor onFake = judge(pictures, part.of(asked.classes), draws, 0, part);
    const torch::Tensor losses = m_loss.gTerm(onFake);
    if (report) {
        report->loss += losses.mean().item<double>() * part.share;
        traceRows(&UpdateTrace::onFake, onFake);
    }
    return losses;
}

torch::Tensor Players::signalFor(qint64 count, const torch::Tensor &pictures, const Asked &asked,
                                 const Part &part, const Draws &draws, ReportG &report)
{
    const torch::Tensor shown = pictures.detach().clone();
    const auto sides = std::vector<std::int64_t>{shown.size(0), 1, 1, 1};
    if (m_settings.signal == Signal::Value) {
        // Simultaneous perturbation (Spall, "Multivariate stochastic approximation using a simultaneous
        // perturbation gradient approximation", 1992, eq. 2.2), each picture by its own loss: its
        // perturbation is its own inverse.
        constexpr double kStep = 0.01; // pictures are in [-1, 1]
        torch::NoGradGuard noGrad;
        lossesG(shown, asked, part, draws, &report);
        const torch::Tensor sign = randomLike(shown, count, part, true);
        const torch::Tensor there = lossesG(shown + kStep * sign, asked, part, draws, nullptr);
        const torch::Tensor back = lossesG(shown - kStep * sign, asked, part, draws, nullptr);
        return ((there - back) / (2 * kStep * static_cast<double>(shown.size(0)))).view(sides) * sign;
    }
    torch::Tensor leaf = shown.requires_grad_(true);
    const torch::Tensor gradient
        = torch::autograd::grad({lossesG(leaf, asked, part, draws, &report).mean()}, {leaf}).front();
    torch::NoGradGuard noGrad;
    const torch::Tensor direction = m_settings.signal == Signal::Sign ? gradient.sign()
                                                                      : randomLike(leaf, count, part, false);
    const auto lengths = [&sides](const torch::Tensor &of) { return of.flatten(1).norm(2, 1).view(sides); };
    // As long as the gradient, picture by picture; where there is none, nothing reaches G.
    return direction * (lengths(gradient) / lengths(direction).clamp_min(1e-30));
}

torch::Tensor Players::randomLike(const torch::Tensor &pictures, qint64 count, const Part &part,
                                  bool isSign) const
{
    const Draws draws(m_settings.seed, Purpose::SignalG, static_cast<std::uint64_t>(count));
    torch::Tensor out = torch::empty(pictures.sizes());
    const auto each = static_cast<std::size_t>(pictures.numel() / pictures.size(0));
    for (std::int64_t i = 0; i < pictures.size(0); ++i)
        draws.fillNormal(out.mutable_data_ptr<float>() + static_cast<std::size_t>(i) * each, each,
                         static_cast<std::uint32_t>(part.begin + i));
    if (isSign)
        out = torch::where(out < 0, -torch::ones_like(out), torch::ones_like(out));
    return out.to(pictures.device());
}

void Players::averageIn(qint64 count)
{
    torch::NoGradGuard noGrad;
    const double n = static_cast<double>(averagedBefore + count);
    const double decay = std::min(m_settings.ema, (1 + n) / (10 + n));
    average.lerp_(g.flat.values, 1 - decay);
}

} // namespace forja
