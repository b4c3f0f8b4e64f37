// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lab/twintraining.h"

#include "engine/base/philox.h"
#include "engine/experiment/keys.h"
#include "engine/nets/layers.h"
#include "engine/nets/layers/initialdraws.h"
#include "engine/nets/reference.h"
#include "engine/objectives/semisupervised.h"

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint64_t kHeadWeights = 1U << 20; ///< count of Purpose::InitD, past those of the body
constexpr int kStatisticsPictures = 128;

/// Without class conditions: what D learns of the classes comes from the labels alone.
NetShape shapeWithoutClasses(const Experiment &e, const torch::Tensor &pictures)
{
    return {.channels = static_cast<int>(pictures.size(1)),
            .height = static_cast<int>(pictures.size(2)),
            .width = static_cast<int>(pictures.size(3)),
            .classes = 0,
            .latent = static_cast<int>(e.integer(key::gLatent))};
}

std::shared_ptr<BodyClassifier> makeClassifier(const Experiment &e, const NetShape &shape, int classes,
                                               std::uint64_t seed)
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

BodyClassifier::BodyClassifier(std::shared_ptr<Discriminator> body, const NetShape &shape, int classes,
                               std::uint64_t seed)
    : m_body(register_module("body", std::move(body)))
{
    torch::NoGradGuard noGrad;
    const std::int64_t features
        = m_body->features(torch::zeros({2, shape.channels, shape.height, shape.width})).size(1);
    torch::Tensor weight = torch::empty({classes, features});
    Draws(seed, Purpose::InitD, kHeadWeights)
        .fillNormal(weight.mutable_data_ptr<float>(), static_cast<std::size_t>(weight.numel()));
    m_weight = register_parameter("head_weight", weight * kWeightStd);
    m_bias = register_parameter("head_bias", torch::zeros({classes}));
}

TwinTrainer::TwinTrainer(const Experiment &e, const LabPictures &train, int classCount,
                         std::vector<std::int64_t> labelled, const TwinTraining &training, bool isSemi)
    : m_train(train)
    , m_labelled(std::move(labelled))
    , m_training(training)
    , m_isSemi(isSemi)
    , m_seed(static_cast<std::uint64_t>(e.integer(key::trainSeed)))
    , m_shape(shapeWithoutClasses(e, train.batch(0, 1).pictures))
    , m_d(makeClassifier(e, m_shape, classCount, m_seed), true, torch::kCPU)
    , m_adamOfD(m_d.flat, {.beta1 = training.beta1, .beta2 = 0.999})
    , m_average(m_d.flat.values.clone())
    , m_labelledOrder(m_seed, static_cast<int>(m_labelled.size()))
    , m_unlabelledOrder(m_seed, train.size())
{
    m_d.net->train();
    // Only the semi-supervised twin has a G; all else is drawn alike for both.
    if (isSemi) {
        m_g.emplace(netFamily(e.text(key::gNet)).makeG(e, m_shape, m_seed), true, torch::kCPU);
        m_g->net->train();
        m_adamOfG.emplace(m_g->flat, AdamBetas{.beta1 = training.beta1, .beta2 = 0.999});
    }
}

void TwinTrainer::train(LabWatch &watch, const QString &doing)
{
    for (int number = 0; number < m_training.updates; ++number) {
        watch.say(doing.arg(number).arg(m_training.updates));
        update(number);
    }
}

torch::Tensor TwinTrainer::generated(int number)
{
    torch::Tensor latents = torch::empty({m_training.batch, m_shape.latent});
    Draws(m_seed, Purpose::LatentD, static_cast<std::uint64_t>(number))
        .fillNormal(latents.mutable_data_ptr<float>(), static_cast<std::size_t>(latents.numel()));
    return m_g->net->forward(latents, {});
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
    const double progress = static_cast<double>(number) / m_training.updates;
    // The rate falls along a line in the last third.
    const OptimiserStep step{.rate = m_training.rate * std::min(1.0, 3 * (1 - progress)),
                             .number = number + 1};
    m_d.flat.gradients.zero_();
    iterateSpectralNorms(*m_d.net);
    const Batch labelled = labelledBatch(number);
    torch::Tensor loss = labelledLoss(m_d.net->forward(labelled.pictures), labelled.classes);
    torch::Tensor unlabelled, made;
    if (m_isSemi) {
        unlabelled = m_train.batch(rowsOf(m_unlabelledOrder, number, m_training.batch)).pictures;
        made = generated(number);
        loss = loss + unlabelledLoss(m_d.net->forward(unlabelled), m_d.net->forward(made.detach()));
    }
    loss.backward();
    m_adamOfD.step(m_d.flat, step);
    if (m_isSemi) {
        // G matches the features of the D that has just learned, on the same pictures.
        m_g->flat.gradients.zero_();
        // D is only passed through: its gradients are of no use here.
        m_d.flat.setTrainable(false);
        featureMatchingLoss(m_d.net->features(unlabelled), m_d.net->features(made)).backward();
        m_d.flat.setTrainable(true);
        m_adamOfG->step(m_g->flat, step);
    }
    torch::NoGradGuard noGrad;
    m_average.lerp_(m_d.flat.values, 1 - std::min(m_training.average, (1.0 + number) / (10.0 + number)));
}

int TwinTrainer::rightOf(const LabPictures &pictures)
{
    torch::NoGradGuard noGrad;
    // The average is tested, as it jumps less than the last update; D is overwritten, which ends the
    // training.
    m_d.flat.values.copy_(m_average);
    m_d.net->eval();
    if (m_d.net->body().mixesBatch()) {
        // Only of pictures that this twin has learned from.
        std::vector<std::int64_t> known = rowsOf(m_isSemi ? m_unlabelledOrder : m_labelledOrder, 0,
                                                 kStatisticsPictures);
        if (!m_isSemi)
            std::transform(known.begin(), known.end(), known.begin(),
                           [this](std::int64_t row) { return m_labelled[static_cast<std::size_t>(row)]; });
        fixBatchStatistics(m_d.net->body(), m_train.batch(known).pictures, {});
    }
    const torch::Tensor read = pictures.mapped([this](const torch::Tensor &some) {
        return m_d.net->forward(some).argmax(1);
    });
    return static_cast<int>(read.eq(pictures.classes()).sum().item<std::int64_t>());
}

} // namespace forja
