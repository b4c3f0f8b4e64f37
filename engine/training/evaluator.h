// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/philox.h"
#include "engine/batch/workers.h"
#include "engine/nets/family.h"
#include "engine/runs/checkpoints.h"
#include "engine/training/batches.h"
#include "engine/training/snapshot.h"

#include <optional>

namespace forja {

/// What a picture is. It decides whose company D's batch statistics stand for: in training D sees real and
/// generated pictures in batches of their own kind, and a score means the same outside of it only among
/// pictures of that kind.
enum class PictureKind {
    Real, ///< not made by G: training pictures, held-out ones, a person's own, and what was made of these
    Generated,
};

/// Latent seed of the generated pictures that D's batch statistics are taken from (Purpose::Picture); apart
/// from those of the lab (lab/labruns.h).
inline constexpr std::uint64_t kReferenceLatents = kMaxSeed - 5;

/// The owner of a G and a D to look with, for whoever looks: nets in the processor's memory that learn
/// nothing, in evaluation mode. It makes and judges pictures off the training path. A picture and its score
/// are functions of the networks and that picture alone: pictures go through in chunks of one fixed size,
/// batch statistics are fixed (rule 5). One thread at a time.
class Evaluator
{
public:
    enum class Nets { Both, OnlyG, OnlyD };

    /// Nets whose numbers are still to be loaded: none is drawn. Throws forja::Error where they cannot be
    /// built.
    Evaluator(const Experiment &experiment, const NetShape &shape, Nets nets = Nets::Both);

    /// Takes over those nets of a snapshot that it has: the averaged G, whose batch statistics are
    /// re-estimated, and D.
    void load(const Snapshot &snapshot);
    /// The same from a checkpoint. Every Outcome here names the net and the tensor that is missing or has
    /// another shape; that net then is as it was.
    Outcome load(const CheckpointData &checkpoint);
    /// G and D as they train, with G's own batch statistics. Requires: the snapshot holds G itself.
    void loadTrained(const Snapshot &snapshot);
    /// Takes over D alone.
    void loadD(const NetCopy &d);
    Outcome loadD(const CheckpointData &checkpoint);
    /// D's numbers as they were loaded. Requires: it has judged nothing since.
    NetCopy copyOfD() const { return copyOf(*m_d); }
    /// As kept in generators/: G alone, buffers included.
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
    /// How many threads D judges on; it changes no bit. One unless said.
    void setThreads(int threads) { m_workers->setThreads(threads); }
    torch::Tensor classesFor(qint64 first, int count, const std::function<int(qint64)> &classOf) const;
    const NetShape &shape() const { return m_shape; }
    /// Requires: it has a G.
    Generator &g() { return *m_g->net; }
    /// D as it judges pictures of this kind; until it is asked for another kind, or loaded anew. Requires: it
    /// has a D, and of generated pictures, where D mixes its batch, a G.
    Discriminator &d(PictureKind kind);
    /// Whether its D needs a reference.
    bool mixesBatch() const { return m_d && m_d->net->mixesBatch(); }

private:
    /// After G has got other numbers; averaged ones have no batch statistics of their own yet.
    void settleG(bool isAveraged);
    void settleD();
    Batch reference(PictureKind kind);

    NetShape m_shape;
    std::optional<Learner<Generator>> m_g;
    std::optional<Learner<Discriminator>> m_d;
    std::unique_ptr<Workers> m_workers = std::make_unique<Workers>();
    Batch m_reference;
    torch::Tensor m_generatedReference; ///< made when it is first needed
    std::optional<PictureKind> m_settledFor; ///< whose statistics D has; nothing: those it was loaded with
    std::uint64_t m_seed;
};

/// Where each output lies among `references`, 0…100: the share below, ties counted half.
std::vector<float> percentiles(const std::vector<float> &outputs, std::vector<float> references);

} // namespace forja
