// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lab/logistic.h"

#include <deque>

namespace forja {

namespace {

constexpr int kLogisticMemory = 10;
constexpr int kLogisticSteps = 500;
constexpr double kLogisticTolerance = 1e-5; // of the number of pictures
constexpr double kSufficientDecrease = 1e-4;

/// Value and gradient at a point [F + 1, K], whose last row is the bias.
class LogisticObjective
{
public:
    LogisticObjective(const torch::Tensor &rows, const torch::Tensor &classes, int classCount, double penalty)
        : m_rows(torch::cat({rows, torch::ones({rows.size(0), 1}, torch::kFloat64)}, 1))
        , m_classes(classes.unsqueeze(1))
        , m_ones(torch::zeros({classes.size(0), classCount}, torch::kFloat64).scatter_(1, m_classes, 1.0))
        , m_penalty(penalty)
    {
    }
    double value(const torch::Tensor &at)
    {
        const torch::Tensor logits = m_rows.mm(at);
        const torch::Tensor lse = logits.logsumexp(1, true);
        // Kept for gradient(), which needs the same exponentials.
        m_residual = (logits - lse).exp() - m_ones;
        // All rows but the last: the bias is free.
        const torch::Tensor weight = at.narrow(0, 0, at.size(0) - 1);
        return (lse - logits.gather(1, m_classes)).sum().item<double>()
            + 0.5 * m_penalty * weight.square().sum().item<double>();
    }
    /// At the point of the last value().
    torch::Tensor gradient(const torch::Tensor &at) const
    {
        torch::Tensor out = m_rows.t().mm(m_residual);
        out.narrow(0, 0, at.size(0) - 1).add_(at.narrow(0, 0, at.size(0) - 1), m_penalty);
        return out;
    }
    torch::Tensor start() const { return torch::zeros({m_rows.size(1), m_ones.size(1)}, torch::kFloat64); }

private:
    torch::Tensor m_rows;
    torch::Tensor m_classes;
    torch::Tensor m_ones;
    torch::Tensor m_residual;
    double m_penalty;
};

/// A step and what the gradient changed by in it.
struct CurvaturePair
{
    torch::Tensor step;
    torch::Tensor change;
    double product = 0;
};

double dotOf(const torch::Tensor &a, const torch::Tensor &b)
{
    return a.mul(b).sum().item<double>();
}

/// Nocedal and Wright 2006, algorithm 7.4: minus the inverse Hessian, as the pairs know it, times the
/// gradient.
torch::Tensor descentDirection(const torch::Tensor &gradient, const std::deque<CurvaturePair> &pairs)
{
    torch::Tensor q = gradient.clone();
    std::vector<double> shares(pairs.size());
    for (std::size_t i = pairs.size(); i-- > 0;) {
        shares[i] = dotOf(pairs[i].step, q) / pairs[i].product;
        q.sub_(pairs[i].change, shares[i]);
    }
    // The newest pair gives the scale (eq. 7.20); before there is one, a step of length 1 at most.
    if (!pairs.empty())
        q.mul_(pairs.back().product / dotOf(pairs.back().change, pairs.back().change));
    else
        q.div_(std::max(1.0, gradient.norm().item<double>()));
    for (std::size_t i = 0; i < pairs.size(); ++i)
        q.add_(pairs[i].step, shares[i] - dotOf(pairs[i].change, q) / pairs[i].product);
    return q.neg_();
}

LogisticModel minimised(const torch::Tensor &rows, const torch::Tensor &classes, int classCount,
                        double penalty, const std::function<void()> &check)
{
    LogisticObjective objective(rows, classes, classCount, penalty);
    torch::Tensor at = objective.start();
    double value = objective.value(at);
    torch::Tensor gradient = objective.gradient(at);
    const double enough = kLogisticTolerance * static_cast<double>(rows.size(0));
    std::deque<CurvaturePair> pairs;
    LogisticModel model;
    while ((model.gradient = gradient.abs().max().item<double>()) > enough && model.steps < kLogisticSteps) {
        if (check)
            check();
        const torch::Tensor direction = descentDirection(gradient, pairs);
        const double slope = dotOf(gradient, direction);
        double length = 1;
        torch::Tensor next = at + direction;
        double nextValue = objective.value(next);
        // Armijo's condition by halving: a convex problem needs no more, and the first length mostly holds.
        while (nextValue > value + kSufficientDecrease * length * slope && length > 1e-10) {
            length /= 2;
            next = at + direction * length;
            nextValue = objective.value(next);
        }
        if (nextValue >= value)
            break; // as low as doubles go
        const torch::Tensor nextGradient = objective.gradient(next);
        CurvaturePair pair{next - at, nextGradient - gradient, 0};
        pair.product = dotOf(pair.step, pair.change);
        // Only pairs of positive curvature keep the inverse Hessian positive, so that its direction leads
        // downwards.
        if (pair.product > 0)
            pairs.push_back(std::move(pair));
        if (pairs.size() > kLogisticMemory)
            pairs.pop_front();
        at = next;
        value = nextValue;
        gradient = nextGradient;
        ++model.steps;
    }
    model.weight = at.narrow(0, 0, at.size(0) - 1).clone();
    model.bias = at[at.size(0) - 1].clone();
    return model;
}

} // namespace

torch::Tensor LogisticModel::predict(const torch::Tensor &features) const
{
    return at::addmm(bias, features.to(torch::kFloat64), weight).argmax(1);
}

LogisticModel fitLogistic(const torch::Tensor &features, const torch::Tensor &classes, int classCount,
                          double penalty, const std::function<void()> &check)
{
    torch::NoGradGuard noGrad;
    const torch::Tensor rows = features.to(torch::kFloat64);
    if (rows.size(0) >= rows.size(1))
        return minimised(rows, classes, classCount, penalty, check);
    // The weights are a mixture of the pictures' features: in the basis of these, as short as there are
    // pictures, the problem is the same.
    const auto [basis, coordinates] = at::linalg_qr(rows.t());
    LogisticModel model = minimised(coordinates.t().contiguous(), classes, classCount, penalty, check);
    model.weight = basis.mm(model.weight);
    return model;
}

double accuracyOf(const LogisticModel &model, const torch::Tensor &features, const torch::Tensor &classes)
{
    return model.predict(features).eq(classes).to(torch::kFloat64).mean().item<double>();
}

} // namespace forja
