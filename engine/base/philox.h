// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace forja {

/// Philox4x32-10 (Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", SC 2011): a bijection of the
/// counter under the key.
std::array<std::uint32_t, 4> philox4x32(std::array<std::uint32_t, 4> counter,
                                        std::array<std::uint32_t, 2> key);

/// What a random draw is for. Part of the key, so that no use can disturb another.
/// NOTE: the numbers are part of what a seed means; never change or reuse one.
enum class Purpose : std::uint32_t {
    InitG = 1,
    InitD = 2,
    LatentD = 3, ///< latents of D's updates; count = D's updates so far
    LatentG = 4, ///< latents of G's updates; count = G's updates so far
    DataOrder = 5, ///< order of the training pictures; count = the pass over them
    LabelNoise = 6, ///< which labels are flipped; count = D's updates so far
    AugmentD = 7,
    AugmentG = 8,
    Mirror = 9, ///< which real pictures are mirrored; count = D's updates so far
    Picture = 10, ///< latents a person sees; seed = the latent seed, count = the latent's index
    MeasureLatent = 11,
    MeasureNet = 12,
    Recalibration = 13, ///< latents that re-estimate batch statistics
    SamplePicture = 14, ///< drawn sample pictures; count = the picture's index
    Shuffle = 15,
    SpectralNorm = 16, ///< spectral vectors of D
    ClassOfD = 17, ///< classes asked of G in D's updates
    ClassOfG = 18, ///< classes asked of G in G's updates
    SignalG = 19, ///< directions that reach G in place of the gradient; count = G's updates so far
    SpectralNormG = 20, ///< spectral vectors of G
    Penalty = 21, ///< what penalties draw; count = D's updates so far
    DataOrderG = 22, ///< order of the real pictures that G's updates look at; count = the pass over them
    MirrorG = 23, ///< which of them are mirrored; count = G's updates so far
    LabLabels = 40, ///< which pictures keep their label in the laboratory; count = the draw of labels
    LabReader = 41, ///< weights and order of the reader of pictures
    LabJudge = 42, ///< which pictures a person judges, and in which order
    Exploring = 50, ///< latents, directions and neighbours of the explorer; lane = which of these
    Test = 1000,
};

/// Seeds run from 0 to 2^53-1, so that JSON carries them exactly.
inline constexpr std::uint64_t kMaxSeed = (std::uint64_t{1} << 53) - 1;

/// The random numbers of one (seed, purpose, count): every number is a function of its index alone.
///
/// Layout: key = (low 32 bits of the seed, high 21 bits << 11 | purpose); counter = (block of the index,
/// lane, low and high half of the count). Four numbers a block.
class Draws
{
public:
    Draws(std::uint64_t seed, Purpose purpose, std::uint64_t count);

    /// 32 random bits.
    std::uint32_t bits(std::uint32_t index, std::uint32_t lane = 0) const;
    /// Uniform in (0, 1), never an end.
    double uniform(std::uint32_t index, std::uint32_t lane = 0) const;
    /// Uniform in 0 … n-1. Requires: n > 0.
    std::uint32_t below(std::uint32_t n, std::uint32_t index, std::uint32_t lane = 0) const;
    /// `size` standard normal numbers of `lane` into `out` (Box-Muller on pairs of neighbours).
    void fillNormal(float *out, std::size_t size, std::uint32_t lane = 0) const;
    double normal(std::uint32_t index, std::uint32_t lane = 0) const;
    /// 0 … n-1 in random order (Fisher-Yates).
    std::vector<std::uint32_t> permutation(std::uint32_t n) const;

private:
    std::array<std::uint32_t, 4> block(std::uint32_t number, std::uint32_t lane) const;

    std::array<std::uint32_t, 2> m_key;
    std::uint64_t m_count;
};

} // namespace forja
