// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/nets/layers/layer.h"

#include <memory>

namespace forja {

/// Layers one after another. Their names are the numbers that PyTorch's Sequential would give them,
/// activations counted: "0", "1", …
class Stack : public Layer
{
public:
    /// Appends a layer under the next number; nothing where it is null.
    void add(std::shared_ptr<Layer> layer);
    /// Appends a layer under a name of its own, which takes no number.
    void add(const std::string &name, std::shared_ptr<Layer> layer);
    /// What is added from now on is one row of rows(); what stands before the first row belongs to it.
    void beginRow(const QString &name);
    std::size_t size() const { return m_children.size(); }

    Result<MapShape> outputOf(const MapShape &in) const override;
    torch::Tensor forward(const torch::Tensor &input, const Condition &condition) override;
    LayerDescription describe() const override;
    void initialise(const InitialDraws &draws) override;
    std::int64_t multiplyAdds(const MapShape &in) const override;
    bool mixesBatch() const override;
    /// Whether its first layer does.
    bool overwritesInput() const override;

    /// Only the layers [begin, end) of it.
    torch::Tensor forwardThrough(std::size_t begin, std::size_t end, const torch::Tensor &input,
                                 const Condition &condition);
    /// What the first `count` layers make.
    Result<MapShape> outputOfFirst(std::size_t count, const MapShape &in) const;
    /// A line for each row, in order; `modules` are the layers in it that have tensors, called
    /// `prefix` + their name. Requires: a row began. Throws forja::Error where `in` does not fit.
    std::vector<LayerSummary> rows(const MapShape &in, const std::string &prefix) const;

private:
    struct Child
    {
        std::string name;
        std::shared_ptr<Layer> layer;
    };
    struct Row
    {
        QString name;
        std::size_t begin;
    };
    std::vector<Child> m_children;
    std::vector<Row> m_rows;
    int m_next = 0; ///< number of the next layer that has no name of its own
};

} // namespace forja
