// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/samples/digitforms.h"
#include "engine/data/samples/sampledrawing.h"
#include "engine/data/samples/samplerandom.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// A written point: where the pen is and how hard it presses (1: as usual).
struct PenPoint
{
    QPointF at;
    double pressure = 1;
};
using Trace = std::vector<PenPoint>;

/// Catmull-Rom through the knots from `first` to `last`.
void traceSmooth(const std::vector<QPointF> &knots, std::size_t first, std::size_t last, Trace &trace)
{
    constexpr int kPieces = 10;
    for (std::size_t i = first; i < last; ++i) {
        const QPointF p1 = knots[i];
        const QPointF p2 = knots[i + 1];
        // Catmull-Rom takes the tangent from the two neighbours; the ends of a piece have only one.
        const QPointF m1 = i > first ? (p2 - knots[i - 1]) / 2 : (p2 - p1) / 2;
        const QPointF m2 = i + 1 < last ? (knots[i + 2] - p1) / 2 : (p2 - p1) / 2;
        // A piece begins where the one before it ended, and that point is there already.
        for (int piece = i == first ? 0 : 1; piece <= kPieces; ++piece) {
            const double t = double(piece) / kPieces;
            const double t2 = t * t;
            const double t3 = t2 * t;
            trace.push_back({(2 * t3 - 3 * t2 + 1) * p1 + (t3 - 2 * t2 + t) * m1 + (3 * t2 - 2 * t3) * p2
                             + (t3 - t2) * m2});
        }
    }
}

/// How one hand writes one digit: the form's proportions and its slips.
struct Hand
{
    explicit Hand(SampleRandom &dice)
        : slip(dice.between(.012, .04))
        , waist(dice.between(.82, 1.22))
        , bend(dice.around(0, .1))
        , pressureSway(dice.between(0, .22))
        , pressurePhase(dice.between(0, 2 * std::numbers::pi))
    {
    }
    double slip; ///< spread of each knot's place
    double waist; ///< where the upper part ends: y becomes y^waist
    double bend; ///< the whole digit leans like a bow
    double pressureSway;
    double pressurePhase;
};

std::vector<Trace> written(const DigitForm &form, const Hand &hand, SampleRandom &dice)
{
    std::vector<Trace> traces;
    for (const Stroke &stroke : form) {
        std::vector<QPointF> knots;
        for (const Knot &knot : stroke) {
            const double y = std::pow(std::clamp(knot.y, 0.0, 1.0), hand.waist);
            // A parabola that is zero at the top and the foot: the digit bends in the middle and keeps its
            // ends.
            const double bow = hand.bend * (1 - 4 * (y - .5) * (y - .5));
            knots.emplace_back(knot.x + bow + dice.around(0, hand.slip), y + dice.around(0, hand.slip));
        }
        Trace trace;
        std::size_t first = 0;
        for (std::size_t i = 1; i < stroke.size(); ++i) {
            // A corner ends one curve and begins the next; without it the spline would round it off.
            if (!stroke[i].isCorner && i + 1 < stroke.size())
                continue;
            traceSmooth(knots, first, i, trace);
            first = i;
        }
        for (std::size_t i = 0; i < trace.size(); ++i) {
            const double along = double(i) / double(trace.size());
            trace[i].pressure = 1 + hand.pressureSway * std::sin(hand.pressurePhase + 5 * along);
        }
        traces.push_back(std::move(trace));
    }
    return traces;
}

/// Slant, turn, size and place on the page; returns the pen's thickness, all in units of the picture's side.
double placeOnPage(std::vector<Trace> &traces, int digit, SampleRandom &dice)
{
    constexpr double kAway = .1; // from the middle, at most
    const double height = dice.between(.56, .86);
    const double aspect = digit == 1 ? dice.between(.3, .55) : dice.between(.46, .86);
    const double slant = dice.around(.16, .24);
    const double turn = dice.around(0, 7) * std::numbers::pi / 180;
    // Far outside the unit box, so that the first point sets both.
    QPointF low(9, 9);
    QPointF high(-9, -9);
    for (Trace &trace : traces) {
        for (PenPoint &point : trace) {
            const double y = (point.at.y() - .5) * height;
            const double x = (point.at.x() - .5) * height * aspect - slant * y;
            point.at = {x * std::cos(turn) - y * std::sin(turn), x * std::sin(turn) + y * std::cos(turn)};
            low = {std::min(low.x(), point.at.x()), std::min(low.y(), point.at.y())};
            high = {std::max(high.x(), point.at.x()), std::max(high.y(), point.at.y())};
        }
    }
    const QPointF extent = high - low;
    // A thick pen would fill the loops of a small digit.
    const double thickness = std::min(dice.between(.06, .125), .17 * height);
    // The knots may lie on the edge of the room, and half the pen's width stands out beyond them on each
    // side.
    const double room = .96 - thickness;
    const double shrink = std::min(1.0, room / std::max(extent.x(), extent.y()));
    const QPointF spare((room - extent.x() * shrink) / 2, (room - extent.y() * shrink) / 2);
    const QPointF centre(.5 + dice.between(-1, 1) * std::min(spare.x(), kAway),
                         .5 + dice.between(-1, 1) * std::min(spare.y(), kAway));
    for (Trace &trace : traces) {
        for (PenPoint &point : trace)
            point.at = (point.at - (low + high) / 2) * shrink + centre;
    }
    return thickness;
}

QImage drawDigit(int side, quint64 seed, quint32 index)
{
    constexpr int kEnlarge = 3;
    SampleRandom dice(seed, index);
    // Classes take turns by index, so any number of pictures is balanced.
    const int digit = static_cast<int>(index % 10);
    const std::vector<DigitForm> &forms = formsOf(digit);
    const DigitForm &form = forms[static_cast<std::size_t>(dice.below(static_cast<int>(forms.size())))];
    const Hand hand(dice);
    std::vector<Trace> traces = written(form, hand, dice);
    const double thickness = placeOnPage(traces, digit, dice);
    const int ink = static_cast<int>(dice.between(205, 255));

    const double scale = side * kEnlarge;
    QImage page(side * kEnlarge, side * kEnlarge, QImage::Format_Grayscale8);
    page.fill(Qt::black);
    QPainter painter(&page);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(QColor(ink, ink, ink));
    pen.setCapStyle(Qt::RoundCap);
    // Piece by piece, since the width of a pen cannot change along one path; round caps hide the joints.
    for (const Trace &trace : traces) {
        for (std::size_t i = 1; i < trace.size(); ++i) {
            QPainterPath piece(trace[i - 1].at * scale);
            piece.lineTo(trace[i].at * scale);
            pen.setWidthF(thickness * scale * trace[i].pressure);
            painter.strokePath(piece, pen);
        }
    }
    painter.end();
    return averagedDown(page, kEnlarge);
}

} // namespace

SampleDrawing digitsDrawing()
{
    SampleKind kind;
    kind.name = u"digits"_s;
    kind.label = QStringLiteral(QT_TRANSLATE_NOOP("forja", "Digits"));
    kind.help = QStringLiteral(
        QT_TRANSLATE_NOOP("forja", "Drawn digits, 0 to 9, grey. Readable within seconds: start here."));
    for (int digit = 0; digit < 10; ++digit)
        kind.classNames.append(QString::number(digit));
    kind.channels = 1;
    kind.sides = {32};
    return {kind, &drawDigit};
}

} // namespace forja
