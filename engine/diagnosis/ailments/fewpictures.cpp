// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnosis/ailmentrule.h"

#include "engine/base/counted.h"
#include "engine/runs/statnames.h"

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr SignLimit kFewPictures{500, 500}; // not measured: where the preset for small data begins to pay

std::optional<SeenAilment> seesFewPictures(const RunSigns &signs)
{
    const std::optional<double> pictures = signs.pictures > 0
        ? std::optional(static_cast<double>(signs.pictures))
        : std::nullopt;
    // With augmentation D hardly sees a picture twice in the same way, so few may be enough.
    auto seen = signs.now.real(u"augment.translation"_s) > 0
        ? std::nullopt
        : ifAll(signs, {{QT_TRANSLATE_NOOP("forja", "Training pictures"), pictures, kFewPictures, false}},
                stat::kScoresOfTraining);
    if (seen)
        seen->said = problem(
            "doctor.few_pictures",
            byCount(signs.pictures,
                    QT_TRANSLATE_NOOP(
                        "forja",
                        "There is only 1 picture to learn from, and D sees it without augmentation: sooner "
                        "or later it overfits. Watch held-out pictures in D’s output."),
                    QT_TRANSLATE_NOOP(
                        "forja",
                        "There are only %2 pictures to learn from, and D sees them without augmentation: "
                        "sooner or later it overfits. Watch held-out pictures in D’s output.")),
            {{}, QString::number(signs.pictures)});
    return seen;
}

} // namespace

AilmentRule fewPicturesRule()
{
    return {.ailment = Ailment::FewPictures,
            .name = "few_pictures",
            .title = QT_TRANSLATE_NOOP("forja", "Few pictures"),
            .shown = AilmentRule::Shown::AtStart,
            .look = &seesFewPictures,
            .remedies = &showingPicturesElsewhere};
}

} // namespace forja
