// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/commonfields.h"
#include "engine/runs/recorder.h"
#include "tests/testmain.h"
#include "tests/ui/viewrecords.h"
#include "ui/gallery/gallerypage.h"
#include "ui/widgets/pixels.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace forja;
using Block = GalleryCanvas::Block;
using namespace Qt::StringLiterals;

class TestGallery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTileIsShownAtAWholeZoomWhereItFits()
    {
        Selection selection;
        GalleryPage page(selection);
        open(page);
        page.appendSheet(viewtest::sheet(100));
        QCOMPARE(page.canvas()->tileCount(Block::Moment), 20);
        QCOMPARE(page.canvas()->zoom(), std::floor(page.canvas()->zoom()));
        QVERIFY(page.canvas()->zoom() >= 3);
        // The tile is there as it is, not blended: its own grey in its middle and near its corner.
        const QImage shot = page.canvas()->grab().toImage();
        const double ratio = shot.devicePixelRatio();
        for (const int tile : {0, 7, 19}) {
            const QRectF rect = page.canvas()->tileRect(Block::Moment, tile);
            const QPoint inside = (QPointF(rect.left() + 6, rect.center().y()) * ratio).toPoint();
            QCOMPARE(qGray(shot.pixel(inside)), 40 + tile);
        }
    }
    void columnsSpanTheWidth()
    {
        Selection selection;
        GalleryPage page(selection);
        open(page);
        page.appendSheet(viewtest::sheet(100));
        QVERIFY(page.canvas()->tileRect(Block::Moment, 0).left() < 20);
        QVERIFY(page.canvas()->tileRect(Block::Moment, 9).right() > page.canvas()->width() - 20);
        QVERIFY(page.canvas()->tileRect(Block::Moment, 10).top()
                > page.canvas()->tileRect(Block::Moment, 9).bottom());
    }
    void tilesShrinkToFitButStayLargeEnoughToSee()
    {
        Selection selection;
        GalleryPage page(selection);
        open(page, {700, 500});
        page.appendSheet(viewtest::sheet(100, 100, 10, 40));
        QVERIFY(page.canvas()->tileRect(Block::Moment, 0).width() >= 36);
        QVERIFY(page.canvas()->tileRect(Block::Moment, 99).bottom() <= page.canvas()->minimumHeight());
    }
    void sortingByPercentilePutsTheBestFirst()
    {
        Selection selection;
        GalleryPage page(selection);
        open(page);
        SheetRecord sheet = viewtest::sheet(100);
        sheet.percentiles[3] = NAN;
        page.appendSheet(sheet);
        page.setSort(GalleryCanvas::Sort::Percentile);
        const std::vector<int> &order = page.canvas()->order();
        QCOMPARE(order.size(), std::size_t(20));
        QCOMPARE(order.front(), 8); // 37 * 8 = 296: 96
        QCOMPARE(order.back(), 3);
        page.setSort(GalleryCanvas::Sort::AsDrawn);
        QCOMPARE(page.canvas()->order().front(), 0);
    }
    void clickAndArrowsPickTheTileUnderSorting()
    {
        Selection selection;
        GalleryPage page(selection);
        open(page);
        page.appendSheet(viewtest::sheet(100));
        page.setSort(GalleryCanvas::Sort::Percentile);
        QTest::mouseClick(page.canvas(), Qt::LeftButton, {},
                          page.canvas()->tileRect(Block::Moment, 0).center().toPoint());
        QVERIFY(selection.isTile(100, 8));
        QTest::keyClick(page.canvas(), Qt::Key_Right);
        QCOMPARE(page.canvas()->selected(), page.canvas()->order()[1]);
        QVERIFY(selection.isTile(100, page.canvas()->order()[1]));
    }
    void arrowsStopAtTheEdges()
    {
        Selection selection;
        GalleryPage page(selection);
        open(page);
        page.appendSheet(viewtest::sheet(100));
        page.canvas()->select(0);
        QTest::keyClick(page.canvas(), Qt::Key_Left);
        QTest::keyClick(page.canvas(), Qt::Key_Up);
        QCOMPARE(page.canvas()->selected(), 0);
        QTest::keyClick(page.canvas(), Qt::Key_Down);
        QCOMPARE(page.canvas()->selected(), 10);
        QTest::keyClick(page.canvas(), Qt::Key_Down);
        QCOMPARE(page.canvas()->selected(), 10);
        QVERIFY(page.canvas()->accessibleDescription().contains(u"class 0"_s));
    }
    void pinnedMomentStaysForComparison()
    {
        Selection selection;
        GalleryPage page(selection);
        open(page);
        for (const qint64 update : {0, 100, 1800})
            page.appendSheet(viewtest::sheet(update));
        Q_EMIT page.timeline()->pinToggled(100);
        QCOMPARE(page.canvas()->caption(Block::Pinned), u"Pinned update 100 · EMA"_s);
        QCOMPARE(page.canvas()->caption(Block::Moment), u"Generated update 1,800 · EMA"_s);
        QCOMPARE(page.canvas()->tileCount(Block::Pinned), 20);
        QVERIFY(!page.canvas()
                     ->tileRect(Block::Pinned, 19)
                     .intersects(page.canvas()->tileRect(Block::Moment, 0)));
        page.appendSheet(viewtest::sheet(1900));
        QCOMPARE(page.canvas()->caption(Block::Pinned), u"Pinned update 100 · EMA"_s);
        QCOMPARE(page.canvas()->caption(Block::Moment), u"Generated update 1,900 · EMA"_s);
        Q_EMIT page.timeline()->pinToggled(100);
        QCOMPARE(page.canvas()->tileCount(Block::Pinned), 0);
    }
    void twoMomentsAreSeenAtOnceInASmallWindow()
    {
        Selection selection;
        GalleryCanvas canvas(selection);
        canvas.setViewport({790, 430});
        canvas.setReals(viewtest::sheet(-1, 10));
        canvas.setMoment(viewtest::sheet(1800, 40), {});
        canvas.setPinned(viewtest::sheet(100, 40), {});
        QVERIFY2(canvas.minimumHeight() <= 430, qPrintable(QString::number(canvas.minimumHeight())));
        QVERIFY(canvas.tileRect(Block::Pinned, 0).width() >= 28);
    }
    void comparedTilesFillTheirRoomInsteadOfLyingFarApart()
    {
        Selection selection;
        GalleryCanvas canvas(selection);
        canvas.setViewport({1000, 520});
        canvas.setReals(viewtest::sheet(-1, 20));
        canvas.setMoment(viewtest::sheet(1800, 100), {});
        canvas.setPinned(viewtest::sheet(100, 100), {});
        const QRectF first = canvas.tileRect(Block::Moment, 0);
        const double pitch = canvas.tileRect(Block::Moment, 1).left() - first.left();
        QVERIFY2(pitch <= 1.51 * first.width(),
                 qPrintable(u"%1 on a pitch of %2"_s.arg(first.width()).arg(pitch)));
        QVERIFY2(canvas.minimumHeight() <= 520, qPrintable(QString::number(canvas.minimumHeight())));
    }
    void fewClassesDoNotLeaveHalfTheAreaEmpty()
    {
        Selection selection;
        GalleryCanvas canvas(selection);
        canvas.setViewport({900, 500});
        SheetRecord sheet = viewtest::sheet(1800, 40, 4);
        sheet.classes = 4;
        canvas.setMoment(sheet, {});
        double covered = 0;
        for (int i = 0; i < 40; ++i)
            covered += canvas.tileRect(Block::Moment, i).width() * canvas.tileRect(Block::Moment, i).height();
        QVERIFY2(covered > 0.5 * 900 * 500, qPrintable(QString::number(covered / 900 / 500)));
        QCOMPARE(canvas.columns() % 4, 0); // a column is still a class
    }
    void theColumnsSayOfWhatClassTheyAre()
    {
        Selection selection;
        GalleryPage page(selection);
        open(page);
        SheetRecord sheet = viewtest::sheet(100, 40, 4);
        sheet.classes = 4;
        page.appendSheet(sheet);
        page.setClassNames({u"cat"_s, u"dog"_s, u"owl"_s, u"elk"_s});
        const QStringList names = page.canvas()->columnNames();
        QCOMPARE(names.size(), page.canvas()->columns());
        QCOMPARE(names.mid(0, 4), (QStringList{u"cat"_s, u"dog"_s, u"owl"_s, u"elk"_s}));
        // Something is written over the first column.
        const QRect above = QRectF(page.canvas()->tileRect(Block::Moment, 0).translated(0, -15)).toRect();
        const QImage shot = page.canvas()->grab(QRect(above.topLeft(), QSize(above.width(), 12))).toImage();
        QSet<QRgb> inks;
        for (int x = 0; x < shot.width(); ++x)
            inks.insert(shot.pixel(x, shot.height() / 2));
        QVERIFY(inks.size() > 2);
        page.setSort(GalleryCanvas::Sort::Percentile);
        QVERIFY(page.canvas()->columnNames().isEmpty());
    }
    void hoveringPreviewsWithoutLeavingTheMoment()
    {
        Selection selection;
        GalleryPage page(selection);
        open(page);
        for (const qint64 update : {0, 100})
            page.appendSheet(viewtest::sheet(update));
        QSignalSpy changed(&page, &GalleryPage::momentChanged);
        Q_EMIT page.timeline()->momentHovered(qint64{0});
        QCOMPARE(page.canvas()->caption(Block::Moment), u"Generated update 0 · EMA · preview"_s);
        Q_EMIT page.timeline()->momentHovered(std::nullopt);
        QCOMPARE(page.canvas()->caption(Block::Moment), u"Generated update 100 · EMA"_s);
        QVERIFY(changed.isEmpty());
    }
    void rawGeneratorIsSaidToBeRaw()
    {
        Selection selection;
        GalleryPage page(selection);
        open(page);
        SheetRecord sheet = viewtest::sheet(0);
        sheet.isRaw = true;
        page.appendSheet(sheet);
        QCOMPARE(page.canvas()->caption(Block::Moment),
                 u"Generated update 0 · G itself, not yet its average"_s);
    }
    void starIsToldAndShown()
    {
        Selection selection;
        GalleryPage page(selection);
        open(page);
        page.appendSheet(viewtest::sheet(100));
        QSignalSpy starred(&page, &GalleryPage::starToggled);
        Q_EMIT page.timeline()->starToggled(100, true);
        QCOMPARE(starred.value(0), QVariantList({qint64{100}, true}));
    }
    void runOnDiskIsReadBesideTheWindow()
    {
        QTemporaryDir folder;
        const CommonChoices choices{
            {{u"dcgan"_s, {}, {}}}, {{u"non-saturating"_s, {}, {}}}, {{u"adam"_s, {}, {}}}};
        const Experiment experiment(std::make_shared<const FieldTable>(commonFields(choices), commonRules()));
        Result<RunFolder> run = createRun(folder.path(), experiment);
        QVERIFY2(run, run ? "" : qPrintable(run.problem().english()));
        {
            Recorder recorder(*run, [](const Problem &problem) { QFAIL(qPrintable(problem.english())); });
            for (const qint64 update : {0, 100, 400})
                recorder.add(viewtest::sheet(update), 200);
            recorder.setReals(viewtest::sheet(0, 10, 10, 150));
            recorder.add(viewtest::tick(400));
            recorder.add(viewtest::measure(400, 0.9));
            QVERIFY(recorder.finish());
        }
        Selection selection;
        GalleryPage page(selection);
        open(page);
        page.openRun(*run, experiment, LossFacts{1.386, 0.693, 0, true});
        page.appendSheet(viewtest::sheet(500)); // While the folder is being read.
        QTRY_COMPARE_WITH_TIMEOUT(page.timeline()->view()->axis().moments(),
                                  std::vector<qint64>({0, 100, 400, 500}), kTestPatienceMs);
        QCOMPARE(page.canvas()->tileCount(Block::Real), 10);
        QCOMPARE(page.canvas()->caption(Block::Moment), u"Generated update 500 · EMA"_s);
        page.showMoment(100);
        QTRY_COMPARE_WITH_TIMEOUT(page.canvas()->caption(Block::Moment), u"Generated update 100 · EMA"_s,
                                  kTestPatienceMs);
        QCOMPARE(page.canvas()->tileCount(Block::Moment), 20);
        page.clear();
        QCOMPARE(page.canvas()->tileCount(Block::Moment), 0);
        QCOMPARE(page.canvas()->caption(Block::Moment), QString());
    }

private:
    static void open(GalleryPage &page, QSize size = {900, 760})
    {
        page.resize(size);
        page.show();
        page.grab();
    }

    void aBadgeBelowTenHasADecimal()
    {
        const QList<std::pair<float, QString>> texts{{0, u"0"_s},       {0.04F, u"0"_s},  {0.3F, u"0.3"_s},
                                                     {9.94F, u"9.9"_s}, {9.96F, u"10"_s}, {99.6F, u"100"_s}};
        for (const auto &[percentile, text] : texts)
            QCOMPARE(percentileText(percentile), text);
    }
};

FORJA_TEST(TestGallery)
#include "test_gallery.moc"
