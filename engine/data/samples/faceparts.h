// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/samples/samplerandom.h"

#include <QColor>
#include <QPainterPath>

class QPainter;

namespace forja {

// What a drawn face is made of. Each part draws its numbers when it is made, so the order in which parts are
// made decides the picture. All lengths are in units of 1/64 of the picture's side.

enum class Expression { Happy, Neutral, Sad, Surprised };
enum class HairStyle { Short, Fringe, Bob, Long, Curly, Bun };

struct Mood
{
    Mood(Expression which, SampleRandom &dice);

    Expression expression;
    double strength; ///< 0 … 1
};

struct FaceColours
{
    explicit FaceColours(SampleRandom &dice);

    QColor ground;
    QColor skin;
    QColor shade; ///< of the skin
    QColor hair;
    QColor shine; ///< of the hair
    QColor iris;
    QColor shirt;
    QColor lips;
};

struct Head
{
    explicit Head(SampleRandom &dice);

    QPainterPath outline() const;
    void drawShoulders(QPainter &painter, const FaceColours &colours) const;
    /// Without cheeks.
    void drawSkin(QPainter &painter, const FaceColours &colours) const;

    double cx;
    double cy;
    double halfWidth;
    double halfHeight;
    double jaw;
};

struct Eyes
{
    Eyes(const Head &head, const Mood &mood, SampleRandom &dice);

    /// `side` is -1 or 1.
    void draw(QPainter &painter, const Head &head, const FaceColours &colours, double side) const;
    void drawGlasses(QPainter &painter, const Head &head) const;

    double y;
    double apart;
    double width;
    double height;
    double gaze;
};

struct Brows
{
    Brows(const Mood &mood, SampleRandom &dice);

    void draw(QPainter &painter, const Head &head, const Eyes &eyes, const QColor &hair, double side) const;

    double lift;
    double tilt;
    double thickness;
};

struct Nose
{
    explicit Nose(SampleRandom &dice);

    void draw(QPainter &painter, const Head &head, const Eyes &eyes, const QColor &skin) const;

    double length;
    double width;
};

struct Mouth
{
    Mouth(const Head &head, const Mood &mood, SampleRandom &dice);

    void draw(QPainter &painter, const Head &head, const Mood &mood, const QColor &lips) const;

    double y;
    double width;

private:
    void drawSmile(QPainter &painter, const Head &head, const Mood &mood, const QColor &lips) const;
};

struct Cheeks
{
    Cheeks(const Mood &mood, SampleRandom &dice);

    void draw(QPainter &painter, const Head &head, const Eyes &eyes) const;

    double blush;
};

struct Hair
{
    void drawBehind(QPainter &painter, const Head &head, const QColor &colour) const;
    /// What lies on the forehead, kept inside a cap a little larger than the head and off the brows.
    void drawInFront(QPainter &painter, const Head &head, double brows, const FaceColours &colours) const;

    HairStyle style;
    double parting;
};

} // namespace forja
