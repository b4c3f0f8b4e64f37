// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/samples/flatshapes.h"

#include "engine/base/philox.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace forja {

namespace {

constexpr double kTurn = 2 * std::numbers::pi;
/// Of points along a curve; also how far off a region a point may be in "deviations".
constexpr double kCurveDeviation = 0.03;

double lengthOf(QPointF v)
{
    return std::hypot(v.x(), v.y());
}

QPointF onCircle(double radius, double angle)
{
    return {radius * std::cos(angle), radius * std::sin(angle)};
}

Draws drawsOf(quint64 seed, quint32 index)
{
    return Draws(seed, Purpose::SamplePicture, index);
}

/// Two normal numbers; lane 1, so that they share nothing with the uniform ones.
QPointF noise(const Draws &draws, double deviation)
{
    return {deviation * draws.normal(0, 1), deviation * draws.normal(1, 1)};
}

FlatShape named(const char *name, const char *label, const char *help)
{
    return {.name = QString::fromUtf8(name),
            .label = QString::fromUtf8(label),
            .help = QString::fromUtf8(help),
            .modes = 1,
            .draw = {},
            .place = {}};
}

/// Equal parts of Gaussians.
FlatShape mixture(FlatShape shape, std::vector<QPointF> centres, double deviation)
{
    shape.modes = static_cast<int>(centres.size());
    shape.draw = [centres, deviation](quint64 seed, quint32 index) {
        const Draws draws = drawsOf(seed, index);
        return centres[draws.below(static_cast<std::uint32_t>(centres.size()), 0)] + noise(draws, deviation);
    };
    // Equal weights and deviations: the nearest centre is also the likeliest one.
    shape.place = [centres, deviation](QPointF point) {
        FlatPlacement out{std::numeric_limits<double>::infinity(), 0};
        for (std::size_t i = 0; i < centres.size(); ++i) {
            const double far = lengthOf(point - centres[i]) / deviation;
            if (far < out.deviations)
                out = {far, static_cast<int>(i)};
        }
        return out;
    };
    return shape;
}

/// Points along a curve with noise around it; `curve` maps (uniform number 0…1, arm) to the plane, `arms` are
/// the modes. Distances are taken to `kSamples` points of it.
FlatShape along(FlatShape shape, const std::function<QPointF(double, int)> &curve, int arms)
{
    constexpr int kSamples = 600;
    // A curve has no formula for its distance, so it is sampled once, here, and each point is compared with
    // the samples.
    std::vector<std::pair<QPointF, int>> known;
    for (int arm = 0; arm < arms; ++arm) {
        for (int i = 0; i <= kSamples; ++i)
            known.emplace_back(curve(static_cast<double>(i) / kSamples, arm), arm);
    }
    shape.modes = arms;
    shape.draw = [curve, arms](quint64 seed, quint32 index) {
        const Draws draws = drawsOf(seed, index);
        return curve(draws.uniform(0), static_cast<int>(draws.below(static_cast<std::uint32_t>(arms), 1)))
            + noise(draws, kCurveDeviation);
    };
    shape.place = [known](QPointF point) {
        FlatPlacement out{std::numeric_limits<double>::infinity(), 0};
        for (const auto &[at, arm] : known) {
            const double far = lengthOf(point - at) / kCurveDeviation;
            if (far < out.deviations)
                out = {far, arm};
        }
        return out;
    };
    return shape;
}

/// Three even regions: a disc, a square and a bar.
FlatShape regions(FlatShape shape)
{
    static constexpr double kRadius = 0.26;
    static constexpr QPointF kDisc(-0.5, 0.42), kSquare(0.5, 0.42), kBar(0, -0.52);
    static constexpr double kHalfSquare = 0.24, kHalfWidth = 0.62, kHalfHeight = 0.13;
    shape.modes = 3;
    shape.draw = [](quint64 seed, quint32 index) {
        const Draws draws = drawsOf(seed, index);
        const double u = draws.uniform(1), v = draws.uniform(2);
        switch (draws.below(3, 0)) {
        case 0:
            // The root makes the disc even: the area within a radius grows with its square.
            return kDisc + onCircle(kRadius * std::sqrt(u), kTurn * v);
        case 1:
            return kSquare + QPointF((2 * u - 1) * kHalfSquare, (2 * v - 1) * kHalfSquare);
        default:
            return kBar + QPointF((2 * u - 1) * kHalfWidth, (2 * v - 1) * kHalfHeight);
        }
    };
    shape.place = [](QPointF point) {
        const auto outside = [point](QPointF centre, double halfWidth, double halfHeight) {
            const QPointF off = point - centre;
            return std::hypot(std::max(0.0, std::abs(off.x()) - halfWidth),
                              std::max(0.0, std::abs(off.y()) - halfHeight))
                / kCurveDeviation;
        };
        // A region has no deviation of its own, so the curves' serves as the unit for how far outside a point
        // lies.
        const double far[] = {std::max(0.0, lengthOf(point - kDisc) - kRadius) / kCurveDeviation,
                              outside(kSquare, kHalfSquare, kHalfSquare),
                              outside(kBar, kHalfWidth, kHalfHeight)};
        const auto *const nearest = std::min_element(std::begin(far), std::end(far));
        return FlatPlacement{*nearest, static_cast<int>(nearest - std::begin(far))};
    };
    return shape;
}

std::vector<QPointF> circleOf(int count, double radius)
{
    std::vector<QPointF> out;
    for (int i = 0; i < count; ++i)
        out.push_back(onCircle(radius, kTurn * i / count));
    return out;
}

std::vector<QPointF> squareOf(int side, double spacing)
{
    std::vector<QPointF> out;
    for (int i = 0; i < side * side; ++i)
        out.emplace_back((i % side - (side - 1) / 2.0) * spacing, (i / side - (side - 1) / 2.0) * spacing);
    return out;
}

} // namespace

QList<FlatShape> flatShapes()
{
    // Listed from the easiest on, as people see them.
    return {
        along(
            named("line", QT_TRANSLATE_NOOP("forja", "Line"),
                  QT_TRANSLATE_NOOP("forja", "Points along a line; the easiest.")),
            [](double t, int) { return QPointF((2 * t - 1) * 0.75, (2 * t - 1) * 0.5); }, 1),
        mixture(named("two-gaussians", QT_TRANSLATE_NOOP("forja", "Two Gaussians"),
                      QT_TRANSLATE_NOOP("forja", "Two round clouds: will G make both?")),
                {{-0.45, -0.35}, {0.45, 0.35}}, 0.12),
        mixture(named("eight-gaussians", QT_TRANSLATE_NOOP("forja", "Eight Gaussians"),
                      QT_TRANSLATE_NOOP(
                          "forja", "Eight small clouds on a circle: a G that collapses makes only some.")),
                circleOf(8, 0.75), 0.025),
        along(
            named("ring", QT_TRANSLATE_NOOP("forja", "Ring"),
                  QT_TRANSLATE_NOOP("forja", "A circle: G must bend the plane around a hole.")),
            [](double t, int) { return onCircle(0.7, kTurn * t); }, 1),
        mixture(named("grid", QT_TRANSLATE_NOOP("forja", "Grid"),
                      QT_TRANSLATE_NOOP("forja", "Twenty-five small clouds in rows: hard to find them all.")),
                squareOf(5, 0.36), 0.025),
        along(
            named("spirals", QT_TRANSLATE_NOOP("forja", "Spirals"),
                  QT_TRANSLATE_NOOP("forja", "Two arms wound around each other; needs wider nets.")),
            // Even along the arm: the square root makes up for its growing turns.
            [](double t, int arm) {
                const double way = std::sqrt(t);
                return onCircle(0.08 + 0.8 * way, kTurn * (1.25 * way + 0.5 * arm));
            },
            2),
        regions(named("disjoint", QT_TRANSLATE_NOOP("forja", "Three regions"),
                      QT_TRANSLATE_NOOP(
                          "forja", "A disc, a square and a bar, evenly filled, with nothing between them."))),
    };
}

const FlatShape *findFlatShape(const QList<FlatShape> &shapes, const QString &name)
{
    const auto found = std::find_if(shapes.begin(), shapes.end(),
                                    [&](const FlatShape &shape) { return shape.name == name; });
    return found == shapes.end() ? nullptr : &*found;
}

} // namespace forja
