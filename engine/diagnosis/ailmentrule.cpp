// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnosis/ailmentrule.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

std::span<const AilmentRule> ailmentRules()
{
    static const std::array rules{ratesTooHighRule(), nothingMovesRule(), dHasWonRule(),    collapseRule(),
                                  memorisingRule(),   overfittingRule(),  fewPicturesRule()};
    return rules;
}

const AilmentRule &ruleOf(Ailment ailment)
{
    const auto rules = ailmentRules();
    return *std::find_if(rules.begin(), rules.end(),
                         [ailment](const AilmentRule &rule) { return rule.ailment == ailment; });
}

std::optional<SeenAilment> ifAll(const RunSigns &signs, const std::vector<RunSign> &asked,
                                 QLatin1StringView statistic)
{
    SeenAilment seen;
    seen.statistic = statistic;
    for (const RunSign &sign : asked) {
        // The limit for the all-clear is milder, or a wavering value would turn the finding on and off.
        const double limit = signs.isOn ? sign.limit.allClear : sign.limit.alarm;
        // A sign without a number proves nothing, and a rule needs all of its signs.
        if (!sign.value || std::isnan(*sign.value))
            return {};
        if (sign.isAbove ? *sign.value < limit : *sign.value > limit)
            return {};
        seen.evidence.push_back({QString::fromUtf8(sign.label), *sign.value, sign.limit.alarm, sign.isAbove});
    }
    return seen;
}

QString threeDigits(double value)
{
    return QString::number(value, 'g', 3);
}

double twoDigits(double value)
{
    return QString::number(value, 'g', 2).toDouble();
}

QList<Remedy> showingPicturesElsewhere(const Experiment &now)
{
    QList<Remedy> out;
    if (now.real(u"augment.translation"_s) < 0.125)
        out << Remedy{{u"augment.translation"_s, 0.125}};
    out << Remedy{{u"augment.cutout"_s, std::max(0.25, now.real(u"augment.cutout"_s))}};
    if (now.real(u"loss.r1"_s) == 0)
        out << Remedy{{u"loss.r1"_s, 0.1}};
    return out;
}

QString titleOf(Ailment ailment)
{
    return QString::fromUtf8(ruleOf(ailment).title);
}

QString RunFinding::name() const
{
    return QString::fromLatin1(ruleOf(ailment).name);
}

} // namespace forja
