// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/curve.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kShapes{std::pair{Curve::Shape::Step, "step"}, std::pair{Curve::Shape::Linear, "linear"},
                             std::pair{Curve::Shape::Cosine, "cosine"}};
constexpr qsizetype kMostLegs = 32;

std::optional<double> numberOf(const QString &text)
{
    bool isNumber = false;
    // With group separators allowed, "1,500" would be read as 1500 even where 1.5 was meant.
    QLocale plain = QLocale::c();
    plain.setNumberOptions(QLocale::RejectGroupSeparator);
    const double number = plain.toDouble(text.trimmed(), &isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<Curve::Shape> shapeOf(const QString &text)
{
    for (const auto &[shape, name] : kShapes) {
        if (text.trimmed() == QLatin1StringView(name))
            return shape;
    }
    return std::nullopt;
}

Problem unreadable(const QString &text, const QString &part)
{
    return problem(
        "experiment.curve",
        QT_TRANSLATE_NOOP("forja",
                          "“%1” cannot be read as a number or a curve: the trouble is “%2”. A curve is "
                          "written like 2e-3:cosine:1e-4@100kimg, with step, linear or cosine, and "
                          "each kimg later than the one before."),
        {text.left(120), part.left(40)});
}

/// "1e-4@100kimg"; the unit may be left out.
std::optional<Curve::Leg> legOf(const QString &shapeName, const QString &target)
{
    const auto shape = shapeOf(shapeName);
    const QStringList sides = target.split(u'@');
    if (!shape || sides.size() != 2)
        return std::nullopt;
    QString when = sides[1].trimmed();
    if (when.endsWith(u"kimg"_s))
        when.chop(4);
    const auto value = numberOf(sides[0]);
    const auto kimg = numberOf(when);
    if (!value || !kimg)
        return std::nullopt;
    return Curve::Leg{*shape, *value, *kimg};
}

double between(const Curve::Leg &leg, double before, double progress)
{
    switch (leg.shape) {
    case Curve::Shape::Step:
        return before;
    case Curve::Shape::Linear:
        return before + (leg.value - before) * progress;
    case Curve::Shape::Cosine:
        return leg.value + (before - leg.value) * (1 + std::cos(std::numbers::pi * progress)) / 2;
    }
    return before;
}

} // namespace

Curve::Curve(double start, std::vector<Leg> legs) : m_start(start), m_legs(std::move(legs)) { }

Result<Curve> Curve::parse(const QString &text)
{
    const QStringList parts = text.split(u':');
    const auto start = numberOf(parts.first());
    if (!start)
        return unreadable(text, parts.first());
    // A start, and then a shape and a target for each leg.
    if (parts.size() % 2 == 0 || parts.size() / 2 > kMostLegs)
        return unreadable(text, parts.last());

    std::vector<Leg> legs;
    for (qsizetype i = 1; i < parts.size(); i += 2) {
        const auto leg = legOf(parts[i], parts[i + 1]);
        const double before = legs.empty() ? 0 : legs.back().kimg;
        // Legs must ascend, or one of them would have no length and at() would divide by it.
        if (!leg || !(leg->kimg > before))
            return unreadable(text, parts[i] + u':' + parts[i + 1]);
        legs.push_back(*leg);
    }
    return Curve(*start, std::move(legs));
}

QString Curve::text() const
{
    QString out = shortestNumber(m_start);
    for (const Leg &leg : m_legs)
        out += u":%1:%2@%3kimg"_s.arg(nameOf(leg.shape), shortestNumber(leg.value), shortestNumber(leg.kimg));
    return out;
}

double Curve::at(double kimg) const
{
    double before = m_start;
    double since = 0;
    for (const Leg &leg : m_legs) {
        // Before its end a leg is under way; from there on the next one begins where it arrived.
        if (kimg < leg.kimg)
            return between(leg, before, std::max(0.0, (kimg - since) / (leg.kimg - since)));
        before = leg.value;
        since = leg.kimg;
    }
    return before;
}

double Curve::lowest() const
{
    // Every leg stays between its two ends.
    double out = m_start;
    for (const Leg &leg : m_legs)
        out = std::min(out, leg.value);
    return out;
}

double Curve::highest() const
{
    double out = m_start;
    for (const Leg &leg : m_legs)
        out = std::max(out, leg.value);
    return out;
}

QString nameOf(Curve::Shape shape)
{
    for (const auto &[known, name] : kShapes) {
        if (known == shape)
            return QString::fromLatin1(name);
    }
    return {};
}

QString shortestNumber(double number)
{
    const QString plain = QString::number(number, 'g', QLocale::FloatingPointShortest);
    // Learning rates are read as powers, everything else as a plain number.
    const double size = std::abs(number);
    if (size == 0 || size >= 0.01)
        return plain;
    // "0.001" and "1e-3" are the same number; the shorter one is shown.
    QString scientific = QString::number(number, 'e', QLocale::FloatingPointShortest);
    scientific.replace(u"e-0"_s, u"e-"_s);
    return scientific;
}

} // namespace forja
