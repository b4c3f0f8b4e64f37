// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/flat.h"

namespace forja {

namespace {

constexpr std::int64_t kAlign = 16; // floats: one cache line

} // namespace

FlatParameters::FlatParameters(torch::nn::Module &module, bool isChannelsLast) : m_isChannelsLast(isChannelsLast)
{
    torch::NoGradGuard noGrad;
    std::int64_t size = 0;
    for (const auto &item : module.named_parameters()) {
        m_names.push_back(item.key());
        m_tensors.push_back(item.value());
        m_shapes.push_back(item.value().sizes().vec());
        m_offsets.push_back(size);
        m_parameters += item.value().numel();
        size += (item.value().numel() + kAlign - 1) / kAlign * kAlign;
    }
    const auto options = m_tensors.empty() ? torch::TensorOptions() : m_tensors.front().options().requires_grad(false);
    values = torch::zeros({size}, options);
    gradients = torch::zeros({size}, options);
    for (std::size_t i = 0; i < count(); ++i) {
        torch::Tensor view = part(values, i);
        view.copy_(m_tensors[i]);
        m_tensors[i].set_data(view);
        m_tensors[i].mutable_grad() = part(gradients, i);
    }
}

torch::Tensor FlatParameters::part(const torch::Tensor &buffer, std::size_t index) const
{
    const auto &shape = m_shapes[index];
    std::int64_t numel = 1;
    for (const auto side : shape)
        numel *= side;
    const torch::Tensor run = buffer.narrow(0, m_offsets[index], numel);
    if (m_isChannelsLast && shape.size() == 4)
        return run.view({shape[0], shape[2], shape[3], shape[1]}).permute({0, 3, 1, 2});
    return run.view(shape);
}

void FlatParameters::setTrainable(bool isTrainable, std::size_t frozen)
{
    for (std::size_t i = 0; i < m_tensors.size(); ++i)
        m_tensors[i].set_requires_grad(isTrainable && i >= frozen);
}

} // namespace forja
