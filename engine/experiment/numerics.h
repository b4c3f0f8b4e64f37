// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace forja {

/// Which numbers a training gives: raised whenever the same experiment on the same data would compute others
/// than before on the same machine. Every run and every checkpoint records it; what records none is of
/// version 1.
///
/// 2: classes are asked of G as often as the training pictures have them; an average of G that was taken over
/// goes on; one power iteration of spectral norm an update; a player's running statistics and spectral
/// vectors move in its own updates alone, and never in frozen layers; R1 that is taken every k updates has a
/// step of Adam to itself; d.frozen freezes the layers that it names in an MLP with classes; scores of a D
/// with batch norm are taken with up to 256 reference pictures.
///
/// 3: every operation runs on one thread, and a batch is computed in train.parts parts whose gradients, and
/// whose statistics in batch norm, are added up by a fixed tree; convolutions from and to pictures go by
/// patches; D's reference statistics are taken in four parts.
inline constexpr int kNumerics = 3;

} // namespace forja
