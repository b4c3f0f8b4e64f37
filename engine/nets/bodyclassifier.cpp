// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nets/bodyclassifier.h"

#include "engine/base/philox.h"
#include "engine/nets/layers/initialdraws.h"

namespace forja {

namespace {

constexpr std::uint64_t kHeadWeights = 1U << 20; ///< count of Purpose::InitD, past those of the body

} // namespace

BodyClassifier::BodyClassifier(std::shared_ptr<Discriminator> body, const NetShape &shape, int classes,
                               std::optional<std::uint64_t> seed)
    : m_body(register_module("body", std::move(body)))
{
    torch::NoGradGuard noGrad;
    const std::int64_t features
        = m_body->features(torch::zeros({2, shape.channels, shape.height, shape.width})).size(1);
    torch::Tensor weight = torch::zeros({classes, features});
    if (seed) {
        Draws(*seed, Purpose::InitD, kHeadWeights)
            .fillNormal(weight.mutable_data_ptr<float>(), static_cast<std::size_t>(weight.numel()));
    }
    m_weight = register_parameter("head_weight", weight * kWeightStd);
    m_bias = register_parameter("head_bias", torch::zeros({classes}));
}

torch::Tensor BodyClassifier::logits(const torch::Tensor &features) const
{
    return at::linear(features, m_weight, m_bias);
}

torch::Tensor BodyClassifier::forward(const torch::Tensor &pictures, const Condition &condition)
{
    return logits(features(pictures, condition)).logsumexp(1);
}

std::pair<torch::Tensor, torch::Tensor> BodyClassifier::forwardWithFeatures(const torch::Tensor &pictures,
                                                                            const Condition &condition)
{
    const torch::Tensor found = features(pictures, condition);
    return {logits(found).logsumexp(1), found};
}

torch::Tensor BodyClassifier::classLogits(const torch::Tensor &pictures)
{
    return logits(features(pictures));
}

std::vector<LayerSummary> BodyClassifier::summary() const
{
    std::vector<LayerSummary> rows = m_body->summary();
    for (LayerSummary &row : rows) {
        for (std::string &module : row.modules)
            module.insert(0, "body.");
    }
    // The head stands where the body's own output was.
    LayerSummary &head = rows.back();
    head.shape = {m_weight.size(0)};
    head.parameters = m_weight.numel() + m_bias.numel();
    head.multiplyAdds = m_weight.numel();
    head.modules = {"head_weight", "head_bias"};
    return rows;
}

} // namespace forja
