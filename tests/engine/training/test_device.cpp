// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/device.h"

#include "engine/experiment/presets.h"
#include "engine/session/types/values.h"
#include "engine/training/threads.h"
#include "engine/training/trainer.h"
#include "tests/testmain.h"

#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

Experiment small(const QString &device)
{
    const auto table = assembleFields();
    Experiment e = experimentFrom(*presetNamed(u"quick-look"_s, *table), table);
    for (const auto &[key, value] :
         QList<std::pair<QString, QVariant>>{{u"data.folder"_s, u"sample:digits"_s},
                                             {u"data.sample_count"_s, 60},
                                             {u"data.width"_s, 16},
                                             {u"data.height"_s, 16},
                                             {u"g.dcgan.width"_s, 8},
                                             {u"d.dcgan.width"_s, 8},
                                             {u"train.batch"_s, 6},
                                             {u"train.threads"_s, 1},
                                             {u"train.device"_s, device}})
        e.set(key, value).orThrow();
    return e;
}

std::vector<float> outputsAfter(const QString &device, int updates)
{
    const Experiment experiment = withMachineChosen(small(device)).orThrow();
    Trainer trainer(experiment, Dataset::open(u"sample:digits"_s, pictureRule(experiment)).orThrow());
    for (int i = 0; i < updates; ++i)
        trainer.advance();
    const torch::Tensor average = trainer.snapshot().average.values;
    return {average.const_data_ptr<float>(), average.const_data_ptr<float>() + average.numel()};
}

} // namespace

/// What follows from whether this machine has a graphics card; each test says something on both kinds.
class TestDevice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theChosenDeviceIsKept();
    void partsFitTheSettingOnAnyMachine();
    void aGraphicsCardIsUsedOrSaidToBeMissing();
    void aSnapshotDoesNotChangeWithTraining();
};

void TestDevice::theChosenDeviceIsKept()
{
    const Experiment chosen = withMachineChosen(small(u"auto"_s)).orThrow();
    QCOMPARE(chosen.text(u"train.device"_s), hasGraphicsCard() ? u"cuda"_s : u"cpu"_s);
    QCOMPARE(withMachineChosen(small(u"cpu"_s)).orThrow().text(u"train.device"_s), u"cpu"_s);
    // Nobody asked for it, so it is nothing that differs from the preset.
    for (const Difference &difference : chosen.differences())
        QVERIFY(difference.key != u"train.device"_s);
}

void TestDevice::partsFitTheSettingOnAnyMachine()
{
    Experiment e = small(u"cpu"_s);
    e.set(u"data.width"_s, 64).orThrow();
    e.set(u"data.height"_s, 64).orThrow();
    e.set(u"train.batch"_s, 4096).orThrow();
    for (const int cores : {1, 2, 3, 16, 128, 1000}) {
        // A power of two that may be set; else no training could begin there.
        const int parts = partsFor(e, cores);
        QCOMPARE(parts & (parts - 1), 0);
        QVERIFY2(e.set(u"train.parts"_s, parts), qPrintable(QString::number(parts)));
        QVERIFY(validate(e).isEmpty());
    }
    QCOMPARE(partsFor(e, 3), 2);
    QCOMPARE(partsFor(e, 16), 16);
    // Few pictures are not worth a thread.
    e.set(u"train.batch"_s, 4).orThrow();
    QCOMPARE(partsFor(e, 16), 1);
}

void TestDevice::aGraphicsCardIsUsedOrSaidToBeMissing()
{
    const auto chosen = withMachineChosen(small(u"cuda"_s));
    if (!hasGraphicsCard()) {
        QVERIFY(!chosen);
        QCOMPARE(chosen.problem().code, u"device.missing"_s);
        return;
    }
    const std::vector<float> card = outputsAfter(u"cuda"_s, 3);
    QCOMPARE(outputsAfter(u"cuda"_s, 3), card);
    const std::vector<float> processor = outputsAfter(u"cpu"_s, 3);
    QCOMPARE(card.size(), processor.size());
    // Three steps of Adam at 3e-3 move a weight by 9e-3; sums in another order may turn few of them.
    for (std::size_t i = 0; i < card.size(); ++i)
        QVERIFY2(std::abs(card[i] - processor[i]) < 2e-2F, qPrintable(QString::number(i)));
}

void TestDevice::aSnapshotDoesNotChangeWithTraining()
{
    const Experiment experiment = withMachineChosen(small(u"auto"_s)).orThrow();
    Trainer trainer(experiment, Dataset::open(u"sample:digits"_s, pictureRule(experiment)).orThrow());
    const Snapshot before = trainer.snapshot();
    const torch::Tensor kept = before.average.values.clone();
    trainer.advance();
    QVERIFY(before.average.values.is_cpu() && before.d.values.is_cpu());
    QVERIFY(before.average.values.equal(kept));
    QVERIFY(!trainer.snapshot().average.values.equal(kept));
}

FORJA_TEST(TestDevice)
#include "test_device.moc"
