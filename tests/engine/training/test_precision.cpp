// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/precision.h"

#include "engine/session/types/values.h"
#include "engine/training/threads.h"
#include "engine/training/trainer.h"
#include "tests/support/settings.h"
#include "tests/testmain.h"

#include <QTest>

#include <set>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

Experiment tinyIn(const QString &precision, test::Values more = {})
{
    Experiment e = test::tinyExperiment(assembleFields(), more);
    test::setAll(e, {{"data.folder", u"sample:digits"_s}, {"train.precision", precision}});
    return e;
}

std::shared_ptr<const Dataset> digitsFor(const Experiment &e)
{
    return Dataset::open(e.text(u"data.folder"_s), pictureRule(e)).orThrow();
}

/// Whether bf16 could hold all of these numbers: the lower halves of their bits are 0.
bool isRounded(const StoredTensor &tensor)
{
    for (qsizetype at = 0; at + qsizetype{sizeof(float)} <= tensor.data.size(); at += sizeof(float)) {
        quint32 bits = 0;
        std::memcpy(&bits, tensor.data.constData() + at, sizeof bits);
        if ((bits & 0xFFFFU) != 0)
            return false;
    }
    return true;
}

double firstPenalty(const QString &precision)
{
    const Experiment e = tinyIn(precision, {{"loss.r1", 1.0}, {"loss.r1_interval", 1}, {"run.tick", 1}});
    Trainer trainer(e, digitsFor(e));
    trainer.advance();
    return trainer.takeTick()->stats.value(u"Loss/r1_penalty"_s).mean;
}

/// The non-saturating loss, which notes in which numbers it is taken.
class NotingLoss : public Loss
{
public:
    NotingLoss() : Loss(lossNamed(u"non-saturating"_s)->facts()) { }
    torch::Tensor ofD(const Judged &real, const Judged &fake, const Flips &flips) const override
    {
        return noted(lossNamed(u"non-saturating"_s)->ofD(noted(real), noted(fake), flips));
    }
    torch::Tensor ofG(const Judged &fake, const Judged *real) const override
    {
        return noted(lossNamed(u"non-saturating"_s)->ofG(noted(fake), real));
    }
    mutable std::set<torch::ScalarType> seen;

private:
    const Judged &noted(const Judged &judged) const
    {
        seen.insert(judged.scores.scalar_type());
        return judged;
    }
    torch::Tensor noted(torch::Tensor loss) const
    {
        seen.insert(loss.scalar_type());
        return loss;
    }
};

} // namespace

/// bf16: where it is chosen, where it is refused, and what it leaves alone.
class TestPrecision : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { at::set_num_threads(1); }
    void cleanup() { qunsetenv("ONEDNN_MAX_CPU_ISA"); }

    void aProcessorKeptToOlderInstructionsDoesNotMultiplyBf16_data()
    {
        QTest::addColumn<bool>("hasBf16");
        QTest::addColumn<QByteArray>("instructionSet");
        QTest::addColumn<QByteArray>("limit");
        QTest::addColumn<bool>("expected");
        QTest::newRow("none") << false << QByteArray("AVX512") << QByteArray() << false;
        QTest::newRow("AVX512-BF16") << true << QByteArray("AVX512") << QByteArray() << true;
        QTest::newRow("on ARM") << true << QByteArray("DEFAULT") << QByteArray() << true;
        QTest::newRow("LibTorch kept to AVX2") << true << QByteArray("AVX2") << QByteArray() << false;
        QTest::newRow("LibTorch kept to SSE") << true << QByteArray("NO AVX") << QByteArray() << false;
        QTest::newRow("oneDNN kept to AVX2") << true << QByteArray("AVX512") << QByteArray("avx2") << false;
        QTest::newRow("oneDNN kept to AVX512")
            << true << QByteArray("AVX512") << QByteArray("avx512_core") << false;
        QTest::newRow("oneDNN without AMX")
            << true << QByteArray("AVX512") << QByteArray("avx512_core_bf16") << true;
        QTest::newRow("oneDNN with all") << true << QByteArray("AVX512") << QByteArray("all") << true;
    }
    void aProcessorKeptToOlderInstructionsDoesNotMultiplyBf16()
    {
        QFETCH(bool, hasBf16);
        QFETCH(QByteArray, instructionSet);
        QFETCH(QByteArray, limit);
        QTEST(multipliesBf16(ProcessorTraits{hasBf16, instructionSet, limit}), "expected");
    }

    void automaticIsBf16WhereTheMachineHasIt()
    {
        const Experiment chosen = withMachineChosenAnew(tinyIn(u"auto"_s)).orThrow();
        const at::DeviceType device = chosen.text(u"train.device"_s) == u"cuda"_s ? at::kCUDA : at::kCPU;
        QCOMPARE(chosen.text(u"train.precision"_s), multipliesBf16(device) ? u"bf16"_s : u"fp32"_s);
        // Nobody asked for it, so it is nothing that differs from the preset.
        for (const Difference &difference : chosen.differences())
            QVERIFY(difference.key != u"train.precision"_s);
    }

    void automaticIsFp32OnPointsAndWhereThereIsNoBf16()
    {
        test::Values onPoints{{"data.folder", u"flat:ring"_s}, {"g.net", u"mlp"_s}, {"d.net", u"mlp"_s}};
        Experiment flat = tinyIn(u"auto"_s);
        test::setAll(flat, onPoints);
        QCOMPARE(withMachineChosen(flat).orThrow().text(u"train.precision"_s), u"fp32"_s);
        qputenv("ONEDNN_MAX_CPU_ISA", "AVX2");
        Experiment pictures = tinyIn(u"auto"_s, {{"train.device", u"cpu"_s}});
        QCOMPARE(withMachineChosen(pictures).orThrow().text(u"train.precision"_s), u"fp32"_s);
    }

    void whatIsAskedForIsKeptOrRefusedButNeverReplaced()
    {
        QCOMPARE(withMachineChosen(tinyIn(u"fp32"_s)).orThrow().text(u"train.precision"_s), u"fp32"_s);
        qputenv("ONEDNN_MAX_CPU_ISA", "AVX2");
        const Experiment bf16 = tinyIn(u"bf16"_s, {{"train.device", u"cpu"_s}});
        QCOMPARE(withMachineChosenAnew(bf16).problem().code, u"precision.missing"_s);
        QVERIFY(isBf16Emulated(withMachineChosen(bf16).orThrow()));
        QVERIFY(withMachineChosenAnew(tinyIn(u"fp32"_s)));
    }

    void inBf16WeightsStatisticsMemoriesAndTheAverageAreFp32_data()
    {
        QTest::addColumn<QString>("norm");
        for (const auto &norm : {u"none"_s, u"batch"_s, u"group"_s, u"spectral"_s})
            QTest::addRow("%s", qPrintable(norm)) << norm;
    }
    void inBf16WeightsStatisticsMemoriesAndTheAverageAreFp32()
    {
        QFETCH(QString, norm);
        const Experiment e = tinyIn(u"bf16"_s, {{"d.dcgan.norm", norm}, {"train.parts", 2}, {"g.ema", 0.9}});
        Trainer trainer(e, digitsFor(e));
        for (int i = 0; i < 3; ++i)
            trainer.advance();
        for (const StoredTensor &tensor : trainer.checkpoint().tensors.tensors) {
            if (tensor.dtype != u"F32"_s) {
                QVERIFY2(tensor.dtype != u"BF16"_s, qPrintable(tensor.name));
                continue;
            }
            const bool isScalar = tensor.data.size() == sizeof(float);
            // What has never moved is 0 or 1, which any format can hold.
            const bool isStill = tensor.data.count('\0') == tensor.data.size();
            QVERIFY2(isScalar || isStill || !isRounded(tensor), qPrintable(tensor.name));
        }
    }

    void inBf16LossesAreTakenOfFp32Scores()
    {
        const Experiment e = tinyIn(u"bf16"_s, {{"d.dcgan.norm", u"batch"_s}, {"train.parts", 2}});
        const auto data = digitsFor(e);
        const auto loss = std::make_shared<NotingLoss>();
        const NetShape shape = netShape(e, *data);
        Players players(e, shape, *data, {netFamily(u"dcgan"_s).makeD(e, shape, 0), loss});
        const auto count = e.integer(u"train.batch"_s);
        const torch::Tensor real
            = torch::linspace(-1, 1, count * shape.channels * 16 * 16).view({count, shape.channels, 16, 16});
        const torch::Tensor classes = torch::zeros({count}, torch::kInt64);
        players.updateD(players.drawD(0, 0, {real, classes}), true);
        players.updateG(0, 0, true);
        QCOMPARE(loss->seen, std::set<torch::ScalarType>{torch::kFloat32});
    }

    void inBf16PenaltiesHaveTheBitsOfFp32()
    {
        // The first one depends on nothing but D's initial weights and its real pictures.
        QVERIFY(firstPenalty(u"fp32"_s) > 0);
        QCOMPARE(firstPenalty(u"bf16"_s), firstPenalty(u"fp32"_s));
    }
};

FORJA_TEST(TestPrecision)
#include "test_precision.moc"
