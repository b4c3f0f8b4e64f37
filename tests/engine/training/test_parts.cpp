// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/trainer.h"

#include "engine/experiment/presets.h"
#include "engine/session/types/values.h"
#include "tests/testmain.h"

#include <QTest>

#include <random>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

using Changes = QList<std::pair<QString, QVariant>>;

/// A preset made small enough for a test; what makes the presets differ stays.
Experiment smallInParts(const QString &preset, const Changes &changes)
{
    const auto table = assembleFields();
    Experiment e = experimentFrom(*presetNamed(preset, *table), table);
    const bool isOnPoints = e.isOnPoints();
    if (!isOnPoints) {
        for (const auto &[key, value] : Changes{{u"data.folder"_s, u"sample:digits"_s},
                                                {u"data.sample_count"_s, 60},
                                                {u"data.width"_s, 16},
                                                {u"data.height"_s, 16},
                                                {u"g.dcgan.width"_s, 8},
                                                {u"d.dcgan.width"_s, 8}})
            e.set(key, value).orThrow();
    }
    for (const auto &[key, value] :
         Changes{{u"train.batch"_s, 12}, {u"train.parts"_s, 4}, {u"run.tick"_s, 4}} + changes)
        e.set(key, value).orThrow();
    return e;
}

std::vector<StoredTensor> trainedWith(const Experiment &e, const std::function<int(int update)> &threadsAt)
{
    Trainer trainer(e, Dataset::open(e.text(u"data.folder"_s), pictureRule(e)).orThrow());
    for (int update = 0; update < 6; ++update) {
        trainer.setThreads(threadsAt(update));
        trainer.advance();
    }
    return trainer.checkpoint().tensors.tensors;
}

void compareStored(const std::vector<StoredTensor> &a, const std::vector<StoredTensor> &b)
{
    QCOMPARE(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i)
        QVERIFY2(a[i].data == b[i].data, qPrintable(a[i].name));
}

} // namespace

/// A batch is worked through in parts, by any number of threads.
class TestParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threadsChangeNoBit_data()
    {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<Changes>("changes");
        for (const QString &preset : presetNames())
            QTest::addRow("%s", qPrintable(preset)) << preset << Changes{};
        const QString balanced = u"balanced"_s;
        QTest::addRow("batch norm in D") << balanced << Changes{{u"d.dcgan.norm"_s, u"batch"_s}};
        QTest::addRow("R1 and R2 at once")
            << balanced << Changes{{u"d.dcgan.norm"_s, u"none"_s}, {u"loss.r1"_s, 1}, {u"loss.r2"_s, 1}};
        QTest::addRow("R1 with batch norm")
            << balanced << Changes{{u"d.dcgan.norm"_s, u"batch"_s}, {u"loss.r1"_s, 1}};
        QTest::addRow("R1 that is lazy")
            << balanced << Changes{{u"loss.r1"_s, 1}, {u"loss.r1_interval"_s, 2}};
        QTest::addRow("spectral norm") << balanced << Changes{{u"d.dcgan.norm"_s, u"spectral"_s}};
        QTest::addRow("bf16") << balanced << Changes{{u"train.precision"_s, u"bf16"_s}};
        QTest::addRow("rounds") << balanced
                                << Changes{{u"d.dcgan.norm"_s, u"batch"_s}, {u"train.accumulate"_s, 3}};
        QTest::addRow("a loss of the whole batch, in rounds")
            << balanced << Changes{{u"loss.kind"_s, u"relativistic-pairing"_s}, {u"train.accumulate"_s, 2}};
        QTest::addRow("signals") << balanced << Changes{{u"g.signal"_s, u"value"_s}};
        QTest::addRow("several updates of D")
            << balanced << Changes{{u"d.updates"_s, 2}, {u"g.updates"_s, 2}};
        QTest::addRow("fewer pictures than parts")
            << balanced << Changes{{u"train.batch"_s, 3}, {u"train.parts"_s, 8}};
    }
    void threadsChangeNoBit()
    {
        QFETCH(QString, preset);
        QFETCH(Changes, changes);
        const Experiment e = smallInParts(preset, changes);
        const auto one = trainedWith(e, [](int) { return 1; });
        for (const int threads : {2, 3, 4})
            compareStored(one, trainedWith(e, [=](int) { return threads; }));
        // Drawn anew at every update.
        std::mt19937 random(7);
        compareStored(one, trainedWith(e, [&](int) { return 1 + static_cast<int>(random() % 4); }));
    }

    void theLimitOfThreadsMayBeChangedWhileItTrains()
    {
        const Experiment e = smallInParts(u"balanced"_s, {{u"train.threads"_s, 3}});
        Trainer trainer(e, Dataset::open(e.text(u"data.folder"_s), pictureRule(e)).orThrow());
        QCOMPARE(trainer.threadsAtWork().limit, 3);
        QCOMPARE(trainer.players().threads(), 3);
        trainer.advance();
        QVERIFY(trainer.edit(u"train.threads"_s, 1));
        QCOMPARE(trainer.players().threads(), 1);
        trainer.advance();
        QCOMPARE(trainer.moment().update, 2);
    }

    /// Parts are a way to compute, not another training: up to rounding they give what the whole gives.
    void partsComeToTheSameAsTheWhole()
    {
        const auto of = [](int parts) {
            return trainedWith(smallInParts(u"balanced"_s,
                                            {{u"train.parts"_s, parts},
                                             {u"d.dcgan.norm"_s, u"batch"_s},
                                             {u"loss.r1"_s, 0.1}}),
                               [](int) { return 2; });
        };
        const auto whole = of(1);
        const auto inParts = of(4);
        QCOMPARE(whole.size(), inParts.size());
        for (std::size_t i = 0; i < whole.size(); ++i) {
            if (!whole[i].name.startsWith(u"G/main.0"_s))
                continue;
            const auto *a = reinterpret_cast<const float *>(whole[i].data.constData());
            const auto *b = reinterpret_cast<const float *>(inParts[i].data.constData());
            for (qsizetype n = 0; n < whole[i].data.size() / qsizetype{sizeof(float)}; ++n)
                QVERIFY2(std::abs(a[n] - b[n]) < 1e-3F, qPrintable(whole[i].name));
        }
    }
};

FORJA_TEST(TestParts)
#include "test_parts.moc"
