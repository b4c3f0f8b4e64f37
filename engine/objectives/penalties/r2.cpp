// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/objectives/gradientpenalty.h"

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Mescheder, Geiger, Nowozin, "Which Training Methods for GANs do actually Converge?", 2018, eq. 10: as R1,
/// at generated pictures.
class R2 : public Penalty
{
public:
    torch::Tensor of(const PenaltyContext &context) override
    {
        return squaredSlope(context.judgeFake, context.fake);
    }
};

} // namespace

PenaltyFamily maker2()
{
    return {.name = u"r2"_s,
            .label = QString::fromUtf8(QT_TRANSLATE_NOOP("forja", "R2 penalty")),
            .intervalLabel = QString::fromUtf8(QT_TRANSLATE_NOOP("forja", "R2 interval")),
            .help = QString::fromUtf8(QT_TRANSLATE_NOOP(
                "forja", "Keeps D smooth around generated pictures, as R1 does around real ones. 0: off.")),
            .weightUnit = QString::fromUtf8(QT_TRANSLATE_NOOP("forja", "gamma")),
            .factor = 0.5,
            .statistic = u"Loss/r2_penalty"_s,
            .make = [](const Experiment &) { return std::make_shared<R2>(); }};
}

} // namespace forja
