// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/presets.h"
#include "engine/session/internal/training/flatworker.h"
#include "engine/session/types/values.h"
#include "engine/training/trainer.h"
#include "tests/testmain.h"

#include <QTest>

#include <cmath>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

Experiment flat(const QMap<QString, QVariant> &values = {})
{
    const auto table = assembleFields();
    Experiment e = experimentFrom(*presetNamed(u"flat"_s, *table), table);
    e.set(u"data.folder"_s, u"flat:two-gaussians"_s).orThrow();
    e.set(u"data.sample_count"_s, 300).orThrow();
    e.set(u"train.batch"_s, 16).orThrow();
    e.set(u"run.tick"_s, 5).orThrow();
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        e.set(it.key(), it.value()).orThrow();
    return e;
}

std::shared_ptr<const PointDataset> dataOf(const Experiment &e)
{
    return PointDataset::open(e.text(u"data.folder"_s), pictureRule(e)).orThrow();
}

void goTo(Trainer &trainer, qint64 update)
{
    while (trainer.moment().update < update) {
        trainer.advance();
        trainer.takeTick();
    }
}

torch::Tensor rows(const std::vector<float> &numbers)
{
    return torch::tensor(at::ArrayRef<float>(numbers.data(), numbers.size())).view({-1, 2});
}

void verifySame(const CheckpointData &a, const CheckpointData &b)
{
    QVERIFY(a.at == b.at);
    QCOMPARE(a.tensors.tensors.size(), b.tensors.tensors.size());
    for (const StoredTensor &tensor : a.tensors.tensors)
        QVERIFY2(b.tensors.find(tensor.name)->data == tensor.data, qPrintable(tensor.name));
}

} // namespace

/// Training on points: through the same players and the same trainer as on pictures.
class TestFlatTraining : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBatchHoldsThePointsToTheLastBit()
    {
        const Experiment e = flat();
        const auto data = dataOf(e);
        TrainingFeed feed(data, 1, true, false);
        DataOrder order(1, data->trainSize());
        const Batch batch = feed.batch(3, 16, false);
        QVERIFY(batch.pictures.sizes() == at::IntArrayRef({16, 2, 1, 1}));
        const std::vector<int> indices = order.indices(3, 16);
        for (int i = 0; i < 16; ++i) {
            QCOMPARE(batch.pictures[i][0].item<float>(),
                     data->point(data->trainRecord(indices[static_cast<std::size_t>(i)]))[0]);
            QCOMPARE(batch.pictures[i][1].item<float>(),
                     data->point(data->trainRecord(indices[static_cast<std::size_t>(i)]))[1]);
        }
        const Batch heldOut = heldOutBatch(*data, 4, false, false);
        QCOMPARE(heldOut.pictures[0][1].item<float>(), data->point(data->heldOutRecord(0))[1]);
    }

    void aPointHasNoMirrorImage()
    {
        const auto data = dataOf(flat());
        TrainingFeed feed(data, 1, true, false);
        QVERIFY(torch::equal(feed.batch(3, 16, true).pictures, feed.batch(3, 16, false).pictures));
    }

    void resumeIsExact()
    {
        const Experiment e = flat();
        const auto data = dataOf(e);
        Trainer whole(e, data), first(e, data);
        goTo(whole, 40);
        goTo(first, 17);
        Trainer second(e, data);
        second.restore(first.checkpoint()).orThrow();
        goTo(second, 40);
        verifySame(whole.checkpoint(), second.checkpoint());
    }

    /// Told or not, a step does the same.
    void aTracedStepChangesNothingInWhatIsLearned()
    {
        const Experiment e = flat({{u"d.updates"_s, 2}, {u"train.accumulate"_s, 3}});
        const auto data = dataOf(e);
        Trainer told(e, data), silent(e, data);
        goTo(told, 3);
        goTo(silent, 3);
        const std::vector<UpdateTrace> traces = told.stepTraced(Player::Both);
        silent.step(Player::Both);
        verifySame(told.checkpoint(), silent.checkpoint());
        QCOMPARE(traces.size(), 3U);
        const QList<FlatStep> steps = flatSteps(traces, told.moment());
        QCOMPARE(int(steps[0].player), int(Player::D));
        QCOMPARE(int(steps[1].player), int(Player::D));
        QCOMPARE(int(steps[2].player), int(Player::G));
        QCOMPARE(steps[0].at.dUpdates, 7);
        QCOMPARE(steps[1].at.dUpdates, 8);
        QCOMPARE(steps[2].at.gUpdates, 4);
        for (const FlatStep &step : steps) {
            QCOMPARE(step.fake.size(), 32U);
            QCOMPARE(step.onFake.size(), 16U);
            QCOMPARE(step.real.size(), step.player == Player::D ? 32U : 0U);
            QCOMPARE(step.gradients.size(), step.player == Player::G ? 32U : 0U);
            QCOMPARE(step.layers.size(), 3);
            QVERIFY(step.change > 0 && std::isfinite(step.loss));
        }
    }

    /// What is shown at a point is what autograd leaves there in the real update of G, for every loss.
    void theShownGradientIsThatOfTheRealUpdate_data()
    {
        QTest::addColumn<QString>("loss");
        for (const char *loss : {"non-saturating", "minimax", "hinge", "least-squares"})
            QTest::newRow(loss) << QString::fromLatin1(loss);
    }
    void theShownGradientIsThatOfTheRealUpdate()
    {
        QFETCH(QString, loss);
        const Experiment e = flat({{u"loss.kind"_s, loss}});
        const auto data = dataOf(e);
        Trainer trainer(e, data);
        goTo(trainer, 20);
        const Snapshot before = trainer.snapshot();
        const QList<FlatStep> steps = flatSteps(trainer.stepTraced(Player::G), trainer.moment());
        QCOMPARE(steps.size(), 1);
        // D as it was, through the page's own way.
        const NetShape shape = netShape(e, *data);
        auto d = netFamily(u"mlp"_s).makeD(e, shape, 0);
        FlatParameters layout(*d, true);
        torch::NoGradGuard noGrad;
        layout.values.copy_(before.d.values);
        at::AutoGradMode withGrad(true);
        const torch::Tensor shown = pointGradients(*d, *lossNamed(loss),
                                                   rows(steps[0].fake).view({-1, 2, 1, 1}), {}, 16)
                                        .flatten(1);
        const torch::Tensor real = rows(steps[0].gradients);
        QVERIFY(real.abs().max().item<double>() > 0);
        QVERIFY(torch::allclose(shown, real, 1e-5, 1e-8));
        // And it is the slope of the loss: a small step against it makes the loss smaller by as much.
        const auto lossAt = [&](const torch::Tensor &points) {
            return lossNamed(loss)
                ->ofG({d->forward(points.view({-1, 2, 1, 1}), {})}, nullptr)
                .mean()
                .item<double>();
        };
        const torch::Tensor points = rows(steps[0].fake);
        const double length = 1e-3 / real.norm().item<double>();
        const double change = lossAt(points - real * length) - lossAt(points);
        QVERIFY2(std::abs(change / (-1e-3 * real.norm().item<double>()) - 1) < 0.1,
                 qPrintable(QString::number(change)));
    }

    void aViewShowsTheNetsAsTheyAre()
    {
        const Experiment e = flat();
        const auto data = dataOf(e);
        Trainer trainer(e, data);
        goTo(trainer, 10);
        FlatWorker worker(e, data);
        const FlatView view = worker.view(trainer.snapshot());
        QVERIFY(view.at == trainer.moment());
        QCOMPARE(view.points.size(), std::size_t(2 * FlatView::kPoints));
        QCOMPARE(view.gradients.size(), std::size_t(2 * FlatView::kGradients));
        // D at the middle of the lowest left and of another cell: the cells are 2.4 / 48 wide.
        torch::NoGradGuard noGrad;
        const torch::Tensor places = torch::tensor({-1.175F, -1.175F, -1.2F + 0.05F * 30.5F,
                                                    -1.2F + 0.05F * 7.5F})
                                         .view({2, 2, 1, 1});
        const torch::Tensor outputs = trainer.players().d().net->forward(places, {});
        QVERIFY(std::abs(outputs[0].item<double>() - view.judgement[0]) < 1e-5);
        QVERIFY(std::abs(outputs[1].item<double>() - view.judgement[7 * FlatView::kJudged + 30]) < 1e-5);
        // The middle of the grid is where latent 0 goes.
        const torch::Tensor middle = trainer.players().g().net->forward(torch::zeros({1, 2}), {}).flatten();
        const std::size_t at = 2 * (FlatView::kWarped / 2 * FlatView::kWarped + FlatView::kWarped / 2);
        QVERIFY(std::abs(middle[0].item<double>() - view.warp[at]) < 1e-5
                && std::abs(middle[1].item<double>() - view.warp[at + 1]) < 1e-5);
        // A file keeps it.
        const FlatView again = decodeFlatView(encodeFlatView(view), u"here"_s).orThrow();
        QVERIFY(again.at == view.at && again.points == view.points && again.judgement == view.judgement
                && again.warp == view.warp && again.gradients == view.gradients);
        QCOMPARE(again.js, view.js);
        QCOMPARE(again.found, view.found);
        QVERIFY(!decodeFlatView(encodeFlatView(view).left(5000), u"here"_s));
    }

    void oneNumberIsALatentToo()
    {
        const Experiment e = flat({{u"g.latent"_s, 1}});
        const auto data = dataOf(e);
        Trainer trainer(e, data);
        goTo(trainer, 2);
        const FlatView view = FlatWorker(e, data).view(trainer.snapshot());
        QCOMPARE(view.warpColumns, FlatView::kStretched);
        QVERIFY(decodeFlatView(encodeFlatView(view), u"here"_s));
    }

    /// The easiest shape within 1,500 updates: both clouds are found and nearly all points are good. A GAN
    /// swings, and how far on which update depends on the last digits, so that ten moments are looked at.
    void itLearnsTwoClouds()
    {
        const Experiment e = flat({{u"data.sample_count"_s, 3000}, {u"train.batch"_s, 100}});
        const auto data = dataOf(e);
        Trainer trainer(e, data);
        FlatWorker worker(e, data);
        const FlatView begun = worker.view(trainer.snapshot());
        QVERIFY(begun.good < 0.5);
        double js = 0;
        for (int update = 600; update <= 1500; update += 100) {
            goTo(trainer, update);
            const FlatView view = worker.view(trainer.snapshot());
            QCOMPARE(view.found, 2);
            QVERIFY2(view.good > 0.8, qPrintable(u"%1 at update %2"_s.arg(view.good).arg(update)));
            js += view.js / 10;
        }
        QVERIFY2(js < 0.6 * begun.js, qPrintable(u"%1 %2"_s.arg(js).arg(begun.js)));
    }
};

FORJA_TEST(TestFlatTraining)
#include "test_flattraining.moc"
