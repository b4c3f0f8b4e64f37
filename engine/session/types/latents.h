// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <vector>

/// Points of latent space and ways between them, as plain numbers.
namespace forja {

/// A point z: G was trained on numbers drawn from N(0, 1).
using Latent = std::vector<float>;

/// The latent of a number in a gallery with this seed.
Latent latentOf(quint64 seed, qint64 index, int size);
/// A latent of the explorer's own.
Latent drawnLatent(quint64 seed, qint64 number, int size);
/// Euclidean. A latent as drawn has about the square root of its size.
double lengthOf(const Latent &latent);
/// `from` + by · direction. Requires: both have one size.
Latent moved(const Latent &from, const Latent &direction, double by);
/// Every number times `factor`: closer to 0, the mean of what is drawn, or farther from it.
Latent scaled(const Latent &latent, double factor);

enum class Blend {
    Spherical, ///< along the arc (Shoemake 1985): lengths in between stay usual
    Linear, ///< along the straight line: shorter in its middle
};
/// t = 0: a, t = 1: b.
Latent between(const Latent &a, const Latent &b, double t, Blend blend);
/// `count` points through all stations, evenly by station, the ends included. Requires: at least 1 station
/// and count ≥ 2.
std::vector<Latent> sweepThrough(const std::vector<Latent> &stations, int count, Blend blend);
/// The point (x, y), each 0…1, between four corners: top left, top right, bottom left, bottom right.
Latent amongCorners(const std::vector<Latent> &corners, double x, double y, Blend blend);

/// The point at this distance from `centre`, in a direction of its own for each (seed, number).
Latent neighbourOf(const Latent &centre, double distance, quint64 seed, int number);
/// Two directions at right angles, of length 1, drawn by the seed. Requires: size ≥ 2.
std::pair<Latent, Latent> drawnPlane(quint64 seed, int size);

/// "0.125 -1.5 …": read back, the same numbers, bit for bit.
QString latentText(const Latent &latent);
/// nullopt: not numbers, or none.
std::optional<Latent> latentFromText(const QString &text);

} // namespace forja
