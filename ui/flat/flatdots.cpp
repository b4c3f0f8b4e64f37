// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flat/flatdots.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace forja {

namespace {

/// How much of each pixel a dot covers, 0…255, for one of the places of its centre inside a pixel.
struct DotMask
{
    int reach = 1;
    std::vector<int> cover; ///< (2 reach + 1)²
};

constexpr int kPlaces = 4; ///< of a centre inside a pixel, in each direction

std::vector<DotMask> masksOf(double radius)
{
    std::vector<DotMask> masks;
    const int reach = static_cast<int>(std::ceil(radius + 0.5));
    for (int place = 0; place < kPlaces * kPlaces; ++place) {
        const double cx = (place % kPlaces + 0.5) / kPlaces - 0.5,
                     cy = (place / kPlaces + 0.5) / kPlaces - 0.5;
        DotMask mask{reach, {}};
        // The edge fades over one pixel, which is all the antialiasing that a dot needs.
        for (int y = -reach; y <= reach; ++y) {
            for (int x = -reach; x <= reach; ++x)
                mask.cover.push_back(static_cast<int>(
                    std::lround(255 * std::clamp(radius + 0.5 - std::hypot(x - cx, y - cy), 0.0, 1.0))));
        }
        masks.push_back(std::move(mask));
    }
    return masks;
}

/// `ink` over `under`, both premultiplied, where it covers `cover` of 255.
QRgb over(QRgb under, const std::array<int, 4> &ink, int cover)
{
    const int alpha = ink[3] * cover / 255;
    const auto mix = [alpha](int value, int below) {
        return value * alpha / 255 + below * (255 - alpha) / 255;
    };
    return qRgba(mix(ink[0], qRed(under)), mix(ink[1], qGreen(under)), mix(ink[2], qBlue(under)),
                 alpha + qAlpha(under) * (255 - alpha) / 255);
}

void stamp(QImage &picture, double x, double y, const std::vector<DotMask> &masks,
           const std::array<int, 4> &ink)
{
    // The centre is rounded to one of 16 places inside its pixel, for which a mask was made beforehand: no
    // root is taken for any dot.
    const int column = static_cast<int>(std::floor(x)), row = static_cast<int>(std::floor(y));
    const int placeX = std::clamp(static_cast<int>((x - column) * kPlaces), 0, kPlaces - 1);
    const int placeY = std::clamp(static_cast<int>((y - row) * kPlaces), 0, kPlaces - 1);
    const DotMask &mask = masks[static_cast<std::size_t>(placeY * kPlaces + placeX)];
    const int width = 2 * mask.reach + 1;
    // Cut to the picture: points may lie outside the plane.
    const int left = std::max(0, column - mask.reach),
              right = std::min(picture.width() - 1, column + mask.reach);
    const int top = std::max(0, row - mask.reach), bottom = std::min(picture.height() - 1, row + mask.reach);
    for (int py = top; py <= bottom; ++py) {
        auto *line = reinterpret_cast<QRgb *>(picture.scanLine(py));
        // Moved so that a pixel's x is the index. It may point before the row; only from `left` on it is
        // read.
        const int *cover = mask.cover.data() + (py - row + mask.reach) * width + mask.reach - column;
        for (int px = left; px <= right; ++px) {
            if (cover[px] > 0)
                line[px] = over(line[px], ink, cover[px]);
        }
    }
}

} // namespace

void splatDots(QImage &picture, const std::vector<float> &points, const FlatPlacing &placing, double radius,
               const QColor &ink)
{
    const std::vector<DotMask> masks = masksOf(radius);
    const std::array<int, 4> parts{ink.red(), ink.green(), ink.blue(), ink.alpha()};
    const double far = 2.0 * std::max(picture.width(), picture.height());
    for (std::size_t i = 0; i + 1 < points.size(); i += 2) {
        const double x = placing.originX + points[i] * placing.scale,
                     y = placing.originY - points[i + 1] * placing.scale;
        // False where a point is not a number.
        if (std::abs(x) < far && std::abs(y) < far)
            stamp(picture, x, y, masks, parts);
    }
}

QImage judgementPicture(const std::vector<float> &outputs, int side, double threshold, double scale,
                        const QColor &ground, const QColor &real, const QColor &fake)
{
    constexpr double kStrongest = 0.42;
    QImage picture(side, side, QImage::Format_RGB32);
    for (int y = 0; y < side; ++y) {
        // The grid counts upwards, as the plane does; a picture counts down.
        auto *line = reinterpret_cast<QRgb *>(picture.scanLine(side - 1 - y));
        for (int x = 0; x < side; ++x) {
            const double value = (outputs[static_cast<std::size_t>(y * side + x)] - threshold) / scale;
            // A D that has diverged is drawn as one that cannot tell.
            const double sure = std::isfinite(value) ? std::tanh(value) : 0;
            const QColor &ink = sure > 0 ? real : fake;
            // Never opaque: points and grid must be seen on it.
            const double share = kStrongest * std::abs(sure);
            const auto mix = [share](int top, int below) {
                return static_cast<int>(std::lround(share * top + (1 - share) * below));
            };
            line[x] = qRgb(mix(ink.red(), ground.red()), mix(ink.green(), ground.green()),
                           mix(ink.blue(), ground.blue()));
        }
    }
    return picture;
}

std::vector<std::pair<QPointF, QPointF>> borderPieces(const std::vector<float> &outputs, int side,
                                                      double threshold)
{
    const auto at = [&](int x, int y) { return outputs[static_cast<std::size_t>(y * side + x)] - threshold; };
    std::vector<std::pair<QPointF, QPointF>> pieces;
    for (int y = 0; y + 1 < side; ++y) {
        for (int x = 0; x + 1 < side; ++x) {
            // Corners and edges of a cell, round it.
            const double value[] = {at(x, y), at(x + 1, y), at(x + 1, y + 1), at(x, y + 1)};
            const QPointF corner[] = {QPointF(x, y), QPointF(x + 1, y), QPointF(x + 1, y + 1),
                                      QPointF(x, y + 1)};
            // A D that has diverged somewhere has no border there.
            if (!std::all_of(std::begin(value), std::end(value),
                             [](float one) { return std::isfinite(one); }))
                continue;
            QPointF crossing[4];
            int found = 0;
            for (int i = 0; i < 4; ++i) {
                const int next = (i + 1) % 4;
                // Marching squares. Exactly 0 counts as below at both ends of an edge, so each edge is
                // crossed alike from both of its cells, and the line has no gaps.
                if ((value[i] > 0) != (value[next] > 0))
                    crossing[found++] = corner[i]
                        + (corner[next] - corner[i]) * (value[i] / (value[i] - value[next]));
            }
            // Two or four crossings. With four the cell is a saddle, and either way to join them is right:
            // the grid does not say more.
            for (int i = 0; i + 1 < found; i += 2)
                pieces.emplace_back(crossing[i], crossing[i + 1]);
        }
    }
    return pieces;
}

} // namespace forja
