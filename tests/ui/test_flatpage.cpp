// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/scatter.h"
#include "tests/support/settings.h"
#include "tests/testmain.h"
#include "tests/ui/flatdesk.h"
#include "tests/ui/viewrecords.h"
#include "ui/flat/flatcharts.h"
#include "ui/flat/flatchooser.h"
#include "ui/flat/flatdots.h"
#include "ui/flat/flatform.h"
#include "ui/flat/flatpage.h"
#include "ui/flat/flatstory.h"
#include "ui/forms/fieldeditor.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

FlatStep madeStep(Player player)
{
    FlatStep step{.player = player,
                  .at = {0, 3, 2},
                  .real = {},
                  .fake = {0.1F, 0.2F, 0.3F, 0.4F},
                  .onReal = {},
                  .onFake = {1.0F, -1.0F},
                  .gradients = {},
                  .loss = 1.25,
                  .gradientNorm = 0.5,
                  .change = 0.01,
                  .layers = {{u"main.0.weight"_s, 0.3}, {u"main.2.weight"_s, 0.4}}};
    if (player == Player::D) {
        step.real = {0.5F, 0.5F, -0.5F, -0.5F};
        step.onReal = {2.0F, 1.0F};
    } else {
        step.gradients = {3.0F, 4.0F, 0.0F, 1.0F};
    }
    return step;
}

} // namespace

/// The flat world through its real widgets, with the real engine behind them.
class TestFlatPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startTrainsAndShowsWhatItDoes()
    {
        Desk desk;
        desk.click("primary");
        QTRY_VERIFY_WITH_TIMEOUT(desk.at().update > 100, kTestPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(desk.shown().update > 0, kTestPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(desk.page.charts()->lossUpdates().size() > 0
                                     && desk.page.charts()->distanceCount() > 1,
                                 kTestPatienceMs);
        QCOMPARE(desk.page.findChild<QPushButton *>(u"primary"_s)->text(), u"Pause"_s);
        desk.click("primary");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isPaused(), kTestPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(desk.shown().update, desk.at().update, kTestPatienceMs);
        QCOMPARE(desk.page.findChild<QPushButton *>(u"primary"_s)->text(), u"Continue"_s);
    }

    void theChartSaysWhatThePlaneSays()
    {
        // A measure of G's average at the same update, other latents, must not stand in the head of the
        // chart.
        Desk desk;
        desk.click("primary");
        QTRY_VERIFY_WITH_TIMEOUT(desk.page.charts()->distanceCount() > 1, kTestPatienceMs);
        const auto isSame = [&desk] {
            const auto view = desk.page.canvas()->view();
            return view
                && desk.page.charts()->distanceRemark().startsWith(
                    u"JS %1"_s.arg(QLocale().toString(view->js, 'f', 3)));
        };
        desk.click("primary");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isPaused(), kTestPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(desk.shown().update, desk.at().update, kTestPatienceMs);
        QVERIFY2(isSame(), qPrintable(desk.page.charts()->distanceRemark()));
        // After a step of G alone it is the same update and another G.
        desk.pressTool("step1");
        QTRY_VERIFY_WITH_TIMEOUT(desk.shown().gUpdates > desk.shown().dUpdates, kTestPatienceMs);
        QVERIFY2(isSame(), qPrintable(desk.page.charts()->distanceRemark()));
        desk.session.training().stop();
        desk.session.training().waitUntilIdle();
        FlatPage again(desk.session);
        again.resize(1200, 760);
        again.show();
        QTRY_VERIFY_WITH_TIMEOUT(again.canvas()->view() && again.charts()->distanceCount() > 0,
                                 kTestPatienceMs);
        QVERIFY2(again.charts()->distanceRemark().startsWith(
                     u"JS %1"_s.arg(QLocale().toString(again.canvas()->view()->js, 'f', 3))),
                 qPrintable(again.charts()->distanceRemark()));
    }

    void theChartsPutWhatWasOnTheDiskBeforeWhatCameMeanwhile()
    {
        FlatCharts charts;
        charts.append(viewtest::tick(30));
        charts.append(viewtest::tick(40));
        charts.prepend({viewtest::tick(10), viewtest::tick(20), viewtest::tick(30)}, {});
        QCOMPARE(charts.lossUpdates(), (QList<qint64>{10, 20, 30, 40}));
    }

    void aRunThatIsOpenedAgainHasItsCharts()
    {
        Desk desk;
        desk.click("primary");
        QTRY_VERIFY_WITH_TIMEOUT(desk.page.charts()->lossUpdates().size() > 1, kTestPatienceMs);
        desk.session.training().stop();
        desk.session.training().waitUntilIdle();
        FlatPage again(desk.session);
        QTRY_COMPARE_WITH_TIMEOUT(again.charts()->lossUpdates().size(),
                                  qsizetype(desk.session.run().folder()->ticks().size()), kTestPatienceMs);
    }

    void aStepOfDChangesDsCountAndDOnly()
    {
        Desk desk;
        desk.beginWith("step0");
        QVERIFY((desk.at() == Moment{0, 1, 0}));
        QTRY_VERIFY_WITH_TIMEOUT(desk.shown().dUpdates == 1, kTestPatienceMs);
        const auto before = desk.page.canvas()->view();
        desk.pressTool("step0");
        QTRY_COMPARE_WITH_TIMEOUT(desk.shown().dUpdates, 2, kTestPatienceMs);
        const auto after = desk.page.canvas()->view();
        QVERIFY(after->points == before->points);
        QVERIFY(after->judgement != before->judgement);
        desk.pressTool("step1");
        QTRY_COMPARE_WITH_TIMEOUT(desk.shown().gUpdates, 1, kTestPatienceMs);
        QVERIFY(desk.page.canvas()->view()->judgement == after->judgement);
        QVERIFY(desk.page.canvas()->view()->points != after->points);
        QCOMPARE(desk.at().update, 0);
        desk.pressTool("step2");
        QTRY_VERIFY_WITH_TIMEOUT((desk.at() == Moment{1, 3, 2}), kTestPatienceMs);
    }

    void slowMotionTellsEachUpdateInItsOrder()
    {
        Desk desk;
        QSignalSpy scenes(desk.page.story(), &FlatStory::sceneBegan);
        desk.page.story()->setPace(1);
        desk.pressTool("slow");
        QVERIFY(desk.page.story()->isVisible());
        desk.pressTool("step2");
        QTRY_COMPARE_WITH_TIMEOUT(scenes.count(), 10, kTestPatienceMs);
        QStringList names;
        for (const QList<QVariant> &call : std::as_const(scenes))
            names << call.constFirst().value<FlatScene>().name;
        QCOMPARE(names,
                 (QStringList{u"G makes points"_s, u"D judges both"_s, u"D's loss"_s, u"D's gradients"_s,
                              u"D's update"_s, u"G makes points"_s, u"D judges"_s, u"G's loss"_s,
                              u"Gradients at the points"_s, u"G's update"_s}));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.page.story()->isPlaying(), kTestPatienceMs);
        QVERIFY(!desk.page.canvas()->spotlight());
        QTRY_COMPARE_WITH_TIMEOUT(desk.shown().update, 1, kTestPatienceMs);
    }

    void whatIsHeldStaysUntilNext()
    {
        FlatStory story;
        story.setPace(0);
        story.setHeld(true);
        QSignalSpy ended(&story, &FlatStory::ended);
        story.play(flatScenes({madeStep(Player::D)},
                              {.balanceD = 1.386, .balanceG = 0.693, .threshold = 0, .isProbability = true}));
        QCOMPARE(story.now()->number, 0);
        QVERIFY(story.now()->light.real.empty() && story.now()->light.onFake.empty());
        story.next();
        QCOMPARE(
            story.now()->says,
            u"It calls 100 % of the real and 50 % of the generated points real. Circled: where it is wrong."_s);
        story.next();
        QCOMPARE(story.now()->says, u"1.25; it would be 1.386 if D could not tell them apart."_s);
        story.next();
        QCOMPARE(story.now()->says, u"Their norm over all weights is 0.5; layer by layer: 0.3 · 0.4."_s);
        story.next();
        QCOMPARE(story.now()->says, u"Adam moves D's weights by 0.01 in total. This was D's update 3."_s);
        QVERIFY(ended.isEmpty());
        story.next();
        QCOMPARE(ended.count(), 1);
    }

    void gsSlowMotionNamesTheGradientsThatPointsReceive()
    {
        const QList<FlatScene> scenes = flatScenes(
            {madeStep(Player::G)},
            {.balanceD = 1.386, .balanceG = 0.693, .threshold = 0, .isProbability = true});
        QCOMPARE(scenes.size(), 5);
        QVERIFY(scenes[2].light.gradients.empty());
        QCOMPARE(scenes[3].light.gradients.size(), 4U);
        QCOMPARE(
            scenes[3].says,
            u"Each needle is the gradient that its point receives through D; the longest is 5. From these, the norm of the gradient of G’s weights is 0.5."_s);
    }

    void aLiveEditStaysOnRecordAndAnotherBeginsANewRun()
    {
        Desk desk;
        desk.beginWith("step2");
        const QString first = desk.session.run().folder()->name();
        desk.type("d.rate", "0.002");
        QTRY_COMPARE_WITH_TIMEOUT(desk.session.run().currentValue(u"d.rate"_s).toDouble(), 0.002,
                                  kTestPatienceMs);
        QCOMPARE(desk.session.run().experiment()->schedule.constLast().key, u"d.rate"_s);
        QCOMPARE(desk.session.run().folder()->name(), first);
        desk.type("g.mlp.width", "32");
        QTRY_VERIFY_WITH_TIMEOUT(desk.session.run().folder() && desk.session.run().folder()->name() != first
                                     && desk.isPaused(),
                                 kTestPatienceMs);
        QCOMPARE(desk.session.run().experiment()->integer(u"g.mlp.width"_s), 32);
        QCOMPARE(desk.session.run().experiment()->real(u"d.rate"_s),
                 0.002); // what was changed is what the next one begins with
        QVERIFY(desk.session.run().experiment()->schedule.isEmpty());
        QVERIFY(QFileInfo::exists(desk.folder.filePath(first + u"/experiment.json"_s)));
    }

    void resetBeginsAgainAtUpdate0()
    {
        Desk desk;
        desk.beginWith("step2");
        QTRY_VERIFY_WITH_TIMEOUT(desk.shown().update == 1, kTestPatienceMs);
        const QString first = desk.session.run().folder()->name();
        desk.pressTool("reset");
        QTRY_VERIFY_WITH_TIMEOUT(desk.session.run().folder()->name() != first && desk.isPaused(),
                                 kTestPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(desk.shown() == Moment(), kTestPatienceMs);
    }

    void theSliderGoesBackThroughKeptMomentsAndBack()
    {
        Desk desk;
        desk.beginWith("step2");
        desk.pressTool("step2");
        desk.pressTool("step2");
        QTRY_COMPARE_WITH_TIMEOUT(desk.at().update, 3, kTestPatienceMs);
        // Steps are kept moments: 0, 1, 2, 3.
        QTRY_VERIFY_WITH_TIMEOUT(flatMoments(*desk.session.run().folder()).size() >= 4, kTestPatienceMs);
        desk.session.training().stop();
        QTRY_COMPARE_WITH_TIMEOUT(desk.session.run().state(), RunState::Finished, kTestPatienceMs);
        QCOMPARE(desk.page.history()->maximum(), 4);
        QTRY_COMPARE_WITH_TIMEOUT(desk.shown().update, 3, kTestPatienceMs);
        const auto now = desk.page.canvas()->view();
        desk.page.history()->setValue(1);
        QCOMPARE(desk.shown().update, 1);
        desk.page.history()->setValue(0);
        QCOMPARE(desk.shown().update, 0);
        desk.page.history()->setValue(4);
        QCOMPARE(desk.shown().update, 3);
        // Another page opens the run as it was left.
        Session session(assembleFields());
        FlatPage page(session);
        session.openRun(desk.session.run().folder()->path());
        QTRY_VERIFY_WITH_TIMEOUT(page.training()->isMine() && page.canvas()->view(), kTestPatienceMs);
        QVERIFY(page.canvas()->view()->points == now->points);
        QCOMPARE(page.training()->draft().integer(u"train.batch"_s), 16);
    }

    void whatHappenedWhileNobodyLookedIsShownAtItsEnd()
    {
        Desk desk;
        desk.click("primary");
        QTRY_VERIFY_WITH_TIMEOUT(desk.shown().update > 0, kTestPatienceMs);
        desk.page.hide();
        const qint64 hidden = desk.at().update;
        QTRY_VERIFY_WITH_TIMEOUT(desk.at().update > hidden + 50, kTestPatienceMs);
        desk.session.training().stop();
        QTRY_COMPARE_WITH_TIMEOUT(desk.session.run().state(), RunState::Finished, kTestPatienceMs);
        desk.page.show();
        QTRY_COMPARE_WITH_TIMEOUT(desk.shown().update, desk.at().update, kTestPatienceMs);
    }

    void otherSettingsAfterTheEndClearThePlane()
    {
        Desk desk;
        desk.beginWith("step2");
        desk.session.training().stop();
        QTRY_VERIFY_WITH_TIMEOUT(desk.session.run().state() == RunState::Finished
                                     && desk.page.history()->maximum() > 0,
                                 kTestPatienceMs);
        desk.type("g.mlp.width", "32");
        QVERIFY(!desk.page.canvas()->view() && desk.page.canvas()->caption().isEmpty());
        QVERIFY(!desk.page.findChild<QPushButton *>(u"reset"_s)->isEnabled());
    }

    void spacePlaysAndPauses()
    {
        Desk desk;
        desk.page.setFocus();
        QTest::keyClick(&desk.page, Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(desk.session.run().state(), RunState::Training, kTestPatienceMs);
        QTest::keyClick(&desk.page, Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(desk.isPaused(), kTestPatienceMs);
    }

    void anotherRunStandsBesideAtTheSameMoment()
    {
        Desk desk;
        desk.beginWith("step2");
        const QString first = desk.session.run().folder()->path();
        QTRY_VERIFY_WITH_TIMEOUT(flatMoments(RunFolder::open(first).orThrow()).size() >= 2, kTestPatienceMs);
        desk.pressTool("reset");
        QTRY_VERIFY_WITH_TIMEOUT(desk.session.run().folder()->path() != first && desk.isPaused(),
                                 kTestPatienceMs);
        desk.page.compareWith(first);
        QVERIFY(desk.page.comparedCanvas()->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(desk.page.canvas()->view() != nullptr, kTestPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(desk.page.comparedCanvas()->view()->at.update, 0, kTestPatienceMs);
        QVERIFY(desk.page.comparedCanvas()->view()->points
                == desk.page.canvas()->view()->points); // the same seed
        desk.pressTool("step2");
        QTRY_COMPARE_WITH_TIMEOUT(desk.page.comparedCanvas()->view()->at.update, 1, kTestPatienceMs);
        desk.pressTool("pin");
        QVERIFY(desk.page.comparedCanvas()->view() == desk.page.canvas()->view());
        QVERIFY(desk.page.comparedCanvas()->caption().startsWith(u"pinned: "_s));
        desk.page.closeCompared();
        QVERIFY(!desk.page.comparedCanvas()->isVisible());
    }

    void whatAPersonDrawsBecomesData()
    {
        Desk desk;
        desk.page.chooser()->button(u"draw"_s)->click();
        FlatCanvas *canvas = desk.page.canvas();
        QVERIFY(canvas->isDrawing());
        auto *use = desk.page.findChild<QPushButton *>(u"useDrawing"_s);
        QVERIFY(!use->isEnabled());
        for (const double x : {-0.5, -0.25, 0.0, 0.25, 0.5})
            QTest::mouseClick(canvas, Qt::LeftButton, {}, canvas->toPixels({x, 0.5}).toPoint());
        QCOMPARE(canvas->drawnPoints().size(), 30U);
        for (const QPointF &point : canvas->drawnPoints())
            QVERIFY(std::abs(point.y() - 0.5) < 0.2);
        use->click();
        QVERIFY(!canvas->isDrawing());
        const QString file = desk.folder.filePath(u"points/drawing-1.csv"_s);
        QCOMPARE(desk.page.training()->draft().text(u"data.folder"_s), u"flat:"_s + file);
        QVERIFY(QFileInfo::exists(file));
        desk.beginWith("step0");
        QCOMPARE(desk.session.data().current()->report().pictures, 30);
        QCOMPARE(desk.session.run().folder()->name().left(15), u"00001-drawing-1"_s);
    }

    void aShapeIsChosenByItsPicture()
    {
        Desk desk;
        desk.page.chooser()->button(u"ring"_s)->click();
        QCOMPARE(desk.page.training()->draft().text(u"data.folder"_s), u"flat:ring"_s);
        desk.beginWith("step2");
        QCOMPARE(desk.session.run().experiment()->text(u"data.folder"_s), u"flat:ring"_s);
    }

    void layersAreToggledByTheirWords()
    {
        Desk desk;
        const FlatLayers before = desk.page.canvas()->layers();
        desk.pressTool("layer16");
        QVERIFY(desk.page.canvas()->layers().testFlag(FlatLayer::Gradients));
        desk.pressTool("layer16");
        QVERIFY(desk.page.canvas()->layers() == before);
    }

    void aRunOnPicturesIsLeftAlone()
    {
        Session session(assembleFields());
        FlatPage page(session);
        page.show();
        const QTemporaryDir folder;
        Experiment pictures(session.table());
        test::setAll(pictures,
                     {{"data.sample_count", 60},
                      {"data.width", 16},
                      {"data.height", 16},
                      {"g.dcgan.width", 8},
                      {"d.dcgan.width", 8},
                      {"train.batch", 8},
                      {"train.threads", 1}});
        session.training().start(pictures, folder.path());
        QTRY_COMPARE_WITH_TIMEOUT(session.run().state(), RunState::Training, kTestPatienceMs);
        QVERIFY(!page.training()->isMine());
        QVERIFY(!page.findChild<QPushButton *>(u"primary"_s)->isEnabled());
        QVERIFY(page.findChild<QLabel *>(u"message"_s)->text().contains(session.run().folder()->name()));
        session.training().stop();
        session.training().waitUntilIdle();
        QTRY_VERIFY_WITH_TIMEOUT(page.findChild<QPushButton *>(u"primary"_s)->isEnabled(), kTestPatienceMs);
    }

    void dotsLieWhereTheirPointsDo()
    {
        QImage picture(100, 100, QImage::Format_ARGB32_Premultiplied);
        picture.fill(Qt::transparent);
        splatDots(picture, {0.5F, 0.25F, std::nanf(""), 0, 1e30F, 0}, {50, 50, 40}, 2, Qt::red);
        QCOMPARE(picture.pixelColor(70, 40), QColor(Qt::red));
        QCOMPARE(picture.pixelColor(30, 60).alpha(), 0);
    }

    void theBorderIsWhereDCannotTell()
    {
        // Output = x - 2.25: a straight line from bottom to top.
        std::vector<float> outputs;
        for (int y = 0; y < 6; ++y) {
            for (int x = 0; x < 6; ++x)
                outputs.push_back(static_cast<float>(x) - 2.25F);
        }
        const auto pieces = borderPieces(outputs, 6, 0);
        QCOMPARE(pieces.size(), 5U);
        for (const auto &[from, to] : pieces)
            QVERIFY(std::abs(from.x() - 2.25) < 1e-6 && std::abs(to.x() - 2.25) < 1e-6);
        QVERIFY(borderPieces(outputs, 6, 10).empty());
        // Where D has diverged there is no border, and no point of it that is not a number.
        outputs[3] = std::nanf("");
        outputs[14] = std::numeric_limits<float>::infinity();
        for (const auto &[from, to] : borderPieces(outputs, 6, 0))
            QVERIFY(std::isfinite(from.x() + from.y() + to.x() + to.y()));
        const QImage heat = judgementPicture(outputs, 6, 0, 1, Qt::black, Qt::green, Qt::magenta);
        QVERIFY(heat.pixelColor(5, 0).green() > heat.pixelColor(5, 0).red());
        QVERIFY(heat.pixelColor(0, 5).red() > heat.pixelColor(0, 5).green());
    }
};

FORJA_TEST(TestFlatPage)
#include "test_flatpage.moc"
