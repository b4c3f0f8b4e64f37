// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/files.h"
#include "engine/runs/pngtexts.h"
#include "tests/engine/runs/fixture.h"
#include "tests/testmain.h"

#include <QTest>
#include <QTimeZone>

#include <cmath>
#include <limits>
#include <thread>

using namespace forja;
using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

class TestRunFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nameSaysDataPresetAndWhatDiffers()
    {
        QTemporaryDir dir;
        Experiment experiment(test::table());
        experiment.presetName = u"quick-look"_s;
        QCOMPARE(nextRunName(toPath(dir.path()), experiment), u"00001-digits-quick-look"_s);
        QVERIFY(makeFolder(toPath(dir.filePath(u"00041-x"_s))));
        QVERIFY(experiment.set(u"g.latent"_s, 33));
        QCOMPARE(nextRunName(toPath(dir.path()), experiment), u"00042-digits-quick-look-latent33"_s);
    }

    void oddAndLongFolderNamesAreMadeSafe_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("name");
        QTest::newRow("accents and spaces")
            << u"/home/jo\u00e3o/Minhas F\u00e9rias/"_s << u"00001-minhas-ferias"_s;
        QTest::newRow("an archive") << u"/home/jo/my.faces.TAR.gz"_s << u"00001-my.faces"_s;
        QTest::newRow("nothing that is ASCII") << u"/data/\u56fe\u7247"_s << u"00001-pictures"_s;
        QTest::newRow("long") << QString(200, u'a') << u"00001-"_s + QString(24, u'a');
        QTest::newRow("dots") << u"../.."_s << u"00001-pictures"_s;
    }
    void oddAndLongFolderNamesAreMadeSafe()
    {
        QFETCH(QString, folder);
        QFETCH(QString, name);
        Experiment experiment(test::table());
        QVERIFY(experiment.set(u"data.folder"_s, folder));
        QCOMPARE(nextRunName("/nowhere", experiment), name);
    }

    void programsAtOnceGetDifferentNumbers()
    {
        QTemporaryDir dir;
        const auto table = test::table();
        constexpr int kThreads = 4, kEach = 8;
        std::vector<std::thread> threads;
        for (int t = 0; t < kThreads; ++t) {
            threads.emplace_back([&, t] {
                Experiment experiment(table);
                experiment.presetName = u"p%1"_s.arg(
                    t); // another name each, so that only the number can collide
                for (int i = 0; i < kEach; ++i)
                    createRun(dir.path(), experiment).orThrow();
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QSet<std::string> numbers;
        for (const auto &entry : fs::directory_iterator(toPath(dir.path())))
            numbers.insert(entry.path().filename().native().substr(0, 5));
        QCOMPARE(numbers.size(), kThreads * kEach);
        QVERIFY(numbers.contains("00032"));
    }

    void folderThatIsNoRunIsRefused()
    {
        QTemporaryDir dir;
        QCOMPARE(RunFolder::open(dir.path()).problem().code, u"run.not_a_run"_s);
        QVERIFY(writeFileAtomically(toPath(dir.filePath(u"experiment.json"_s)), "{\"format\":3}"));
        QCOMPARE(RunFolder::open(dir.path()).problem().code, u"run.newer"_s);
    }

    void experimentIsReadBack()
    {
        QTemporaryDir dir;
        Experiment experiment(test::table());
        QVERIFY(experiment.set(u"g.latent"_s, 33));
        const RunFolder run = createRun(dir.path(), experiment).orThrow();
        QVERIFY(*run.experiment(experiment.tablePtr()) == experiment);
    }

    void numbersInLinesAreExact()
    {
        constexpr double kInf = std::numeric_limits<double>::infinity();
        const TickRecord tick{{5, 10, 5},
                              0.1 + 0.2,
                              1e-300,
                              {{u"Loss/D/loss"_s, {9007199254740993, 1.0 / 3, std::nan("")}},
                               {u"Loss/G/loss"_s, {1, kInf, -kInf}}}};
        const QByteArray line = toLine(tick);
        QVERIFY(line.contains("\"nan\"") && line.contains("\"inf\"") && line.contains("\"-inf\"")
                && !line.contains('\n'));
        const auto back = tickFromLine(line);
        QVERIFY(back);
        QCOMPARE(back->at, tick.at);
        QVERIFY(back->kimg == 0.1 + 0.2 && back->seconds == 1e-300);
        const Statistic d = back->stats[u"Loss/D/loss"_s], g = back->stats[u"Loss/G/loss"_s];
        QVERIFY(d.num == 9007199254740993 && d.mean == 1.0 / 3 && std::isnan(d.std));
        QVERIFY(g.mean == kInf && g.std == -kInf);
        for (qsizetype length = 0; length < line.size(); ++length)
            QVERIFY(!tickFromLine(line.left(length)));
    }

    void tornLineIsPassedOverAndLastOfAMomentCounts()
    {
        QTemporaryDir dir;
        const RunFolder run = test::makeRun(dir);
        const fs::path file = run.fsPath() / "stats.jsonl";
        for (const auto &[update, kimg] : {std::pair{2, 1.0}, {1, 1.0}, {2, 7.0}})
            QVERIFY(appendLine(file, toLine(TickRecord{{update, update, update}, kimg, 0, {}})));
        QVERIFY(writeFileAtomically(file, *readFile(file) + "{\"update\":3,\"d_up"));
        const auto ticks = run.ticks();
        QCOMPARE(ticks.size(), 2U);
        QCOMPARE(ticks[0].at.update, 1);
        QCOMPARE(ticks[1].kimg, 7.0);
    }

    void eventIsReadBack()
    {
        const EventRecord event{QDateTime::fromMSecsSinceEpoch(1700000000123, QTimeZone::utc()),
                                EventKind::Edit,
                                {3, 6, 3},
                                u"a.b"_s,
                                u"%1 \n"_s,
                                {u"x"_s}};
        const auto back = eventFromLine(toLine(event));
        QVERIFY(back && back->when == event.when && back->kind == event.kind && back->at == event.at
                && back->code == event.code && back->text == event.text && back->args == event.args);
    }

    void everyKindOfEventIsReadBack()
    {
        // As formats.md names them: what a run's lines hold, and what older ones will be read for.
        const QStringList texts{u"start"_s, u"weights"_s, u"pause"_s,  u"proceed"_s, u"edit"_s,
                                u"step"_s,  u"keep"_s,    u"length"_s, u"warning"_s, u"recover"_s,
                                u"stop"_s,  u"resume"_s,  u"finish"_s};
        QSet<EventKind> kinds;
        for (const QString &text : texts) {
            const EventKind kind = eventKindOf(text);
            QCOMPARE_NE(kind, EventKind::Unknown);
            kinds.insert(kind);
            const QByteArray line = toLine(EventRecord{
                QDateTime::fromMSecsSinceEpoch(0, QTimeZone::utc()), kind, {3, 6, 3}, {}, {}, {}});
            QVERIFY2(line.contains("\"kind\":\"" + text.toUtf8() + "\""), line);
            const auto back = eventFromLine(line);
            QVERIFY(back && back->kind == kind && back->unknownKind.isEmpty());
            QCOMPARE(toLine(*back), line);
        }
        QCOMPARE(kinds.size(), texts.size());
        QCOMPARE(qsizetype(EventKind::Finish), texts.size()); // none is left out
    }

    void aKindThatANewerProgramWroteIsKept()
    {
        const QByteArray line = R"({"args":["x"],"code":"a.b","d_updates":6,"g_updates":3,"kind":"merge",)"
                                R"("text":"%1","update":3,"when":"2023-11-14T22:13:20.123Z"})";
        const auto event = eventFromLine(line);
        QVERIFY(event);
        QCOMPARE(event->kind, EventKind::Unknown);
        QCOMPARE(event->kindText(), u"merge"_s);
        QCOMPARE(toLine(*event).trimmed(), line);
    }

    void sheetIsReadBackWithItsTexts()
    {
        const SheetRecord sheet = test::makeSheet(77);
        const auto back = decodeSheet(encodeSheet(sheet, u"00001-f\u00e9rias"_s));
        QVERIFY(back);
        QCOMPARE(back->update, 77);
        QCOMPARE(back->latentSeed, sheet.latentSeed);
        QVERIFY(back->outputs == sheet.outputs && back->percentiles == sheet.percentiles);
        QVERIFY(back->tile == sheet.tile && back->count == 3 && back->network == u"abc");
        QCOMPARE(back->image.convertToFormat(QImage::Format_RGB32), sheet.image);
        QImage read;
        QVERIFY(read.loadFromData(encodeSheet(sheet, u"00001-f\u00e9rias"_s)));
        QCOMPARE(read.text(u"forja:run"_s), u"00001-f\u00e9rias"_s);
    }

    void damagedSheetsAreRefused()
    {
        const QByteArray png = encodeSheet(test::makeSheet(1), u"r"_s);
        QVERIFY(!decodeSheet(png.left(40)));
        QVERIFY(!decodeSheet("no picture"));
        QVERIFY(!decodeSheet(withTexts(png, {})));
        QCOMPARE(sheetFromHead({QSize(2000000000, 2000000000), pngHead(png)->texts}).problem().args[0],
                 u"its size is 2000000000 x 2000000000"_s);
        QVERIFY(!sheetFromHead({QSize(9, 8), pngHead(png)->texts}));
    }

    void listingSheetsDoesNotDecodeThem()
    {
        QTemporaryDir dir;
        const RunFolder run = test::makeRun(dir);
        QVERIFY(makeFolder(run.fsPath() / "fakes"));
        QByteArray png = encodeSheet(test::makeSheet(5), run.name());
        const qsizetype pixels = png.indexOf("IDAT") + 4;
        png.replace(pixels, 8, "\xff\xff\xff\xff\xff\xff\xff\xff");
        QVERIFY(writeFileAtomically(run.sheetPath(5), png));
        QCOMPARE(run.sheets().size(), 1U);
        QVERIFY(run.sheets()[0].image.isNull());
        QVERIFY(!run.sheet(5));
    }

    void aDamagedStarFileIsSaidAndNotWrittenOver()
    {
        QTemporaryDir dir;
        const RunFolder run = test::makeRun(dir);
        const QByteArray half = R"({"starred": [3, 9)";
        writeFileAtomically(run.fsPath() / "starred.json", half).orThrow();
        const auto done = run.setStarred(5, true);
        QVERIFY(!done);
        QCOMPARE(done.problem().code, u"stars.unreadable"_s);
        QCOMPARE(*readFile(run.fsPath() / "starred.json"), half);
    }

    void starsKeepWhatOthersWroteBesideThem()
    {
        QTemporaryDir dir;
        const RunFolder run = test::makeRun(dir);
        writeFileAtomically(run.fsPath() / "starred.json", R"({"format": 1, "starred": [3], "theirs": 7})")
            .orThrow();
        QVERIFY(run.setStarred(5, true));
        QCOMPARE(run.starred(), (QList<qint64>{3, 5}));
        QVERIFY(readFile(run.fsPath() / "starred.json")->contains("\"theirs\": 7"));
    }

    void starsAreKept()
    {
        QTemporaryDir dir;
        const RunFolder run = test::makeRun(dir);
        QVERIFY(run.setStarred(9, true) && run.setStarred(3, true) && run.setStarred(9, true));
        QCOMPARE(run.starred(), (QList<qint64>{3, 9}));
        QVERIFY(run.setStarred(3, false));
        QCOMPARE(run.starred(), QList<qint64>{9});
    }
};

FORJA_TEST(TestRunFolder)
#include "test_runfolder.moc"
