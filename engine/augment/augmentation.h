// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/batch/rowdraws.h"
#include "engine/experiment/experiment.h"

#include <torch/nn/module.h>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace forja {

/// Sides of the pictures that are augmented.
struct PictureSize
{
    std::int64_t channels = 3;
    std::int64_t height = 32;
    std::int64_t width = 32;
};

/// Something that is done to real and generated pictures alike before D sees them; D's gradient flows through
/// it to G. Its buffers are its state: they are saved with every checkpoint.
class Augmentation : public torch::nn::Module
{
public:
    /// The random numbers of every row; nothing while it is off. Host only, any thread.
    virtual std::optional<Drawn> draw(const RowDraws &rows, const PictureSize &size, double kimg) const = 0;
    /// Pictures [N, C, H, W] in [-1, 1] -> the same shape; differentiable twice; nothing random, nothing
    /// remembered.
    virtual torch::Tensor apply(const torch::Tensor &pictures, const Drawn &drawn) const = 0;
    /// Takes over settings that changed; what it remembers stays.
    virtual void follow(const Experiment &now) = 0;
};

/// In which order augmentations are applied.
enum class AugmentStage { Colour, Geometry, Corruption };

/// An augmentation: one file augment/augmentations/NAME.cpp defines `AugmentationFamily makeNAME()`; CMake
/// lists the files, nothing else names them.
struct AugmentationFamily
{
    QString name; ///< keeps its random numbers apart: part of what a seed means
    AugmentStage stage = AugmentStage::Geometry;
    int order = 0; ///< within the stage; then by name
    QList<Field> fields; ///< augment.NAME …
    QList<FieldRule> rules = {};
    bool takesPoints = false; ///< means something for points of the plane, too
    bool isNamedLane = true; ///< false: it draws from DiffAugment's lanes, at places of its own
    std::function<std::shared_ptr<Augmentation>()> make;
};

/// In the order in which they are applied.
std::vector<AugmentationFamily> augmentationFamilies();
QList<Field> augmentationFields();
QList<FieldRule> augmentationRules();

/// All augmentations, one after the other.
class Augmentations : public torch::nn::Module
{
public:
    explicit Augmentations(const Experiment &experiment);

    void follow(const Experiment &now);
    /// What each of them draws for the rows of a batch; empty where all are off.
    struct Plan
    {
        std::vector<std::optional<Drawn>> drawn;

        bool isOff() const;
        Plan of(const Part &part) const;
    };
    Plan draw(const Draws &draws, Half half, std::int64_t rows, const PictureSize &size, double kimg) const;
    torch::Tensor apply(const torch::Tensor &pictures, const Plan &plan) const;

private:
    std::vector<AugmentationFamily> m_families;
    std::vector<std::string> m_names; ///< theirs
    std::vector<std::shared_ptr<Augmentation>> m_all;
};

} // namespace forja
