// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nets/layers.h"

#include <algorithm>

namespace forja {

namespace {

constexpr double kEpsilon = 1e-5;
constexpr double kSpectralEpsilon = 1e-12;

torch::Tensor unit(const torch::Tensor &vector)
{
    return vector / vector.norm().clamp_min(kSpectralEpsilon);
}

std::int64_t groupsFor(std::int64_t channels)
{
    std::int64_t groups = 4;
    while (groups > 1 && (channels % groups != 0 || channels / groups < 4))
        groups /= 2;
    return groups;
}

} // namespace

BatchNorm::BatchNorm(std::int64_t channels)
    : m_weight(register_parameter("weight", torch::ones(channels)))
    , m_bias(register_parameter("bias", torch::zeros(channels)))
    , m_runningMean(register_buffer("running_mean", torch::zeros(channels)))
    , m_runningVar(register_buffer("running_var", torch::ones(channels)))
{
}

torch::Tensor BatchNorm::forward(const torch::Tensor &input)
{
    if (is_training())
        m_lastCount = input.numel() / input.size(1);
    if (is_training() && isStandingStill)
        return at::batch_norm(input, m_weight, m_bias, {}, {}, true, momentum, kEpsilon, true);
    return at::batch_norm(input, m_weight, m_bias, m_runningMean, m_runningVar, is_training(), momentum,
                          kEpsilon, true);
}

void BatchNorm::useBiasedVariance()
{
    torch::NoGradGuard noGrad;
    const double n = static_cast<double>(m_lastCount);
    m_runningVar.mul_((n - 1) / n);
}

GroupNorm::GroupNorm(std::int64_t channels)
    : m_groups(groupsFor(channels))
    , m_weight(register_parameter("weight", torch::ones(channels)))
    , m_bias(register_parameter("bias", torch::zeros(channels)))
{
}

torch::Tensor GroupNorm::forward(const torch::Tensor &input)
{
    return at::group_norm(input, m_groups, m_weight, m_bias, kEpsilon, true);
}

std::shared_ptr<Layer> makeNorm(NormKind kind, std::int64_t channels)
{
    switch (kind) {
    case NormKind::Batch:
        return std::make_shared<BatchNorm>(channels);
    case NormKind::Group:
        return std::make_shared<GroupNorm>(channels);
    case NormKind::None:
    case NormKind::Spectral:
        break;
    }
    return {};
}

Weight::Weight(torch::nn::Module &owner, c10::IntArrayRef sizes, bool isSpectral)
    : m_weight(owner.register_parameter(isSpectral ? "weight_orig" : "weight", torch::zeros(sizes)))
{
    if (isSpectral)
        m_u = owner.register_buffer("weight_u", unit(torch::ones(sizes[0])));
}

torch::Tensor Weight::value() const
{
    if (!m_u.defined())
        return m_weight;
    // The singular value needs all bits of fp32, whatever the nets around it compute in.
    const c10::impl::ExcludeDispatchKeyGuard noAutocast(c10::autocast_dispatch_keyset);
    const torch::Tensor matrix = m_weight.flatten(1);
    torch::Tensor u;
    torch::Tensor v;
    {
        torch::NoGradGuard noGrad;
        // The graph keeps a copy: the buffer may move on before the backward pass.
        u = m_u.clone();
        v = unit(at::mv(matrix.t(), u));
    }
    return m_weight / at::dot(u, at::mv(matrix, v));
}

void iterateSpectralNorms(torch::nn::Module &net, const std::vector<std::string> &frozen)
{
    torch::NoGradGuard noGrad;
    const auto iterate = [](torch::nn::Module &module) {
        auto buffers = module.named_buffers(false);
        if (!buffers.contains("weight_u"))
            return;
        torch::Tensor &u = buffers["weight_u"];
        const torch::Tensor matrix = module.named_parameters(false)["weight_orig"].flatten(1);
        u.copy_(unit(at::mv(matrix, unit(at::mv(matrix.t(), u)))));
    };
    iterate(net); // a layer may stand alone
    for (const auto &module : net.named_modules("", false)) {
        if (!isWithin(module.key(), frozen))
            iterate(*module.value());
    }
}

std::vector<std::pair<std::string, BatchNorm *>> batchNormsOf(torch::nn::Module &net)
{
    std::vector<std::pair<std::string, BatchNorm *>> found;
    for (const auto &module : net.named_modules("", false)) {
        if (auto *norm = dynamic_cast<BatchNorm *>(module.value().get()))
            found.emplace_back(module.key(), norm);
    }
    return found;
}

std::vector<std::string> namesOf(const torch::nn::Module &net,
                                 const std::vector<const torch::nn::Module *> &modules)
{
    std::vector<std::string> names;
    for (const auto &module : net.named_modules("", false)) {
        if (std::find(modules.begin(), modules.end(), module.value().get()) != modules.end())
            names.push_back(module.key());
    }
    return names;
}

bool isWithin(const std::string &name, const std::vector<std::string> &modules)
{
    return std::any_of(modules.begin(), modules.end(), [&name](const std::string &module) {
        return name == module || name.compare(0, module.size() + 1, module + '.') == 0;
    });
}

Conv::Conv(const ConvOptions &options)
    : m_options(options)
    , m_weight(*this,
               {options.isTransposed ? options.in : options.out,
                options.isTransposed ? options.out : options.in, options.kernel, options.kernel},
               options.isSpectral)
{
    if (options.hasBias)
        m_bias = register_parameter("bias", torch::zeros(options.out));
}

torch::Tensor Conv::forward(const torch::Tensor &input)
{
    const std::int64_t stride = m_options.stride;
    const std::int64_t padding = m_options.padding;
    const torch::Tensor weight = m_weight.value();
    if (m_options.isTransposed)
        return at::conv_transpose2d(input, weight, m_bias, {stride, stride}, {padding, padding});
    return at::conv2d(input, weight, m_bias, {stride, stride}, {padding, padding});
}

FromVector::FromVector(std::int64_t length, std::int64_t channels, std::int64_t height, std::int64_t width,
                       bool hasBias)
    : m_weight(register_parameter("weight", torch::zeros({length, channels, height, width})))
{
    if (hasBias)
        m_bias = register_parameter("bias", torch::zeros(channels));
}

torch::Tensor FromVector::forward(const torch::Tensor &input)
{
    const std::int64_t channels = m_weight.size(1);
    const std::int64_t height = m_weight.size(2);
    const std::int64_t width = m_weight.size(3);
    const bool isLast = liesChannelsLast(m_weight);
    const torch::Tensor flat = at::mm(input, flatMaps(m_weight, isLast));
    const torch::Tensor maps = isLast ? flat.view({-1, height, width, channels}).permute({0, 3, 1, 2})
                                      : flat.view({-1, channels, height, width});
    return m_bias.defined() ? maps + m_bias.view({1, channels, 1, 1}) : maps;
}

MapRows::MapRows(std::int64_t rows, std::int64_t channels, std::int64_t height, std::int64_t width,
                 bool hasBias, bool isSpectral)
    : m_weight(*this, {rows, channels, height, width}, isSpectral)
{
    if (hasBias)
        m_bias = register_parameter("bias", torch::zeros(rows));
}

torch::Tensor MapRows::score(const torch::Tensor &maps, bool isLast)
{
    const torch::Tensor weight = flatMaps(m_weight.value(), isLast).select(0, 0);
    // A product with a vector is none of those that bf16 is brought to.
    const torch::Tensor scores = at::mv(maps.to(weight.scalar_type()), weight);
    return m_bias.defined() ? scores + m_bias : scores;
}

torch::Tensor MapRows::score(const torch::Tensor &maps, bool isLast, const torch::Tensor &classes)
{
    return (maps * flatMaps(m_weight.value().index_select(0, classes), isLast)).sum(1);
}

bool liesChannelsLast(const torch::Tensor &maps)
{
    return maps.is_contiguous(at::MemoryFormat::ChannelsLast) && !maps.is_contiguous();
}

torch::Tensor flatMaps(const torch::Tensor &maps, bool isLast)
{
    return isLast ? maps.permute({0, 2, 3, 1}).flatten(1) : maps.flatten(1);
}

} // namespace forja
