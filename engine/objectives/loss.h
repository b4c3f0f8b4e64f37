// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/experiment.h"
#include "engine/objectives/lossfacts.h"

#include <torch/types.h>

#include <functional>
#include <memory>
#include <vector>

namespace forja {

/// What D said of pictures.
struct Judged
{
    torch::Tensor scores; ///< [N] raw outputs
    torch::Tensor features = {}; ///< [N, F] before its last layer; undefined where the loss wants none
};

/// Which labels (real, generated) are flipped; undefined: none.
struct Flips
{
    torch::Tensor real; ///< [N] bool
    torch::Tensor fake;
};

/// What a loss asks of the update that takes it.
struct LossNeeds
{
    bool gNeedsReal = false; ///< G's loss looks at D's outputs on real pictures, too
    bool mixesBatch
        = false; ///< a picture's part depends on the others: outputs of the whole batch are needed at once
    bool takesFlips = true; ///< labels may be flipped
    /// G's loss looks at D's features. Requires: batches are not worked through in parts.
    bool gNeedsFeatures = false;
};

/// An adversarial loss, on pairs of judged batches.
class Loss
{
public:
    explicit Loss(LossFacts facts, const LossNeeds &needs = {})
        : m_facts(std::move(facts)), m_needs(needs) { }
    virtual ~Loss() = default;
    Loss(const Loss &) = delete;
    Loss &operator=(const Loss &) = delete;

    const LossFacts &facts() const { return m_facts; }
    const LossNeeds &needs() const { return m_needs; }
    /// What D makes small: one number. Requires: no flips, or needs().takesFlips.
    virtual torch::Tensor ofD(const Judged &real, const Judged &fake, const Flips &flips) const = 0;
    /// What G makes small the mean of: [N], one for each generated picture. `real` is null unless
    /// needs().gNeedsReal.
    virtual torch::Tensor ofG(const Judged &fake, const Judged *real) const = 0;

private:
    LossFacts m_facts;
    LossNeeds m_needs;
};

/// Maps raw outputs of D [N] to [N].
using LossTerm = std::function<torch::Tensor(const torch::Tensor &)>;

/// A loss whose pictures do not look at each other: D's is mean(real(D(x))) + mean(fake(D(G(z)))), G's is
/// mean(g(D(G(z)))). A picture with a flipped label gets the other half's term.
std::shared_ptr<const Loss> separableLoss(LossTerm real, LossTerm fake, LossTerm g, LossFacts facts);

/// One file objectives/losses/NAME.cpp defines `LossFamily makeNAME()`; CMake lists the files, nothing else
/// names them.
struct LossFamily
{
    Field::Choice choice; ///< value of loss.kind
    std::shared_ptr<const Loss> loss;
};

std::vector<LossFamily> lossFamilies();
/// Requires: `name` is one of lossFamilies().
std::shared_ptr<const Loss> lossNamed(const QString &name);
/// What does not go with which loss.
QList<FieldRule> lossRules();

} // namespace forja
