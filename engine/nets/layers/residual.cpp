// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nets/layers/residual.h"

#include <stdexcept>

namespace forja {

namespace {

constexpr char kBranch[] = "branch";
constexpr char kShortcut[] = "shortcut";

} // namespace

Residual::Residual(std::shared_ptr<Layer> branch, std::shared_ptr<Layer> shortcut, double factor)
    : m_branch(register_module(kBranch, std::move(branch))), m_factor(factor)
{
    if (shortcut)
        m_shortcut = register_module(kShortcut, std::move(shortcut));
    if (m_branch->overwritesInput() || (m_shortcut && m_shortcut->overwritesInput()))
        throw std::logic_error("a branch of a Residual may not overwrite what both are given");
}

Result<MapShape> Residual::outputOf(const MapShape &in) const
{
    Result<MapShape> branch = m_branch->outputOf(in);
    if (!branch)
        return misfitWithin(branch.problem(), kBranch);
    const Result<MapShape> shortcut = m_shortcut ? m_shortcut->outputOf(in) : in;
    if (!shortcut)
        return misfitWithin(shortcut.problem(), kShortcut);
    // Shapes that differ might still be added, one of them repeated: never what was meant.
    if (*branch != *shortcut)
        return misfit(branch->text(), *shortcut);
    return branch;
}

torch::Tensor Residual::forward(const torch::Tensor &input, const Condition &condition)
{
    const torch::Tensor added = m_shortcut ? m_shortcut->forward(input, condition) : input;
    const torch::Tensor sum = m_branch->forward(input, condition) + added;
    return m_factor == 1 ? sum : sum * m_factor;
}

LayerDescription Residual::describe() const
{
    LayerDescription out = described("residual", {{"factor", m_factor}});
    out.children.push_back(m_branch->describe());
    out.children.back().name = kBranch;
    if (m_shortcut) {
        out.children.push_back(m_shortcut->describe());
        out.children.back().name = kShortcut;
    }
    return out;
}

void Residual::initialise(const InitialDraws &draws)
{
    m_branch->initialise(draws);
    if (m_shortcut)
        m_shortcut->initialise(draws);
}

std::int64_t Residual::multiplyAdds(const MapShape &in) const
{
    return m_branch->multiplyAdds(in) + (m_shortcut ? m_shortcut->multiplyAdds(in) : 0);
}

bool Residual::mixesBatch() const
{
    return m_branch->mixesBatch() || (m_shortcut && m_shortcut->mixesBatch());
}

} // namespace forja
