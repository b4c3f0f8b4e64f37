// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lab/probing.h"

#include "engine/base/philox.h"
#include "engine/experiment/keys.h"
#include "engine/lab/labruns.h"
#include "engine/lab/logistic.h"
#include "engine/lab/ranks.h"
#include "engine/nets/reference.h"
#include "engine/training/storedmodule.h"

#include <algorithm>
#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t kPixelSide
    = 32; ///< pictures with longer sides are averaged down before their pixels are compared
constexpr double kConstant = 1e-6; ///< a feature with a smaller deviation says nothing
constexpr std::int64_t kPartRows = 500;
constexpr std::uint64_t kFirstSpan = 1U << 20; ///< count of Purpose::MeasureNet
constexpr int kSpanRounds = 5;

/// Probes one kind of features after the other, each with the same draws of labels.
class Prober
{
public:
    Prober(const Experiment &e, const CheckpointData &checkpoint, const Dataset &data,
           const QList<int> &labels, int draws, const Probing &probing, LabWatch &watch)
        : m_experiment(e)
        , m_checkpoint(checkpoint)
        , m_data(data)
        , m_labels(labels)
        , m_draws(draws)
        , m_probing(probing)
        , m_watch(watch)
        , m_seed(static_cast<std::uint64_t>(e.integer(key::trainSeed)))
        , m_train(LabPictures::training(data, probing.most, *std::max_element(labels.begin(), labels.end()),
                                        m_seed))
        , m_test(LabPictures::heldOut(data, probing.tested))
        , m_reference(referenceOf(e, data))
    {
    }
    Result<QList<LabRow>> rows()
    {
        std::int64_t size = 0;
        // The untrained D tells how much its architecture alone is worth.
        for (const bool isTrained : {true, false}) {
            auto features = ofDiscriminator(isTrained);
            if (!features)
                return features.problem();
            size = features->train.size(1);
            probe(isTrained ? u"d"_s : u"untrained"_s, standardised(*features));
        }
        const ProbedFeatures pixels = mapped(u"pixels"_s, [](const torch::Tensor &pictures) {
            return pixelsOf(pictures);
        });
        probe(u"pixels"_s, standardised(pixels));
        m_watch.say(QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "principal components of the pixels")));
        // As many components as D has features: neither has the advantage of more numbers.
        probe(u"pca"_s, principal(pixels, size, [this] { m_watch.check(); }));
        trainTwins();
        return m_rows;
    }

private:
    static torch::Tensor pixelsOf(const torch::Tensor &pictures)
    {
        if (pictures.size(2) <= kPixelSide && pictures.size(3) <= kPixelSide)
            return pictures.flatten(1);
        return at::adaptive_avg_pool2d(
                   pictures, {std::min(pictures.size(2), kPixelSide), std::min(pictures.size(3), kPixelSide)})
            .flatten(1);
    }
    ProbedFeatures mapped(const QString &name, const std::function<torch::Tensor(const torch::Tensor &)> &map)
    {
        const auto watched = [&](const torch::Tensor &pictures) {
            m_watch.say(QString::fromUtf8(QT_TRANSLATE_NOOP("forja", "features of %1 pictures: “%2”"))
                            .arg(m_train.size() + m_test.size())
                            .arg(name));
            return map(pictures);
        };
        return {m_train.mapped(watched), m_test.mapped(watched)};
    }
    Result<ProbedFeatures> ofDiscriminator(bool isTrained)
    {
        const NetShape shape{.channels = m_data.channels(),
                             .height = m_data.height(),
                             .width = m_data.width(),
                             .classes = 0,
                             .latent = static_cast<int>(m_experiment.integer(key::gLatent))};
        const auto d = netFamily(m_experiment.text(key::dNet))
                           .makeD(m_experiment, shape, isTrained ? std::nullopt : std::optional(m_seed));
        if (isTrained) {
            if (auto done = loadModule(m_checkpoint.tensors, u"D/"_s, *d); !done)
                return done.problem();
        }
        // With the statistics of fixed pictures a picture's features do not depend on its company.
        Workers alone;
        fixBatchStatistics(*d, m_reference.pictures, {}, alone);
        return mapped(isTrained ? u"d"_s : u"untrained"_s,
                      [&d](const torch::Tensor &pictures) { return d->features(pictures); });
    }
    void probe(const QString &arm, const ProbedFeatures &features)
    {
        for (const int count : m_labels) {
            std::vector<double> accuracies;
            for (int draw = 0; draw < m_draws; ++draw) {
                m_watch.say(
                    QString::fromUtf8(QT_TRANSLATE_NOOP("forja",
                                                        "probing “%1”: %2 labels per class, draw %3 of %4"))
                        .arg(arm)
                        .arg(count)
                        .arg(draw + 1)
                        .arg(m_draws));
                // The same draw for every kind of features: luck with the labels is the same for all.
                const torch::Tensor rows = torch::tensor(drawLabels(
                    m_train.classes(), m_data.classes(), count, m_seed, static_cast<std::uint64_t>(draw)));
                const LogisticModel model = fitLogistic(features.train.index_select(0, rows),
                                                        m_train.classes().index_select(0, rows),
                                                        m_data.classes(), m_probing.penalty,
                                                        [this] { m_watch.check(); });
                accuracies.push_back(accuracyOf(model, features.test, m_test.classes()));
            }
            add(arm, count, accuracies);
        }
    }
    void trainTwins()
    {
        const int draws = std::min(m_draws, m_probing.supervisedDraws);
        // The same draws of labels as the probes had, only fewer of them.
        for (const int count : m_labels) {
            std::vector<double> accuracies;
            for (int draw = 0; draw < draws; ++draw) {
                TwinTrainer twin(m_experiment, m_train, m_data.classes(),
                                 drawLabels(m_train.classes(), m_data.classes(), count, m_seed,
                                            static_cast<std::uint64_t>(draw)),
                                 m_probing.supervised, false);
                twin.train(m_watch,
                           QString::fromLatin1(
                               QT_TRANSLATE_NOOP(
                                   "forja",
                                   "training on %1 labels per class alone, draw %2 of %3: update %4 of %5"))
                               .arg(count)
                               .arg(draw + 1)
                               .arg(draws));
                accuracies.push_back(static_cast<double>(twin.rightOf(m_test)) / m_test.size());
            }
            add(u"supervised"_s, count, accuracies);
        }
    }
    void add(const QString &arm, int labels, const std::vector<double> &accuracies)
    {
        const auto [mean, deviation] = meanAndDeviation(accuracies);
        m_rows.append({.place = {arm, labels},
                       .seed = static_cast<qint64>(m_seed),
                       .run = {},
                       .values = {{u"accuracy"_s, mean},
                                  {u"accuracy_std"_s, deviation},
                                  {u"draws"_s, static_cast<double>(accuracies.size())},
                                  {u"tested"_s, static_cast<double>(m_test.size())}}});
    }

    const Experiment &m_experiment;
    const CheckpointData &m_checkpoint;
    const Dataset &m_data;
    const QList<int> &m_labels;
    int m_draws;
    const Probing &m_probing;
    LabWatch &m_watch;
    std::uint64_t m_seed;
    LabPictures m_train;
    LabPictures m_test;
    Batch m_reference;
    QList<LabRow> m_rows;
};

} // namespace

ProbedFeatures standardised(const ProbedFeatures &features)
{
    const torch::Tensor train = features.train.to(torch::kFloat64);
    const auto [variance, mean] = torch::var_mean(train, 0, false);
    const torch::Tensor deviation = variance.sqrt();
    // By the training pictures alone: the tested ones must not have a say.
    const torch::Tensor factor = torch::where(deviation > kConstant, deviation.reciprocal(),
                                              torch::zeros_like(deviation));
    const auto apply = [&](const torch::Tensor &some) {
        return ((some.to(torch::kFloat64) - mean) * factor).to(torch::kFloat32);
    };
    return {apply(features.train), apply(features.test)};
}

ProbedFeatures principal(const ProbedFeatures &pixels, std::int64_t count, const std::function<void()> &check)
{
    torch::NoGradGuard noGrad;
    const torch::Tensor mean = pixels.train.mean(0);
    torch::Tensor train = pixels.train - mean, test = pixels.test - mean;
    const std::int64_t size = train.size(1);
    if (count < size) {
        torch::Tensor covariance = torch::zeros({size, size});
        // In parts, so that a person can stop it in between.
        for (const torch::Tensor &part : train.split(kPartRows)) {
            check();
            covariance.addmm_(part.t(), part);
        }
        // Orthogonal iteration (Golub and Van Loan 2013, sec. 8.2.4): a probe needs the directions' span, not
        // each by itself.
        torch::Tensor span = torch::empty({size, count});
        Draws(0, Purpose::MeasureNet, kFirstSpan)
            .fillNormal(span.mutable_data_ptr<float>(), static_cast<std::size_t>(span.numel()));
        for (int round = 0; round < kSpanRounds; ++round) {
            check();
            span = std::get<0>(at::linalg_qr(covariance.mm(span)));
        }
        train = train.mm(span);
        test = test.mm(span);
    }
    // One factor for all directions: the probe's penalty then weighs them by how much they vary.
    const double scale = std::sqrt(std::max(train.square().mean().item<double>(), kConstant));
    return {train / scale, test / scale};
}

Result<QList<LabRow>> probeDiscriminator(const Experiment &experiment, const CheckpointData &checkpoint,
                                         const Dataset &data, const QList<int> &labels, int draws,
                                         const Probing &probing, LabWatch &watch)
{
    return Prober(experiment, checkpoint, data, labels, draws, probing, watch).rows();
}

} // namespace forja
