// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/export/labreplay.h"
#include "engine/session/types/values.h"
#include "tests/testmain.h"
#include "tests/ui/labfolders.h"
#include "ui/lab/judge/judgeview.h"
#include "ui/lab/views/dotschart.h"
#include "ui/lab/views/dotspainter.h"
#include "ui/lab/views/stepsparts.h"
#include "ui/lab/views/stepsview.h"
#include "ui/lab/views/tournamentfacts.h"
#include "ui/lab/views/tournamentmap.h"
#include "ui/lab/views/tournamentview.h"
#include "ui/text/labwording.h"

#include <QJsonDocument>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace forja;
using namespace Qt::StringLiterals;

/// The Lab's single views over made-up values.
class TestLabViews : public QObject
{
    Q_OBJECT

    const FieldTablePtr m_table = assembleFields();

    /// Pictures of which each third one is real, and a D that errs on the first `wrong`.
    static QList<JudgedPair> pairs(int count, int wrong)
    {
        QList<JudgedPair> out;
        for (int i = 0; i < count; ++i) {
            const bool isReal = i % 3 == 0;
            out.append({drawSample(u"digits"_s, 32, 1, quint32(i)), isReal, i < wrong ? !isReal : isReal,
                        isReal ? 1.F : -1.F});
        }
        return out;
    }
    static constexpr int kPeak = 300; ///< the update in which the noisy loss is 25 instead of about 1
    /// 600 ticks whose loss no short line can follow.
    static void writeNoisyTicks(const RunFolder &run, QRandomGenerator &dice)
    {
        QByteArray lines;
        for (int update = 1; update <= 600; ++update) {
            TickRecord tick = viewtest::tick(update);
            const double loss = update == kPeak ? 25 : 0.5 + dice.generateDouble();
            tick.stats[u"Loss/G/loss"_s] = {1, loss, 0};
            lines += toLine(tick) + '\n';
        }
        writeFileAtomically(run.fsPath() / "stats.jsonl", lines, Durable::No).orThrow();
    }
    /// Between the first sheet and the last, as many of pure noise.
    static void writeNoisySheets(const RunFolder &run, QRandomGenerator &dice)
    {
        for (qint64 update = 15; update < 600; update += 15) {
            SheetRecord noise = viewtest::sheet(update, 20, 10);
            noise.tile = {32, 32};
            noise.image = QImage(320, 64, QImage::Format_Grayscale8);
            for (int y = 0; y < 64; ++y)
                std::generate_n(noise.image.scanLine(y), 320, [&dice] { return uchar(dice.bounded(256)); });
            writeFileAtomically(run.sheetPath(update), encodeSheet(noise, run.name()), Durable::No).orThrow();
        }
    }
    static QJsonDocument jsonIn(const QByteArray &page, const QByteArray &id)
    {
        const QByteArray opening = "<script type=\"application/json\" id=\"" + id + "\">";
        const qsizetype from = page.indexOf(opening) + opening.size();
        return QJsonDocument::fromJson(page.mid(from, page.indexOf("</script>", from) - from));
    }
    /// As the page's script reads a line of a run.
    static QList<double> unpacked(const QJsonValue &run, const QJsonArray &columns, int column)
    {
        const QByteArray text = run[u"lines"_s][column].toString().toLatin1();
        const double low = columns[column][1].toDouble(), high = columns[column][2].toDouble();
        const auto digit = [](char code) { return code - 35 - (code > 60) - (code > 92); };
        QList<double> out;
        for (qsizetype i = 0; i < text.size(); i += 2)
            out.append(low + (high - low) * (90 * digit(text[i]) + digit(text[i + 1])) / 8099);
        return out;
    }
    /// A moment's picture can be decoded, and has the tiles that the moment speaks of.
    static void checkPicture(const QJsonValue &moment)
    {
        const QByteArray uri = moment[u"src"_s].toString().toLatin1(), type = "data:image/webp;base64,";
        QVERIFY2(uri.startsWith(type), uri.first(40));
        const QImage sheet = QImage::fromData(QByteArray::fromBase64(uri.mid(type.size())), "webp");
        const int columns = moment[u"columns"_s].toInt(), count = moment[u"count"_s].toInt();
        QCOMPARE(sheet.size(),
                 QSize(columns * moment[u"width"_s].toInt(),
                       (count + columns - 1) / columns * moment[u"height"_s].toInt()));
    }
    static void show(QWidget &widget, QSize size = {700, 560})
    {
        widget.setAttribute(Qt::WA_DontShowOnScreen);
        widget.resize(size);
        widget.show();
        widget.grab();
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void oneSeedIsNotCalledSeeds()
    {
        for (const bool isComparable : {true, false}) {
            QVERIFY(DotsPainter::referenceText(1, isComparable).startsWith(u"pale: 1 seed on "_s));
            QVERIFY(DotsPainter::referenceText(5, isComparable).startsWith(u"pale: 5 seeds on "_s));
        }
    }

    void aReplayOfManyMomentsIsSmallEnoughToSend()
    {
        const QTemporaryDir folder;
        LabRecord record = labtest::record(labtest::question(m_table), {5, 5, 4, 4}, {3, 3, 2, 2});
        const QString lab = labtest::makeLab(folder.path(), record);
        labtest::makeRuns(lab, record, m_table);
        writeLabRecord(lab, record).orThrow();
        QRandomGenerator dice(1);
        for (const LabRow &row : std::as_const(record.rows)) {
            const RunFolder run = RunFolder::open(lab + u"/runs/"_s + row.run).orThrow();
            writeNoisyTicks(run, dice);
            writeNoisySheets(run, dice);
        }
        const QString file = folder.filePath(u"replay.html"_s);
        writeLabReplay(lab, file, m_table).orThrow();
        const QByteArray page = readFile(toPath(file)).orThrow();
        QVERIFY2(page.size() > kMostReplayBytes / 2 && page.size() <= kMostReplayBytes,
                 QByteArray::number(page.size()));

        const QJsonArray runs = jsonIn(page, "runs").array();
        QCOMPARE(runs.size(), 8);
        int walls = 0;
        for (const QJsonValue &value : runs) {
            const QJsonArray moments = value[u"moments"_s].toArray();
            if (moments.isEmpty())
                continue;
            // Of each run the first moment and the last, and each can be seen.
            ++walls;
            QVERIFY2(moments.size() >= 6, QByteArray::number(moments.size()));
            QCOMPARE(moments.first()[u"update"_s].toInt(), 0);
            QCOMPARE(moments.last()[u"update"_s].toInt(), 600);
            for (const QJsonValue &moment : moments)
                checkPicture(moment);
        }
        QCOMPARE(walls, 2);
    }

    void aReplayThatIsGivenUpWritesNothingAndIsDoneSoon()
    {
        const QTemporaryDir folder;
        LabRecord record = labtest::record(labtest::question(m_table), {5, 5, 4, 4}, {3, 3, 2, 2});
        const QString lab = labtest::makeLab(folder.path(), record);
        labtest::makeRuns(lab, record, m_table);
        writeLabRecord(lab, record).orThrow();
        QRandomGenerator dice(1);
        for (const LabRow &row : std::as_const(record.rows))
            writeNoisySheets(RunFolder::open(lab + u"/runs/"_s + row.run).orThrow(), dice);
        const QString file = folder.filePath(u"replay.html"_s);
        int asked = 0;
        const auto done = writeLabReplay(lab, file, m_table, [&asked] { return ++asked < 5; });
        QVERIFY(!done);
        QCOMPARE(done.problem().code, u"export.cancelled"_s);
        QVERIFY(!QFile::exists(file));
        // Each of the pictures left would have been asked for.
        QVERIFY2(asked < 40, QByteArray::number(asked));
    }

    void aReplaysCurvesSayWhatTheTicksSaid()
    {
        const QTemporaryDir folder;
        LabRecord record = labtest::record(labtest::question(m_table), QList<double>(30, 5),
                                           QList<double>(30, 3));
        const QString lab = labtest::makeLab(folder.path(), record);
        labtest::makeRuns(lab, record, m_table);
        writeLabRecord(lab, record).orThrow();
        QRandomGenerator dice(2);
        for (const LabRow &row : std::as_const(record.rows))
            writeNoisyTicks(RunFolder::open(lab + u"/runs/"_s + row.run).orThrow(), dice);
        const QString file = folder.filePath(u"replay.html"_s);
        writeLabReplay(lab, file, m_table).orThrow();
        const QByteArray page = readFile(toPath(file)).orThrow();
        QVERIFY2(page.size() < kMostReplayBytes / 2, QByteArray::number(page.size()));
        const QJsonArray columns = jsonIn(page, "data")[u"lines"_s].toArray();
        QCOMPARE(columns[2][0].toString(), u"Loss/G/loss"_s);
        for (const QJsonValue &run : jsonIn(page, "runs").array()) {
            const auto g = unpacked(run, columns, 0), t = unpacked(run, columns, 1);
            const auto losses = unpacked(run, columns, 2);
            QVERIFY2(g.size() >= 150 && g.size() <= 346, QByteArray::number(g.size()));
            QCOMPARE(losses.size(), g.size());
            QVERIFY(std::abs(g.last() - 600) < 0.1 && std::abs(t.last() - 30) < 0.01);
            // A point is the mean of its ticks: about 1, but where the peak of 25 is.
            for (qsizetype i = 0; i < g.size(); ++i) {
                const double step = i > 0 ? g[i] - g[i - 1] : g[i];
                const bool hasPeak = g[i] > kPeak - 0.5 && g[i] - step < kPeak - 0.5;
                QVERIFY2(hasPeak ? losses[i] > 5 : losses[i] < 1.6, QByteArray::number(losses[i]));
            }
        }
    }

    void flipsStandOverTheirShareWithTheLine()
    {
        QJsonObject json = labtest::pairQuestion();
        json.insert(u"arms"_s,
                    QJsonArray{QJsonObject{{u"name"_s, u"flipped"_s}, {u"label"_s, u"labels flipped"_s}}});
        json.insert(u"axis"_s,
                    QJsonObject{{u"label"_s, u"Flipped labels"_s},
                                {u"key"_s, u"loss.label_noise"_s},
                                {u"values"_s, QJsonArray{0.0, 0.1, 0.5}},
                                {u"is_percent"_s, true}});
        json.insert(u"measure"_s, u"unreadable"_s);
        json.insert(u"is_line_of_axis"_s, true);
        json.remove(u"claims"_s);
        const auto made = labQuestionFromJson(json, m_table);
        QVERIFY2(made, made ? "" : qPrintable(made.problem().english()));
        LabRecord record;
        record.question = *made;
        labtest::addRows(record, {u"flipped"_s, 0.0}, {0.1, 0.1});
        labtest::addRows(record, {u"flipped"_s, 0.1}, {0.1, 0.1});
        labtest::addRows(record, {u"flipped"_s, 0.5}, {0.9, 0.8});
        DotsChart chart;
        chart.setTable(record.question, record.rows);
        show(chart);
        const auto dots = chart.dots();
        QCOMPARE(dots.size(), 6);
        // Places stand as far apart as their values are, so that the line is one.
        const double first = dots[2].at.x() - dots[0].at.x(), second = dots[4].at.x() - dots[2].at.x();
        QVERIFY2(std::abs(second / first - 4) < 0.05, qPrintable(QString::number(second / first)));
        QVERIFY(dots[4].at.y() < dots[0].at.y());
        QVERIFY(chart.tipAt(dots[4].at).contains(u"50 %"_s));
        QVERIFY(chart.tipAt(dots[4].at).contains(u"90.0 %"_s));
    }

    void theLineOfInheritanceBeginsAtWhatIsThereWithoutIt()
    {
        QJsonObject json = labtest::pairQuestion();
        json.insert(u"arms"_s,
                    QJsonArray{QJsonObject{{u"name"_s, u"flipped"_s}, {u"label"_s, u"labels flipped"_s}}});
        json.insert(u"axis"_s,
                    QJsonObject{{u"label"_s, u"Flipped labels"_s},
                                {u"key"_s, u"loss.label_noise"_s},
                                {u"values"_s, QJsonArray{0.0, 0.5}},
                                {u"is_percent"_s, true}});
        json.insert(u"measure"_s, u"unreadable"_s);
        json.insert(u"is_line_of_axis"_s, true);
        json.remove(u"claims"_s);
        LabRecord record;
        record.question = labQuestionFromJson(json, m_table).orThrow();
        labtest::addRows(record, {u"flipped"_s, 0.0}, {0.1, 0.3});
        labtest::addRows(record, {u"flipped"_s, 0.5}, {0.3, 0.3});
        DotsChart chart;
        chart.setTable(record.question, record.rows);
        show(chart);
        // 20 % cannot be read with nothing flipped, so 70 % would be inherited at a half; y = x would end at
        // 50 %.
        QVERIFY2(chart.range().second >= 0.7, qPrintable(QString::number(chart.range().second)));
    }

    void aShippedReferenceWidensTheAxisButHasNoDotsOfItsOwn()
    {
        const LabQuestion question = labtest::question(m_table);
        LabRecord record = labtest::record(question, {10, 11}, {5, 6}),
                  reference = labtest::record(question, {30, 40}, {5, 6});
        DotsChart chart;
        chart.setTable(question, record.rows);
        show(chart);
        const auto before = chart.range();
        chart.setReference(reference.rows);
        QCOMPARE(chart.dots().size(), 4);
        QVERIFY(chart.range().second >= 40 && before.second <= 20);
    }

    void longNamesUnderTheDotsAreNotCut()
    {
        QJsonObject json = labtest::pairQuestion();
        QJsonArray arms = json.value(u"arms"_s).toArray();
        QJsonObject arm = arms[0].toObject();
        arm.insert(
            u"label"_s,
            u"o discriminador treinado sozinho durante mil atualizações antes que o gerador comece a aprender com ele"_s);
        arms[0] = arm;
        json.insert(u"arms"_s, arms);
        const LabQuestion question = labtest::question(m_table, json);
        DotsChart shortNames, longNames;
        shortNames.setTable(labtest::question(m_table), {});
        longNames.setTable(question, {});
        QVERIFY(longNames.heightForWidth(400) > shortNames.heightForWidth(400));
    }

    void theHeatMapTellsACellInWords()
    {
        TournamentView view;
        LabAsking asking;
        asking.path = u"/nowhere"_s;
        addTournament(asking.record.details, labtest::tournamentTable());
        view.setAsking(asking);
        show(view);
        TournamentMap *map = view.map();
        const QPointF at = map->cellRect({1, 0}).center();
        QMouseEvent move(QEvent::MouseMove, at, map->mapToGlobal(at), Qt::NoButton, Qt::NoButton,
                         Qt::NoModifier);
        QCoreApplication::sendEvent(map, &move);
        QCOMPARE(view.cellWords(),
                 u"D of update 300, G of update 0\nOf 100 pairs of a real and a generated picture, this D "
                 u"ranks the real one higher in 97 (AUC 0.97).\n"
                 "It is hardly ever deceived."_s);
        // G's updates run to the right, D's upwards.
        QVERIFY(map->cellRect({0, 1}).left() > map->cellRect({0, 0}).left());
        QVERIFY(map->cellRect({1, 0}).top() < map->cellRect({0, 0}).top());
        QTest::keyClick(map, Qt::Key_Down);
        QVERIFY2(view.cellWords().startsWith(u"D of update 0, G of update 0"_s),
                 qPrintable(view.cellWords()));
        QTest::keyClick(map, Qt::Key_Right);
        QTest::keyClick(map, Qt::Key_Right);
        QVERIFY2(view.cellWords().contains(u"That is chance"_s), qPrintable(view.cellWords()));
        QTest::keyClick(map, Qt::Key_Right); // at the edge
        QVERIFY(view.cellWords().startsWith(u"D of update 0, G of update 600"_s));
    }

    void tournamentSentenceSaysWhatTheTableHolds()
    {
        // Counted by hand from the table, differences up to 0.05 are level.
        const TournamentFacts facts = factsOf({labtest::tournamentTable()});
        QCOMPARE(facts.pairsG, 9);
        QCOMPARE(facts.laterG, 7); // .90>.70, .90>.50, .70>.50, .97>.85, .97>.60, .85>.60, .95>.75
        QCOMPARE(facts.earlierG, 1); // .80<.95; .80 and .75 are level
        QCOMPARE(facts.pairsD, 9);
        QCOMPARE(facts.laterD, 7); // each but two
        QCOMPARE(facts.earlierD, 2); // the first G: .90>.80 and .97>.80
        QCOMPARE(facts.olderG, 2);
        QCOMPARE(facts.forgotten, 1);
        QCOMPARE(facts.triples, 1);
        const QStringList sentences = TournamentWording::sentences(facts, 1);
        QVERIFY2(sentences[0].contains(u"in 7 of 9 pairs, the earlier one in 1"_s), qPrintable(sentences[0]));
        QVERIFY2(sentences[1].contains(u"1 of 2 older G"_s), qPrintable(sentences[1]));
    }

    void threeMomentsInACircleAreACycle()
    {
        // The first beats the second, the second the third, the third the first.
        const TournamentTable table{
            1, {0, 1, 2}, {0, 1, 2}, {{0.5, 0.9, 0.6}, {0.6, 0.5, 0.9}, {0.9, 0.6, 0.5}}};
        QCOMPARE(factsOf({table}).circles, 1);
        QVERIFY(TournamentWording::sentences(factsOf({table}), 1)[2].contains(u"in 1 of 1 triples"_s));
        const TournamentTable ordered{
            1, {0, 1, 2}, {0, 1, 2}, {{0.5, 0.6, 0.6}, {0.9, 0.5, 0.6}, {0.9, 0.9, 0.5}}};
        QCOMPARE(factsOf({ordered}).circles, 0);
    }

    void firstStepsAreGoneThroughOneByOne()
    {
        const QTemporaryDir home;
        LabAsking asking;
        asking.path = home.path();
        asking.record.details = labtest::firstSteps(home.path());
        StepsView view;
        view.setAsking(asking, 0);
        show(view);
        QCOMPARE(view.placeCount(), 4);
        QCOMPARE(view.headline(), u"Update 1 of D, 1 of 3"_s);
        const auto *pictures = view.findChild<ShownPictures *>();
        QCOMPARE(pictures->entries().size(), 8);
        QVERIFY(pictures->entries()[0].isReal && !pictures->entries()[1].isReal);
        QVERIFY(!pictures->entries()[7].picture.isNull());
        QCOMPARE(ShownPictures::saying(pictures->entries()[0]), u"D: real (0.4)"_s);
        QCOMPARE(ShownPictures::saying(pictures->entries()[1]), u"D: generated (−0.6)"_s);
        QVERIFY(!view.backButton()->isEnabled());
        QTest::mouseClick(view.nextButton(), Qt::LeftButton);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(view.headline(), u"Update 3 of D, 3 of 3"_s);
        QTest::keyClick(&view, Qt::Key_Right);
        QVERIFY(view.headline().startsWith(u"Origin, not quality"_s));
        QVERIFY(!view.nextButton()->isEnabled());
        QList<double> shares;
        for (const ShareBar *bar : view.findChildren<ShareBar *>()) {
            if (bar->isVisible())
                shares.append(bar->share());
        }
        QCOMPARE(shares, (QList<double>{0.92, 0.35}));
        QTest::keyClick(&view, Qt::Key_Left);
        QCOMPARE(view.headline(), u"Update 3 of D, 3 of 3"_s);
    }

    void sheetsOutsideTheFolderAreNotOpened()
    {
        const QTemporaryDir home;
        LabAsking asking;
        asking.path = home.filePath(u"lab"_s);
        makeFolder(toPath(asking.path)).orThrow();
        labtest::sheetOf(2, 0).save(home.filePath(u"other.png"_s));
        setFirstSteps(asking.record.details, {{0, 0.5, 0.6, u"../other.png"_s, {true, false}, {1, -1}}}, {});
        StepsView view;
        view.setAsking(asking, 0);
        for (const ShownPictures::Entry &entry : view.findChild<ShownPictures *>()->entries())
            QVERIFY(entry.picture.isNull());
    }

    void keysJudgeAndNothingIsToldBeforeTheEnd()
    {
        JudgeView view(m_table);
        show(view);
        view.play(pairs(6, 2));
        QCOMPARE(view.words(), u"picture 1 of 6"_s);
        for (const Qt::Key key :
             {Qt::Key_R, Qt::Key_R, Qt::Key_G, Qt::Key_R, Qt::Key_G}) // the second is wrong
            QTest::keyClick(&view, key);
        QCOMPARE(view.words(), u"picture 6 of 6"_s);
        for (const QLabel *label : view.findChildren<QLabel *>())
            QVERIFY(!label->isVisible() || !label->text().contains(u"right"_s));
        QTest::mouseClick(view.generatedButton(), Qt::LeftButton);
        QVERIFY2(view.words().startsWith(u"You: 5 of 6 right, 83 %"_s), qPrintable(view.words()));
        QVERIFY2(view.words().contains(u"D: 4 of 6 right, 67 %"_s), qPrintable(view.words()));
        // D was wrong on the first two, the person on the second: once only D, once both.
        QStringList heads;
        for (const QLabel *label : view.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(u"wrong:"_s))
                heads << label->text();
        }
        QCOMPARE(heads, (QStringList{u"Only D was wrong: 1"_s, u"Both were wrong: 1"_s}));
        QTest::keyClick(&view, Qt::Key_R);
        QVERIFY(view.words().startsWith(u"You: 5 of 6 right"_s));
    }

    void fewPicturesDoNotSayWhoIsBetter()
    {
        QVERIFY(std::abs(signTest(0, 5) - 0.0625) < 1e-9);
        QVERIFY(std::abs(signTest(5, 0) - 0.0625) < 1e-9);
        QCOMPARE(signTest(3, 3), 1.0);
        const auto play = [](int wrong) {
            JudgeGame game(pairs(40, wrong));
            for (int i = 0; i < 40; ++i)
                game.answer(i % 3 == 0);
            return game;
        };
        QVERIFY2(play(5).comparison().contains(u"do not tell who is better"_s),
                 qPrintable(play(5).comparison()));
        QVERIFY2(play(12).comparison().contains(u"you are better than this D"_s),
                 qPrintable(play(12).comparison()));
        QCOMPARE(play(0).comparison(), u"You and D were right and wrong on the same pictures."_s);
        QCOMPARE(play(12).hitsOfPerson(), 40);
        QCOMPARE(play(12).hitsOfD(), 28);
        QVERIFY(play(12).isOver());
    }

    void withoutARunThereIsNobodyToPlayAgainst()
    {
        JudgeView view(m_table);
        show(view);
        QVERIFY(view.words().contains(u"Looking for runs"_s) && !view.startButton()->isVisibleTo(&view));
        view.setRuns({});
        QVERIFY(view.words().contains(u"no run yet"_s));
        QVERIFY(!view.startButton()->isVisible());
        view.setRuns({u"/runs/00002-digits"_s, u"/runs/00001-faces"_s});
        QVERIFY(view.startButton()->isVisible());
        QCOMPARE(view.run(), u"/runs/00002-digits"_s);
    }
};

FORJA_TEST(TestLabViews)
#include "test_labviews.moc"
