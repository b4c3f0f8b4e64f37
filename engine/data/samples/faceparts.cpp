// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/samples/faceparts.h"

#include <QPainter>

#include <cmath>

namespace forja {

namespace {

/// Between the colours of a list: 0 the first, 1 the last.
QColor blended(const std::vector<QColor> &colors, double t)
{
    const double place = std::clamp(t, 0.0, 1.0) * double(colors.size() - 1);
    // At t = 1 the place is the last colour itself, which has no successor to blend with.
    const auto i = std::min(static_cast<std::size_t>(place), colors.size() - 2);
    const double f = place - double(i);
    const QColor &a = colors[i];
    const QColor &b = colors[i + 1];
    return QColor::fromRgbF(static_cast<float>(a.redF() * (1 - f) + b.redF() * f),
                            static_cast<float>(a.greenF() * (1 - f) + b.greenF() * f),
                            static_cast<float>(a.blueF() * (1 - f) + b.blueF() * f));
}

/// Any hue, with saturation and value in their ranges.
QColor anyHue(SampleRandom &dice, double leastSaturation, double mostSaturation, double leastValue,
              double mostValue)
{
    // Hue is drawn last: which argument of a call is drawn first would be the compiler's choice.
    const double value = dice.between(leastValue, mostValue);
    const double saturation = dice.between(leastSaturation, mostSaturation);
    const double hue = dice.between(0, .999);
    return QColor::fromHsvF(static_cast<float>(hue), static_cast<float>(saturation),
                            static_cast<float>(value));
}

} // namespace

Mood::Mood(Expression which, SampleRandom &dice) : expression(which), strength(dice.between(.55, 1)) { }

FaceColours::FaceColours(SampleRandom &dice)
    : ground(anyHue(dice, .12, .42, .7, .96))
    , skin(blended({QColor(255, 226, 205), QColor(244, 200, 168), QColor(222, 164, 120), QColor(176, 116, 76),
                    QColor(118, 74, 48)},
                   dice.between(0, 1)))
    , shade(skin.darker(122))
    , hair(blended({QColor(30, 26, 28), QColor(62, 40, 28), QColor(112, 70, 38), QColor(156, 70, 34),
                    QColor(222, 180, 106), QColor(190, 184, 178)},
                   dice.between(0, 1)))
    , shine(hair.lighter(128))
    , iris(blended({QColor(60, 38, 24), QColor(96, 66, 34), QColor(66, 104, 62), QColor(52, 96, 150)},
                   dice.between(0, 1)))
    , shirt(anyHue(dice, .4, .8, .4, .85))
    , lips(blended({skin.darker(140), QColor(196, 72, 78)}, dice.between(.6, 1)))
{
}

Head::Head(SampleRandom &dice)
    : cx(32 + dice.around(0, .5))
    , cy(34.5 + dice.around(0, .4))
    , halfWidth(dice.between(13, 15.8))
    , halfHeight(dice.between(16.2, 18.8))
    , jaw(dice.between(.55, .95))
{
}

QPainterPath Head::outline() const
{
    const double top = cy - halfHeight;
    const double chin = cy + halfHeight;
    QPainterPath path(QPointF(cx, top));
    // From the crown clockwise down to the chin, and the mirror image back up: `jaw` alone decides how
    // pointed the chin is.
    path.cubicTo(cx + halfWidth * .75, top, cx + halfWidth, cy - halfHeight * .55, cx + halfWidth, cy - 1);
    path.cubicTo(cx + halfWidth, cy + halfHeight * .55, cx + halfWidth * jaw * .72, chin, cx, chin);
    path.cubicTo(cx - halfWidth * jaw * .72, chin, cx - halfWidth, cy + halfHeight * .55, cx - halfWidth,
                 cy - 1);
    path.cubicTo(cx - halfWidth, cy - halfHeight * .55, cx - halfWidth * .75, top, cx, top);
    return path;
}

void Head::drawShoulders(QPainter &painter, const FaceColours &colours) const
{
    painter.setBrush(colours.shade);
    painter.drawRoundedRect(QRectF(cx - 5.2, cy + halfHeight - 5, 10.4, 14), 4, 4);
    QPainterPath body(QPointF(cx - 24, 66));
    body.cubicTo(cx - 22, 56.5, cx - 12, 56.5, cx - 6, 55.5);
    body.cubicTo(cx - 3, 59, cx + 3, 59, cx + 6, 55.5);
    body.cubicTo(cx + 12, 56.5, cx + 22, 56.5, cx + 24, 66);
    painter.setBrush(colours.shirt);
    painter.drawPath(body);
}

void Head::drawSkin(QPainter &painter, const FaceColours &colours) const
{
    painter.setBrush(colours.shade);
    // Ears lie under the head, so only their outer half remains to be seen.
    painter.drawEllipse(QPointF(cx - halfWidth, cy + 1), 2.4, 3.6);
    painter.drawEllipse(QPointF(cx + halfWidth, cy + 1), 2.4, 3.6);
    QRadialGradient light(QPointF(cx - 4, cy - 5), 26);
    light.setColorAt(0, colours.skin.lighter(104));
    light.setColorAt(.55, colours.skin);
    light.setColorAt(1, colours.shade);
    painter.setBrush(light);
    painter.drawPath(outline());
}

Eyes::Eyes(const Head &head, const Mood &mood, SampleRandom &dice)
    : y(head.cy - dice.between(.6, 2.2))
    , apart(dice.between(5.8, 7.3))
    , width(dice.between(2.8, 3.6))
    , height(dice.between(2.2, 2.9))
    , gaze(dice.around(0, .45))
{
    // An expression changes the eyes by a share of what this face has: the spread between faces stays.
    switch (mood.expression) {
    case Expression::Happy:
        height *= 1 - .25 * mood.strength;
        break;
    case Expression::Neutral:
        break;
    case Expression::Sad:
        height *= 1 - .12 * mood.strength;
        break;
    case Expression::Surprised:
        height *= 1 + .42 * mood.strength;
        width *= 1 + .08 * mood.strength;
        break;
    }
}

void Eyes::draw(QPainter &painter, const Head &head, const FaceColours &colours, double side) const
{
    const QPointF centre(head.cx + side * apart, y);
    QPainterPath white;
    white.addEllipse(centre, width, height);
    painter.setBrush(QColor(250, 250, 248));
    painter.drawPath(white);
    painter.save();
    // A gaze to the side pushes the iris behind the lid and not out onto the skin.
    painter.setClipPath(white);
    const double radius = std::min(2.1, width * .66);
    const QPointF at = centre + QPointF(gaze, .1);
    painter.setBrush(colours.iris);
    painter.drawEllipse(at, radius, radius);
    painter.setBrush(QColor(16, 14, 16));
    painter.drawEllipse(at, radius * .58, radius * .58);
    painter.setBrush(Qt::white);
    painter.drawEllipse(at + QPointF(-.6, -.7), .55, .55);
    painter.restore();
    QPainterPath lid(centre + QPointF(-width, -.2));
    lid.quadTo(centre + QPointF(0, -2 * height + .2), centre + QPointF(width, -.2));
    painter.strokePath(lid, QPen(QColor(40, 28, 26), .8, Qt::SolidLine, Qt::RoundCap));
}

void Eyes::drawGlasses(QPainter &painter, const Head &head) const
{
    painter.setBrush(QColor(255, 255, 255, 36));
    painter.setPen(QPen(QColor(48, 42, 46), 1.1));
    const double r = apart - 1.1;
    painter.drawEllipse(QPointF(head.cx - apart, y + .4), r, r * .94);
    painter.drawEllipse(QPointF(head.cx + apart, y + .4), r, r * .94);
    painter.drawLine(QPointF(head.cx - 1.1, y), QPointF(head.cx + 1.1, y));
    // The other parts are drawn without an outline and rely on the pen being off.
    painter.setPen(Qt::NoPen);
}

Brows::Brows(const Mood &mood, SampleRandom &dice)
    : lift(dice.between(5, 6.2)), tilt(dice.around(0, .4)), thickness(dice.between(1, 1.9))
{
    if (mood.expression == Expression::Happy)
        lift += .5 * mood.strength;
    else if (mood.expression == Expression::Sad)
        tilt -= 2.1 * mood.strength;
    else if (mood.expression == Expression::Surprised)
        lift += 3 * mood.strength;
}

void Brows::draw(QPainter &painter, const Head &head, const Eyes &eyes, const QColor &hair, double side) const
{
    const double y = eyes.y - lift;
    // `side` mirrors the brow, so that a tilt raises or lowers both inner ends together.
    const double inner = head.cx + side * (eyes.apart - 3.2);
    const double outer = head.cx + side * (eyes.apart + 3.6);
    QPainterPath brow(QPointF(inner, y + tilt));
    brow.quadTo(QPointF((inner + outer) / 2, y - 1.4 + tilt * .1), QPointF(outer, y + .5 - tilt * .7));
    painter.strokePath(brow, QPen(hair.darker(125), thickness, Qt::SolidLine, Qt::RoundCap));
}

Nose::Nose(SampleRandom &dice) : length(dice.between(3.6, 5.6)), width(dice.between(1.2, 2.2)) { }

void Nose::draw(QPainter &painter, const Head &head, const Eyes &eyes, const QColor &skin) const
{
    const double tip = eyes.y + length + 1.4;
    QPainterPath nose(QPointF(head.cx + .3, tip - length * .6));
    nose.cubicTo(head.cx + .6, tip - 1, head.cx + width + .8, tip + .4, head.cx + width * .4, tip + .8);
    nose.quadTo(QPointF(head.cx - width * .4, tip + 1.1), QPointF(head.cx - width, tip + .3));
    painter.strokePath(nose, QPen(skin.darker(150), .9, Qt::SolidLine, Qt::RoundCap));
}

Mouth::Mouth(const Head &head, const Mood &mood, SampleRandom &dice)
    : y(head.cy + dice.between(9.2, 10.6)), width(dice.between(5, 6.6))
{
    if (mood.expression == Expression::Surprised)
        y += 1;
}

void Mouth::drawSmile(QPainter &painter, const Head &head, const Mood &mood, const QColor &lips) const
{
    const double deep = 3.6 + 3.4 * mood.strength;
    const double w = width + 1;
    const double top = y - 1.8;
    QPainterPath lip(QPointF(head.cx - w, top));
    lip.cubicTo(head.cx - w * .5, top + deep * 1.35, head.cx + w * .5, top + deep * 1.35, head.cx + w, top);
    lip.quadTo(QPointF(head.cx, top + 1.6), QPointF(head.cx - w, top));
    painter.setBrush(QColor(120, 34, 40));
    painter.drawPath(lip);
    painter.save();
    // The teeth are a bar that the lips cut to shape.
    painter.setClipPath(lip);
    painter.setBrush(QColor(252, 250, 244));
    painter.drawRect(QRectF(head.cx - w, top - 1, 2 * w, deep * .34 + 1.9));
    painter.restore();
    painter.strokePath(lip, QPen(lips, 1.1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

void Mouth::draw(QPainter &painter, const Head &head, const Mood &mood, const QColor &lips) const
{
    const QPen pen(lips, 1.7, Qt::SolidLine, Qt::RoundCap);
    const double w = width;
    switch (mood.expression) {
    case Expression::Happy:
        drawSmile(painter, head, mood, lips);
        break;
    case Expression::Neutral: {
        QPainterPath line(QPointF(head.cx - w * .8, y));
        line.quadTo(QPointF(head.cx, y + .5), QPointF(head.cx + w * .8, y));
        painter.strokePath(line, pen);
        break;
    }
    case Expression::Sad: {
        const double droop = 2 + 2.6 * mood.strength;
        QPainterPath line(QPointF(head.cx - w * .85, y + droop * .6));
        line.cubicTo(head.cx - w * .4, y - droop * .7, head.cx + w * .4, y - droop * .7, head.cx + w * .85,
                     y + droop * .6);
        painter.strokePath(line, pen);
        break;
    }
    // An open mouth is filled and outlined, which the pen of the lines above does not do.
    case Expression::Surprised: {
        const QPointF centre(head.cx, y + .3);
        painter.setBrush(QColor(110, 30, 36));
        painter.setPen(QPen(lips, 1.2));
        painter.drawEllipse(centre, w * .5, 2.2 + 2.2 * mood.strength);
        painter.setPen(Qt::NoPen);
        break;
    }
    }
}

Cheeks::Cheeks(const Mood &mood, SampleRandom &dice) : blush(dice.between(0, .3))
{
    if (mood.expression == Expression::Happy)
        blush += .25 * mood.strength;
}

void Cheeks::draw(QPainter &painter, const Head &head, const Eyes &eyes) const
{
    QColor pink(232, 92, 92);
    pink.setAlphaF(static_cast<float>(std::min(.5, blush)));
    painter.setBrush(pink);
    painter.drawEllipse(QPointF(head.cx - eyes.apart - 1.8, head.cy + 5.4), 2.9, 2);
    painter.drawEllipse(QPointF(head.cx + eyes.apart + 1.8, head.cy + 5.4), 2.9, 2);
}

void Hair::drawBehind(QPainter &painter, const Head &head, const QColor &colour) const
{
    const double top = head.cy - head.halfHeight - 3;
    const double wide = head.halfWidth + 3.4;
    painter.setBrush(colour.darker(115));
    switch (style) {
    case HairStyle::Bob:
        painter.drawRoundedRect(QRectF(head.cx - wide, top, 2 * wide, head.halfHeight * 2 - 2), 14, 14);
        break;
    case HairStyle::Long: {
        QPainterPath path(QPointF(head.cx, top));
        path.cubicTo(head.cx + wide * 1.3, top, head.cx + wide, head.cy + 4, head.cx + wide + 2, 62);
        path.lineTo(head.cx - wide - 2, 62);
        path.cubicTo(head.cx - wide, head.cy + 4, head.cx - wide * 1.3, top, head.cx, top);
        painter.drawPath(path);
        break;
    }
    case HairStyle::Curly: {
        QPainterPath path;
        // Curls overlap; the other rule would punch holes where they do.
        path.setFillRule(Qt::WindingFill);
        for (int i = 0; i <= 12; ++i) {
            const double angle = 3.6 + i * (2 * 3.14159265 - .92) / 12 - .9;
            path.addEllipse(QPointF(head.cx + std::cos(angle) * (head.halfWidth + .6),
                                    head.cy - 5.5 + std::sin(angle) * (head.halfHeight - 3)),
                            5.6, 5.6);
        }
        painter.drawPath(path);
        break;
    }
    case HairStyle::Bun:
        painter.drawEllipse(QPointF(head.cx + parting * .25, top - .6), 6.4, 5.6);
        break;
    case HairStyle::Short:
    case HairStyle::Fringe:
        break;
    }
}

void Hair::drawInFront(QPainter &painter, const Head &head, double brows, const FaceColours &colours) const
{
    const double top = head.cy - head.halfHeight - 2.6;
    const double wide = head.halfWidth + 1.9;
    const double line = head.cy - head.halfHeight + 6.4;
    QPainterPath cap(QPointF(head.cx - wide, head.cy - 1));
    cap.cubicTo(head.cx - wide - .6, head.cy - head.halfHeight * .8, head.cx - wide * .72, top, head.cx, top);
    cap.cubicTo(head.cx + wide * .72, top, head.cx + wide + .6, head.cy - head.halfHeight * .8,
                head.cx + wide, head.cy - 1);
    const double temple = head.halfWidth - 1.8;
    cap.lineTo(head.cx + temple + .8, head.cy - 3);
    if (style == HairStyle::Fringe || style == HairStyle::Bob) {
        // A fringe may come near the brows but must not cover them: they carry the expression.
        const double fringe = std::min(line + 4.2, brows + 1.2);
        cap.cubicTo(head.cx + temple, fringe, head.cx + temple * .8, fringe, head.cx + temple * .5,
                    fringe + .5);
        cap.cubicTo(head.cx + temple * .2, fringe + .9, head.cx - temple * .2, fringe + .9,
                    head.cx - temple * .5, fringe + .5);
        cap.cubicTo(head.cx - temple * .8, fringe, head.cx - temple, fringe, head.cx - temple - .8,
                    head.cy - 3);
    } else {
        cap.cubicTo(head.cx + temple, line + 2, head.cx + temple * .7 + parting * .3, line, head.cx + parting,
                    line - 1.6);
        cap.cubicTo(head.cx - temple * .7 + parting * .3, line, head.cx - temple, line + 2,
                    head.cx - temple - .8, head.cy - 3);
    }
    cap.closeSubpath();
    QLinearGradient light(head.cx - 8, top, head.cx + 10, head.cy - 4);
    light.setColorAt(0, colours.shine);
    light.setColorAt(.6, colours.hair);
    painter.setBrush(light);
    painter.drawPath(cap);
}

} // namespace forja
