// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/questions/questionwords.h"
#include "engine/runs/statnames.h"

namespace forja {

using namespace Qt::StringLiterals;

const QStringList &questionKeys()
{
    static const QStringList keys{u"format"_s,        u"name"_s,
                                  u"title"_s,         u"text"_s,
                                  u"guesses"_s,       u"kind"_s,
                                  u"preset"_s,        u"set"_s,
                                  u"arms"_s,          u"axis"_s,
                                  u"seeds"_s,         u"measure"_s,
                                  u"measure_label"_s, u"is_line_of_axis"_s,
                                  u"curves"_s,        u"claims"_s,
                                  u"needs_classes"_s};
    return keys;
}

const QStringList &labKindNames()
{
    static const QStringList names{u"runs"_s,       u"first-steps"_s, u"probe"_s, u"semi-supervised"_s,
                                   u"tournament"_s, u"judge"_s};
    return names;
}

const QStringList &labStatistics()
{
    static const QStringList names{stat::kLossOfD,      stat::kLossOfG,           u"Loss/r1_penalty"_s,
                                   stat::kScoresOfReal, stat::kScoresOfFake,      stat::kScoresOfHeldOut,
                                   stat::kSignsOfReal,  stat::kSignsOfFake,       stat::kSignsOfHeldOut,
                                   stat::kAccuracyOfD,  stat::kAccuracyOnHeldOut, stat::kGradientOfD,
                                   stat::kGradientOfG};
    return names;
}

QStringList labMeasures(LabQuestion::Kind kind)
{
    switch (kind) {
    case LabQuestion::Kind::Runs:
        return QStringList{u"unreadable"_s, u"varied"_s, u"distance"_s, u"diversity"_s} + labStatistics();
    case LabQuestion::Kind::FirstSteps:
        return {u"says_real"_s};
    case LabQuestion::Kind::Probe:
    case LabQuestion::Kind::SemiSupervised:
        return {u"accuracy"_s};
    case LabQuestion::Kind::Tournament:
        return {u"auc"_s};
    // A person's answers are the result, and nothing is measured.
    case LabQuestion::Kind::Judge:
        break;
    }
    return {};
}

QStringList labArmNames(LabQuestion::Kind kind)
{
    switch (kind) {
    case LabQuestion::Kind::FirstSteps:
        return {u"held-out"_s, u"blurred"_s, u"inverted"_s, u"foreign"_s, u"generated"_s};
    case LabQuestion::Kind::Probe:
        return {u"d"_s, u"untrained"_s, u"pixels"_s, u"pca"_s, u"supervised"_s};
    case LabQuestion::Kind::SemiSupervised:
        return {u"semi-supervised"_s, u"supervised"_s};
    case LabQuestion::Kind::Tournament:
        return {u"newest"_s, u"older-g"_s, u"older-d"_s};
    // Runs name their arms themselves, and judging has none.
    case LabQuestion::Kind::Runs:
    case LabQuestion::Kind::Judge:
        break;
    }
    return {};
}

} // namespace forja
