// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/commonfields.h"
#include "engine/experiment/presets.h"
#include "engine/runs/nextexclusions.h"
#include "engine/runs/recorder.h"
#include "tests/testmain.h"
#include "tests/ui/viewrecords.h"
#include "ui/charts/heatchart.h"
#include "ui/contest/contestpage.h"
#include "ui/contest/contestwording.h"
#include "ui/start/composer.h"
#include "ui/window/mainwindow.h"
#include "ui/window/runpages.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

/// Real pictures in bin 12, generated ones in bin 4 + tick, held-out ones half in 11, half in 12.
TickRecord scored(qint64 update, int tick)
{
    TickRecord record = viewtest::tick(update);
    for (int bin = 0; bin < 16; ++bin) {
        const auto put = [&record, bin](const char *group, double share) {
            record.stats.insert(
                u"Histogram/%1/%2"_s.arg(QString::fromUtf8(group)).arg(bin, 2, 10, QLatin1Char('0')),
                {1, share, 0});
        };
        put("real", bin == 12);
        put("fake", bin == 4 + tick);
        put("held_out", bin == 11 || bin == 12 ? 0.5 : 0);
    }
    record.stats.insert(u"Loss/signs/real"_s, {1, 0.9, 0});
    record.stats.insert(u"Loss/signs/fake"_s, {1, 0.1 * tick, 0});
    record.stats.insert(u"Loss/signs/held_out"_s, {1, 0.8, 0});
    return record;
}

Judgement judgement(int count, bool isWhole = true)
{
    Judgement out;
    out.update = 1820;
    out.judged = out.chosen = out.pictures = count;
    out.isWhole = isWhole;
    for (int i = 0; i < count; ++i) {
        QImage picture(8, 8, QImage::Format_Grayscale8);
        picture.fill(20 * i);
        out.doubted.append({u"class/p%1.png"_s.arg(i), u"cats"_s, i % 2 == 1, float(i) - 5, float(i),
                            picture});
    }
    return out;
}

} // namespace

class TestContest : public QObject
{
    Q_OBJECT

    RunFolder makeRun()
    {
        const FieldTablePtr table = assembleFields();
        return createRun(m_dir.path(), experimentFrom(shippedPresets(*table).constFirst(), table)).orThrow();
    }
    static void open(ContestPage &page, const RunFolder &run, const char *loss = "non-saturating")
    {
        const FieldTablePtr table = assembleFields();
        Experiment experiment(table);
        experiment.set(u"loss.kind"_s, QString::fromUtf8(loss)).orThrow();
        page.openRun(run, experiment, lossFacts(experiment));
        page.resize(900, 700);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
    }

    QTemporaryDir m_dir;

private Q_SLOTS:
    void theHistogramsAreThoseOfTheMoment()
    {
        Selection selection;
        ContestPage page(selection, nullptr);
        open(page, makeRun());
        for (int tick = 0; tick < 5; ++tick)
            page.appendTick(scored(100 * (tick + 1), tick));
        QTRY_COMPARE_WITH_TIMEOUT(page.data().ticks.size(), 5, kTestPatienceMs);
        page.refresh();
        QVERIFY(page.isFollowing());
        QCOMPARE(page.histogram()->scores()->generated[8], 1.0);
        QCOMPARE(page.histogram()->scores()->real[12], 1.0);
        QCOMPARE(
            page.verdict(),
            u"D calls 90 % of the real, 80 % of the held-out and 40 % of the generated pictures real."_s);

        page.findChild<QSlider *>()->setValue(1);
        QVERIFY(!page.isFollowing());
        QCOMPARE(page.histogram()->scores()->generated[5], 1.0);
        page.appendTick(scored(600, 5));
        page.refresh();
        QCOMPARE(page.row(), 1); // a chosen moment stays
        page.findChild<QSlider *>()->setValue(5);
        QVERIFY(page.isFollowing());
    }

    void ofPointsItLeadsToTheFlatWorld()
    {
        Selection selection;
        ContestPage page(selection, nullptr);
        open(page, makeRun());
        auto *button = page.findChild<QPushButton *>(u"flatWorld"_s);
        QVERIFY(page.doubted()->isVisible() && page.liars()->isVisible() && !button->isVisible());
        Experiment experiment(assembleFields());
        experiment.set(u"data.folder"_s, u"flat:ring"_s).orThrow();
        page.openRun(makeRun(), experiment, lossFacts(experiment));
        QVERIFY(!page.doubted()->isVisible() && !page.liars()->isVisible() && button->isVisible());
        QSignalSpy wanted(&page, &ContestPage::flatWorldRequested);
        button->click();
        QCOMPARE(wanted.count(), 1);
        open(page, makeRun());
        QVERIFY(page.doubted()->isVisible() && !button->isVisible());
    }

    void aClickOnTheBandsChoosesTheMoment()
    {
        Selection selection;
        ContestPage page(selection, nullptr);
        open(page, makeRun());
        for (int tick = 0; tick < 5; ++tick)
            page.appendTick(scored(100 * (tick + 1), tick));
        QTRY_COMPARE_WITH_TIMEOUT(page.data().ticks.size(), 5, kTestPatienceMs);
        page.refresh();
        auto *heat = page.findChild<HeatChart *>();
        // The plot ends at the newest update, 500; its left part is the axis.
        QTest::mouseClick(heat, Qt::LeftButton, {},
                          QPoint(80 + (heat->width() - 96) * 3 / 10, heat->height() / 2));
        QVERIFY(page.row() == 0 || page.row() == 1);
        QTest::mouseClick(heat, Qt::LeftButton, {},
                          QPoint(80 + (heat->width() - 96) * 61 / 100, heat->height() / 2));
        QCOMPARE(page.row(), 2);
    }

    void percentilesAreThoseOfTheHeldOutPictures()
    {
        MomentScores::Bins bins{};
        bins[11] = bins[12] = 0.5; // -8 + 11 = 3 to 5
        QCOMPARE(MomentHistogram::outputAt(bins, 25), 3.5);
        QCOMPARE(MomentHistogram::outputAt(bins, 50), 4.0);
        QCOMPARE(MomentHistogram::outputAt(bins, 90), 4.8);
        bins.fill(qQNaN());
        QVERIFY(qIsNaN(MomentHistogram::outputAt(bins, 50)));
    }

    void everyLossIsExplainedInItsOwnWords_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addRow("hinge") << u"below −1"_s;
        QTest::addRow("least-squares") << u"score real pictures 1 and generated ones 0"_s;
        QTest::addRow("relativistic-pairing") << u"Only differences count"_s;
        QTest::addRow("minimax") << u"D’s output is a logit"_s;
        QTest::addRow("non-saturating") << u"D’s output is a logit"_s;
    }
    void everyLossIsExplainedInItsOwnWords()
    {
        QFETCH(QString, word);
        Selection selection;
        ContestPage page(selection, nullptr);
        open(page, makeRun(), QTest::currentDataTag());
        const auto labels = page.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [&word](const QLabel *label) { return label->text().contains(word); }));
    }

    void learningByHeartIsNoticed()
    {
        QVERIFY(ContestWording::remembers(4, -3, -2));
        QVERIFY(!ContestWording::remembers(4, -3, 3));
        QVERIFY(!ContestWording::remembers(0.1, -0.1, -0.2)); // nothing stands out yet
        QVERIFY(!ContestWording::remembers(4, -3, qQNaN()));
    }

    void theBestLiarsComeFirstAndAClickOpensTheirLatent()
    {
        Selection selection;
        ContestPage page(selection, nullptr);
        open(page, makeRun());
        QSignalSpy selected(&selection, &Selection::changed);
        page.appendSheet(viewtest::sheet(100)); // outputs rise with the tile's number
        page.refresh();
        QCOMPARE(page.liars()->tiles()->rowCount(), 20);
        QCOMPARE(page.liars()->tiles()->tile(0).name, u"19"_s);
        QCOMPARE(page.liars()->tiles()->tile(19).name, u"0"_s);
        QCOMPARE(qGray(page.liars()->tiles()->tile(0).picture.pixel(3, 3)), 40 + 19);
        QVERIFY(page.liars()->tiles()->tile(0).words.contains(u"class 9"_s));
        const QRect cell = page.liars()->visualRect(page.liars()->model()->index(2, 0));
        QTest::mouseClick(page.liars()->viewport(), Qt::LeftButton, {}, cell.center());
        QCOMPARE(selected.count(), 1);
        QVERIFY(selection.isTile(100, 17));
        // A newer moment keeps the picked latent and asks for nothing.
        page.appendSheet(viewtest::sheet(200));
        page.refresh();
        QCOMPARE(page.liars()->currentIndex().data(TileModel::Name).toString(), u"17"_s);
        QCOMPARE(selected.count(), 1);
    }

    void aPictureIsLeftOutWithOneClickAndTakenBackByUndo()
    {
        const RunFolder run = makeRun();
        Selection selection;
        ContestPage page(selection, nullptr);
        open(page, run);
        DoubtedPanel *panel = page.doubted();
        const QAbstractItemModelTester tester(panel->view()->model());
        panel->show(judgement(12));
        TileView *view = panel->view();
        const QModelIndex third = view->model()->index(2, 0);
        QTRY_VERIFY_WITH_TIMEOUT(view->visualRect(third).width() > 24, kTestPatienceMs);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                          TileDelegate::cornerOf(view->visualRect(third)).center().toPoint());
        QVERIFY(third.data(TileModel::IsCrossed).toBool());
        QSignalSpy selected(panel, &DoubtedPanel::pictureSelected);
        panel->select(u"class/p5.png"_s);
        QCOMPARE(selected.constLast().first().value<JudgedPicture>().path, u"class/p5.png"_s);
        panel->togglePicked();
        QTRY_COMPARE_WITH_TIMEOUT(excludedFromNext(run), (QStringList{u"class/p2.png"_s, u"class/p5.png"_s}),
                                  kTestPatienceMs);
        QTest::keyClick(view, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(excludedFromNext(run), QStringList{u"class/p2.png"_s}, kTestPatienceMs);
        QVERIFY(!view->model()->index(5, 0).data(TileModel::IsCrossed).toBool());
        QTest::keyClick(view, Qt::Key_Delete);
        QTRY_COMPARE_WITH_TIMEOUT(excludedFromNext(run), (QStringList{u"class/p2.png"_s, u"class/p5.png"_s}),
                                  kTestPatienceMs);
    }

    void whatIsLeftOutIsRememberedAndTheNextRunHasIt()
    {
        const RunFolder run = makeRun();
        QVERIFY(setExcludedFromNext(run, {u"class/p1.png"_s, u"odd%7Cname.png"_s}));
        Selection selection;
        ContestPage page(selection, nullptr);
        open(page, run);
        page.doubted()->show(judgement(4));
        QTRY_VERIFY_WITH_TIMEOUT(page.doubted()->leftOut().contains(u"class/p1.png"_s), kTestPatienceMs);
        QVERIFY(page.doubted()->leftOut().contains(u"odd|name.png"_s));
        QTRY_VERIFY_WITH_TIMEOUT(
            page.doubted()->view()->model()->index(1, 0).data(TileModel::IsCrossed).toBool(),
            kTestPatienceMs);
        page.doubted()->leftOut().setLeftOut({u"class/p3.png"_s}, true);
        const Experiment next = page.forNextRun(Experiment(assembleFields()));
        QCOMPARE(next.text(u"data.excluded"_s), u"class/p1.png|class/p3.png|odd%7Cname.png"_s);
    }

    void anotherRunBeginsWithoutTheOldOnesPictures()
    {
        Selection selection;
        ContestPage page(selection, nullptr);
        open(page, makeRun());
        page.doubted()->show(judgement(4));
        page.doubted()->leftOut().setLeftOut({u"class/p3.png"_s}, true);
        const RunFolder other = makeRun();
        open(page, other);
        QCOMPARE(page.doubted()->view()->model()->rowCount(), 0);
        QVERIFY(page.doubted()->leftOut().names().isEmpty());
        QVERIFY(!page.doubted()->leftOut().undoStack()->canUndo());
        QVERIFY(excludedFromNext(other).isEmpty());
    }

    void judgingIsAskedForShownAndCancelled()
    {
        Selection selection;
        ContestPage page(selection, nullptr);
        open(page, makeRun());
        DoubtedPanel *panel = page.doubted();
        QSignalSpy asked(panel, &DoubtedPanel::judgingRequested),
            cancelled(panel, &DoubtedPanel::cancelRequested);
        const auto button = [panel](const char *text) {
            for (QPushButton *one : panel->findChildren<QPushButton *>()) {
                if (one->text() == QString::fromUtf8(text))
                    return one;
            }
            return static_cast<QPushButton *>(nullptr);
        };
        QVERIFY(button("Find lowest scores")->isVisibleTo(&page));
        button("Find lowest scores")->click();
        QCOMPARE(asked.count(), 1);
        QVERIFY(button("Cancel")->isVisibleTo(&page));
        panel->showProgress(u"judging"_s, 400, 5000);
        const auto labels = panel->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [](const QLabel *label) { return label->text() == u"judging: 400 of 5,000"_s; }));
        button("Cancel")->click();
        QCOMPARE(cancelled.count(), 1);
        QVERIFY(!button("Cancel")->isVisibleTo(&page));

        Judgement failed;
        failed.isWhole = true;
        failed.problem = problem("data.none", "%1: is not there.", {u"/x"_s});
        panel->show(failed);
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [](const QLabel *label) { return label->text() == u"/x: is not there."_s; }));
        QVERIFY(button("Find lowest scores")->isVisibleTo(&page));
    }

    void aNewRunWithoutThemIsPreparedWithoutThem()
    {
        const FieldTablePtr table = assembleFields();
        Experiment experiment = experimentFrom(shippedPresets(*table).constFirst(), table);
        for (const char *key : {"data.width", "data.height"})
            experiment.set(QString::fromUtf8(key), 16).orThrow();
        experiment.set(u"data.sample_count"_s, 60).orThrow();
        const RunFolder run = createRun(m_dir.path(), experiment).orThrow();
        MainWindow window(table);
        window.open(run.path());
        DoubtedPanel *panel = window.pages().contest()->doubted();
        panel->leftOut().setLeftOut({u"digits/0/000000"_s, u"digits/1/000001"_s}, true);
        QSignalSpy opened(&window.session().data(), &OpenData::opened);
        Q_EMIT panel->nextRunRequested();
        QTRY_VERIFY_WITH_TIMEOUT(opened.count() > 0, 30000);
        QCOMPARE(window.session().data().next()->report().excluded, 2);
        QCOMPARE(window.session().data().next()->report().pictures, 58);
        QVERIFY(window.composer().canStart());
        QCOMPARE(window.session().run().folder()->experiment(table).orThrow().text(u"data.excluded"_s),
                 QString()); // that run stays as it is
    }

    void aSampleIsSaidToBeOne()
    {
        Judgement some = judgement(3);
        some.judged = some.chosen = 5000;
        some.pictures = 61234;
        QCOMPARE(ContestWording::lookedAt(some),
                 u"5,000 of 61,234 pictures, evenly chosen, by D of update 1,820"_s);
        some.chosen = some.judged = some.pictures = 300;
        QCOMPARE(ContestWording::lookedAt(some), u"all 300 pictures, by D of update 1,820"_s);
    }

    void theFolderOfAFileIsFoundWhereThereIsOne()
    {
        QTemporaryDir pictures;
        QVERIFY(QDir(pictures.path()).mkdir(u"cats"_s));
        QFile file(pictures.filePath(u"cats/a.png"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        DoubtedPanel panel(nullptr);
        panel.openRun(makeRun(), pictures.path());
        QCOMPARE(panel.folderOf(u"cats/a.png"_s), pictures.filePath(u"cats"_s));
        QCOMPARE(panel.folderOf(u"cats/%FF.png"_s), pictures.path()); // a name that is shown escaped
        panel.openRun(makeRun(), u"sample:digits"_s);
        QCOMPARE(panel.folderOf(u"digits/0/000001"_s), QString());
    }
};

FORJA_TEST(TestContest)
#include "test_contest.moc"
