// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/samples/faceparts.h"
#include "engine/data/samples/sampledrawing.h"

#include <QCoreApplication>
#include <QPainter>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// One person. The members' order is the order in which their numbers are drawn.
struct Face
{
    Face(Expression which, SampleRandom &dice);

    void drawGround(QPainter &painter) const;
    void draw(QPainter &painter) const;

    Mood mood;
    FaceColours colours;
    HairStyle style;
    Head head;
    Eyes eyes;
    Brows brows;
    Nose nose;
    Mouth mouth;
    Cheeks cheeks;
    Hair hair;
    bool hasGlasses;
};

Face::Face(Expression which, SampleRandom &dice)
    : mood(which, dice)
    , colours(dice)
    , style(static_cast<HairStyle>(dice.below(6)))
    , head(dice)
    , eyes(head, mood, dice)
    , brows(mood, dice)
    , nose(dice)
    , mouth(head, mood, dice)
    , cheeks(mood, dice)
    , hair{style, dice.between(-6, 6)}
    , hasGlasses(dice.chance(.16))
{
}

void Face::drawGround(QPainter &painter) const
{
    QLinearGradient gradient(0, 0, 0, 64);
    gradient.setColorAt(0, colours.ground.lighter(106));
    gradient.setColorAt(1, colours.ground.darker(112));
    painter.fillRect(QRectF(0, 0, 64, 64), gradient);
}

/// From what lies farthest back to what lies in front.
void Face::draw(QPainter &painter) const
{
    hair.drawBehind(painter, head, colours.hair);
    head.drawShoulders(painter, colours);
    head.drawSkin(painter, colours);
    cheeks.draw(painter, head, eyes);
    hair.drawInFront(painter, head, eyes.y - brows.lift, colours);
    for (const double side : {-1.0, 1.0}) {
        eyes.draw(painter, head, colours, side);
        brows.draw(painter, head, eyes, colours.hair, side);
    }
    nose.draw(painter, head, eyes, colours.skin);
    mouth.draw(painter, head, mood, colours.lips);
    if (hasGlasses)
        eyes.drawGlasses(painter, head);
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
    // All parts are given in a frame of 64 units, whatever the side.
    painter.scale(side * kEnlarge / 64.0, side * kEnlarge / 64.0);
    painter.setPen(Qt::NoPen);
    face.drawGround(painter);
    // The head fills the picture, so that the mouth is still clear at 32 pixels.
    painter.translate(32, 36);
    painter.scale(1.18, 1.18);
    painter.translate(-32, -36.5);
    face.draw(painter);
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
