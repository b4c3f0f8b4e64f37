// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/types/latents.h"

#include "engine/base/philox.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace forja {

namespace {

/// Parts of Purpose::Exploring, as Draws' count; directions of G's layer take the first ones.
constexpr quint64 kLatents = quint64{1} << 32, kNeighbours = quint64{2} << 32, kPlanes = quint64{3} << 32;

Latent normalLatent(const Draws &draws, int size)
{
    Latent out(static_cast<std::size_t>(size));
    draws.fillNormal(out.data(), out.size());
    return out;
}

double dot(const Latent &a, const Latent &b)
{
    double sum = 0;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        sum += static_cast<double>(a[i]) * b[i];
    return sum;
}

Latent weighted(const Latent &a, double shareA, const Latent &b, double shareB)
{
    Latent out(std::min(a.size(), b.size()));
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = static_cast<float>(shareA * a[i] + shareB * b[i]);
    return out;
}

Latent unit(const Latent &latent)
{
    const double length = lengthOf(latent);
    return length > 0 ? scaled(latent, 1 / length) : latent;
}

} // namespace

Latent latentOf(quint64 seed, qint64 index, int size)
{
    return normalLatent(Draws(seed, Purpose::Picture, static_cast<quint64>(index)), size);
}

Latent drawnLatent(quint64 seed, qint64 number, int size)
{
    return normalLatent(Draws(seed, Purpose::Exploring, kLatents + static_cast<quint64>(number)), size);
}

double lengthOf(const Latent &latent)
{
    return std::sqrt(dot(latent, latent));
}

Latent moved(const Latent &from, const Latent &direction, double by)
{
    return weighted(from, 1, direction, by);
}

Latent scaled(const Latent &latent, double factor)
{
    return weighted(latent, factor, latent, 0);
}

Latent between(const Latent &a, const Latent &b, double t, Blend blend)
{
    if (blend == Blend::Linear)
        return weighted(a, 1 - t, b, t);
    const double lengths = lengthOf(a) * lengthOf(b);
    const double angle = lengths > 0 ? std::acos(std::clamp(dot(a, b) / lengths, -1.0, 1.0)) : 0;
    // On one ray, or straight opposite, there is no one arc.
    constexpr double kSmallest = 1e-6;
    if (std::sin(angle) < kSmallest)
        return weighted(a, 1 - t, b, t);
    return weighted(a, std::sin((1 - t) * angle) / std::sin(angle), b, std::sin(t * angle) / std::sin(angle));
}

std::vector<Latent> sweepThrough(const std::vector<Latent> &stations, int count, Blend blend)
{
    std::vector<Latent> out;
    const auto legs = static_cast<double>(stations.size() - 1);
    for (int i = 0; i < count; ++i) {
        // Includes both the first and the last station, so that a film ends where it was meant to.
        const double at = legs * i / (count - 1);
        // The last place belongs to the last leg; its number alone would start one that does not exist.
        const auto leg = std::min(static_cast<std::size_t>(at),
                                  stations.size() < 2 ? 0 : stations.size() - 2);
        const Latent &to = stations[std::min(leg + 1, stations.size() - 1)];
        out.push_back(between(stations[leg], to, at - static_cast<double>(leg), blend));
    }
    return out;
}

Latent amongCorners(const std::vector<Latent> &corners, double x, double y, Blend blend)
{
    return between(between(corners[0], corners[1], x, blend), between(corners[2], corners[3], x, blend), y,
                   blend);
}

Latent neighbourOf(const Latent &centre, double distance, quint64 seed, int number)
{
    const Latent way = normalLatent(Draws(seed, Purpose::Exploring,
                                          kNeighbours + static_cast<quint64>(number)),
                                    static_cast<int>(centre.size()));
    return moved(centre, unit(way), distance);
}

std::pair<Latent, Latent> drawnPlane(quint64 seed, int size)
{
    const Latent first = unit(normalLatent(Draws(seed, Purpose::Exploring, kPlanes), size));
    const Latent other = normalLatent(Draws(seed, Purpose::Exploring, kPlanes + 1), size);
    // Removing what both have in common makes the two axes of the plane perpendicular.
    return {first, unit(moved(other, first, -dot(other, first)))};
}

QString latentText(const Latent &latent)
{
    QStringList numbers;
    for (const float number : latent)
        numbers << QString::number(static_cast<double>(number), 'g', 9); // enough for every float
    return numbers.join(u' ');
}

std::optional<Latent> latentFromText(const QString &text)
{
    Latent out;
    for (const QString &number : text.split(u' ', Qt::SkipEmptyParts)) {
        bool isNumber = false;
        out.push_back(number.toFloat(&isNumber));
        if (!isNumber || !std::isfinite(out.back()))
            return {};
    }
    return out.empty() ? std::nullopt : std::optional(out);
}

} // namespace forja
