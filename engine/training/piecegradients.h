// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/optim/flatparameters.h"

namespace forja {

/// Gradients of one player's weights, taken by the pieces of an update at once: each into a buffer of its
/// own. They are added up by a fixed binary tree, whatever finished first.
class PieceGradients
{
public:
    explicit PieceGradients(const FlatParameters &flat);

    /// Forgets what the pieces had, and makes room for so many.
    void begin(int pieces);
    /// Carries `slopes` (undefined: 1) back from `roots` to the weights and adds what reaches them to what
    /// `piece` has. What reaches `further` is given back. A piece is worked on by one thread at a time.
    std::vector<torch::Tensor> take(int piece, const std::vector<torch::Tensor> &roots,
                                    const std::vector<torch::Tensor> &slopes,
                                    const std::vector<torch::Tensor> &further = {});
    /// The sum of all pieces, into the player's own buffer.
    void sum();

private:
    struct Piece
    {
        torch::Tensor buffer; ///< flat, in the weights' layout; the first one's is the player's own
        std::vector<torch::Tensor> views; ///< of it, one for each weight that learns
        bool isTaken = false;
    };

    const FlatParameters &m_flat;
    std::vector<std::pair<std::size_t, torch::Tensor>> m_weights; ///< those that learn
    std::vector<Piece> m_pieces;
    int m_count = 0; ///< of them in use
};

} // namespace forja
