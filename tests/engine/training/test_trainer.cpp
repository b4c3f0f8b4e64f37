// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/storedmodule.h"
#include "engine/training/trainer.h"

#include "engine/experiment/presets.h"
#include "engine/session/types/values.h"
#include "tests/support/settings.h"
#include "tests/testmain.h"

#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

/// A preset made small enough for a test: tiny nets, batches and pictures; what makes the presets differ
/// stays.
Experiment small(const QString &preset)
{
    const auto table = assembleFields();
    Experiment e = experimentFrom(*presetNamed(preset, *table), table);
    e.set(u"data.folder"_s, u"sample:digits"_s).orThrow();
    e.set(u"data.sample_count"_s, 60).orThrow();
    e.set(u"data.width"_s, 16).orThrow();
    e.set(u"data.height"_s, 16).orThrow();
    e.set(u"g.dcgan.width"_s, 8).orThrow();
    e.set(u"d.dcgan.width"_s, 8).orThrow();
    e.set(u"g.latent"_s, 8).orThrow();
    e.set(u"train.batch"_s, 6).orThrow();
    e.set(u"train.threads"_s, 1).orThrow();
    e.set(u"run.tick"_s, 4).orThrow();
    return e;
}

std::shared_ptr<const Dataset> dataOf(const Experiment &e)
{
    return Dataset::open(e.text(u"data.folder"_s), pictureRule(e)).orThrow();
}

/// What a person did, at which whole updates.
struct Script
{
    int editAt = 3;
    int stepAt = 5;
};

void act(Trainer &trainer, const Script &script)
{
    if (trainer.moment().update == script.editAt && trainer.scheduleDone() == 0)
        QVERIFY(trainer.edit(u"d.rate"_s, 5e-4));
    if (trainer.moment().update == script.stepAt && trainer.scheduleDone() == 1) {
        trainer.step(Player::D);
        trainer.step(Player::G);
    }
}

void advanceTo(Trainer &trainer, qint64 update, std::vector<TickRecord> &ticks, const Script &script)
{
    while (trainer.moment().update < update) {
        act(trainer, script);
        trainer.advance();
        if (auto tick = trainer.takeTick())
            ticks.push_back(*tick);
    }
}

void compareTensors(const TensorFile &a, const TensorFile &b)
{
    QCOMPARE(a.tensors.size(), b.tensors.size());
    for (const StoredTensor &tensor : a.tensors) {
        const StoredTensor *other = b.find(tensor.name);
        QVERIFY2(other, qPrintable(tensor.name));
        QVERIFY2(other->data == tensor.data, qPrintable(tensor.name));
    }
}

void compareTicks(const std::vector<TickRecord> &a, const std::vector<TickRecord> &b)
{
    QCOMPARE(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        QVERIFY(a[i].at == b[i].at);
        QCOMPARE(a[i].stats.keys(), b[i].stats.keys());
        for (const QString &name : a[i].stats.keys()) {
            if (isTimed(name))
                continue;
            QCOMPARE(a[i].stats[name].num, b[i].stats[name].num);
            QVERIFY2(a[i].stats[name].mean == b[i].stats[name].mean, qPrintable(name));
            QVERIFY2(a[i].stats[name].std == b[i].stats[name].std, qPrintable(name));
        }
    }
}

QByteArray sheetBits(const Trainer &trainer)
{
    Evaluator evaluator(trainer.experiment(), trainer.players().shape());
    evaluator.setReference(trainer.reference());
    evaluator.load(trainer.snapshot());
    const int classes = trainer.players().shape().classes;
    const torch::Tensor pictures = evaluator.pictures(7, 0, 10, [=](qint64 i) {
        return classes > 0 ? static_cast<int>(i % classes) : 0;
    });
    return storeTensor(u"sheet"_s, pictures).data;
}

} // namespace

/// One training, one way forward: the heart of exact resume.
class TestTrainer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { at::set_num_threads(1); }

    void resumeIsExactUnderEditsAndSteps_data()
    {
        QTest::addColumn<QString>("preset");
        const auto table = assembleFields();
        for (const Preset &preset : shippedPresets(*table))
            QTest::newRow(qPrintable(preset.name)) << preset.name;
    }

    void resumeIsExactUnderEditsAndSteps()
    {
        QFETCH(QString, preset);
        const Experiment e = small(preset);
        const auto data = dataOf(e);
        const Script script;

        Trainer whole(e, data);
        std::vector<TickRecord> wholeTicks;
        advanceTo(whole, 13, wholeTicks, script);

        // Stopped at update 6, in the middle of a tick, and gone on with in a new program's state.
        std::vector<TickRecord> ticks;
        Trainer first(e, data);
        advanceTo(first, 6, ticks, script);
        const CheckpointData saved = first.checkpoint();
        Trainer second(first.experiment(), data);
        QVERIFY(second.restore(saved));
        advanceTo(second, 13, ticks, script);

        compareTensors(whole.checkpoint().tensors, second.checkpoint().tensors);
        compareTicks(wholeTicks, ticks);
        QVERIFY(sheetBits(whole) == sheetBits(second));
        QCOMPARE(second.experiment().schedule.size(), 3);
    }

    void anExperimentReplaysItsRunFromZero()
    {
        const Experiment e = small(u"quick-look"_s);
        const auto data = dataOf(e);
        Trainer lived(e, data);
        std::vector<TickRecord> livedTicks;
        advanceTo(lived, 9, livedTicks, Script{});

        Trainer replayed(lived.experiment(), data);
        std::vector<TickRecord> ticks;
        while (!(replayed.moment() == lived.moment())) {
            replayed.advance();
            if (auto tick = replayed.takeTick())
                ticks.push_back(*tick);
        }
        compareTensors(lived.checkpoint().tensors, replayed.checkpoint().tensors);
        compareTicks(livedTicks, ticks);
    }

    void anEditChangesWhatFollowsAndNothingBefore()
    {
        const Experiment e = small(u"quick-look"_s);
        const auto data = dataOf(e);
        Trainer plain(e, data);
        Trainer edited(e, data);
        for (int i = 0; i < 3; ++i) {
            plain.advance();
            edited.advance();
        }
        compareTensors(plain.checkpoint().tensors, edited.checkpoint().tensors);
        QVERIFY(edited.edit(u"g.rate"_s, 1e-5));
        plain.advance();
        edited.advance();
        bool differs = false;
        const CheckpointData a = plain.checkpoint();
        const CheckpointData b = edited.checkpoint();
        for (const StoredTensor &tensor : a.tensors.tensors)
            differs |= tensor.name.startsWith(u"G/"_s) && b.tensors.find(tensor.name)->data != tensor.data;
        QVERIFY(differs);
    }

    void lookingDisturbsNothing()
    {
        const Experiment e = small(u"classic-dcgan"_s);
        const auto data = dataOf(e);
        Trainer watched(e, data);
        Trainer alone(e, data);
        for (int i = 0; i < 3; ++i) {
            watched.advance();
            sheetBits(watched);
            alone.advance();
        }
        compareTensors(watched.checkpoint().tensors, alone.checkpoint().tensors);
    }

    void aBatchInPartsLearnsTheSame_data()
    {
        QTest::addColumn<int>("parts");
        QTest::addColumn<QString>("norm");
        QTest::newRow("equal parts") << 3 << u"group"_s;
        QTest::newRow("unequal parts") << 4 << u"group"_s;
        QTest::newRow("picture by picture") << 6 << u"group"_s;
        QTest::newRow("more parts than pictures") << 200 << u"group"_s;
        QTest::newRow("spectral norm has one power iteration an update, not one a part")
            << 3 << u"spectral"_s;
    }
    void aBatchInPartsLearnsTheSame()
    {
        QFETCH(int, parts);
        QFETCH(QString, norm);
        Experiment e = small(u"small-data"_s); // moved pictures: each must be moved as in the whole batch
        test::setAll(e,
                     {{"g.dcgan.norm", u"group"_s},
                      {"d.dcgan.norm", norm},
                      {"loss.r1", 0.5},
                      {"loss.r1_interval", 2},
                      {"loss.label_noise", 0.2},
                      {"augment.color", true},
                      {"d.updates", 2}});
        const auto data = dataOf(e);
        Trainer whole(e, data);
        e.set(u"train.accumulate"_s, parts).orThrow();
        Trainer inParts(e, data);
        for (int i = 0; i < 4; ++i) {
            whole.advance();
            inParts.advance();
        }
        // Only sums in another order: float32 has 7 digits, and Adam divides by the gradient's own size.
        constexpr double kRounding = 2e-4;
        const auto isNear = [](const torch::Tensor &a, const torch::Tensor &b) {
            return (a - b).abs().max().item<double>() < kRounding;
        };
        QVERIFY(!torch::equal(whole.players().d().flat.values, Trainer(e, data).players().d().flat.values));
        QVERIFY(isNear(whole.players().d().flat.values, inParts.players().d().flat.values));
        QVERIFY(isNear(whole.players().g().flat.values, inParts.players().g().flat.values));
        const TickRecord a = *whole.takeTick(), b = *inParts.takeTick();
        QCOMPARE(a.stats.keys(), b.stats.keys());
        for (const char *name : {"Loss/D/loss", "Loss/G/loss", "Loss/r1_penalty", "Loss/scores/real",
                                 "Loss/scores/fake", "Gradient/D", "Gradient/G"}) {
            const Statistic one = a.stats[QString::fromLatin1(name)],
                            other = b.stats[QString::fromLatin1(name)];
            QCOMPARE(other.num, one.num);
            QVERIFY2(std::abs(other.mean - one.mean) < 1e-3 * (1 + std::abs(one.mean)), name);
        }
    }

    void resumeIsExactWithABatchInParts()
    {
        Experiment e = small(u"quick-look"_s);
        e.set(u"train.accumulate"_s, 3).orThrow();
        const auto data = dataOf(e);
        Trainer whole(e, data);
        Trainer first(e, data);
        for (int i = 0; i < 3; ++i) {
            whole.advance();
            first.advance();
        }
        QVERIFY(whole.edit(u"train.accumulate"_s, 2) && first.edit(u"train.accumulate"_s, 2));
        Trainer second(first.experiment(), data);
        QVERIFY(second.restore(first.checkpoint()));
        for (int i = 0; i < 4; ++i) {
            whole.advance();
            second.advance();
        }
        compareTensors(whole.checkpoint().tensors, second.checkpoint().tensors);
    }

    void frozenLayersOfDStayAndTheOthersLearn_data()
    {
        QTest::addColumn<QString>("norm");
        for (const auto &norm : {u"none"_s, u"batch"_s, u"group"_s, u"spectral"_s})
            QTest::newRow(qPrintable(norm)) << norm;
    }
    void frozenLayersOfDStayAndTheOthersLearn()
    {
        QFETCH(QString, norm);
        Experiment e = small(u"quick-look"_s);
        e.set(u"d.dcgan.norm"_s, norm).orThrow();
        e.set(u"d.frozen"_s, 2).orThrow();
        e.set(u"loss.r1"_s, 0.1).orThrow();
        Trainer trainer(e, dataOf(e));
        const auto before = trainer.players().d().flat.values.clone();
        for (int i = 0; i < 3; ++i)
            trainer.advance();
        const FlatParameters &flat = trainer.players().d().flat;
        // Two layers of four: 16 pixels are halved twice, then come the linear one and the classes'.
        int frozen = 0;
        for (std::size_t i = 0; i < flat.count(); ++i)
            frozen += torch::equal(flat.part(flat.values, i), flat.part(before, i)) ? 1 : 0;
        const std::string firstFree = flat.names()[static_cast<std::size_t>(frozen)];
        QVERIFY(frozen > 0 && frozen < static_cast<int>(flat.count()));
        for (int i = 0; i < frozen; ++i)
            QVERIFY(torch::equal(flat.part(flat.values, static_cast<std::size_t>(i)),
                                 flat.part(before, static_cast<std::size_t>(i))));
        QCOMPARE(flat.count() - static_cast<std::size_t>(frozen),
                 norm == u"none" || norm == u"spectral" ? 3U : 2U);
    }

    void dLearnsAloneFirst()
    {
        Experiment e = small(u"quick-look"_s);
        e.set(u"d.first"_s, 5).orThrow();
        Trainer trainer(e, dataOf(e));
        for (int i = 0; i < 5; ++i)
            trainer.advance();
        QCOMPARE(trainer.moment().dUpdates, 5);
        QCOMPARE(trainer.moment().gUpdates, 0);
        QCOMPARE(trainer.moment().update, 0);
        trainer.advance();
        QCOMPARE(trainer.moment().dUpdates, 6);
        QCOMPARE(trainer.moment().gUpdates, 1);
        QCOMPARE(trainer.moment().update, 1);
    }

    void updatesPerUpdateAreCounted()
    {
        Experiment e = small(u"quick-look"_s);
        e.set(u"d.updates"_s, 3).orThrow();
        e.set(u"g.updates"_s, 2).orThrow();
        Trainer trainer(e, dataOf(e));
        trainer.advance();
        QVERIFY((trainer.moment() == Moment{1, 3, 2}));
        QCOMPARE(trainer.kimg(), 3 * 6 / 1000.0);
    }

    void halfPrecisionTrainsEveryNet_data()
    {
        QTest::addColumn<bool>("hasClasses");
        QTest::addColumn<QString>("norm");
        for (const bool hasClasses : {false, true}) {
            for (const auto &norm : {u"none"_s, u"batch"_s, u"group"_s, u"spectral"_s})
                QTest::addRow("%s, %s", hasClasses ? "classes" : "no classes", qPrintable(norm))
                    << hasClasses << norm;
        }
    }
    void halfPrecisionTrainsEveryNet()
    {
        QFETCH(bool, hasClasses);
        QFETCH(QString, norm);
        Experiment e = small(u"quick-look"_s);
        e.set(u"train.precision"_s, u"bf16"_s).orThrow();
        e.set(u"g.classes"_s, hasClasses).orThrow();
        e.set(u"d.dcgan.norm"_s, norm).orThrow();
        Trainer trainer(e, dataOf(e));
        for (int i = 0; i < 3; ++i)
            trainer.advance();
        QVERIFY(!trainer.notFinite());
    }

    void aFrozenPlayerStays()
    {
        Experiment e = small(u"quick-look"_s);
        e.set(u"g.updates"_s, 0).orThrow();
        Trainer trainer(e, dataOf(e));
        const CheckpointData before = trainer.checkpoint();
        for (int i = 0; i < 3; ++i)
            trainer.advance();
        const CheckpointData after = trainer.checkpoint();
        for (const StoredTensor &tensor : before.tensors.tensors) {
            if (tensor.name.startsWith(u"G/"_s))
                QVERIFY2(after.tensors.find(tensor.name)->data == tensor.data, qPrintable(tensor.name));
        }
    }

    void whatIsNotFiniteIsNamed()
    {
        const Experiment e = small(u"quick-look"_s);
        Trainer trainer(e, dataOf(e));
        trainer.advance();
        QVERIFY(!trainer.notFinite());
        CheckpointData broken = trainer.checkpoint();
        for (StoredTensor &tensor : broken.tensors.tensors) {
            if (tensor.name.startsWith(u"D/"_s)) {
                const float nan = std::numeric_limits<float>::quiet_NaN();
                std::copy_n(reinterpret_cast<const char *>(&nan), sizeof nan, tensor.data.data());
                break;
            }
        }
        QVERIFY(trainer.restore(broken));
        trainer.advance();
        QVERIFY(trainer.notFinite());
        QCOMPARE(trainer.notFinite()->code, u"training.not_finite"_s);
        QCOMPARE(trainer.notFinite()->english(),
                 u"D's loss became nan in update 2 (its own update 2), before any other number. Lower the "
                 u"learning rate of D, or put a penalty on D, and continue from the last checkpoint."_s);
    }

    void onlyLiveFieldsMayChange()
    {
        const Experiment e = small(u"quick-look"_s);
        Trainer trainer(e, dataOf(e));
        const auto refused = trainer.edit(u"train.batch"_s, 8);
        QVERIFY(!refused);
        QCOMPARE(refused.problem().code, u"experiment.not_live"_s);
        QVERIFY(!trainer.edit(u"d.rate"_s, 7.0));
        QVERIFY(trainer.experiment().schedule.isEmpty());
    }

    void everyTickHasTheFieldsUsualNames()
    {
        const Experiment e = small(u"overnight"_s);
        Trainer trainer(e, dataOf(e));
        std::optional<TickRecord> tick;
        for (int i = 0; i < 16; ++i) {
            trainer.advance();
            if (auto ended = trainer.takeTick())
                tick = ended;
        }
        QVERIFY(tick);
        QCOMPARE(tick->at.update, 16);
        const auto has = [&tick](const char *name) {
            return tick->stats.contains(QString::fromLatin1(name));
        };
        for (const char *name :
             {"Loss/D/loss", "Loss/G/loss", "Loss/scores/real", "Loss/scores/fake", "Loss/scores/held_out",
              "Accuracy/D", "Gradient/D", "Gradient/G", "Histogram/real/00", "Histogram/fake/15", "Timing/D"})
            QVERIFY2(has(name), name);
        QCOMPARE(tick->stats[u"Loss/D/loss"_s].num, 4);
        QCOMPARE(tick->stats[u"Loss/scores/real"_s].num, 4 * 6);
    }
};

FORJA_TEST(TestTrainer)
#include "test_trainer.moc"
