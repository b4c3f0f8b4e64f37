// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nets/layers/stack.h"

#include <algorithm>

namespace forja {

void Stack::add(std::shared_ptr<Layer> layer)
{
    if (layer)
        add(std::to_string(m_next++), std::move(layer));
}

void Stack::add(const std::string &name, std::shared_ptr<Layer> layer)
{
    m_children.push_back({name, register_module(name, std::move(layer))});
}

void Stack::beginRow(const QString &name)
{
    m_rows.push_back({name, m_children.size()});
}

Result<MapShape> Stack::outputOf(const MapShape &in) const
{
    return outputOfFirst(m_children.size(), in);
}

Result<MapShape> Stack::outputOfFirst(std::size_t count, const MapShape &in) const
{
    MapShape shape = in;
    for (std::size_t i = 0; i < count; ++i) {
        const Result<MapShape> out = m_children[i].layer->outputOf(shape);
        if (!out)
            return misfitWithin(out.problem(), m_children[i].name);
        shape = *out;
    }
    return shape;
}

torch::Tensor Stack::forward(const torch::Tensor &input, const Condition &condition)
{
    return forwardThrough(0, m_children.size(), input, condition);
}

torch::Tensor Stack::forwardThrough(std::size_t begin, std::size_t end, const torch::Tensor &input,
                                    const Condition &condition)
{
    torch::Tensor x = input;
    for (std::size_t i = begin; i < end; ++i)
        x = m_children[i].layer->forward(x, condition);
    return x;
}

LayerDescription Stack::describe() const
{
    LayerDescription out = described("stack");
    for (const Child &child : m_children) {
        out.children.push_back(child.layer->describe());
        out.children.back().name = child.name;
    }
    return out;
}

void Stack::initialise(const InitialDraws &draws)
{
    for (const Child &child : m_children)
        child.layer->initialise(draws);
}

std::int64_t Stack::multiplyAdds(const MapShape &in) const
{
    std::int64_t sum = 0;
    MapShape shape = in;
    for (const Child &child : m_children) {
        sum += child.layer->multiplyAdds(shape);
        shape = child.layer->outputOf(shape).orThrow();
    }
    return sum;
}

bool Stack::mixesBatch() const
{
    return std::any_of(m_children.begin(), m_children.end(),
                       [](const Child &child) { return child.layer->mixesBatch(); });
}

bool Stack::overwritesInput() const
{
    return !m_children.empty() && m_children.front().layer->overwritesInput();
}

std::vector<LayerSummary> Stack::rows(const MapShape &in, const std::string &prefix) const
{
    std::vector<LayerSummary> out;
    MapShape shape = in;
    for (std::size_t i = 0; i < m_children.size(); ++i) {
        const auto &[name, layer] = m_children[i];
        const std::size_t next = out.size();
        if (next == 0 || (next < m_rows.size() && m_rows[next].begin == i))
            out.emplace_back().name = m_rows[next].name;
        const LayerSummary one = layer->summary(shape);
        out.back().shape = one.shape;
        out.back().parameters += one.parameters;
        out.back().multiplyAdds += one.multiplyAdds;
        if (!layer->parameters().empty() || !layer->buffers().empty())
            out.back().modules.push_back(prefix + name);
        shape = layer->outputOf(shape).orThrow();
    }
    return out;
}

} // namespace forja
