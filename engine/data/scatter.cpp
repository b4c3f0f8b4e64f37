// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/scatter.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace forja {

namespace {

using Ink = std::array<int, 3>;

/// The dark theme's colours: a picture in a file looks the same in every window.
constexpr Ink kGround{0x16, 0x18, 0x1c}, kReal{0x37, 0xb6, 0x79}, kGenerated{0xa5, 0x83, 0xf5};

/// A soft dot of radius `radius` whose centre may lie between pixels.
void dot(QImage &image, double x, double y, double radius, const Ink &ink, double strength)
{
    const int reach = static_cast<int>(std::ceil(radius));
    const int column = static_cast<int>(std::floor(x)), row = static_cast<int>(std::floor(y));
    for (int py = std::max(0, row - reach); py <= std::min(image.height() - 1, row + reach); ++py) {
        uchar *line = image.scanLine(py);
        for (int px = std::max(0, column - reach); px <= std::min(image.width() - 1, column + reach); ++px) {
            const double cover = strength
                * std::clamp(radius + 0.5 - std::hypot(px + 0.5 - x, py + 0.5 - y), 0.0, 1.0);
            for (int c = 0; c < 3; ++c) {
                uchar &value = line[3 * px + c];
                value = static_cast<uchar>(std::lround(value
                                                       + cover * (ink[static_cast<std::size_t>(c)] - value)));
            }
        }
    }
}

void dots(QImage &image, std::span<const float> points, double radius, const Ink &ink, double strength)
{
    const double scale = image.width() / (2 * kFlatEdge);
    for (std::size_t i = 0; i + 1 < points.size(); i += 2) {
        const double x = points[i], y = points[i + 1];
        // Also false where a number is none.
        if (std::abs(x) < 2 * kFlatEdge && std::abs(y) < 2 * kFlatEdge)
            dot(image, (x + kFlatEdge) * scale, (kFlatEdge - y) * scale, radius, ink, strength);
    }
}

} // namespace

QImage scatterPicture(std::span<const float> real, std::span<const float> generated, int side)
{
    QImage image(side, side, QImage::Format_RGB888);
    image.fill(qRgb(kGround[0], kGround[1], kGround[2]));
    const double radius = std::max(1.0, side / 160.0);
    dots(image, real, radius, kReal, 0.45);
    dots(image, generated, radius, kGenerated, 0.75);
    return image;
}

} // namespace forja
