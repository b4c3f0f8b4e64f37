// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/files.h"
#include "engine/runs/checkpoints.h"
#include "engine/runs/recorder.h"
#include "engine/runs/runlock.h"
#include "tests/engine/runs/fixture.h"
#include "tests/testmain.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <array>
#include <atomic>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace forja;
using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

class TestRecorder : public QObject
{
    Q_OBJECT

    static std::vector<qint64> updatesOf(const std::vector<SheetRecord> &sheets)
    {
        std::vector<qint64> out;
        for (const SheetRecord &sheet : sheets)
            out.push_back(sheet.update);
        return out;
    }
    static void remove(std::vector<qint64> &updates, const std::vector<qint64> &dropped)
    {
        std::erase_if(updates, [&](qint64 update) {
            return std::find(dropped.begin(), dropped.end(), update) != dropped.end();
        });
    }

private Q_SLOTS:
    void thinningAlongTheWayLosesNothingThatThinningAtOnceKeeps()
    {
        std::vector<qint64> all, kept;
        for (qint64 update = 0; update <= 5000; update += 10) {
            all.push_back(update);
            kept.push_back(update);
            remove(kept, toThin(kept, 20, {}));
            QVERIFY(kept.size() <= 20 && kept.front() == 0 && kept.back() == update);
            QVERIFY(toThin(kept, 20, {}).empty());
            auto atOnce = all;
            remove(atOnce, toThin(all, 20, {}));
            QVERIFY(std::includes(kept.begin(), kept.end(), atOnce.begin(), atOnce.end()));
        }
    }

    void firstNewestAndStarredStayWhateverTheLimit()
    {
        QCOMPARE(toThin({0, 1, 2, 3, 4, 5}, 1, {3}), (std::vector<qint64>{1, 2, 4}));
        QVERIFY(toThin({0, 1, 2}, 3, {}).empty());
        QVERIFY(toThin({}, 0, {}).empty());
    }

    void recordsAreWrittenInOrderAndSheetsThinned()
    {
        QTemporaryDir dir;
        const RunFolder run = test::makeRun(dir);
        Recorder recorder(run, {});
        for (qint64 update = 0; update < 20; ++update) {
            recorder.add(TickRecord{{update, update, update}, 0, 0, {}});
            SheetRecord sheet = test::makeSheet(update);
            sheet.isStarred = update == 7;
            recorder.add(sheet, 5);
        }
        recorder.add(MeasureRecord{u"p"_s, 3, 1, 10, 10, {{u"distance"_s, 2}, {u"diversity"_s, 1}}});
        recorder.log(u"h\u00e9"_s);
        recorder.setFile(u"environment.json"_s, "{}");
        QVERIFY(recorder.finish());
        QCOMPARE(run.ticks().size(), 20U);
        QCOMPARE(run.measures().size(), 1U);
        QVERIFY(readFile(run.fsPath() / "log.txt")->endsWith("h\xc3\xa9\n"));
        QCOMPARE(*readFile(run.fsPath() / "environment.json"), QByteArray("{}"));
        const auto kept = updatesOf(run.sheets());
        QVERIFY(kept.size() <= 5 && kept.front() == 0 && kept.back() == 19);
        QVERIFY(std::find(kept.begin(), kept.end(), 7) != kept.end());
        QVERIFY(run.sheet(7)->isStarred);
    }

    void failureIsReportedOncePerKind()
    {
        QTemporaryDir dir;
        const RunFolder run = test::makeRun(dir);
        fs::remove_all(run.fsPath());
        QStringList codes;
        {
            Recorder recorder(run, [&](const Problem &problem) { codes.append(problem.code); });
            for (int i = 0; i < 3; ++i)
                recorder.add(TickRecord{});
            recorder.setFile(u"../out"_s, {});
        }
        QCOMPARE(codes, (QStringList{u"file.write"_s, u"recorder.name"_s}));
    }

    void whatTheDiskRefusesStaysInLineAndIsWrittenLater()
    {
        QTemporaryDir dir;
        const RunFolder run = test::makeRun(dir);
        const fs::path away = toPath(dir.filePath(u"away"_s));
        fs::rename(run.fsPath(), away);
        std::atomic<int> refused = 0, recovered = 0;
        Recorder recorder(run, [&](const Problem &) { ++refused; }, [&] { ++recovered; });
        for (qint64 update = 0; update < 3; ++update)
            recorder.add(TickRecord{{update, update, update}, 0, 0, {}});
        QCOMPARE(recorder.finish().problem().code, u"file.write"_s);
        QCOMPARE(recorder.waiting(), 3U);
        fs::rename(away, run.fsPath());
        QVERIFY(recorder.finish());
        QCOMPARE(refused.load(), 1);
        QCOMPARE(recovered.load(), 1);
        const auto ticks = run.ticks();
        QCOMPARE(ticks.size(), 3U);
        QCOMPARE(ticks.back().at.update, 2);
    }

    void aRunFolderThatWasTakenAwayIsNotMadeAnew()
    {
        QTemporaryDir dir;
        const RunFolder run = test::makeRun(dir);
        const fs::path away = toPath(dir.filePath(u"away"_s));
        fs::rename(run.fsPath(), away);
        Recorder recorder(run, {});
        recorder.add(test::makeSheet(1), 5);
        recorder.add(MeasureRecord{u"p"_s, 3, 1, 10, 10, {{u"distance"_s, 2}, {u"diversity"_s, 1}}});
        recorder.setFile(u"explored/new.json"_s, "{}");
        QVERIFY(!recorder.finish());
        QVERIFY(!writeCheckpoint(run, CheckpointData{}));
        QVERIFY(!fs::exists(run.fsPath()));
        fs::rename(away, run.fsPath());
        QVERIFY(recorder.finish());
        QCOMPARE(run.sheets().size(), 1U);
        QCOMPARE(run.measures().size(), 1U);
        QVERIFY(fs::exists(run.fsPath() / "explored" / "new.json"));
    }

    void whatACutOffWriterLeftGoesWithTheNextResume()
    {
        QTemporaryDir dir;
        const RunFolder run = test::makeRun(dir);
        QVERIFY(appendLine(run.fsPath() / "stats.jsonl", toLine(TickRecord{{1, 1, 1}, 0, 0, {}})));
        QVERIFY(writeFileAtomically(run.fsPath() / "stats.jsonl",
                                    *readFile(run.fsPath() / "stats.jsonl") + "{\"upd"));
        QVERIFY(writeFileAtomically(run.fsPath() / "experiment.json.part", "{"));
        QVERIFY(abandonAfter(run, {1, 1, 1}));
        QCOMPARE(*readFile(run.fsPath() / "stats.jsonl"), toLine(TickRecord{{1, 1, 1}, 0, 0, {}}) + '\n');
        QCOMPARE(*readFile(run.fsPath() / "abandoned" / "1" / "stats.jsonl.half"), QByteArray("{\"upd"));
        QVERIFY(!fs::exists(run.fsPath() / "experiment.json.part"));
    }

    void damagedStarsLetTrainingGoOnAndThinNothing()
    {
        QTemporaryDir dir;
        const RunFolder run = test::makeRun(dir);
        writeFileAtomically(run.fsPath() / "starred.json", "{ half").orThrow();
        QStringList told;
        {
            Recorder recorder(run, [&told](const Problem &what) { told.append(what.code); });
            for (qint64 update = 0; update < 12; ++update)
                recorder.add(test::makeSheet(update), 3);
        }
        QCOMPARE(run.sheets().size(), 12U);
        QCOMPARE(told, QStringList{u"stars.unreadable"_s});
        QCOMPARE(*readFile(run.fsPath() / "starred.json"), QByteArray("{ half"));
    }

    void whatIsNewerThanTheMomentIsMovedAway()
    {
        QTemporaryDir dir;
        const RunFolder run = test::makeRun(dir);
        {
            Recorder recorder(run, {});
            for (qint64 update = 0; update < 4; ++update) {
                recorder.add(TickRecord{{update, update, update}, 0, 0, {}});
                recorder.add(EventRecord{
                    QDateTime::currentDateTimeUtc(), EventKind::Keep, {update, update, update}, {}, {}, {}});
                recorder.add(MeasureRecord{u"p"_s, update});
                recorder.add(test::makeSheet(update), 100);
                recorder.setFile(u"generators/%1.safetensors"_s.arg(update, 9, 10, QChar(u'0')), "x");
            }
        }
        for (const qint64 update : {1, 3})
            QVERIFY(writeCheckpoint(run, {{update, update, update}, 0, {}, {}}));
        QVERIFY(run.setStarred(3, true));
        // Updates 2 and 3: ticks, events, measures, sheets, generators; one checkpoint.
        QCOMPARE(*abandonAfter(run, {1, 1, 1}), 11);
        QCOMPARE(run.ticks().size(), 2U);
        QCOMPARE(run.events().size(), 2U);
        QCOMPARE(run.measures().size(), 2U);
        QCOMPARE(updatesOf(run.sheets()), (std::vector<qint64>{0, 1}));
        QCOMPARE(run.generators(), (std::vector<qint64>{0, 1}));
        QCOMPARE(run.checkpoints(), std::vector<qint64>{1});
        QVERIFY(run.starred().isEmpty());
        const fs::path moved = run.fsPath() / "abandoned" / "1";
        QVERIFY(fs::exists(moved / "fakes" / "000000003.png")
                && fs::exists(moved / "checkpoints" / "000000003" / "manifest.json"));
        QCOMPARE(readFile(moved / "stats.jsonl")->count('\n'), 2);
        QCOMPARE(*abandonAfter(run, {1, 1, 1}), 0);
        QVERIFY(!fs::exists(run.fsPath() / "abandoned" / "2"));
    }

    void livingWriterKeepsOthersOut()
    {
        QTemporaryDir dir;
        const fs::path folder = toPath(dir.path());
        {
            const auto lock = RunLock::take(folder);
            QVERIFY(lock);
            const auto second = RunLock::take(folder);
            QVERIFY(!second);
            QCOMPARE(second.problem().args[1], QString::number(QCoreApplication::applicationPid()));
        }
        QVERIFY(!fs::exists(folder / "lock"));
        QVERIFY(RunLock::take(folder));
    }

    void aKilledWriterThatNobodyReapedDoesNotKeepTheRun()
    {
        QTemporaryDir dir;
        const fs::path folder = toPath(dir.path());
        std::array<int, 2> ends = {};
        QCOMPARE(::pipe(ends.data()), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            const auto lock = RunLock::take(folder);
            const char isTaken = lock ? '1' : '0';
            ::_exit(::write(ends[1], &isTaken, 1) == 1 && ::pause() ? 1 : 0);
        }
        char isTaken = 0;
        QCOMPARE(::read(ends[0], &isTaken, 1), 1);
        QCOMPARE(isTaken, '1');
        const auto named = RunLock::named(folder);
        QVERIFY(named && named->isLiving);
        ::kill(child, SIGKILL);
        siginfo_t how = {};
        QCOMPARE(::waitid(P_PID, static_cast<id_t>(child), &how, WEXITED | WNOWAIT),
                 0); // it has ended, and stays a zombie
        QVERIFY(!RunLock::writer(folder));
        QVERIFY(!RunLock::named(folder)->isLiving);
        QVERIFY(RunLock::take(folder));
        ::waitpid(child, nullptr, 0);
        ::close(ends[0]);
        ::close(ends[1]);
    }

    void writerIsNamedWhileItWritesAndNothingIsChanged()
    {
        QTemporaryDir dir;
        const fs::path folder = toPath(dir.path());
        QVERIFY(!RunLock::writer(folder));
        QVERIFY(!fs::exists(folder / "lock"));
        {
            const auto lock = RunLock::take(folder);
            QVERIFY(RunLock::writer(folder));
            QCOMPARE(RunLock::writer(folder)->args[1], QString::number(QCoreApplication::applicationPid()));
        }
        QVERIFY(!RunLock::writer(folder));
    }

    void aProcessIsNotKeptOutByALockThatItCouldNotRemove()
    {
        QTemporaryDir dir;
        const fs::path folder = toPath(dir.path());
        QByteArray mine;
        {
            const auto lock = RunLock::take(folder);
            mine = *readFile(folder / "lock");
        }
        QVERIFY(writeFileAtomically(folder / "lock", mine));
        QVERIFY(!RunLock::writer(folder));
        QVERIFY(RunLock::take(folder));
    }

    void staleLockIsTakenOver_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("other boot") << u"boot"_s << QJsonValue(u"another"_s) << true;
        QTest::newRow("no such process") << u"pid"_s << QJsonValue(0x3FFFFFFF) << true;
        QTest::newRow("process number used again") << u"start"_s << QJsonValue(u"1"_s) << true;
        QTest::newRow("other host") << u"host"_s << QJsonValue(u"elsewhere"_s) << false;
    }
    void staleLockIsTakenOver()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QFETCH(bool, isTaken);
        QTemporaryDir dir;
        const fs::path folder = toPath(dir.path());
        auto first = RunLock::take(folder);
        QJsonObject writer = QJsonDocument::fromJson(*readFile(folder / "lock")).object();
        writer[key] = value;
        QVERIFY(writeFileAtomically(folder / "lock", QJsonDocument(writer).toJson()));
        QCOMPARE(bool(RunLock::take(folder)), isTaken);
    }
};

FORJA_TEST(TestRecorder)
#include "test_recorder.moc"
