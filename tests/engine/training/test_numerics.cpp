// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/presets.h"
#include "engine/objectives/gradientpenalty.h"
#include "engine/session/types/values.h"
#include "engine/training/threads.h"
#include "engine/training/trainer.h"
#include "tests/testmain.h"

#include <QTest>

#include <cmath>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

using Values = QMap<QString, QVariant>;

Experiment tinyTraining(const Values &values = {})
{
    const auto table = assembleFields();
    Experiment e = experimentFrom(*presetNamed(u"quick-look"_s, *table), table);
    Values all{{u"data.folder"_s, u"sample:digits"_s},
               {u"data.sample_count"_s, 60},
               {u"data.width"_s, 16},
               {u"data.height"_s, 16},
               {u"g.dcgan.width"_s, 8},
               {u"d.dcgan.width"_s, 8},
               {u"g.latent"_s, 8},
               {u"train.batch"_s, 6},
               {u"train.threads"_s, 1},
               {u"train.precision"_s, u"fp32"_s},
               {u"run.tick"_s, 4}};
    all.insert(values);
    for (auto it = all.cbegin(); it != all.cend(); ++it)
        e.set(it.key(), it.value()).orThrow();
    return e;
}

std::shared_ptr<const Dataset> opened(const Experiment &e)
{
    return Dataset::open(e.text(u"data.folder"_s), pictureRule(e)).orThrow();
}

/// Digits of which all but the noughts are rare: two of each other class are left.
Values unevenDigits()
{
    QStringList excluded;
    const auto all = opened(tinyTraining({{u"data.sample_count"_s, 200}}));
    QMap<int, int> seen;
    for (const PictureRecord &record : all->records()) {
        if (record.classIndex > 0 && ++seen[record.classIndex] > 2)
            excluded << exclusionName(record.path);
    }
    return {{u"data.sample_count"_s, 200}, {u"data.excluded"_s, excluded.join(u'|')}};
}

std::vector<torch::Tensor> stateOf(const torch::nn::Module &net)
{
    std::vector<torch::Tensor> out;
    for (const auto &item : net.named_parameters())
        out.push_back(item.value().detach().clone());
    for (const auto &item : net.named_buffers())
        out.push_back(item.value().clone());
    return out;
}

torch::Tensor memoryOf(const Stepper &stepper, const QString &name)
{
    for (const auto &[own, values] : stepper.optimiser->memories()) {
        if (own == name)
            return values.clone();
    }
    return {};
}

bool isSame(const std::vector<torch::Tensor> &a, const std::vector<torch::Tensor> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const torch::Tensor &one, const torch::Tensor &other) {
                          return torch::equal(one, other);
                      });
}

} // namespace

/// What an update computes, held against the definitions.
class TestNumerics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { at::set_num_threads(1); }

    void aTakenAverageDoesNotWarmUpAnew()
    {
        const Experiment e = tinyTraining({{u"g.ema"_s, 0.99}});
        const auto data = opened(e);
        Trainer other(e, data);
        for (int i = 0; i < 3; ++i)
            other.advance();
        CheckpointData taken = other.checkpoint();
        taken.at.gUpdates = 5000;
        Trainer trainer(e, data);
        trainer.takeWeights(taken);
        const torch::Tensor before = trainer.players().average().values.clone();
        QVERIFY(torch::equal(before, other.players().average().values));
        trainer.advance();
        QVERIFY(torch::allclose(trainer.players().average().values,
                                0.99 * before + 0.01 * trainer.players().g().flat.values, 1e-5, 1e-6));

        Trainer resumed(e, data);
        QVERIFY(resumed.restore(trainer.checkpoint()));
        trainer.advance();
        resumed.advance();
        QVERIFY(torch::equal(trainer.players().average().values, resumed.players().average().values));
    }

    void classesAreAskedOfGAsOftenAsTheTrainingPicturesHaveThem()
    {
        Values values = unevenDigits();
        values.insert(u"train.batch"_s, 2);
        const Experiment e = tinyTraining(values);
        const auto data = opened(e);
        const auto counts = trainingClassCounts(*data);
        const double share = static_cast<double>(counts.front()) / data->trainSize();
        QVERIFY2(share > 0.4 && share < 0.7, qPrintable(QString::number(share)));
        Players players(e, netShape(e, *data), *data);
        // The first layer's weights of a class have a gradient only where it was asked for.
        constexpr int kUpdates = 60;
        int asked = 0;
        for (int count = 0; count < kUpdates; ++count) {
            players.updateG(count, 0, false);
            const torch::Tensor gradient = players.g().flat.part(players.g().flat.gradients, 0);
            asked += gradient.select(0, players.shape().latent).abs().sum().item<double>() > 0 ? 1 : 0;
        }
        // Of two pictures one at least, give or take three deviations; were all ten classes asked alike, it
        // would be 0.19.
        const double expected = 1 - (1 - share) * (1 - share);
        const double deviation = std::sqrt(expected * (1 - expected) / kUpdates);
        QVERIFY2(std::abs(static_cast<double>(asked) / kUpdates - expected) < 3 * deviation,
                 qPrintable(QString::number(asked)));
    }

    void aFrozenDStandsStill_data()
    {
        QTest::addColumn<QString>("norm");
        for (const auto &norm : {u"none"_s, u"batch"_s, u"group"_s, u"spectral"_s})
            QTest::newRow(qPrintable(norm)) << norm;
    }
    void aFrozenDStandsStill()
    {
        QFETCH(QString, norm);
        const Experiment e = tinyTraining({{u"d.dcgan.norm"_s, norm}, {u"loss.r1"_s, 0.5}});
        const auto data = opened(e);
        TrainingFeed feed(data, 1, true, true);
        Players players(e, netShape(e, *data), *data);
        players.updateD(players.drawD(0, 0, feed.batch(0, 6, false)), true);
        const auto learned = stateOf(*players.d().net);
        players.updateG(0, 0, true);
        QVERIFY2(isSame(learned, stateOf(*players.d().net)), "an update of G is none of D");
        players.setLearningD(false);
        players.updateD(players.drawD(1, 0, feed.batch(1, 6, false)), true);
        players.updateG(1, 0, true);
        QVERIFY(isSame(learned, stateOf(*players.d().net)));
        players.setLearningD(true);
        players.updateD(players.drawD(2, 0, feed.batch(2, 6, false)), true);
        QVERIFY(!isSame(learned, stateOf(*players.d().net)));
    }

    void frozenLayersOfDKeepWhatTheyNormaliseWith_data()
    {
        QTest::addColumn<QString>("norm");
        QTest::addColumn<QString>("buffer");
        QTest::newRow("batch") << u"batch"_s << u"running_mean"_s;
        QTest::newRow("spectral") << u"spectral"_s << u"weight_u"_s;
    }
    void frozenLayersOfDKeepWhatTheyNormaliseWith()
    {
        QFETCH(QString, norm);
        QFETCH(QString, buffer);
        // 32 pixels are halved three times; the second layer's norm is main.3.
        const Experiment e = tinyTraining(
            {{u"d.dcgan.norm"_s, norm}, {u"data.width"_s, 32}, {u"data.height"_s, 32}, {u"d.frozen"_s, 2}});
        Trainer trainer(e, opened(e));
        QMap<QString, torch::Tensor> before;
        for (const auto &item : trainer.players().d().net->named_buffers())
            before.insert(QString::fromStdString(item.key()), item.value().clone());
        for (int i = 0; i < 2; ++i)
            trainer.advance();
        int still = 0, moved = 0;
        for (const auto &item : trainer.players().d().net->named_buffers()) {
            const QString name = QString::fromStdString(item.key());
            if (!name.endsWith(buffer)
                || item.value().numel() == 1) // a unit vector of one number has nowhere to go
                continue;
            const bool isFrozen = name.startsWith(u"main.0."_s) || name.startsWith(u"main.2."_s)
                || name.startsWith(u"main.3."_s);
            QCOMPARE(torch::equal(item.value(), before.value(name)), isFrozen);
            (isFrozen ? still : moved) += 1;
        }
        QVERIFY(still > 0 && moved > 0);
    }

    void frozenLayersOfAnMlpWithClassesAreTheFirstOnes()
    {
        const Experiment e = tinyTraining(
            {{u"d.net"_s, u"mlp"_s}, {u"d.mlp.layers"_s, 2}, {u"d.mlp.width"_s, 8}, {u"d.frozen"_s, 1}});
        Trainer trainer(e, opened(e));
        const torch::Tensor before = trainer.players().d().flat.values.clone();
        for (int i = 0; i < 2; ++i)
            trainer.advance();
        const FlatParameters &flat = trainer.players().d().flat;
        for (std::size_t i = 0; i < flat.count(); ++i) {
            const bool isFrozen = flat.names()[i].starts_with("main.0.");
            QVERIFY2(torch::equal(flat.part(flat.values, i), flat.part(before, i)) == isFrozen,
                     flat.names()[i].c_str());
        }
    }

    void fp32OnAGraphicsCardIsNotTf32()
    {
        // What LibTorch is told before anything is computed there; it needs no card to be told.
        at::Context &context = at::globalContext();
        const bool wasDeterministic = context.deterministicAlgorithms();
        context.setAllowTF32CuDNN(true); // as it begins
        context.setAllowTF32CuBLAS(true);
        useThreads(tinyTraining({{u"train.device"_s, u"cuda"_s}}));
        context.setDeterministicAlgorithms(wasDeterministic, true);
        QVERIFY(!context.allowTF32CuDNN());
        QVERIFY(!context.allowTF32CuBLAS());
    }

    void adamBesideALazyPenaltyIsThatOfThePaper()
    {
        // Published settings: StyleGAN2's 0.0025 and 0.99 become these with k = 16, and with k = 4.
        const auto share = [](int interval) {
            return PenaltyTerms(tinyTraining({{u"loss.r1"_s, 1.0}, {u"loss.r1_interval"_s, interval}}))
                .share(0);
        };
        QVERIFY(std::abs(0.0025 * share(16) - 0.00235294) < 1e-8);
        QVERIFY(std::abs(std::pow(0.99, share(16)) - 0.99058546) < 1e-8);
        QVERIFY(std::abs(std::pow(0.99, share(4)) - 0.99199197) < 1e-8);
        QCOMPARE(share(1), 1.0);
    }

    void lazyR1TakesAStepOfItsOwn()
    {
        constexpr double kGamma = 3;
        constexpr int kInterval = 2;
        const Values lazy{{u"loss.r1"_s, kGamma},
                          {u"loss.r1_interval"_s, kInterval},
                          {u"d.beta1"_s, 0.5},
                          {u"d.beta2"_s, 0.9},
                          {u"d.rate"_s, 1e-3}};
        const Experiment e = tinyTraining(lazy);
        const auto data = opened(e);
        const Batch real = TrainingFeed(data, 1, true, true).batch(0, 6, false);
        Players players(e, netShape(e, *data), *data);
        const ReportD report = players.updateD(players.drawD(0, 0, real), false);

        // By hand: Adam's first step on the loss alone …
        const double c = 2.0 / 3;
        Values plain = lazy;
        plain.insert({{u"loss.r1"_s, 0.0},
                      {u"d.rate"_s, 1e-3 * c},
                      {u"d.beta1"_s, std::pow(0.5, c)},
                      {u"d.beta2"_s, std::pow(0.9, c)}});
        Players first(tinyTraining(plain), netShape(e, *data), *data);
        first.updateD(first.drawD(0, 0, real), false);
        const double b1 = std::pow(0.5, c), b2 = std::pow(0.9, c);
        const torch::Tensor m1 = memoryOf(first.stepperD(), u"exp_avg"_s),
                            v1 = memoryOf(first.stepperD(), u"exp_avg_sq"_s);
        // … and its second on k gamma / 2 times the squared slope.
        first.d().flat.gradients.zero_();
        const torch::Tensor slope = squaredSlope(
            [&](const torch::Tensor &x) { return first.d().net->forward(x, real.classes); }, real.pictures);
        (slope * (kInterval * kGamma / 2)).backward();
        const torch::Tensor gradient = first.d().flat.gradients;
        const torch::Tensor m = (b1 * m1 + (1 - b1) * gradient) / (1 - b1 * b1);
        const torch::Tensor v = (b2 * v1 + (1 - b2) * gradient.square()) / (1 - b2 * b2);
        const torch::Tensor expected = first.d().flat.values - 1e-3 * c * m / (v.sqrt() + 1e-8);
        QVERIFY(torch::allclose(players.d().flat.values, expected, 1e-4, 1e-6));
        // What is reported is the squared slope, weighted by nothing.
        const auto told = report.penalty(u"Loss/r1_penalty"_s);
        QVERIFY(told);
        QVERIFY(std::abs(*told - slope.item<double>()) < 1e-4 * slope.item<double>());

        // Not this update's turn: no step of the penalty's.
        QVERIFY(players.updateD(players.drawD(1, 0, real), false).penalties.empty());
        QCOMPARE(players.stepperD().extraSteps, 1);
    }

    void resumeIsExactBetweenStepsOfLazyR1()
    {
        const Experiment e = tinyTraining({{u"loss.r1"_s, 1.0}, {u"loss.r1_interval"_s, 3}});
        const auto data = opened(e);
        Trainer whole(e, data), first(e, data), second(e, data);
        for (int i = 0; i < 5; ++i)
            first.advance();
        QVERIFY(second.restore(first.checkpoint()));
        for (int i = 0; i < 5; ++i)
            second.advance();
        for (int i = 0; i < 10; ++i)
            whole.advance();
        QVERIFY(torch::equal(whole.players().d().flat.values, second.players().d().flat.values));
        QVERIFY(torch::equal(memoryOf(whole.players().stepperD(), u"exp_avg_sq"_s),
                             memoryOf(second.players().stepperD(), u"exp_avg_sq"_s)));
    }

    void secondsCountTheJudgingAndWhatTrainingDoesBesides()
    {
        const Experiment e = tinyTraining({{u"run.tick"_s, 1}});
        Trainer trainer(e, opened(e));
        const auto secondsOfTick = [](const TickRecord &tick) {
            return tick.stats[u"Timing/sec_per_tick"_s].mean;
        };
        trainer.advance();
        QVERIFY(trainer.lastTimes().judging > 0);
        const auto first = trainer.takeTick();
        QVERIFY(first);
        QVERIFY(1000 * secondsOfTick(*first) >= trainer.lastTimes().total());
        QVERIFY(1000 * first->seconds >= trainer.lastTimes().total());
        trainer.spend(100);
        trainer.advance();
        const auto second = trainer.takeTick();
        QVERIFY(second);
        QVERIFY(secondsOfTick(*second) > 100 && second->seconds > 100);
        QVERIFY(second->stats[u"Timing/images_per_sec"_s].mean < 6 / 100.0);
    }
};

FORJA_TEST(TestNumerics)
#include "test_numerics.moc"
