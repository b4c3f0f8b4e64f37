// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/files.h"
#include "engine/runs/checkpoints.h"
#include "engine/runs/diskuse.h"
#include "engine/runs/runlock.h"
#include "tests/engine/runs/fixture.h"
#include "tests/testmain.h"

#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

namespace {

std::vector<qint64> updatesOf(const RunFolder &run)
{
    std::vector<qint64> updates;
    for (const SheetRecord &sheet : run.sheets())
        updates.push_back(sheet.update);
    return updates;
}

} // namespace

class TestDiskUse : public QObject
{
    Q_OBJECT

private:
    /// Moments 0, 10, … 70, as many generators, and checkpoints at 0, 10, 20, 30.
    static RunFolder madeRun(const QTemporaryDir &dir)
    {
        const RunFolder run = test::makeRun(dir);
        for (const char *folder : {"fakes", "generators", "checkpoints", "abandoned"})
            makeFolder(run.fsPath() / folder).orThrow();
        for (qint64 update = 0; update < 80; update += 10) {
            writeFileAtomically(run.sheetPath(update), encodeSheet(test::makeSheet(update), run.name()),
                                Durable::No)
                .orThrow();
            writeFileAtomically(run.generatorPath(update), QByteArray(1000, 'g'), Durable::No).orThrow();
        }
        for (qint64 update = 0; update < 40; update += 10) {
            makeFolder(run.checkpointPath(update)).orThrow();
            writeFileAtomically(run.checkpointPath(update) / "state.safetensors", QByteArray(5000, 'c'),
                                Durable::No)
                .orThrow();
        }
        writeFileAtomically(run.fsPath() / "abandoned" / "x", QByteArray(70, 'a'), Durable::No).orThrow();
        return run;
    }

private Q_SLOTS:
    void bytesAreCountedByWhatTheyAreFor()
    {
        QTemporaryDir dir;
        const DiskUse use = diskUse(madeRun(dir));
        QCOMPARE(use.generators, 8000);
        QCOMPARE(use.checkpoints, 20000);
        QCOMPARE(use.abandoned, 70);
        QVERIFY(use.moments > 0 && use.rest > 0);
        QCOMPARE(use.total(), use.moments + use.generators + use.checkpoints + use.abandoned + use.rest);
    }

    void thePlanIsWhatThinningDoes()
    {
        QTemporaryDir dir;
        const RunFolder run = madeRun(dir);
        QVERIFY(run.setStarred(50, true));
        const ThinLimits limits{4, 3, 2};
        const ThinPlan plan = planThinning(run, limits).orThrow();
        QVERIFY(!plan.isEmpty());
        QVERIFY(std::find(plan.moments.begin(), plan.moments.end(), 50) == plan.moments.end());
        QCOMPARE(plan.checkpoints, std::vector<qint64>{10});
        const qint64 before = diskUse(run).total();
        QVERIFY(thin(run, limits));
        QCOMPARE(before - diskUse(run).total(), plan.bytes);
        const std::vector<qint64> left = updatesOf(run);
        QVERIFY(left.size() == 8 - plan.moments.size() && left.front() == 0 && left.back() == 70);
        QVERIFY(std::find(left.begin(), left.end(), 50) != left.end());
        QCOMPARE(run.checkpoints(), (std::vector<qint64>{0, 20, 30}));
        QVERIFY(planThinning(run, limits)->isEmpty());
        QVERIFY(!fs::exists(run.fsPath() / "lock"));
    }

    void damagedStarsLoseNoSnapshot()
    {
        QTemporaryDir dir;
        const RunFolder run = madeRun(dir);
        // The half of a file, and one whose stars are no list: a newer program may write such.
        for (const QByteArray text :
             {R"({"starred": [10, 5)", R"({"format": 1, "starred": {"10": "mine"}})"}) {
            writeFileAtomically(run.fsPath() / "starred.json", text).orThrow();
            QCOMPARE(planThinning(run, {2, 2, 1}).problem().code, u"stars.unreadable"_s);
            QCOMPARE(thin(run, {2, 2, 1}).problem().code, u"stars.unreadable"_s);
            QCOMPARE(thinCheckpoints(run, 1).problem().code, u"stars.unreadable"_s);
            QCOMPARE(updatesOf(run).size(), std::size_t(8));
            QCOMPARE(run.generators().size(), std::size_t(8));
            QCOMPARE(run.checkpoints().size(), std::size_t(4));
        }
    }

    void theBestMeasuredMomentStays()
    {
        QTemporaryDir dir;
        const RunFolder run = madeRun(dir);
        QVERIFY(makeFolder(run.fsPath() / "measures"));
        QVERIFY(appendLine(
            run.fsPath() / "measures" / "p.jsonl",
            toLine(MeasureRecord{
                u"p"_s, 30, 0, 10, 10, {{measurekey::kDistance, 0.1}, {measurekey::kDiversity, 1}}})));
        QVERIFY(thin(run, {2, 2, 2}));
        QCOMPARE(updatesOf(run), (std::vector<qint64>{0, 30, 70}));
    }

    void aRunThatIsWrittenIsNeitherThinnedNorTrashed()
    {
        QTemporaryDir dir;
        const RunFolder run = madeRun(dir);
        const auto lock = RunLock::take(run.fsPath());
        QVERIFY(lock);
        QCOMPARE(thin(run, {2, 2, 2}).problem().code, u"lock.taken"_s);
        QCOMPARE(moveToTrash(run).problem().code, u"lock.taken"_s);
        QCOMPARE(updatesOf(run).size(), std::size_t(8));
    }

    void aTrashedRunIsGoneAndCanBeTakenBack()
    {
        QTemporaryDir dir;
        const RunFolder run = madeRun(dir);
        const QByteArray home = qgetenv("XDG_DATA_HOME");
        QTemporaryDir trash(dir.path() + u"/trash-XXXXXX"_s);
        qputenv("XDG_DATA_HOME", trash.path().toUtf8());
        const auto done = moveToTrash(run);
        home.isNull() ? qunsetenv("XDG_DATA_HOME") : qputenv("XDG_DATA_HOME", home);
        QVERIFY2(done, done ? "" : qPrintable(done.problem().english()));
        QVERIFY(!fs::exists(run.fsPath()));
        bool isThere = false;
        for (const auto &entry : fs::recursive_directory_iterator(toPath(trash.path())))
            isThere = isThere || entry.path().filename() == "experiment.json";
        QVERIFY(isThere);
    }
};

FORJA_TEST(TestDiskUse)
#include "test_diskuse.moc"
