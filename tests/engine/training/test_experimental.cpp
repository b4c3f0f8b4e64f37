// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/presets.h"
#include "engine/session/session.h"
#include "engine/training/trainer.h"
#include "tests/testmain.h"

#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

/// Trainings that differ in what one player is told or may do: g.signal and d.freeze_at.
class TestExperimental : public QObject
{
    Q_OBJECT

private:
    static Experiment tinyWith(const QMap<QString, QVariant> &values)
    {
        const auto table = assembleFields();
        Experiment e = experimentFrom(*presetNamed(u"quick-look"_s, *table), table);
        QMap<QString, QVariant> all{{u"data.folder"_s, u"sample:digits"_s},
                                    {u"data.sample_count"_s, 60},
                                    {u"data.width"_s, 16},
                                    {u"data.height"_s, 16},
                                    {u"g.dcgan.width"_s, 8},
                                    {u"d.dcgan.width"_s, 8},
                                    {u"g.latent"_s, 8},
                                    {u"train.batch"_s, 6},
                                    {u"train.threads"_s, 1},
                                    {u"run.tick"_s, 4}};
        all.insert(values);
        for (auto it = all.cbegin(); it != all.cend(); ++it)
            e.set(it.key(), it.value()).orThrow();
        return e;
    }
    static std::shared_ptr<const Dataset> picturesOf(const Experiment &e)
    {
        return Dataset::open(e.text(u"data.folder"_s), pictureRule(e)).orThrow();
    }
    static bool isSameState(const Trainer &a, const Trainer &b)
    {
        const TensorFile one = a.checkpoint().tensors, other = b.checkpoint().tensors;
        for (const StoredTensor &tensor : one.tensors) {
            if (!other.find(tensor.name) || other.find(tensor.name)->data != tensor.data)
                return false;
        }
        return one.tensors.size() == other.tensors.size();
    }
    static void advance(Trainer &trainer, int updates)
    {
        while (trainer.moment().update < updates)
            trainer.advance();
    }
    /// What an update of G asks of its weights, which stay as they are.
    static torch::Tensor asked(const QString &signal, qint64 count)
    {
        const Experiment e = tinyWith({{u"g.signal"_s, signal}, {u"g.rate"_s, 0.0}});
        const auto data = picturesOf(e);
        Players players(e, netShape(e, *data), *data);
        players.updateG(count, 0, false);
        return players.g().flat.gradients.clone();
    }

private Q_SLOTS:
    void initTestCase() { at::set_num_threads(1); }

    void whatReachesGPointsWhereItSays()
    {
        // Along the true gradient, in its own measure, over many updates: 1 where the estimate is true on
        // average, 0 where nothing is known.
        const auto along = [](const QString &signal) {
            double sum = 0;
            constexpr int kUpdates = 40;
            for (int count = 0; count < kUpdates; ++count) {
                const torch::Tensor truth = asked(u"gradient"_s, count);
                sum += (at::dot(asked(signal, count), truth) / at::dot(truth, truth)).item<double>()
                    / kUpdates;
            }
            return sum;
        };
        const double sign = along(u"sign"_s), random = along(u"random"_s), value = along(u"value"_s);
        QVERIFY2(sign > 0.4, qPrintable(QString::number(sign)));
        QVERIFY2(std::abs(random) < 0.15, qPrintable(QString::number(random)));
        QVERIFY2(value > 0.5 && value < 1.5, qPrintable(QString::number(value)));
    }

    void resumeIsExactWhateverReachesG_data()
    {
        QTest::addColumn<QString>("signal");
        QTest::addColumn<int>("parts");
        for (const QString &signal : {u"sign"_s, u"random"_s, u"value"_s}) {
            QTest::newRow(qPrintable(signal)) << signal << 1;
            QTest::newRow(qPrintable(signal + u" in parts"_s)) << signal << 2;
        }
    }

    void resumeIsExactWhateverReachesG()
    {
        QFETCH(QString, signal);
        QFETCH(int, parts);
        const Experiment e = tinyWith({{u"g.signal"_s, signal}, {u"train.accumulate"_s, parts}});
        const auto data = picturesOf(e);
        Trainer whole(e, data), first(e, data), second(e, data);
        advance(whole, 7);
        advance(first, 3);
        QVERIFY(second.restore(first.checkpoint()));
        advance(second, 7);
        QVERIFY(isSameState(whole, second));
        // It is another training than the usual one.
        Trainer usual(tinyWith({{u"train.accumulate"_s, parts}}), data);
        advance(usual, 7);
        QVERIFY(!isSameState(whole, usual));
    }

    void dStopsForGoodOnceItWasRightOftenEnough()
    {
        const Experiment e = tinyWith({{u"d.freeze_at"_s, 0.6}});
        const auto data = picturesOf(e);
        Trainer whole(e, data);
        std::optional<Problem> notice;
        while (!notice && whole.moment().update < 400) {
            whole.advance();
            notice = whole.takeNotice();
        }
        QVERIFY(notice);
        QVERIFY2(notice->english().contains(u"stops learning"_s), qPrintable(notice->english()));
        const qint64 at = whole.moment().update;
        QVERIFY2(at >= 50, "its last 50 updates must be there first");

        // Broken off before, while the window fills: it stops at the same update.
        Trainer before(e, data), resumed(e, data);
        advance(before, static_cast<int>(at) - 5);
        QVERIFY(!before.takeNotice());
        QVERIFY(resumed.restore(before.checkpoint()));
        advance(resumed, static_cast<int>(at));
        QVERIFY(resumed.takeNotice());
        QVERIFY(isSameState(whole, resumed));

        // From here on D judges and learns nothing, G learns; so it stays after another break.
        const torch::Tensor d = whole.players().d().flat.values.clone(),
                            g = whole.players().g().flat.values.clone();
        Trainer after(e, data);
        QVERIFY(after.restore(whole.checkpoint()));
        advance(whole, static_cast<int>(at) + 8);
        advance(after, static_cast<int>(at) + 8);
        QVERIFY(torch::equal(whole.players().d().flat.values, d));
        QVERIFY(!torch::equal(whole.players().g().flat.values, g));
        QCOMPARE(whole.moment().dUpdates, at + 8);
        QVERIFY(!whole.takeNotice());
        QVERIFY(isSameState(whole, after));
        const auto tick = whole.takeTick();
        QVERIFY(!tick || tick->stats.contains(u"Accuracy/D"_s));
    }

    void dThatIsNeverRightEnoughGoesOn()
    {
        const Experiment e = tinyWith({{u"d.freeze_at"_s, 1.0}, {u"loss.label_noise"_s, 0.5}});
        Trainer trainer(e, picturesOf(e));
        advance(trainer, 60);
        QVERIFY(!trainer.takeNotice());
    }
};

FORJA_TEST(TestExperimental)
#include "test_experimental.moc"
