// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/field.h"
#include "engine/objectives/lossfacts.h"

#include <torch/types.h>

#include <functional>
#include <vector>

namespace forja {

/// An adversarial loss, picture by picture: each term maps raw outputs of D [N] to [N]; D's loss is
/// mean(realTerm(D(x))) + mean(fakeTerm(D(G(z)))), G's is mean(gTerm(D(G(z)))).
/// One file in objectives/losses/NAME.cpp defines `Loss makeNAME()`; CMake lists the files, nothing else
/// names them.
struct Loss
{
    using Term = std::function<torch::Tensor(const torch::Tensor &)>;

    Field::Choice choice; ///< value of loss.kind
    Term realTerm;
    Term fakeTerm;
    Term gTerm;
    LossFacts facts;
};

std::vector<Loss> losses();
/// Requires: `name` is one of losses().
Loss lossNamed(const QString &name);

/// Mean over the batch of the squared L2 norm of dD(x)/dx, summed over C, H, W. D's loss takes gamma / 2
/// times as much. Mescheder, Geiger, Nowozin, "Which Training Methods for GANs do actually Converge?", 2018,
/// eq. 9. `discriminate` maps pictures [N, C, H, W] to outputs [N]; `pictures` is a leaf made here;
/// differentiable twice.
torch::Tensor r1Penalty(const std::function<torch::Tensor(const torch::Tensor &)> &discriminate,
                        const torch::Tensor &pictures);

/// D's loss on one half with some labels flipped: `flipped` [N] bool. A flipped picture gets the other half's
/// term.
torch::Tensor termWithFlips(const Loss::Term &own, const Loss::Term &other, const torch::Tensor &outputs,
                            const torch::Tensor &flipped);

} // namespace forja
