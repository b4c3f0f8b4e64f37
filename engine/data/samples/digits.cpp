// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
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

/// A point that a stroke passes through, in the digit's own box (0 … 1, y down); a corner breaks the curve.
struct Knot
{
    double x;
    double y;
    bool isCorner = false;
};
using Stroke = std::vector<Knot>;
/// One way of writing a digit.
using Form = std::vector<Stroke>;

constexpr bool kCorner = true;

const std::vector<Form> &formsOf(int digit)
{
    static const std::vector<std::vector<Form>> forms = {
        // 0: closed; with its ends crossing at the top
        {{{{.52, 0}, {.2, .12}, {.02, .5}, {.18, .88}, {.5, 1}, {.83, .87}, {.98, .48}, {.82, .12}, {.5, 0}}},
         {{{.7, .04},
           {.4, .02},
           {.1, .25},
           {.04, .65},
           {.3, .97},
           {.7, .93},
           {.97, .55},
           {.85, .16},
           {.5, .02},
           {.3, .1}}}},
        // 1: a bar; with a flag; with flag and foot
        {{{{.5, 0}, {.5, .5}, {.5, 1}}},
         {{{.2, .24}, {.4, .12}, {.58, 0, kCorner}, {.57, .5}, {.56, 1}}},
         {{{.22, .22}, {.42, .1}, {.55, 0, kCorner}, {.55, .5}, {.55, 1}}, {{.2, 1}, {.55, .99}, {.9, 1}}}},
        // 2: plain; with a loop; with a wave for a foot
        {{{{.06, .27},
           {.2, .06},
           {.55, 0},
           {.88, .2},
           {.74, .52},
           {.4, .78},
           {.03, 1, kCorner},
           {.5, .99},
           {.98, 1}}},
         {{{.1, .22},
           {.3, .02},
           {.7, .02},
           {.87, .26},
           {.68, .58},
           {.34, .9},
           {.1, .97},
           {.06, .84},
           {.26, .78},
           {.6, .95},
           {1, .9}}},
         {{{.05, .18},
           {.35, 0},
           {.8, .08},
           {.84, .34},
           {.5, .7},
           {.08, .98, kCorner},
           {.3, .92},
           {.65, 1},
           {.97, .93}}}},
        // 3: round; with a flat top
        {{{{.08, .16},
           {.38, 0},
           {.8, .1},
           {.78, .36},
           {.4, .47, kCorner},
           {.82, .56},
           {.94, .8},
           {.55, 1},
           {.04, .88}}},
         {{{.1, .03},
           {.45, .02},
           {.86, .02, kCorner},
           {.62, .22},
           {.4, .42, kCorner},
           {.8, .5},
           {.95, .75},
           {.58, 1},
           {.04, .9}}}},
        // 4: open with a straight bar; closed; open and round
        {{{{.32, 0}, {.2, .3}, {.04, .6, kCorner}, {.5, .59}, {.98, .57}}, {{.74, .26}, {.72, .6}, {.69, 1}}},
         {{{.7, 1}, {.7, .5}, {.71, 0, kCorner}, {.4, .34}, {.03, .68, kCorner}, {.5, .67}, {1, .67}}},
         {{{.12, .02}, {.06, .35}, {.16, .52}, {.5, .53}, {.85, .45}}, {{.86, 0}, {.84, .5}, {.8, 1}}}},
        // 5: with its hat set on later; in one go; round like an S
        {{{{.22, .02}, {.18, .22}, {.14, .45, kCorner}, {.5, .36}, {.88, .5}, {.92, .8}, {.5, 1}, {.04, .9}},
          {{.22, .02}, {.55, .02}, {.92, 0}}},
         {{{.92, .02},
           {.55, .02},
           {.22, .03, kCorner},
           {.18, .24},
           {.13, .46, kCorner},
           {.5, .37},
           {.9, .56},
           {.84, .86},
           {.45, 1},
           {.05, .9}}},
         {{{.93, .04},
           {.55, .02},
           {.24, .1},
           {.16, .36},
           {.42, .44},
           {.82, .54},
           {.92, .78},
           {.6, .99},
           {.05, .92}}}},
        // 6: a straight back; a curled one
        {{{{.72, 0},
           {.34, .27},
           {.08, .64},
           {.22, .95},
           {.62, .98},
           {.9, .75},
           {.68, .53},
           {.32, .56},
           {.1, .74}}},
         {{{.86, .12},
           {.6, 0},
           {.25, .18},
           {.05, .58},
           {.16, .92},
           {.55, 1},
           {.9, .8},
           {.8, .55},
           {.42, .5},
           {.08, .72}}}},
        // 7: plain; with a bar; with a serif
        {{{{.04, .03}, {.5, .03}, {.95, .01, kCorner}, {.62, .46}, {.38, 1}}},
         {{{.04, .03}, {.5, .03}, {.95, .01, kCorner}, {.62, .46}, {.4, 1}},
          {{.24, .52}, {.53, .5}, {.84, .48}}},
         {{{.05, .2}, {.07, .03, kCorner}, {.5, .05}, {.95, .02, kCorner}, {.72, .34}, {.5, .66}, {.42, 1}}}},
        // 8: in one go; as two rings
        {{{{.82, .14},
           {.52, 0},
           {.16, .16},
           {.4, .44},
           {.84, .7},
           {.6, .99},
           {.2, .95},
           {.14, .7},
           {.5, .47},
           {.84, .24},
           {.74, .06}}},
         {{{.5, .46}, {.2, .34}, {.22, .08}, {.5, 0}, {.78, .08}, {.8, .34}, {.5, .46}},
          {{.5, .46}, {.1, .62}, {.12, .9}, {.5, 1}, {.88, .9}, {.9, .62}, {.5, .46}}}},
        // 9: a straight stem; a curled tail
        {{{{.86, .2},
           {.56, 0},
           {.16, .12},
           {.1, .38},
           {.42, .54},
           {.78, .38},
           {.88, .08, kCorner},
           {.86, .5},
           {.8, 1}}},
         {{{.88, .22},
           {.6, .01},
           {.18, .1},
           {.08, .36},
           {.4, .54},
           {.78, .4},
           {.9, .16},
           {.92, .52},
           {.72, .92},
           {.22, .97}}}},
    };
    return forms[static_cast<std::size_t>(digit)];
}

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
        const QPointF m1 = i > first ? (p2 - knots[i - 1]) / 2 : (p2 - p1) / 2;
        const QPointF m2 = i + 1 < last ? (knots[i + 2] - p1) / 2 : (p2 - p1) / 2;
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

std::vector<Trace> written(const Form &form, const Hand &hand, SampleRandom &dice)
{
    std::vector<Trace> traces;
    for (const Stroke &stroke : form) {
        std::vector<QPointF> knots;
        for (const Knot &knot : stroke) {
            const double y = std::pow(std::clamp(knot.y, 0.0, 1.0), hand.waist);
            const double bow = hand.bend * (1 - 4 * (y - .5) * (y - .5));
            knots.emplace_back(knot.x + bow + dice.around(0, hand.slip), y + dice.around(0, hand.slip));
        }
        Trace trace;
        std::size_t first = 0;
        for (std::size_t i = 1; i < stroke.size(); ++i) {
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
    const double thickness = std::min(dice.between(.06, .125), .17 * height);
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
    const int digit = static_cast<int>(index % 10);
    const std::vector<Form> &forms = formsOf(digit);
    const Form &form = forms[static_cast<std::size_t>(dice.below(static_cast<int>(forms.size())))];
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
