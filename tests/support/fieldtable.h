// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/commonfields.h"
#include "engine/experiment/experiment.h"
#include "engine/experiment/fieldwords.h"

namespace forja::test {

/// One architecture, one loss, one optimiser.
inline CommonChoices oneOfEach()
{
    using namespace Qt::StringLiterals;
    return {{{u"dcgan"_s, u"DCGAN"_s, {}}},
            {{u"non-saturating"_s, u"Non-saturating"_s, {}}},
            {{u"adam"_s, u"Adam"_s, {}}}};
}

/// Settings that some of the parts bring: where the parts themselves are not linked.
inline QList<Field> somePartsFields()
{
    using namespace Qt::StringLiterals;
    using namespace fieldwords;
    constexpr auto kHelp = "As the part itself has it.";
    return {
        live(varying(number(u"g.beta1"_s, "Beta 1 of G", 0.5, 0, 0.9999, "", kHelp))),
        live(varying(number(u"d.beta1"_s, "Beta 1 of D", 0.5, 0, 0.9999, "", kHelp))),
        live(varying(number(u"loss.r1"_s, "R1 penalty", 0, 0, 10000, "gamma", kHelp))),
        live(when(integer(u"loss.r1_interval"_s, "R1 interval", 1, 1, 64, "D updates", kHelp), u"loss.r1"_s)),
        live(flag(u"augment.color"_s, "Vary colour", false, kHelp)),
        live(varying(number(u"augment.translation"_s, "Shift", 0, 0, 0.5, "share", kHelp))),
        live(varying(number(u"augment.cutout"_s, "Cut out", 0, 0, 0.9, "share", kHelp)))};
}

/// The settings that every run has, and some that parts bring; none of one architecture.
inline FieldTablePtr table()
{
    return std::make_shared<const FieldTable>(commonFields(oneOfEach()) + somePartsFields(), commonRules());
}

} // namespace forja::test
