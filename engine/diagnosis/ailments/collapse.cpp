// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnosis/ailmentrule.h"
#include "engine/experiment/keys.h"

#include "engine/runs/statnames.h"

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr SignLimit kCollapsedDiversity{0.25, 0.3}; // h .15 (growing) … .80, s .00006 … .23
constexpr SignLimit kCollapsedGrowth{0.01, 0.02}; // in 100 updates; of h .15: .03, s .003 at most
constexpr qint64 kCollapseFrom = 600; // h without norms and with a penalty: .07 … .2 until update 500

std::optional<SeenAilment> seesCollapse(const RunSigns &signs)
{
    // Slow runs begin with pictures that are all alike, but become more varied from window to window.
    if (signs.update < kCollapseFrom)
        return {};
    auto seen = ifAll(signs,
                      {{QT_TRANSLATE_NOOP("forja", "Diversity of G’s batches"),
                        signs.ticks.mean(RecentTicks::Diversity), kCollapsedDiversity, false},
                       {QT_TRANSLATE_NOOP("forja", "Growth of diversity in 100 updates"),
                        signs.ticks.growth(RecentTicks::Diversity), kCollapsedGrowth, false}},
                      stat::kDiversityOfBatch);
    if (seen)
        seen->said = problem(
            "doctor.collapse",
            QT_TRANSLATE_NOOP(
                "forja",
                "G has been collapsing since update %1: its pictures differ from each other only %2 times as "
                "much as real ones do. It makes nearly the same picture for every latent."),
            {{}, threeDigits(seen->evidence[0].value)});
    return seen;
}

QList<Remedy> remediesOfCollapse(const Experiment &now)
{
    QList<Remedy> out;
    if (now.integer(key::gUpdates) > std::max<qint64>(1, now.integer(key::dUpdates)))
        out << Remedy{{key::gUpdates, std::max<qint64>(1, now.integer(key::dUpdates))}};
    if (now.real(key::gRate) > 4 * now.real(key::dRate))
        out << Remedy{{key::dRate, twoDigits(now.real(key::gRate) / 2)}};
    if (now.real(u"g.beta1"_s) > 0.5 || now.real(u"d.beta1"_s) > 0.5)
        out << Remedy{{u"g.beta1"_s, std::min(0.5, now.real(u"g.beta1"_s))},
                      {u"d.beta1"_s, std::min(0.5, now.real(u"d.beta1"_s))}};
    if (now.real(u"loss.r1"_s) == 0)
        out << Remedy{{u"loss.r1"_s, 0.1}};
    // There should be at least two to choose from, and slowing G down is always worth a try.
    return out.size() > 1 ? out : out << Remedy{{key::gRate, twoDigits(now.real(key::gRate) / 2)}};
}

} // namespace

AilmentRule collapseRule()
{
    return {.ailment = Ailment::Collapse,
            .name = "collapse",
            .title = QT_TRANSLATE_NOOP("forja", "G collapses"),
            .shown = AilmentRule::Shown::InTicks,
            .isFatal = true,
            .look = &seesCollapse,
            .remedies = &remediesOfCollapse};
}

} // namespace forja
