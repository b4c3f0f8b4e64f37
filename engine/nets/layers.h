// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn/module.h>

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace forja {

enum class NormKind { None, Batch, Group, Spectral };

/// One tensor in, one out.
class Layer : public torch::nn::Module
{
public:
    virtual torch::Tensor forward(const torch::Tensor &input) = 0;
};

/// Batch normalisation (Ioffe and Szegedy 2015) over [N, C, H, W]; running statistics in evaluation mode.
/// It has no num_batches_tracked: averages of nets' buffers stay averages of floats, and PyTorch loads a file
/// without it.
class BatchNorm : public Layer
{
public:
    explicit BatchNorm(std::int64_t channels);
    torch::Tensor forward(const torch::Tensor &input) override;

    /// Share of the newest batch in the running statistics.
    double momentum = kMomentum;
    /// While training: batches are normalised as ever, and the running statistics stay as they are.
    bool isStandingStill = false;
    /// The running statistics become those of the last training forward alone, variance divided by n, which
    /// is what that forward normalised with. Requires: it was run with momentum 1.
    void useBiasedVariance();

    static constexpr double kMomentum = 0.1;

private:
    torch::Tensor m_weight;
    torch::Tensor m_bias;
    torch::Tensor m_runningMean;
    torch::Tensor m_runningVar;
    std::int64_t m_lastCount = 0; ///< numbers a channel in the last training forward
};

/// Group normalisation (Wu and He 2018): 4 groups, fewer where a group would have under 4 channels. A
/// picture's output does not depend on others.
class GroupNorm : public Layer
{
public:
    explicit GroupNorm(std::int64_t channels);
    torch::Tensor forward(const torch::Tensor &input) override;

private:
    std::int64_t m_groups;
    torch::Tensor m_weight;
    torch::Tensor m_bias;
};

/// Null where the kind is no layer of its own (none, spectral).
std::shared_ptr<Layer> makeNorm(NormKind kind, std::int64_t channels);

/// A weight that may be divided by its largest singular value (Miyato et al., "Spectral Normalization for
/// GANs", 2018, alg. 1): the matrix is [first dimension, all others]. No forward changes anything:
/// iterateSpectralNorms() does, once an update. Its names in the owner are PyTorch's: "weight", or
/// "weight_orig" with the buffer "weight_u".
class Weight
{
public:
    Weight(torch::nn::Module &owner, c10::IntArrayRef sizes, bool isSpectral);
    /// What the layer computes with.
    torch::Tensor value() const;

private:
    torch::Tensor m_weight;
    torch::Tensor m_u; ///< undefined without spectral normalisation
};

struct ConvOptions
{
    std::int64_t in = 1;
    std::int64_t out = 1;
    std::int64_t kernel = 4;
    std::int64_t stride = 2;
    std::int64_t padding = 1;
    bool isTransposed = false;
    bool hasBias = false;
    bool isSpectral = false;
};

/// A convolution or a transposed one; its weight lies as PyTorch's does.
class Conv : public Layer
{
public:
    explicit Conv(const ConvOptions &options);
    torch::Tensor forward(const torch::Tensor &input) override;

private:
    ConvOptions m_options;
    Weight m_weight;
    torch::Tensor m_bias;
};

/// Vectors [N, L] -> maps [N, C, H, W]: a transposed convolution of a 1 x 1 map, as one matrix product.
/// Weight [L, C, H, W], bias [C].
class FromVector : public Layer
{
public:
    FromVector(std::int64_t length, std::int64_t channels, std::int64_t height, std::int64_t width,
               bool hasBias);
    torch::Tensor forward(const torch::Tensor &input) override;

private:
    torch::Tensor m_weight;
    torch::Tensor m_bias;
};

/// Rows [R, C, H, W] that maps [N, C, H, W] are multiplied with: a convolution whose kernel is the whole map,
/// or an embedding of classes.
class MapRows : public torch::nn::Module
{
public:
    MapRows(std::int64_t rows, std::int64_t channels, std::int64_t height, std::int64_t width, bool hasBias,
            bool isSpectral);
    /// <row 0, map> + bias, [N]. `maps` were flattened with flatMaps(…, isLast).
    torch::Tensor score(const torch::Tensor &maps, bool isLast);
    /// <row of the class, map>, [N].
    torch::Tensor score(const torch::Tensor &maps, bool isLast, const torch::Tensor &classes);

private:
    Weight m_weight;
    torch::Tensor m_bias;
};

/// One power iteration for each spectral weight of the net, but for those within `frozen`: names of modules
/// of the net.
void iterateSpectralNorms(torch::nn::Module &net, const std::vector<std::string> &frozen = {});
/// The batch norms of a net, with their names.
std::vector<std::pair<std::string, BatchNorm *>> batchNormsOf(torch::nn::Module &net);
/// The names of these modules in `net`; null ones are left out.
std::vector<std::string> namesOf(const torch::nn::Module &net,
                                 const std::vector<const torch::nn::Module *> &modules);
/// Whether a module or parameter of this name is one of `modules`, or lies within one.
bool isWithin(const std::string &name, const std::vector<std::string> &modules);

/// Whether a 4-D tensor lies channels-last and not also contiguous.
bool liesChannelsLast(const torch::Tensor &maps);
/// [N, C, H, W] -> [N, C * H * W], in the order H, W, C if `isLast` (no copy for what lies so), else C, H, W.
torch::Tensor flatMaps(const torch::Tensor &maps, bool isLast);

} // namespace forja
