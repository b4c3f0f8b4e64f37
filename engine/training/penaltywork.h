// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/training/discriminatorinputs.h"
#include "engine/training/division.h"
#include "engine/training/passes.h"
#include "engine/training/penaltyterms.h"

namespace forja {

/// A penalty on one part of a batch.
struct PenaltyPiece
{
    std::size_t term = 0;
    Part part;
};

/// What it came to.
struct PenaltyValue
{
    std::size_t term = 0;
    double share = 1; ///< of the batch
    torch::Tensor value; ///< one number, weighted by nothing
};

/// Penalties on D, taken part by part: each piece on any thread.
class PenaltyWork
{
public:
    PenaltyWork(DiscriminatorPass &d, Division &division, PenaltyTerms &terms)
        : m_d(d), m_division(division), m_terms(terms)
    {
    }

    std::vector<PenaltyPiece> pieces(const std::vector<std::size_t> &terms, const Part &rows) const;
    /// What D's loss takes of a piece, as if the part were the batch, with its graph; `fake` are the part's
    /// generated pictures.
    torch::Tensor weighted(const PenaltyPiece &piece, const DiscriminatorInputs &inputs,
                           const torch::Tensor &fake, PenaltyValue &value);

private:
    DiscriminatorPass &m_d;
    Division &m_division;
    PenaltyTerms &m_terms;
};

} // namespace forja
