// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/philox.h"
#include "engine/base/safetensors.h"
#include "engine/nets/family.h"
#include "engine/optim/flatparameters.h"
#include "engine/training/batches.h"

#include <optional>

namespace forja {

/// Copies of what is needed to look at a moment, in the processor's memory, handed over between updates.
struct Snapshot
{
    Moment at;
    double seconds = 0;
    torch::Tensor average; ///< flat, G's layout
    torch::Tensor g
        = {}; ///< flat: G itself; only where it is trained on points, which are looked at as they are
    torch::Tensor d; ///< flat
    std::vector<torch::Tensor> buffersD; ///< in the order of named_buffers()
};

/// Named numbers of a module: parameters and buffers, in PyTorch's names, contiguous; and back.
void storeModule(TensorFile &file, const QString &prefix, const torch::nn::Module &module);
/// A problem names what is missing or has another shape.
Outcome loadModule(const TensorFile &file, const QString &prefix, torch::nn::Module &module);
StoredTensor storeTensor(const QString &name, const torch::Tensor &tensor);
Result<torch::Tensor> loadTensor(const TensorFile &file, const QString &name, at::IntArrayRef shape);

/// What a picture is. It decides whose company D's batch statistics stand for: in training D sees real and
/// generated pictures in batches of their own kind, and a score means the same outside of it only among
/// pictures of that kind.
enum class PictureKind {
    Real, ///< not made by G: training pictures, held-out ones, a person's own, and what was made of these
    Generated,
};

/// Latent seed of the generated pictures that D's batch statistics are taken from (Purpose::Picture); apart
/// from those of the lab (lab/restorednets.h).
inline constexpr std::uint64_t kReferenceLatents = kMaxSeed - 5;

/// Makes and judges pictures from the averaged G and a copy of D, off the training path. A picture and its
/// score are functions of the networks and that picture alone: pictures go through in chunks of one fixed
/// size, batch statistics are fixed (rule 5). One thread at a time.
class Evaluator
{
public:
    Evaluator(const Experiment &experiment, const NetShape &shape);

    /// Takes over a snapshot and re-estimates G's batch statistics.
    void load(const Snapshot &snapshot);
    /// Takes over D alone.
    void loadD(const torch::Tensor &flat, const std::vector<torch::Tensor> &buffers);
    /// The same from a checkpoint.
    Outcome loadD(const TensorFile &file, const QString &prefix);
    /// As kept in generators/: G alone, statistics included.
    Outcome loadGenerator(const TensorFile &file);
    TensorFile generatorFile() const;
    /// SHA-256 (hex) of G as sampled.
    QString network() const;

    /// Pictures [count, C, H, W] of latents first … first + count - 1; `classOf` may be null without classes.
    torch::Tensor pictures(std::uint64_t latentSeed, qint64 first, int count,
                           const std::function<int(qint64)> &classOf);
    /// Pictures [N, C, H, W] of these latents [N, latent]; classes [N] or undefined.
    torch::Tensor picturesOf(const torch::Tensor &latents, const torch::Tensor &classes);
    /// Where D has batch norm, real pictures are judged with the statistics of this batch of real ones, and
    /// generated pictures with those of as many that the G loaded now makes, of the same classes. Without a
    /// reference D keeps the statistics that it was loaded with. Requires: nothing was judged yet.
    void setReference(const Batch &reference) { m_reference = reference; }
    /// D's raw outputs on pictures [N, C, H, W], all of one kind. Requires of generated ones: the G that made
    /// them is loaded.
    std::vector<float> outputs(const torch::Tensor &pictures, const torch::Tensor &classes, PictureKind kind);
    torch::Tensor classesFor(qint64 first, int count, const std::function<int(qint64)> &classOf) const;
    const NetShape &shape() const { return m_shape; }
    Generator &g() { return *m_g; }
    /// D as it judges pictures of this kind; until it is asked for another kind, or loaded anew.
    Discriminator &d(PictureKind kind);
    /// Whether its D needs a reference.
    bool mixesBatch() const { return m_d->mixesBatch(); }

private:
    void settleD();
    void forgetGenerated();
    Batch reference(PictureKind kind);

    NetShape m_shape;
    std::shared_ptr<Generator> m_g;
    std::shared_ptr<Discriminator> m_d;
    FlatParameters m_flatG;
    FlatParameters m_flatD;
    Batch m_reference;
    torch::Tensor m_generatedReference; ///< made when it is first needed
    std::optional<PictureKind> m_settledFor; ///< whose statistics D has; nothing: those it was loaded with
    std::uint64_t m_seed;
};

/// Where each output lies among `references`, 0…100: the share below, ties counted half.
std::vector<float> percentiles(const std::vector<float> &outputs, std::vector<float> references);

} // namespace forja
