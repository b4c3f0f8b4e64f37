// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/penaltywork.h"

namespace forja {

std::vector<PenaltyPiece> PenaltyWork::pieces(const std::vector<std::size_t> &terms, const Part &rows) const
{
    // What is differentiated twice through a layer that mixes the batch is not divided.
    const std::vector<Part> parts = m_d.mixesBatch() ? std::vector<Part>{rows} : m_division.parts(rows);
    std::vector<PenaltyPiece> out;
    for (const std::size_t term : terms) {
        for (const Part &part : parts)
            out.push_back({term, part});
    }
    return out;
}

torch::Tensor PenaltyWork::weighted(const PenaltyPiece &piece, const DiscriminatorInputs &inputs,
                                    const torch::Tensor &fake, PenaltyValue &value)
{
    const Part &part = piece.part;
    const Drawn drawn = inputs.penalties[piece.term].of(part);
    const torch::Tensor real = part.of(inputs.real.pictures);
    // Judged with the augmentations of the loss itself: the penalty is on the function that D learns.
    const PenaltyContext context{
        .real = real,
        .fake = fake,
        .judgeReal =
            [&](const torch::Tensor &x) {
                return m_d.judgeExactly(x, part.of(inputs.real.classes), inputs.onReal.of(part));
            },
        .judgeFake =
            [&](const torch::Tensor &x) {
                return m_d.judgeExactly(x, part.of(inputs.asked.classes), inputs.onFake.of(part));
            },
        .drawn = drawn};
    const torch::Tensor number = m_terms.of(piece.term, context);
    value = {piece.term, part.share, number.detach()};
    return number * m_terms.weight(piece.term, inputs.kimg);
}

} // namespace forja
