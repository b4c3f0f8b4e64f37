// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/optim/flatparameters.h"

#include "engine/nets/layers.h"

namespace forja {

namespace {

constexpr std::int64_t kAlign = 16; // floats: one cache line

} // namespace

FlatParameters::FlatParameters(torch::nn::Module &module, bool isChannelsLast)
    : m_isChannelsLast(isChannelsLast)
{
    torch::NoGradGuard noGrad;
    std::int64_t size = 0;
    for (const auto &item : module.named_parameters()) {
        m_names.push_back(item.key());
        m_tensors.push_back(item.value());
        m_shapes.push_back(item.value().sizes().vec());
        m_offsets.push_back(size);
        m_parameters += item.value().numel();
        // Every parameter begins on a cache line of its own.
        size += (item.value().numel() + kAlign - 1) / kAlign * kAlign;
    }
    const auto options = m_tensors.empty() ? torch::TensorOptions()
                                           : m_tensors.front().options().requires_grad(false);
    m_isFrozen.assign(count(), false);
    values = torch::zeros({size}, options);
    gradients = torch::zeros({size}, options);
    for (std::size_t i = 0; i < count(); ++i) {
        torch::Tensor view = part(values, i);
        view.copy_(m_tensors[i]);
        // The module keeps its tensors, which now live in the buffer; autograd adds to a gradient that is
        // there, so it stays a view as well.
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
    // Stored as [out, height, width, in] and seen as [out, in, height, width]: what convolutions in that
    // layout want.
    if (m_isChannelsLast && shape.size() == 4)
        return run.view({shape[0], shape[2], shape[3], shape[1]}).permute({0, 3, 1, 2});
    return run.view(shape);
}

void FlatParameters::freeze(const std::vector<std::string> &modules)
{
    for (std::size_t i = 0; i < count(); ++i)
        m_isFrozen[i] = m_isFrozen[i] || isWithin(m_names[i], modules);
    setTrainable(true);
}

void FlatParameters::setTrainable(bool isTrainable)
{
    for (std::size_t i = 0; i < m_tensors.size(); ++i)
        m_tensors[i].set_requires_grad(isTrainable && !m_isFrozen[i]);
}

std::vector<std::pair<std::size_t, torch::Tensor>> FlatParameters::learners() const
{
    std::vector<std::pair<std::size_t, torch::Tensor>> out;
    for (std::size_t i = 0; i < count(); ++i) {
        if (!m_isFrozen[i])
            out.emplace_back(i, m_tensors[i]);
    }
    return out;
}

std::vector<torch::Tensor> FlatParameters::learning(const torch::Tensor &buffer) const
{
    std::vector<torch::Tensor> out;
    for (std::size_t i = 0; i < count();) {
        if (m_isFrozen[i]) {
            ++i;
            continue;
        }
        const std::int64_t begin = m_offsets[i];
        // Neighbours are handed on as one stretch, gaps included: the gaps are 0 and stay so.
        while (i < count() && !m_isFrozen[i])
            ++i;
        const std::int64_t end = i < count() ? m_offsets[i] : buffer.size(0);
        out.push_back(buffer.narrow(0, begin, end - begin));
    }
    return out;
}

} // namespace forja
