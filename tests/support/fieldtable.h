// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/commonfields.h"
#include "engine/experiment/experiment.h"

namespace forja::test {

/// The settings that every run has, without those of one architecture; one architecture and one loss.
inline FieldTablePtr table()
{
    using namespace Qt::StringLiterals;
    const CommonChoices choices{{{u"dcgan"_s, u"DCGAN"_s, {}}},
                                {{u"non-saturating"_s, u"Non-saturating"_s, {}}}};
    return std::make_shared<const FieldTable>(commonFields(choices), commonRules());
}

} // namespace forja::test
