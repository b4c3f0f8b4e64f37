// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QString>

#include <vector>

namespace forja {

/// A number as a function of how far a training has come, in kimg: thousands of real pictures shown to D
/// since the run began. It begins with a value and goes through legs, each of which reaches its value at its
/// kimg; after the last one it stays.
///
/// As text: "1e-3" is constant; "2e-3:cosine:1e-4@100kimg" falls along half a cosine; a warm-up before it:
/// "0:linear:2e-3@5kimg:cosine:1e-4@100kimg"; "1e-3:step:1e-4@50kimg" jumps.
class Curve
{
public:
    enum class Shape {
        Step, ///< keeps the value before until `kimg`, then jumps
        Linear,
        Cosine, ///< half a period: flat at both ends. Loshchilov and Hutter, "SGDR", 2017, eq. 5
    };

    struct Leg
    {
        Shape shape = Shape::Linear;
        double value = 0; ///< reached at `kimg`
        double kimg = 0; ///< later than the leg before; greater than 0

        bool operator==(const Leg &) const = default;
    };

    Curve(double constant = 0)
        : m_start(constant) { } // NOLINT(google-explicit-constructor): a number is a curve
    Curve(double start, std::vector<Leg> legs);

    /// A problem says which part of the text cannot be read.
    static Result<Curve> parse(const QString &text);
    /// `parse(text())` is the same curve; numbers are as short as they can be.
    QString text() const;

    double at(double kimg) const;
    double start() const { return m_start; }
    const std::vector<Leg> &legs() const { return m_legs; }
    bool isConstant() const { return m_legs.empty(); }
    /// 0 everywhere.
    bool isZero() const { return lowest() == 0 && highest() == 0; }
    /// Of all values that it takes.
    double lowest() const;
    double highest() const;

    bool operator==(const Curve &) const = default;

private:
    double m_start;
    std::vector<Leg> m_legs;
};

/// "linear" and the like, as in a curve's text.
QString nameOf(Curve::Shape shape);

/// A number in the fewest digits that read back as the same: "0.5", "1e-3".
QString shortestNumber(double number);

} // namespace forja
