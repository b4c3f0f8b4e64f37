// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/batch/rowdraws.h"
#include "engine/experiment/experiment.h"

#include <torch/nn/module.h>

#include <functional>
#include <memory>
#include <vector>

namespace forja {

/// What a penalty on D may look at: one part of the update's pictures. Real and generated pictures are
/// [n, C, H, W] in [-1, 1], as they are before augmentation and without a graph.
struct PenaltyContext
{
    const torch::Tensor &real;
    const torch::Tensor &fake;
    /// D's raw outputs [n] on pictures that stand in the place of the real (generated) ones: with their
    /// classes and their augmentation. Computed in float32; differentiable twice.
    std::function<torch::Tensor(const torch::Tensor &)> judgeReal;
    std::function<torch::Tensor(const torch::Tensor &)> judgeFake;
    const Drawn &drawn; ///< rows of what draw() gave
};

/// What is added to D's loss beside the adversarial one, weight times. Its buffers are its state: they are
/// saved with every checkpoint.
class Penalty : public torch::nn::Module
{
public:
    /// The random numbers that it needs of every row. Host only, any thread.
    virtual Drawn draw(const RowDraws & /*rows*/, const std::vector<std::int64_t> & /*pictureShape*/) const
    {
        return {};
    }
    /// One number, the mean over the part, weighted by nothing; twice differentiable where it holds a
    /// gradient.
    virtual torch::Tensor of(const PenaltyContext &context) = 0;
};

/// A penalty: one file objectives/penalties/NAME.cpp defines `PenaltyFamily makeNAME()`; CMake lists the
/// files, nothing else names them. Its weight is the field loss.NAME (a curve; 0: off) and its interval
/// loss.NAME_interval.
struct PenaltyFamily
{
    QString name; ///< "r1"
    QString label; ///< English: "R1 penalty"
    QString intervalLabel; ///< "R1 interval"
    QString help; ///< of the weight
    QString weightUnit; ///< "gamma"
    double mostWeight = 10000;
    double factor
        = 1; ///< D's loss takes factor * weight * of(): ½ where the literature's weight is gamma / 2
    QString statistic; ///< the name of the number in stats.jsonl, weighted by nothing: "Loss/r1_penalty"
    QList<Field> fields = {}; ///< further ones: loss.NAME_*
    QList<FieldRule> rules = {};
    std::function<std::shared_ptr<Penalty>(const Experiment &)> make;
};

std::vector<PenaltyFamily> penaltyFamilies();
/// Weight, interval and further fields of every penalty.
QList<Field> penaltyFields();
QList<FieldRule> penaltyRules();

} // namespace forja
