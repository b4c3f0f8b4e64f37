// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/samples/sampledrawing.h"
#include "engine/data/samples/samplerandom.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

enum class Expression { Happy, Neutral, Sad, Surprised };
enum class Hair { Short, Fringe, Bob, Long, Curly, Bun };

/// Between the colours of a list: 0 the first, 1 the last.
QColor blended(const std::vector<QColor> &colors, double t)
{
    const double place = std::clamp(t, 0.0, 1.0) * double(colors.size() - 1);
    const auto i = std::min(static_cast<std::size_t>(place), colors.size() - 2);
    const double f = place - double(i);
    const QColor &a = colors[i];
    const QColor &b = colors[i + 1];
    return QColor::fromRgbF(static_cast<float>(a.redF() * (1 - f) + b.redF() * f),
                            static_cast<float>(a.greenF() * (1 - f) + b.greenF() * f),
                            static_cast<float>(a.blueF() * (1 - f) + b.blueF() * f));
}

/// One person: all lengths in units of 1/64 of the picture's side.
struct Face
{
    Face(Expression which, SampleRandom &dice);

    Expression expression;
    double strength; ///< of the expression, 0 … 1
    QColor ground, skin, shade, hair, shine, iris, shirt, lips;
    Hair style;
    double cx, cy, halfWidth, halfHeight, jaw;
    double eyeY, eyeApart, eyeWidth, eyeHeight, gaze;
    double browLift, browTilt, browThickness;
    double noseLength, noseWidth;
    double mouthY, mouthWidth;
    double blush, parting;
    bool hasGlasses;
};

Face::Face(Expression which, SampleRandom &dice) : expression(which)
{
    strength = dice.between(.55, 1);
    ground = QColor::fromHsvF(static_cast<float>(dice.between(0, .999)),
                              static_cast<float>(dice.between(.12, .42)),
                              static_cast<float>(dice.between(.7, .96)));
    skin = blended({QColor(255, 226, 205), QColor(244, 200, 168), QColor(222, 164, 120), QColor(176, 116, 76),
                    QColor(118, 74, 48)},
                   dice.between(0, 1));
    shade = skin.darker(122);
    hair = blended({QColor(30, 26, 28), QColor(62, 40, 28), QColor(112, 70, 38), QColor(156, 70, 34),
                    QColor(222, 180, 106), QColor(190, 184, 178)},
                   dice.between(0, 1));
    shine = hair.lighter(128);
    iris = blended({QColor(60, 38, 24), QColor(96, 66, 34), QColor(66, 104, 62), QColor(52, 96, 150)},
                   dice.between(0, 1));
    shirt = QColor::fromHsvF(static_cast<float>(dice.between(0, .999)),
                             static_cast<float>(dice.between(.4, .8)),
                             static_cast<float>(dice.between(.4, .85)));
    lips = blended({skin.darker(140), QColor(196, 72, 78)}, dice.between(.6, 1));
    style = static_cast<Hair>(dice.below(6));
    cx = 32 + dice.around(0, .5);
    cy = 34.5 + dice.around(0, .4);
    halfWidth = dice.between(13, 15.8);
    halfHeight = dice.between(16.2, 18.8);
    jaw = dice.between(.55, .95);
    eyeY = cy - dice.between(.6, 2.2);
    eyeApart = dice.between(5.8, 7.3);
    eyeWidth = dice.between(2.8, 3.6);
    eyeHeight = dice.between(2.2, 2.9);
    gaze = dice.around(0, .45);
    browLift = dice.between(5, 6.2);
    browTilt = dice.around(0, .4);
    browThickness = dice.between(1, 1.9);
    noseLength = dice.between(3.6, 5.6);
    noseWidth = dice.between(1.2, 2.2);
    mouthY = cy + dice.between(9.2, 10.6);
    mouthWidth = dice.between(5, 6.6);
    blush = dice.between(0, .3);
    parting = dice.between(-6, 6);
    hasGlasses = dice.chance(.16);
    switch (expression) {
    case Expression::Happy:
        eyeHeight *= 1 - .25 * strength;
        browLift += .5 * strength;
        blush += .25 * strength;
        break;
    case Expression::Neutral:
        break;
    case Expression::Sad:
        eyeHeight *= 1 - .12 * strength;
        browTilt -= 2.1 * strength;
        break;
    case Expression::Surprised:
        eyeHeight *= 1 + .42 * strength;
        eyeWidth *= 1 + .08 * strength;
        browLift += 3 * strength;
        mouthY += 1;
        break;
    }
}

QPainterPath faceOutline(const Face &f)
{
    const double top = f.cy - f.halfHeight;
    const double chin = f.cy + f.halfHeight;
    QPainterPath path(QPointF(f.cx, top));
    path.cubicTo(f.cx + f.halfWidth * .75, top, f.cx + f.halfWidth, f.cy - f.halfHeight * .55,
                 f.cx + f.halfWidth, f.cy - 1);
    path.cubicTo(f.cx + f.halfWidth, f.cy + f.halfHeight * .55, f.cx + f.halfWidth * f.jaw * .72, chin, f.cx,
                 chin);
    path.cubicTo(f.cx - f.halfWidth * f.jaw * .72, chin, f.cx - f.halfWidth, f.cy + f.halfHeight * .55,
                 f.cx - f.halfWidth, f.cy - 1);
    path.cubicTo(f.cx - f.halfWidth, f.cy - f.halfHeight * .55, f.cx - f.halfWidth * .75, top, f.cx, top);
    return path;
}

void drawGround(QPainter &painter, const Face &f)
{
    QLinearGradient gradient(0, 0, 0, 64);
    gradient.setColorAt(0, f.ground.lighter(106));
    gradient.setColorAt(1, f.ground.darker(112));
    painter.fillRect(QRectF(0, 0, 64, 64), gradient);
}

/// What of the hair lies behind the face.
void drawHairBehind(QPainter &painter, const Face &f)
{
    const double top = f.cy - f.halfHeight - 3;
    const double wide = f.halfWidth + 3.4;
    painter.setBrush(f.hair.darker(115));
    switch (f.style) {
    case Hair::Bob:
        painter.drawRoundedRect(QRectF(f.cx - wide, top, 2 * wide, f.halfHeight * 2 - 2), 14, 14);
        break;
    case Hair::Long: {
        QPainterPath path(QPointF(f.cx, top));
        path.cubicTo(f.cx + wide * 1.3, top, f.cx + wide, f.cy + 4, f.cx + wide + 2, 62);
        path.lineTo(f.cx - wide - 2, 62);
        path.cubicTo(f.cx - wide, f.cy + 4, f.cx - wide * 1.3, top, f.cx, top);
        painter.drawPath(path);
        break;
    }
    case Hair::Curly: {
        QPainterPath path;
        path.setFillRule(Qt::WindingFill);
        for (int i = 0; i <= 12; ++i) {
            const double angle = 3.6 + i * (2 * 3.14159265 - .92) / 12 - .9;
            path.addEllipse(QPointF(f.cx + std::cos(angle) * (f.halfWidth + .6),
                                    f.cy - 5.5 + std::sin(angle) * (f.halfHeight - 3)),
                            5.6, 5.6);
        }
        painter.drawPath(path);
        break;
    }
    case Hair::Bun:
        painter.drawEllipse(QPointF(f.cx + f.parting * .25, top - .6), 6.4, 5.6);
        break;
    case Hair::Short:
    case Hair::Fringe:
        break;
    }
}

void drawShoulders(QPainter &painter, const Face &f)
{
    painter.setBrush(f.shade);
    painter.drawRoundedRect(QRectF(f.cx - 5.2, f.cy + f.halfHeight - 5, 10.4, 14), 4, 4);
    QPainterPath body(QPointF(f.cx - 24, 66));
    body.cubicTo(f.cx - 22, 56.5, f.cx - 12, 56.5, f.cx - 6, 55.5);
    body.cubicTo(f.cx - 3, 59, f.cx + 3, 59, f.cx + 6, 55.5);
    body.cubicTo(f.cx + 12, 56.5, f.cx + 22, 56.5, f.cx + 24, 66);
    painter.setBrush(f.shirt);
    painter.drawPath(body);
}

void drawSkin(QPainter &painter, const Face &f)
{
    painter.setBrush(f.shade);
    painter.drawEllipse(QPointF(f.cx - f.halfWidth, f.cy + 1), 2.4, 3.6);
    painter.drawEllipse(QPointF(f.cx + f.halfWidth, f.cy + 1), 2.4, 3.6);
    QRadialGradient light(QPointF(f.cx - 4, f.cy - 5), 26);
    light.setColorAt(0, f.skin.lighter(104));
    light.setColorAt(.55, f.skin);
    light.setColorAt(1, f.shade);
    painter.setBrush(light);
    painter.drawPath(faceOutline(f));
    QColor pink(232, 92, 92);
    pink.setAlphaF(static_cast<float>(std::min(.5, f.blush)));
    painter.setBrush(pink);
    painter.drawEllipse(QPointF(f.cx - f.eyeApart - 1.8, f.cy + 5.4), 2.9, 2);
    painter.drawEllipse(QPointF(f.cx + f.eyeApart + 1.8, f.cy + 5.4), 2.9, 2);
}

/// What of the hair lies on the forehead, kept inside a cap a little larger than the head.
void drawHairInFront(QPainter &painter, const Face &f)
{
    const double top = f.cy - f.halfHeight - 2.6;
    const double wide = f.halfWidth + 1.9;
    const double line = f.cy - f.halfHeight + 6.4;
    QPainterPath cap(QPointF(f.cx - wide, f.cy - 1));
    cap.cubicTo(f.cx - wide - .6, f.cy - f.halfHeight * .8, f.cx - wide * .72, top, f.cx, top);
    cap.cubicTo(f.cx + wide * .72, top, f.cx + wide + .6, f.cy - f.halfHeight * .8, f.cx + wide, f.cy - 1);
    const double temple = f.halfWidth - 1.8;
    cap.lineTo(f.cx + temple + .8, f.cy - 3);
    if (f.style == Hair::Fringe || f.style == Hair::Bob) {
        const double fringe = std::min(line + 4.2, f.eyeY - f.browLift + 1.2);
        cap.cubicTo(f.cx + temple, fringe, f.cx + temple * .8, fringe, f.cx + temple * .5, fringe + .5);
        cap.cubicTo(f.cx + temple * .2, fringe + .9, f.cx - temple * .2, fringe + .9, f.cx - temple * .5,
                    fringe + .5);
        cap.cubicTo(f.cx - temple * .8, fringe, f.cx - temple, fringe, f.cx - temple - .8, f.cy - 3);
    } else {
        cap.cubicTo(f.cx + temple, line + 2, f.cx + temple * .7 + f.parting * .3, line, f.cx + f.parting,
                    line - 1.6);
        cap.cubicTo(f.cx - temple * .7 + f.parting * .3, line, f.cx - temple, line + 2, f.cx - temple - .8,
                    f.cy - 3);
    }
    cap.closeSubpath();
    QLinearGradient light(f.cx - 8, top, f.cx + 10, f.cy - 4);
    light.setColorAt(0, f.shine);
    light.setColorAt(.6, f.hair);
    painter.setBrush(light);
    painter.drawPath(cap);
}

void drawEye(QPainter &painter, const Face &f, double side)
{
    const QPointF centre(f.cx + side * f.eyeApart, f.eyeY);
    QPainterPath white;
    white.addEllipse(centre, f.eyeWidth, f.eyeHeight);
    painter.setBrush(QColor(250, 250, 248));
    painter.drawPath(white);
    painter.save();
    painter.setClipPath(white);
    const double radius = std::min(2.1, f.eyeWidth * .66);
    const QPointF at = centre + QPointF(f.gaze, .1);
    painter.setBrush(f.iris);
    painter.drawEllipse(at, radius, radius);
    painter.setBrush(QColor(16, 14, 16));
    painter.drawEllipse(at, radius * .58, radius * .58);
    painter.setBrush(Qt::white);
    painter.drawEllipse(at + QPointF(-.6, -.7), .55, .55);
    painter.restore();
    QPainterPath lid(centre + QPointF(-f.eyeWidth, -.2));
    lid.quadTo(centre + QPointF(0, -2 * f.eyeHeight + .2), centre + QPointF(f.eyeWidth, -.2));
    painter.strokePath(lid, QPen(QColor(40, 28, 26), .8, Qt::SolidLine, Qt::RoundCap));
}

void drawBrow(QPainter &painter, const Face &f, double side)
{
    const double y = f.eyeY - f.browLift;
    const double inner = f.cx + side * (f.eyeApart - 3.2);
    const double outer = f.cx + side * (f.eyeApart + 3.6);
    QPainterPath brow(QPointF(inner, y + f.browTilt));
    brow.quadTo(QPointF((inner + outer) / 2, y - 1.4 + f.browTilt * .1),
                QPointF(outer, y + .5 - f.browTilt * .7));
    painter.strokePath(brow, QPen(f.hair.darker(125), f.browThickness, Qt::SolidLine, Qt::RoundCap));
}

void drawNose(QPainter &painter, const Face &f)
{
    const double tip = f.eyeY + f.noseLength + 1.4;
    QPainterPath nose(QPointF(f.cx + .3, tip - f.noseLength * .6));
    nose.cubicTo(f.cx + .6, tip - 1, f.cx + f.noseWidth + .8, tip + .4, f.cx + f.noseWidth * .4, tip + .8);
    nose.quadTo(QPointF(f.cx - f.noseWidth * .4, tip + 1.1), QPointF(f.cx - f.noseWidth, tip + .3));
    painter.strokePath(nose, QPen(f.skin.darker(150), .9, Qt::SolidLine, Qt::RoundCap));
}

void drawSmile(QPainter &painter, const Face &f)
{
    const double deep = 3.6 + 3.4 * f.strength;
    const double w = f.mouthWidth + 1;
    const double y = f.mouthY - 1.8;
    QPainterPath mouth(QPointF(f.cx - w, y));
    mouth.cubicTo(f.cx - w * .5, y + deep * 1.35, f.cx + w * .5, y + deep * 1.35, f.cx + w, y);
    mouth.quadTo(QPointF(f.cx, y + 1.6), QPointF(f.cx - w, y));
    painter.setBrush(QColor(120, 34, 40));
    painter.drawPath(mouth);
    painter.save();
    painter.setClipPath(mouth);
    painter.setBrush(QColor(252, 250, 244));
    painter.drawRect(QRectF(f.cx - w, y - 1, 2 * w, deep * .34 + 1.9));
    painter.restore();
    painter.strokePath(mouth, QPen(f.lips, 1.1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

void drawMouth(QPainter &painter, const Face &f)
{
    const QPen pen(f.lips, 1.7, Qt::SolidLine, Qt::RoundCap);
    const double w = f.mouthWidth;
    switch (f.expression) {
    case Expression::Happy:
        drawSmile(painter, f);
        break;
    case Expression::Neutral: {
        QPainterPath mouth(QPointF(f.cx - w * .8, f.mouthY));
        mouth.quadTo(QPointF(f.cx, f.mouthY + .5), QPointF(f.cx + w * .8, f.mouthY));
        painter.strokePath(mouth, pen);
        break;
    }
    case Expression::Sad: {
        const double droop = 2 + 2.6 * f.strength;
        QPainterPath mouth(QPointF(f.cx - w * .85, f.mouthY + droop * .6));
        mouth.cubicTo(f.cx - w * .4, f.mouthY - droop * .7, f.cx + w * .4, f.mouthY - droop * .7,
                      f.cx + w * .85, f.mouthY + droop * .6);
        painter.strokePath(mouth, pen);
        break;
    }
    case Expression::Surprised: {
        const QPointF centre(f.cx, f.mouthY + .3);
        painter.setBrush(QColor(110, 30, 36));
        painter.setPen(QPen(f.lips, 1.2));
        painter.drawEllipse(centre, w * .5, 2.2 + 2.2 * f.strength);
        painter.setPen(Qt::NoPen);
        break;
    }
    }
}

void drawGlasses(QPainter &painter, const Face &f)
{
    painter.setBrush(QColor(255, 255, 255, 36));
    painter.setPen(QPen(QColor(48, 42, 46), 1.1));
    const double r = f.eyeApart - 1.1;
    painter.drawEllipse(QPointF(f.cx - f.eyeApart, f.eyeY + .4), r, r * .94);
    painter.drawEllipse(QPointF(f.cx + f.eyeApart, f.eyeY + .4), r, r * .94);
    painter.drawLine(QPointF(f.cx - 1.1, f.eyeY), QPointF(f.cx + 1.1, f.eyeY));
    painter.setPen(Qt::NoPen);
}

QImage drawFace(int side, quint64 seed, quint32 index)
{
    constexpr int kEnlarge = 3;
    SampleRandom dice(seed, index);
    const Face face(static_cast<Expression>(index % 4), dice);
    QImage page(side * kEnlarge, side * kEnlarge, QImage::Format_RGB32);
    page.fill(Qt::black);
    QPainter painter(&page);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(side * kEnlarge / 64.0, side * kEnlarge / 64.0);
    painter.setPen(Qt::NoPen);
    drawGround(painter, face);
    // The head fills the picture, so that the mouth is still clear at 32 pixels.
    painter.translate(32, 36);
    painter.scale(1.18, 1.18);
    painter.translate(-32, -36.5);
    drawHairBehind(painter, face);
    drawShoulders(painter, face);
    drawSkin(painter, face);
    drawHairInFront(painter, face);
    for (const double eye : {-1.0, 1.0}) {
        drawEye(painter, face, eye);
        drawBrow(painter, face, eye);
    }
    drawNose(painter, face);
    drawMouth(painter, face);
    if (face.hasGlasses)
        drawGlasses(painter, face);
    painter.end();
    return averagedDown(page.convertToFormat(QImage::Format_RGB888), kEnlarge);
}

} // namespace

SampleDrawing facesDrawing()
{
    SampleKind kind;
    kind.name = u"faces"_s;
    kind.label = QStringLiteral(QT_TRANSLATE_NOOP("forja", "Faces"));
    kind.help = QStringLiteral(QT_TRANSLATE_NOOP(
        "forja", "Drawn faces with four expressions, in colour. Clear after a minute or two."));
    kind.classNames = {u"happy"_s, u"neutral"_s, u"sad"_s, u"surprised"_s};
    kind.channels = 3;
    kind.sides = {32, 64};
    return {kind, &drawFace};
}

} // namespace forja
