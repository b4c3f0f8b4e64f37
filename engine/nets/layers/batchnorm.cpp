// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nets/layers/batchnorm.h"

#include "engine/nets/layers/batchnormrows.h"
#include "engine/nets/layers/norm.h"

#include <torch/csrc/autograd/functions/utils.h>
#include <torch/csrc/autograd/saved_variable.h>

#include <cmath>

namespace forja {

namespace {

using batchnorm::Affine;
using batchnorm::Moments;

/// What each channel of a batch is normalised with.
struct Statistics
{
    double count = 0; ///< rows of the whole batch
    std::vector<float> mean;
    std::vector<double> inverse; ///< 1 / standard deviation
};

Moments ofAllParts(Moments mine, const PassPart &together)
{
    std::vector<Moments> parts;
    for (const std::vector<double> &numbers : together.pass->meeting.exchange(together.part, mine.packed()))
        parts.push_back(Moments::unpacked(numbers));
    return treeSum(std::move(parts), [](Moments &a, const Moments &b) { a.add(b); });
}

std::vector<double> ofAllParts(std::vector<double> mine, const PassPart &together)
{
    return treeSum(together.pass->meeting.exchange(together.part, std::move(mine)),
                   [](std::vector<double> &a, const std::vector<double> &b) {
                       for (std::size_t i = 0; i < a.size(); ++i)
                           a[i] += b[i];
                   });
}

torch::Tensor channels(const std::vector<double> &numbers)
{
    torch::Tensor out = torch::empty({static_cast<std::int64_t>(numbers.size())});
    std::copy(numbers.begin(), numbers.end(), out.mutable_data_ptr<float>());
    return out;
}

/// The way back through a part of a normalised batch: it meets the other parts once.
struct NormaliseBackward : torch::autograd::Node
{
    torch::autograd::SavedVariable maps;
    Affine affine;
    Statistics statistics;
    PassPart together;

    torch::autograd::variable_list apply(torch::autograd::variable_list &&gradients) override
    {
        const torch::Tensor x = maps.unpack();
        const torch::Tensor dy = gradients[0].to(x.scalar_type()).contiguous(at::MemoryFormat::ChannelsLast);
        const std::size_t count = affine.scale.size();
        const std::vector<double> mine = batchnorm::sumsOf(x, dy, affine, statistics.mean);
        // Everybody's rows have made the statistics, so everybody's gradients reach every row.
        const std::vector<double> all = ofAllParts(mine, together);
        torch::autograd::variable_list out(3);
        if (task_should_compute_output(0)) {
            std::vector<float> ofMaps(count);
            std::vector<float> constant(count);
            for (std::size_t c = 0; c < count; ++c) {
                // Ioffe and Szegedy 2015, section 3: scale (dy - mean dy - x̂ mean(dy x̂)), sorted by x.
                const double inverse = statistics.inverse[c];
                const double scale = static_cast<double>(affine.scale[c]);
                const double slope = -scale * all[count + c] * inverse * inverse / statistics.count;
                ofMaps[c] = static_cast<float>(slope);
                constant[c] = static_cast<float>(-scale * all[c] / statistics.count
                                                 - slope * static_cast<double>(statistics.mean[c]));
            }
            out[0] = batchnorm::gradientOf(x, dy, affine, affine.scale, ofMaps, constant);
        }
        // Weight and bias: this part's share, which is added to the others' with all gradients.
        std::vector<double> ofWeight(count);
        for (std::size_t c = 0; c < count; ++c)
            ofWeight[c] = mine[count + c] * statistics.inverse[c];
        out[1] = channels(ofWeight);
        out[2] = channels({mine.begin(), mine.begin() + static_cast<std::ptrdiff_t>(count)});
        return out;
    }

    void release_variables() override { maps.reset_data(); }
    std::string name() const override { return "NormaliseBackward"; }
};

} // namespace

BatchNorm::BatchNorm(std::int64_t channels)
    : m_weight(register_parameter("weight", torch::ones(channels)))
    , m_bias(register_parameter("bias", torch::zeros(channels)))
    , m_runningMean(register_buffer("running_mean", torch::zeros(channels)))
    , m_runningVar(register_buffer("running_var", torch::ones(channels)))
{
}

Result<MapShape> BatchNorm::outputOf(const MapShape &in) const
{
    if (!in.isMaps() || in.channels != m_weight.size(0))
        return misfit(QStringLiteral("%1 × H × W").arg(m_weight.size(0)), in);
    return in;
}

torch::Tensor BatchNorm::forward(const torch::Tensor &input, const Condition &condition)
{
    if (is_training() && condition.together.pass)
        return ofPart(input, condition.together, 1);
    if (is_training() && isStandingStill)
        return at::batch_norm(input, m_weight, m_bias, {}, {}, true, momentum, kNormEpsilon, true);
    return at::batch_norm(input, m_weight, m_bias, m_runningMean, m_runningVar, is_training(), momentum,
                          kNormEpsilon, true);
}

torch::Tensor BatchNorm::ofPart(const torch::Tensor &input, const PassPart &together, float slope)
{
    const bool isRecorded = torch::GradMode::is_enabled()
        && (input.requires_grad() || m_weight.requires_grad());
    torch::NoGradGuard noGrad;
    const torch::Tensor x = input.detach().contiguous(at::MemoryFormat::ChannelsLast);
    const Moments moments = ofAllParts(batchnorm::momentsOf(x), together);

    const auto count = static_cast<std::size_t>(m_weight.size(0));
    Statistics statistics{.count = moments.count,
                          .mean = {moments.mean.begin(), moments.mean.end()},
                          .inverse = std::vector<double>(count)};
    Affine affine{.scale = std::vector<float>(count), .shift = std::vector<float>(count), .slope = slope};
    const float *weight = m_weight.const_data_ptr<float>();
    const float *bias = m_bias.const_data_ptr<float>();
    for (std::size_t c = 0; c < count; ++c) {
        statistics.inverse[c] = 1 / std::sqrt(moments.squares[c] / moments.count + kNormEpsilon);
        affine.scale[c] = static_cast<float>(static_cast<double>(weight[c]) * statistics.inverse[c]);
        affine.shift[c] = static_cast<float>(static_cast<double>(bias[c])
                                             - moments.mean[c] * static_cast<double>(affine.scale[c]));
    }
    if (together.part == 0)
        note(moments, *together.pass);

    // In the layout of what came, which may not be the one that is computed in.
    torch::Tensor out = batchnorm::normalised(x, affine).contiguous(input.suggest_memory_format());
    if (isRecorded) {
        auto node = c10::make_intrusive<NormaliseBackward>();
        node->set_next_edges(torch::autograd::collect_next_edges(input, m_weight, m_bias));
        node->maps = torch::autograd::SavedVariable(x, false);
        node->affine = std::move(affine);
        node->statistics = std::move(statistics);
        node->together = together;
        torch::autograd::set_history(out, node);
    }
    return out;
}

void BatchNorm::note(const batchnorm::Moments &moments, BatchPass &pass)
{
    std::vector<double> variance = moments.squares;
    for (double &channel : variance)
        channel /= std::max(1.0, moments.count - 1);
    pass.moments.push_back({this, moments.count, channels(moments.mean), channels(variance)});
}

void BatchNorm::take(const BatchPass &pass)
{
    torch::NoGradGuard noGrad;
    for (const BatchPass::Moments &moments : pass.moments) {
        if (moments.layer != this)
            continue;
        m_runningMean.mul_(1 - momentum).add_(moments.mean, momentum);
        m_runningVar.mul_(1 - momentum).add_(moments.variance, momentum);
    }
}

LayerDescription BatchNorm::describe() const
{
    return described("batch_norm", {{"epsilon", kNormEpsilon}});
}

void BatchNorm::initialise(const InitialDraws &draws)
{
    draws.normal(m_weight, kWeightStd, 1);
}

void BatchNorm::become(const BatchPass &pass)
{
    torch::NoGradGuard noGrad;
    for (const BatchPass::Moments &moments : pass.moments) {
        if (moments.layer != this)
            continue;
        m_runningMean.copy_(moments.mean);
        m_runningVar.copy_(moments.variance).mul_((moments.count - 1) / moments.count);
    }
}

} // namespace forja
