// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/files.h"
#include "engine/runs/checkpoints.h"
#include "tests/engine/runs/fixture.h"
#include "tests/testmain.h"

#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

class TestCheckpoints : public QObject
{
    Q_OBJECT

    static CheckpointData data(qint64 update)
    {
        TensorFile tensors{{{u"g.weight"_s, u"F32"_s, {2, 3}, QByteArray(24, static_cast<char>(update))}},
                           {}};
        QJsonObject state{{u"big"_s, qint64{9007199254740993}}, {u"rate"_s, 0.1}, {u"whole"_s, 1.0}};
        return {{update, update * 2, update}, 3, tensors, state};
    }

private Q_SLOTS:
    void checkpointIsReadBackExactly()
    {
        QTemporaryDir dir;
        const RunFolder run = test::makeRun(dir);
        QVERIFY(writeCheckpoint(run, data(7)));
        const auto back = readCheckpoint(run, 7);
        QVERIFY(back);
        QCOMPARE(back->at, (Moment{7, 14, 7}));
        QCOMPARE(back->scheduleDone, 3);
        QCOMPARE(back->state[u"big"_s].toInteger(), 9007199254740993);
        QCOMPARE(back->state[u"rate"_s].toDouble(), 0.1);
        QCOMPARE(back->tensors.find(u"g.weight"_s)->data, QByteArray(24, 7));
    }

    void damagedNewestIsPassedOverAndNamed_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>(
            "length"); // -1: removed, -2: a byte flipped in the middle, else cut to this percentage
        for (const QString &file : {u"state.safetensors"_s, u"manifest.json"_s}) {
            for (const int length : {-1, -2, 0, 10, 50, 99})
                QTest::newRow(qPrintable(u"%1 %2"_s.arg(file).arg(length))) << file << length;
        }
    }
    void damagedNewestIsPassedOverAndNamed()
    {
        QFETCH(QString, file);
        QFETCH(int, length);
        QTemporaryDir dir;
        const RunFolder run = test::makeRun(dir);
        QVERIFY(writeCheckpoint(run, data(1)));
        QVERIFY(writeCheckpoint(run, data(2)));
        const fs::path path = run.checkpointPath(2) / toPath(file);
        QByteArray bytes = *readFile(path);
        if (length == -1) {
            fs::remove(path);
        } else {
            if (length == -2)
                bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
            else
                bytes.truncate(bytes.size() * length / 100);
            QVERIFY(writeFileAtomically(path, bytes));
        }
        QList<Problem> skipped;
        const auto newest = newestCheckpoint(run, std::nullopt, &skipped);
        QVERIFY(newest);
        QCOMPARE(newest->at.update, 1);
        QCOMPARE(skipped.size(), 1);
        QCOMPARE(skipped[0].args[0], shownPath(path));
    }

    void halfWrittenFolderIsNoCheckpointAndGoesWithTheNextWrite()
    {
        QTemporaryDir dir;
        const RunFolder run = test::makeRun(dir);
        const fs::path leftover = run.fsPath() / "checkpoints" / ".000000005.part";
        QVERIFY(makeFolder(leftover));
        QVERIFY(run.checkpoints().empty());
        QVERIFY(!newestCheckpoint(run, std::nullopt, nullptr));
        QVERIFY(writeCheckpoint(run, data(6)));
        QVERIFY(!fs::exists(leftover));
    }

    void thinningKeepsNewestFirstAndStarred()
    {
        QTemporaryDir dir;
        const RunFolder run = test::makeRun(dir);
        for (const qint64 update : {0, 1, 2, 3, 4})
            QVERIFY(writeCheckpoint(run, data(update)));
        QVERIFY(run.setStarred(1, true));
        QVERIFY(thinCheckpoints(run, 2));
        QCOMPARE(run.checkpoints(), (std::vector<qint64>{0, 1, 3, 4}));
        QCOMPARE(newestCheckpoint(run, 2, nullptr)->at.update, 1);
    }
};

FORJA_TEST(TestCheckpoints)
#include "test_checkpoints.moc"
