// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/piecegradients.h"

#include "engine/batch/batchpass.h"

#include <torch/csrc/autograd/autograd.h>

namespace forja {

PieceGradients::PieceGradients(const FlatParameters &flat) : m_flat(flat), m_weights(flat.learners()) { }

void PieceGradients::begin(int pieces)
{
    m_count = pieces;
    while (m_pieces.size() < static_cast<std::size_t>(pieces)) {
        Piece piece;
        piece.buffer = m_pieces.empty() ? m_flat.gradients : torch::zeros_like(m_flat.gradients);
        for (const auto &[index, weight] : m_weights)
            piece.views.push_back(m_flat.part(piece.buffer, index));
        m_pieces.push_back(std::move(piece));
    }
    for (Piece &piece : m_pieces)
        piece.isTaken = false;
}

std::vector<torch::Tensor> PieceGradients::take(int piece, const std::vector<torch::Tensor> &roots,
                                                const std::vector<torch::Tensor> &slopes,
                                                const std::vector<torch::Tensor> &further)
{
    std::vector<torch::Tensor> inputs;
    for (const auto &[index, weight] : m_weights)
        inputs.push_back(weight);
    inputs.insert(inputs.end(), further.begin(), further.end());
    // Asked for, and not gathered in the weights themselves: pieces on other threads ask at the same time.
    std::vector<torch::Tensor> found = torch::autograd::grad(roots, inputs, slopes, {}, false, true);

    torch::NoGradGuard noGrad;
    Piece &own = m_pieces[static_cast<std::size_t>(piece)];
    for (std::size_t i = 0; i < own.views.size(); ++i) {
        torch::Tensor &view = own.views[i];
        if (own.isTaken && found[i].defined())
            view.add_(found[i]);
        else if (found[i].defined())
            view.copy_(found[i]);
        else if (!own.isTaken)
            view.zero_();
    }
    own.isTaken = true;
    return {found.begin() + static_cast<std::ptrdiff_t>(own.views.size()), found.end()};
}

void PieceGradients::sum()
{
    torch::NoGradGuard noGrad;
    std::vector<torch::Tensor> buffers;
    for (int i = 0; i < m_count; ++i) {
        Piece &piece = m_pieces[static_cast<std::size_t>(i)];
        if (!piece.isTaken)
            piece.buffer.zero_();
        buffers.push_back(piece.buffer);
    }
    if (!buffers.empty())
        treeSum(std::move(buffers), [](torch::Tensor &a, const torch::Tensor &b) { a.add_(b); });
}

} // namespace forja
