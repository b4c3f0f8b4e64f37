// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/batch/batchpass.h"
#include "engine/nets/layers/initialdraws.h"
#include "engine/nets/layers/mapshape.h"

#include <torch/nn/module.h>

#include <string>
#include <utility>
#include <vector>

namespace forja {

/// What every layer of a net is told besides its input; each takes from it what it knows of.
struct Condition
{
    torch::Tensor classes; ///< [N] int64; undefined without classes
    PassPart together = {}; ///< where the other parts of the batch are, if it is computed in parts

    Condition() = default;
    Condition(torch::Tensor ofPictures, PassPart part = {}) // NOLINT: classes are all that most callers have
        : classes(std::move(ofPictures)), together(std::move(part))
    {
    }
};

/// One line of a net's summary.
struct LayerSummary
{
    QString name; ///< "linear", "up 1", "to grey"
    std::vector<std::int64_t> shape; ///< of its output for one picture: channels, height, width
    std::int64_t parameters = 0; ///< trainable
    std::int64_t multiplyAdds = 0; ///< for one picture, forward
    std::vector<std::string> modules; ///< what it consists of: names of modules or parameters in the net
};

/// What a layer is, for whoever writes it in another format or shows it: no tensors, only their names.
struct LayerDescription
{
    std::string kind; ///< "conv", "stack"
    std::vector<std::pair<std::string, double>> attributes; ///< {"stride", 2}
    std::vector<std::string> tensors; ///< its own parameters, then its own buffers: "weight"
    std::string name; ///< in the combinator around it: "3"; empty for the outermost one
    std::vector<LayerDescription> children; ///< of a combinator, in their order
};

/// The unit of which nets are made: one tensor in, one out. Stack and Residual make layers of layers.
class Layer : public torch::nn::Module
{
public:
    /// The shape that it makes of `in`; where that does not fit, a problem whose first argument is the layer.
    virtual Result<MapShape> outputOf(const MapShape &in) const = 0;
    /// Requires: `input` is of a shape that fits, on the device and of the precision of the weights or of
    /// autocast. May overwrite `input` only where overwritesInput().
    virtual torch::Tensor forward(const torch::Tensor &input, const Condition &condition) = 0;
    virtual LayerDescription describe() const = 0;

    /// Initial weights, each a function of the seed, the purpose and the parameter's place in its net.
    virtual void initialise(const InitialDraws & /*draws*/) { }
    /// Of one forward for one picture. Requires: `in` fits.
    virtual std::int64_t multiplyAdds(const MapShape & /*in*/) const { return 0; }
    /// Whether a picture's output depends on the others in its batch.
    virtual bool mixesBatch() const { return false; }
    /// Whether a forward works in place, so that nobody else may need its input afterwards.
    virtual bool overwritesInput() const { return false; }

    /// One line of it all, under its kind's name; `modules` are its parameters. Throws forja::Error where
    /// `in` does not fit.
    LayerSummary summary(const MapShape &in) const;

protected:
    /// A description with the names of the layer's own tensors.
    LayerDescription described(const char *kind,
                               std::vector<std::pair<std::string, double>> attributes = {}) const;
    /// `takes`: a shape in writing, with letters for sides that are free: "64 × H × W".
    Problem misfit(const QString &takes, const MapShape &given) const;
};

/// The same problem as it stands in a layer of layers, where the layer is called `name`.
Problem misfitWithin(Problem misfit, const std::string &name);

} // namespace forja
