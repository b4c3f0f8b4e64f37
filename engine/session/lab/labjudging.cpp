// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/philox.h"
#include "engine/experiment/keys.h"
#include "engine/lab/firstupdates.h"
#include "engine/lab/labpictures.h"
#include "engine/lab/tournament.h"
#include "engine/session/lab/labguard.h"
#include "engine/training/trainer.h"

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShownOfEach = 8; // pictures of a batch that are kept to be shown, real and generated each
constexpr double kBlur = 2.0 / 32; // of the longer side

FirstStep stepFrom(const FirstUpdates::Shown &shown)
{
    // Only a few of each are kept, as every update of every seed writes such a sheet.
    FirstStep step;
    const auto count = std::min<std::int64_t>(kShownOfEach, shown.real.pictures.size(0));
    for (std::int64_t i = 0; i < count; ++i) {
        step.shown.append({toImage(shown.real.pictures[i]), true,
                           shown.report.real[static_cast<std::size_t>(i)]});
        step.shown.append({toImage(shown.generated[i]), false,
                           shown.report.fake[static_cast<std::size_t>(i)]});
    }
    return step;
}

FirstSteps::Group groupFrom(const QString &name, FirstUpdates &updates, const Batch &batch, PictureKind kind)
{
    FirstSteps::Group group{.name = name, .pictures = {}, .outputs = {}, .saysReal = 0};
    const std::vector<float> outputs = updates.outputs(batch, kind);
    for (std::int64_t i = 0; i < batch.pictures.size(0); ++i)
        group.pictures.append(toImage(batch.pictures[i]));
    group.outputs = QList<float>(outputs.begin(), outputs.end());
    group.saysReal = shareAbove(outputs, updates.threshold());
    return group;
}

/// `count` held-out pictures chosen by the seed, all if fewer.
Batch chosenHeldOut(const Dataset &data, int count, qint64 seed, bool withClasses)
{
    // Drawn by the seed, so that everybody who is asked with the same seed judges the same pictures.
    const auto order = Draws(static_cast<std::uint64_t>(seed), Purpose::LabJudge, 0)
                           .permutation(static_cast<std::uint32_t>(data.heldOutSize()));
    const std::vector<std::int64_t> chosen(order.begin(),
                                           order.begin() + std::min(count, data.heldOutSize()));
    Batch batch = LabPictures::heldOut(data, data.heldOutSize()).batch(chosen);
    if (!withClasses)
        batch.classes = torch::Tensor();
    return batch;
}

} // namespace

Result<Tournament> tournament(const RunFolder &run, const FieldTablePtr &table, const LabProgress &progress)
{
    return guardedLab(progress, [&](LabWatch &watch) -> Result<Tournament> {
        const auto opened = openForLab(run, table, watch);
        if (!opened)
            return opened.problem();
        auto played = playTournament(run, opened->experiment, opened->data, {}, watch);
        if (!played)
            return played.problem();
        return Tournament{std::move(played->updatesD), std::move(played->updatesG), std::move(played->auc)};
    });
}

Result<FirstSteps> firstSteps(const Experiment &experiment, std::shared_ptr<const Dataset> data, int count,
                              const LabProgress &progress)
{
    return guardedLab(progress, [&](LabWatch &watch) -> Result<FirstSteps> {
        if (const auto problems = validate(experiment); !problems.isEmpty())
            return problems.first();
        FirstUpdates updates(onProcessor(experiment), data);
        FirstSteps steps;
        // Measured before the first update as well: an untrained D is right about half of the time.
        double accuracy = updates.accuracy();
        for (int i = 0; i < count; ++i) {
            watch.say(QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "update %1 of D")).arg(i + 1));
            FirstStep step = stepFrom(updates.update());
            step.update = i;
            step.accuracyBefore = accuracy;
            step.accuracyAfter = accuracy = updates.accuracy();
            steps.steps.append(std::move(step));
        }
        const Batch &heldOut = updates.heldOut();
        const double sigma = kBlur * std::max(data->width(), data->height());
        watch.say(QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "showing D other pictures")));
        steps.groups = {
            groupFrom(u"held-out"_s, updates, heldOut, PictureKind::Real),
            groupFrom(u"blurred"_s, updates, {blurred(heldOut.pictures, sigma), heldOut.classes},
                      PictureKind::Real),
            groupFrom(u"inverted"_s, updates, {-heldOut.pictures, heldOut.classes}, PictureKind::Real),
            groupFrom(u"foreign"_s, updates,
                      foreignPictures(*data, FirstUpdates::kFixed,
                                      heldOut.classes.defined() ? data->classes() : 0),
                      PictureKind::Real),
            groupFrom(u"generated"_s, updates, updates.generated(), PictureKind::Generated)};
        return steps;
    });
}

Result<QList<JudgedPair>> picturesToJudge(const RunFolder &run, int count, qint64 seed,
                                          const FieldTablePtr &table)
{
    return guardedLab({}, [&](LabWatch &watch) -> Result<QList<JudgedPair>> {
        const auto opened = openForLab(run, table, watch);
        if (!opened)
            return opened.problem();
        // Before the nets are built, which would be for nothing.
        if (!picturesOf(opened->data))
            return problem("lab.no_pictures",
                           QT_TRANSLATE_NOOP("forja",
                                             "%1: was trained on 2-D points, which cannot be judged as "
                                             "pictures. Choose another run."),
                           {run.name()});
        const auto checkpoint = newestForLab(run);
        if (!checkpoint)
            return checkpoint.problem();
        Evaluator evaluator(opened->experiment, netShape(opened->experiment, *opened->data));
        evaluator.setReference(referenceOf(opened->experiment, *opened->data));
        if (auto done = evaluator.load(*checkpoint); !done)
            return done.problem();

        const int classes = evaluator.shape().classes;
        // Half and half, so that guessing gains nothing; if few were held out, G makes up for them.
        const Batch real = chosenHeldOut(*opened->data, (count + 1) / 2, seed, classes > 0);
        const int reals = static_cast<int>(real.pictures.size(0));
        const auto classOf = [classes](qint64 index) { return classInTurn(index, classes); };
        // Other pictures with another seed.
        const qint64 first = static_cast<qint64>(
            Draws(static_cast<std::uint64_t>(seed), Purpose::LabJudge, 1).bits(0));
        const torch::Tensor made = evaluator.pictures(kJudgedLatents, first, count - reals, classOf);
        const torch::Tensor asked = evaluator.classesFor(first, count - reals, classOf);
        const torch::Tensor pictures = torch::cat({real.pictures, made});
        std::vector<float> outputs = evaluator.outputs(real.pictures, real.classes, PictureKind::Real);
        const std::vector<float> ofMade = evaluator.outputs(made, asked, PictureKind::Generated);
        outputs.insert(outputs.end(), ofMade.begin(), ofMade.end());
        const double threshold = lossNamed(opened->experiment.text(key::lossKind))->facts().threshold;
        QList<JudgedPair> pairs;
        // Shuffled last: until here, the position is what tells real pictures from generated ones.
        for (const std::uint32_t place : Draws(static_cast<std::uint64_t>(seed), Purpose::LabJudge, 2)
                                             .permutation(static_cast<std::uint32_t>(count))) {
            const float output = outputs[place];
            pairs.append({toImage(pictures[place]), static_cast<int>(place) < reals, output > threshold,
                          output});
        }
        return pairs;
    });
}

} // namespace forja
