// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/objectives/gradientpenalty.h"

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Mescheder, Geiger, Nowozin, "Which Training Methods for GANs do actually Converge?", 2018, eq. 9.
class R1 : public Penalty
{
public:
    torch::Tensor of(const PenaltyContext &context) override
    {
        return squaredSlope(context.judgeReal, context.real);
    }
};

} // namespace

PenaltyFamily maker1()
{
    return {
        .name = u"r1"_s,
        .label = QString::fromUtf8(QT_TRANSLATE_NOOP("forja", "R1 penalty")),
        .intervalLabel = QString::fromUtf8(QT_TRANSLATE_NOOP("forja", "R1 interval")),
        .help = QString::fromUtf8(QT_TRANSLATE_NOOP("forja", "Keeps D smooth around real pictures. 0: off.")),
        .weightUnit = QString::fromUtf8(QT_TRANSLATE_NOOP("forja", "gamma")),
        .factor = 0.5,
        .statistic = u"Loss/r1_penalty"_s,
        .make = [](const Experiment &) { return std::make_shared<R1>(); }};
}

} // namespace forja
