// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lab/twintraining.h"

#include "engine/experiment/keys.h"
#include "engine/nets/bodyclassifier.h"
#include "engine/nets/reference.h"
#include "engine/objectives/semisupervised.h"
#include "engine/training/snapshot.h"

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStatisticsPictures = 128;

/// Without class conditions: what D learns of the classes comes from the labels alone.
NetShape shapeWithoutClasses(const Experiment &e, const Dataset &data)
{
    return {.channels = data.channels(),
            .height = data.height(),
            .width = data.width(),
            .classes = 0,
            .latent = static_cast<int>(e.integer(key::gLatent))};
}

/// The run's nets and its seed. All else is as twins are trained, whatever the run did.
Experiment twinExperiment(const Experiment &run, const TwinTraining &training)
{
    Experiment out(run.tablePtr());
    QStringList taken{key::gNet, key::dNet, key::gLatent, key::trainSeed};
    for (const NetFamily &family : netFamilies()) {
        for (const Field &field : family.fields)
            taken << field.key;
    }
    for (const QString &key : taken)
        out.set(key, run.value(key)).orThrow();
    out.set(key::trainBatch, training.batch).orThrow();
    // Questions are asked beside other work.
    out.set(key::trainThreads, 1).orThrow();
    // The rate falls along a line in the last third.
    const double end = training.updates * training.batch / 1000.0;
    const Curve rate(training.rate,
                     {{Curve::Shape::Step, training.rate, end * 2 / 3}, {Curve::Shape::Linear, 0, end}});
    for (const QString &player : {u"g"_s, u"d"_s}) {
        out.setFromText(player + u".rate"_s, rate.text()).orThrow();
        out.set(player + u".beta1"_s, training.beta1).orThrow();
    }
    return out;
}

std::shared_ptr<BodyClassifier> makeClassifier(const Experiment &e, const NetShape &shape, int classes,
                                               std::optional<std::uint64_t> seed)
{
    return std::make_shared<BodyClassifier>(netFamily(e.text(key::dNet)).makeD(e, shape, seed), shape,
                                            classes, seed);
}

std::vector<std::int64_t> rowsOf(DataOrder &order, int number, int batch)
{
    const std::vector<int> indices = order.indices(number, batch);
    return {indices.begin(), indices.end()};
}

} // namespace

TwinTrainer::TwinTrainer(const Experiment &e, const LabPictures &train, int classCount,
                         std::vector<std::int64_t> labelled, const TwinTraining &training, bool isSemi)
    : m_train(train)
    , m_labelled(std::move(labelled))
    , m_training(training)
    , m_isSemi(isSemi)
    , m_classes(classCount)
    , m_experiment(twinExperiment(e, training))
    , m_shape(shapeWithoutClasses(e, train.data()))
    , m_players(m_experiment, m_shape, train.data(),
                {makeClassifier(m_experiment, m_shape, classCount, seedOf(m_experiment)),
                 semiSupervisedLoss()})
    , m_average{.values = m_players.d().flat.values.clone(), .decay = training.average}
    , m_labelledOrder(seedOf(m_experiment), static_cast<int>(m_labelled.size()))
    , m_unlabelledOrder(seedOf(m_experiment), train.size())
{
}

void TwinTrainer::train(LabWatch &watch, const QString &doing)
{
    for (int number = 0; number < m_training.updates; ++number) {
        watch.say(doing.arg(number).arg(m_training.updates));
        update(number);
    }
}

Batch TwinTrainer::labelledBatch(int number)
{
    // With few labels a batch is all of them.
    std::vector<std::int64_t> rows = rowsOf(m_labelledOrder, number,
                                            std::min(m_training.batch, static_cast<int>(m_labelled.size())));
    for (std::int64_t &row : rows)
        row = m_labelled[static_cast<std::size_t>(row)];
    return m_train.batch(rows);
}

void TwinTrainer::update(int number)
{
    const double kimg = static_cast<double>(number) * m_training.batch / 1000;
    const Batch labelled = labelledBatch(number);
    if (m_isSemi) {
        const Batch unlabelled{m_train.batch(rowsOf(m_unlabelledOrder, number, m_training.batch)).pictures,
                               {}};
        m_players.updateD(m_players.drawD(number, kimg, unlabelled, labelled), true);
        // G matches the features of the D that has just learned, on the same pictures.
        m_players.updateG(number, kimg, true, unlabelled);
    } else {
        learnLabels(number, kimg, labelled);
    }
    m_average.take(m_players.d().flat.values, number, kimg);
}

void TwinTrainer::learnLabels(int number, double kimg, const Batch &labelled)
{
    // Without generated pictures there is no game: D learns as any classifier does.
    Learner<Discriminator> &d = m_players.d();
    d.flat.gradients.zero_();
    iterateSpectralNorms(*d.net);
    labelledLoss(d.net->classLogits(labelled.pictures), labelled.classes).backward();
    m_players.stepperD().step(d.flat, number, kimg);
}

int TwinTrainer::rightOf(const LabPictures &pictures)
{
    torch::NoGradGuard noGrad;
    // The average is tested, as it jumps less than the last update; a copy, so that D may learn on.
    Learner<BodyClassifier> tested(makeClassifier(m_experiment, m_shape, m_classes, {}), true, torch::kCPU);
    takeCopy(tested, copyOf(m_players.d(), m_average.values));
    std::vector<std::int64_t> known = rowsOf(m_isSemi ? m_unlabelledOrder : m_labelledOrder, 0,
                                             kStatisticsPictures);
    // Batch statistics are those of pictures that this twin has learned from.
    if (!m_isSemi)
        std::transform(known.begin(), known.end(), known.begin(),
                       [this](std::int64_t row) { return m_labelled[static_cast<std::size_t>(row)]; });
    Workers alone;
    fixBatchStatistics(*tested.net, m_train.batch(known).pictures, {}, alone);
    const torch::Tensor read = pictures.mapped([&tested](const torch::Tensor &some) {
        return tested.net->classLogits(some).argmax(1);
    });
    return static_cast<int>(read.eq(pictures.classes()).sum().item<std::int64_t>());
}

} // namespace forja
