// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_reference RUN…   whether the scores that a person is shown mean what they mean in training, where D
// has batch norm.
//
// In training D sees real and generated pictures in batches of their own kind; a shown score is taken with
// fixed statistics: those of the run's reference for real pictures, and those of as many generated ones for
// generated pictures. For the newest checkpoint of each run this prints how well D tells 1,024 training
// pictures from 1,024 generated ones, as the area under the ROC curve (AUC), and the share of either that is
// on the right side of the loss's threshold: of pictures that G made in training, and of those that the
// averaged G makes, which are what is shown. Then what the shown scores would be if generated pictures, too,
// were judged with the statistics of real ones. docs/benchmarks.md has what came out.
#include "engine/lab/labruns.h"
#include "engine/lab/ranks.h"
#include "engine/session/types/values.h"
#include "engine/training/trainer.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

namespace {

using namespace forja;
using namespace Qt::StringLiterals;

constexpr int kPictures = 1024;
constexpr int kBatch = 32;

struct Scores
{
    std::vector<float> real;
    std::vector<float> fake;
};

double share(const std::vector<float> &scores, const std::function<bool(float)> &isRight)
{
    return static_cast<double>(std::count_if(scores.begin(), scores.end(), isRight))
        / static_cast<double>(scores.size());
}

void print(const char *how, const Scores &scores, double threshold)
{
    std::printf("    %-24s AUC %.3f, real %5.1f %% right, generated %5.1f %% right\n", how,
                areaUnderCurve(scores.real, scores.fake),
                100 * share(scores.real, [&](float score) { return score > threshold; }),
                100 * share(scores.fake, [&](float score) { return !(score > threshold); }));
}

/// As updates see them: batch by batch, each of one kind.
std::vector<float> inTraining(Discriminator &d, const torch::Tensor &pictures, const torch::Tensor &classes)
{
    std::vector<float> out;
    for (std::int64_t at = 0; at + kBatch <= pictures.size(0); at += kBatch) {
        const torch::Tensor scores = d.forward(pictures.narrow(0, at, kBatch),
                                               classes.defined() ? classes.narrow(0, at, kBatch) : classes)
                                         .contiguous();
        out.insert(out.end(), scores.const_data_ptr<float>(), scores.const_data_ptr<float>() + kBatch);
    }
    return out;
}

/// As the updates of D have them made: by G as it is, in batches.
torch::Tensor madeInTraining(const Players &players, const torch::Tensor &classes, int count)
{
    std::vector<torch::Tensor> out;
    for (int at = 0; at + kBatch <= count; at += kBatch) {
        torch::Tensor latents = torch::empty({kBatch, players.shape().latent});
        Draws(kJudgedLatents, Purpose::Picture, static_cast<std::uint64_t>(at))
            .fillNormal(latents.mutable_data_ptr<float>(), static_cast<std::size_t>(latents.numel()));
        out.push_back(players.g().net->forward(latents,
                                               classes.defined() ? classes.narrow(0, at, kBatch) : classes));
    }
    return torch::cat(out);
}

void look(const QString &path, const FieldTablePtr &table)
{
    const RunFolder run = RunFolder::open(path).orThrow();
    const Experiment experiment = onProcessor(run.experiment(table).orThrow());
    const std::shared_ptr<const Dataset> data
        = Dataset::open(experiment.text(u"data.folder"_s), pictureRule(experiment)).orThrow();
    const CheckpointData checkpoint = newestCheckpoint(run, {}, nullptr).orThrow();
    Trainer trainer(experiment, data);
    trainer.restore(checkpoint).orThrow();
    const Players &players = trainer.players();
    const bool withClasses = players.shape().classes > 0;
    const Batch real = chosenTraining(*data, kPictures, 1, false, withClasses);

    torch::NoGradGuard noGrad;
    Evaluator judge(experiment, players.shape());
    judge.setReference(trainer.reference());
    judge.load(trainer.snapshot());
    const auto classOf = [&real](qint64 index) {
        return static_cast<int>(real.classes[index].item<std::int64_t>());
    };
    const int made = static_cast<int>(real.pictures.size(0));
    const torch::Tensor raw = madeInTraining(players, real.classes, made);
    const torch::Tensor shown = judge.pictures(kJudgedLatents, 0, made, classOf);
    const std::vector<float> realInTraining = inTraining(*players.d().net, real.pictures, real.classes);

    const double threshold = players.loss().facts().threshold;
    std::printf("%s, update %lld, D's norm %s\n", qPrintable(run.name()),
                static_cast<long long>(checkpoint.at.update), qPrintable(experiment.text(u"d.dcgan.norm"_s)));
    print("in training", {realInTraining, inTraining(*players.d().net, raw, real.classes)}, threshold);
    print("averaged G, in batches", {realInTraining, inTraining(*players.d().net, shown, real.classes)},
          threshold);
    const std::vector<float> ofReal = judge.outputs(real.pictures, real.classes, PictureKind::Real);
    const std::vector<float> ofShown = judge.outputs(shown, real.classes, PictureKind::Generated);
    print("as shown", {ofReal, ofShown}, threshold);
    const Batch held = heldOutBatch(*data, kPictures, false, withClasses);
    print("as shown, held out", {judge.outputs(held.pictures, held.classes, PictureKind::Real), ofShown},
          threshold);
    print("if both by real ones", {ofReal, judge.outputs(shown, real.classes, PictureKind::Real)}, threshold);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const FieldTablePtr table = assembleFields();
    for (int i = 1; i < argc; ++i) {
        try {
            look(QString::fromLocal8Bit(argv[i]), table);
        } catch (const Error &error) {
            std::fprintf(stderr, "%s\n", qPrintable(error.problem().english()));
            return 1;
        }
    }
    return 0;
}
