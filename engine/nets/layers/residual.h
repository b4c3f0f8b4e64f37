// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/nets/layers/layer.h"

#include <memory>

namespace forja {

/// factor * (branch(x) + shortcut(x)): He et al., "Deep Residual Learning for Image Recognition", 2016, eq. 1
/// and 2. Both keep their names: "branch", "shortcut".
class Residual : public Layer
{
public:
    /// `shortcut`: null where x is added as it is. `factor`: sqrt(1/2) keeps the variance of two independent
    /// branches. Throws std::logic_error where one of them overwrites x, which the other needs.
    explicit Residual(std::shared_ptr<Layer> branch, std::shared_ptr<Layer> shortcut = {}, double factor = 1);

    Result<MapShape> outputOf(const MapShape &in) const override;
    torch::Tensor forward(const torch::Tensor &input, const Condition &condition) override;
    LayerDescription describe() const override;
    void initialise(const InitialDraws &draws) override;
    std::int64_t multiplyAdds(const MapShape &in) const override;
    bool mixesBatch() const override;

private:
    std::shared_ptr<Layer> m_branch;
    std::shared_ptr<Layer> m_shortcut;
    double m_factor;
};

} // namespace forja
