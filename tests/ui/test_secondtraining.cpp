// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testmain.h"
#include "tests/ui/flatdesk.h"
#include "ui/flat/flatcharts.h"
#include "ui/flat/secondtraining.h"

#include <QFile>
#include <QLabel>
#include <QSlider>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

/// Of the picture beside; -1: nothing is drawn there.
qint64 besideAt(const Desk &desk)
{
    return desk.page.comparedCanvas()->view() ? desk.page.comparedCanvas()->view()->at.update : -1;
}

/// Both begin, paused.
void beginBoth(Desk &desk)
{
    desk.beginWith("step2");
    const QString first = desk.session.run().folder()->name();
    desk.page.trainBeside();
    QTRY_VERIFY_WITH_TIMEOUT(desk.session.run().folder()->name() != first && desk.isPaused()
                                 && desk.shown().update == 0 && besideAt(desk) == 0,
                             kTestPatienceMs);
}

} // namespace

/// Two trainings on points side by side, with the real engine behind both.
class TestSecondTraining : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSecondTrainingIsTheSameUntilThisOneIsChanged()
    {
        Desk desk;
        beginBoth(desk);
        for (int i = 0; i < 3; ++i)
            desk.pressTool("step2");
        QTRY_VERIFY_WITH_TIMEOUT(desk.shown().update == 3 && besideAt(desk) == 3, kTestPatienceMs);
        QVERIFY(desk.page.comparedCanvas()->view()->points == desk.page.canvas()->view()->points);
        QVERIFY(desk.page.comparedCanvas()->view()->judgement == desk.page.canvas()->view()->judgement);
        QVERIFY(!desk.page.comparedCanvas()->caption().contains(u'\n'));
        desk.type("d.rate", "0.02");
        QTRY_VERIFY_WITH_TIMEOUT(desk.page.comparedCanvas()->caption().contains(u"here, 0.02 there"_s),
                                 kTestPatienceMs);
        desk.pressTool("step2");
        QTRY_VERIFY_WITH_TIMEOUT(desk.shown().update == 4 && besideAt(desk) == 4, kTestPatienceMs);
        QVERIFY(desk.page.comparedCanvas()->view()->judgement != desk.page.canvas()->view()->judgement);
        QVERIFY(desk.page.charts()->besideCount() > 0);
        // What cannot be changed on the way begins both anew, the second with its own settings.
        desk.type("g.mlp.width", "32");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isPaused() && desk.shown().update == 0 && besideAt(desk) == 0,
                                 kTestPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(desk.page.comparedCanvas()->caption().contains(u"here, 32 there"_s),
                                 kTestPatienceMs);
        QVERIFY(desk.page.comparedCanvas()->view()->points != desk.page.canvas()->view()->points);
    }

    void aSecondTrainingPlaysPausesAndEndsWithThisOne()
    {
        Desk desk;
        desk.page.trainBeside();
        QTRY_VERIFY_WITH_TIMEOUT(desk.at().update > 20 && besideAt(desk) > 20, kTestPatienceMs);
        desk.click("primary");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isPaused(), kTestPatienceMs);
        const Session &second = desk.page.second()->session();
        QTRY_VERIFY_WITH_TIMEOUT(second.run().state() == RunState::Paused
                                     && besideAt(desk) == second.run().progress().at.update,
                                 kTestPatienceMs);
        desk.click("primary");
        const qint64 paused = besideAt(desk);
        QTRY_VERIFY_WITH_TIMEOUT(besideAt(desk) > paused + 20, kTestPatienceMs);
        desk.session.training().stop();
        desk.session.training().waitUntilIdle();
        QTRY_COMPARE_WITH_TIMEOUT(second.run().state(), RunState::Finished, kTestPatienceMs);
        desk.page.closeCompared();
        QVERIFY(!desk.page.comparedCanvas()->isVisible());
        QCOMPARE(desk.page.charts()->besideCount(), 0);
    }

    void pausedTheyStandAtTheSameUpdateAndAreTheSame()
    {
        Desk desk;
        desk.page.trainBeside();
        for (int round = 0; round < 3; ++round) {
            const qint64 before = desk.at().update;
            QTRY_VERIFY_WITH_TIMEOUT(desk.at().update > before + 50 && besideAt(desk) > before + 50,
                                     kTestPatienceMs);
            desk.click("primary");
            const auto areBothThere = [&desk, before] {
                return desk.isPaused() && desk.page.second()->session().run().state() == RunState::Paused
                    && desk.shown().update == desk.at().update && desk.shown().update > before
                    && besideAt(desk) == desk.shown().update;
            };
            QTRY_VERIFY_WITH_TIMEOUT(areBothThere(), kTestPatienceMs);
            QVERIFY(desk.page.comparedCanvas()->view()->points == desk.page.canvas()->view()->points);
            desk.click("primary");
        }
    }

    void stepsOfTheWindowAreTheSecondOnesToo()
    {
        Desk desk;
        beginBoth(desk);
        desk.session.training().step(Player::Both);
        desk.session.training().step(Player::D);
        QTRY_VERIFY_WITH_TIMEOUT((desk.shown() == Moment{1, 2, 1})
                                     && desk.page.comparedCanvas()->view()->at == desk.shown(),
                                 kTestPatienceMs);
    }

    void whatIsAskedWhileTheSecondEndsIsNotLost()
    {
        Desk desk;
        beginBoth(desk);
        desk.click("primary");
        QTRY_VERIFY_WITH_TIMEOUT(desk.at().update > 20 && besideAt(desk) > 20, kTestPatienceMs);
        // The page's run is another one sooner than the second one's has ended.
        desk.click("reset");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isPaused() && desk.shown().update == 0, kTestPatienceMs);
        desk.pressTool("step2");
        QTRY_VERIFY_WITH_TIMEOUT(desk.shown().update == 1 && besideAt(desk) == 1, kTestPatienceMs);
        QVERIFY(desk.page.comparedCanvas()->view()->judgement == desk.page.canvas()->view()->judgement);
    }

    void bothGoOnWhoeverAsksForIt()
    {
        Desk desk;
        beginBoth(desk);
        desk.click("primary");
        QTRY_VERIFY_WITH_TIMEOUT(besideAt(desk) > 20, kTestPatienceMs);
        desk.session.training().stop();
        desk.session.training().waitUntilIdle();
        QTRY_COMPARE_WITH_TIMEOUT(desk.session.run().state(), RunState::Finished, kTestPatienceMs);
        const qint64 stopped = besideAt(desk);
        desk.session.training().resume(desk.session.run().folder()->path());
        QTRY_VERIFY_WITH_TIMEOUT(besideAt(desk) > stopped + 20, kTestPatienceMs);
        QVERIFY(desk.page.charts()->besideCount() > 0);
    }

    void theRunThatSomebodyOpensEndsTheSecond()
    {
        Desk desk;
        desk.beginWith("step2");
        const QString first = desk.session.run().folder()->path();
        desk.page.trainBeside();
        QTRY_VERIFY_WITH_TIMEOUT(desk.isPaused() && besideAt(desk) == 0, kTestPatienceMs);
        desk.session.training().stop();
        desk.session.training().waitUntilIdle();
        QTRY_COMPARE_WITH_TIMEOUT(desk.session.run().state(), RunState::Finished, kTestPatienceMs);
        desk.session.openRun(first);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.page.second() && !desk.page.comparedCanvas()->isVisible(),
                                 kTestPatienceMs);
    }

    void aSecondThatCannotBeginLeavesNoEmptyPicture()
    {
        Desk desk;
        QFile file(desk.folder.filePath(u"p.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (int i = 0; i < 40; ++i)
            file.write(QByteArray::number(i * 0.02) + "," + QByteArray::number(i * 0.01) + "\n");
        file.close();
        desk.page.setSource(u"flat:"_s + file.fileName());
        desk.beginWith("step2");
        QVERIFY(file.remove());
        desk.page.trainBeside();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.page.second() && !desk.page.comparedCanvas()->isVisible(),
                                 kTestPatienceMs);
        QVERIFY(desk.page.findChild<QLabel *>(u"message"_s)->text().contains(u"p.csv"_s));
    }

    void thePastTellsTheDifferencesOfItsTime()
    {
        Desk desk;
        beginBoth(desk);
        desk.pressTool("step2");
        QTRY_VERIFY_WITH_TIMEOUT(desk.shown().update == 1 && besideAt(desk) == 1, kTestPatienceMs);
        desk.type("d.rate", "0.02");
        QTRY_VERIFY_WITH_TIMEOUT(desk.page.comparedCanvas()->caption().contains(u"0.02 there"_s),
                                 kTestPatienceMs);
        QVERIFY(desk.page.comparedCanvas()->toolTip().contains(u"0.02 there"_s));
        desk.pressTool("step2");
        QTRY_VERIFY_WITH_TIMEOUT(desk.shown().update == 2 && besideAt(desk) == 2, kTestPatienceMs);
        desk.page.history()->setValue(0);
        QVERIFY(!desk.page.comparedCanvas()->caption().contains(u"there"_s));
    }

    void stepsThatComeTooEarlyAreMadeLater()
    {
        Desk desk;
        SecondTraining beside(desk.page.training()->draft(), desk.folder.path(), nullptr);
        std::shared_ptr<const FlatView> seen;
        connect(&beside, &SecondTraining::viewed, this,
                [&seen](const std::shared_ptr<const FlatView> &view) { seen = view; });
        beside.begin(true);
        beside.step(Player::D);
        beside.step(Player::Both);
        QTRY_VERIFY_WITH_TIMEOUT(seen && (seen->at == Moment{1, 2, 1}), kTestPatienceMs);
        beside.begin(false);
        QTRY_VERIFY_WITH_TIMEOUT(seen->at.update == 0 || beside.session().run().progress().at.update > 1,
                                 kTestPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(beside.session().run().state(), RunState::Training, kTestPatienceMs);
    }
};

FORJA_TEST(TestSecondTraining)
#include "test_secondtraining.moc"
