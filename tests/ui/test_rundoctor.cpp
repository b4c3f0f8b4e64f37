// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/settings.h"
#include "tests/testmain.h"
#include "tests/ui/runfolders.h"
#include "ui/rundoctor/doctorcontroller.h"
#include "ui/rundoctor/doctorline.h"
#include "ui/rundoctor/doctorpanel.h"
#include "ui/rundoctor/findingcard.h"
#include "ui/rundoctor/findingchart.h"
#include "ui/start/branchcomposer.h"
#include "ui/start/branchpage.h"
#include "ui/text/picturewording.h"
#include "ui/window/mainwindow.h"

#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

/// As a training of 900 updates leaves it in which D dominates, or does not.
RunFolder madeRun(const QString &folder, const FieldTablePtr &table, bool isSick)
{
    const RunFolder run = createRun(folder, Experiment(table)).orThrow();
    makeFolder(run.fsPath() / "fakes").orThrow();
    writeFileAtomically(run.sheetPath(0), encodeSheet(viewtest::sheet(0), run.name()), Durable::No).orThrow();
    const EventRecord start{QDateTime::fromSecsSinceEpoch(1700000000, Qt::UTC),
                            EventKind::Start,
                            {},
                            u"run.start"_s,
                            {},
                            {u"6000"_s, u"300"_s}};
    appendLine(run.fsPath() / "events.jsonl", toLine(start)).orThrow();
    for (qint64 update = 25; update <= 900; update += 25) {
        TickRecord tick = viewtest::tick(update);
        tick.stats.insert(u"Accuracy/D"_s, {25, isSick ? 0.998 : 0.8, 0});
        tick.stats.insert(u"Gradient/G"_s, {25, isSick ? 0.004 : 4.0, 0});
        tick.stats.insert(u"Gradient/D"_s, {25, 10, 0});
        tick.stats.insert(u"Loss/G/loss"_s, {25, 0.9, 0});
        tick.stats.insert(u"Diversity/batch"_s, {25, 0.8, 0});
        appendLine(run.fsPath() / "stats.jsonl", toLine(tick)).orThrow();
    }
    EventRecord finish = start;
    finish.kind = EventKind::Finish;
    finish.when = finish.when.addSecs(60);
    appendLine(run.fsPath() / "events.jsonl", toLine(finish)).orThrow();
    return run;
}

} // namespace

/// The doctor of a run through the window's real widgets: its line, its panel, and what is done about a
/// finding.
class RunDoctorTest : public QObject
{
    Q_OBJECT

private:
    const FieldTablePtr m_table = assembleFields();
    QTemporaryDir m_home;

    Experiment small() const
    {
        Experiment experiment(m_table);
        test::setAll(experiment,
                     {{"data.width", 32},
                      {"data.height", 32},
                      {"data.sample_count", 100},
                      {"g.dcgan.width", 16},
                      {"d.dcgan.width", 16},
                      {"train.batch", 32},
                      {"run.minutes", 0.0},
                      {"run.updates", 100000},
                      {"run.sheet_tiles", 10},
                      {"run.tick", 5},
                      {"train.threads", 1}});
        return experiment;
    }

    static void openWindow(MainWindow &window, const QString &run)
    {
        window.resize(1280, 760);
        window.show();
        window.open(run);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"ForjaTest"_s);
        QCoreApplication::setApplicationName(u"ForjaTest"_s);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home.path());
        QSettings().setValue(u"runsFolder"_s, m_home.filePath(u"runs"_s));
    }

    void theLineIsQuietWhileAllIsWell()
    {
        MainWindow window(m_table);
        QVERIFY(!window.doctorLine().isVisible());
        openWindow(window, madeRun(m_home.filePath(u"runs"_s), m_table, false).path());
        QTRY_COMPARE_WITH_TIMEOUT(window.doctorLine().sentence(), u"Training doctor: no sign of trouble"_s,
                                  kTestPatienceMs);
        QVERIFY(window.doctorLine().isVisible());
        QVERIFY(!window.doctorLine().isAlarmed());
        QTest::mouseClick(&window.doctorLine(), Qt::LeftButton);
        QVERIFY(window.doctorPanel().isVisible());
        QVERIFY(window.doctorPanel().cards().isEmpty());
        QCOMPARE(window.doctorPanel().summary(), u"no sign of trouble"_s);
    }

    void aFindingIsSaidWithItsNumbersAndItsPlace()
    {
        MainWindow window(m_table);
        openWindow(window, madeRun(m_home.filePath(u"runs"_s), m_table, true).path());
        QTRY_COMPARE_WITH_TIMEOUT(
            window.doctorLine().sentence(),
            u"D dominates (since update 200) · Accuracy of D 0.998, Gradient of G 0.004"_s, kTestPatienceMs);
        QVERIFY(window.doctorLine().isAlarmed());
        QTest::mouseClick(&window.doctorLine(), Qt::LeftButton);
        QVERIFY(window.doctorPanel().isVisible());
        QCOMPARE(window.doctorPanel().cards().size(), 1);
        const FindingCard *card = window.doctorPanel().cards().constFirst();
        QVERIFY2(card->sentence().contains(u"since update 200"_s), qPrintable(card->sentence()));
        QCOMPARE(card->evidence(), (QStringList{u"Accuracy of D 0.998"_s, u"Gradient of G 0.004"_s}));
        QCOMPARE(card->chart()->title(), u"Gradient norms"_s);
        QCOMPARE(card->chart()->marked(), (std::pair<qint64, qint64>{200, 900}));
        // The run is over: there is nothing to edit, but it can be branched.
        QVERIFY(card->cures().size() >= 2);
        for (const QPushButton *button : card->cures())
            QCOMPARE(button->isEnabled(), button == card->cures().constLast());
        QTest::mouseClick(&window.doctorLine(), Qt::LeftButton);
        QVERIFY(!window.doctorPanel().isVisible());
    }

    void aBranchAsCureIsPreparedWithItsChanges()
    {
        MainWindow window(m_table);
        openWindow(window, madeRun(m_home.filePath(u"runs"_s), m_table, true).path());
        QTRY_VERIFY_WITH_TIMEOUT(window.doctorLine().isAlarmed(), kTestPatienceMs);
        QTest::mouseClick(&window.doctorLine(), Qt::LeftButton);
        QPushButton *branch = window.doctorPanel().cards().constFirst()->cures().constLast();
        QCOMPARE(branch->text(), u"Branch from update 200 with this…"_s);
        QTest::mouseClick(branch, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(window.branchPage().isVisible(), kTestPatienceMs);
        QCOMPARE(window.branchPage().title(), u"A branch from update 200"_s);
        QCOMPARE(window.branching().changes().keys(), (QStringList{u"d.rate"_s, u"loss.label_noise"_s}));
        QVERIFY2(window.branchPage().plan().contains(u"Label noise 0 → 0.1"_s),
                 qPrintable(window.branchPage().plan()));
        // It speaks of the run, which is not shown now.
        QTRY_VERIFY_WITH_TIMEOUT(!window.doctorLine().isVisible(), kTestPatienceMs);
        QVERIFY(!window.doctorPanel().isVisible());
    }

    void aCureThatIsAppliedIsARecordedEdit()
    {
        MainWindow window(m_table);
        window.resize(1280, 760);
        window.show();
        window.session().training().start(small(), m_home.filePath(u"runs"_s));
        // Ninety pictures, which D sees unmoved.
        QTRY_VERIFY_WITH_TIMEOUT(
            window.doctorLine().sentence().startsWith(u"Few pictures · Training pictures 9"_s),
            kTestPatienceMs);
        // Before D has learned them, which is another finding.
        window.session().training().pause();
        QTRY_COMPARE_WITH_TIMEOUT(window.session().run().state(), RunState::Paused, kTestPatienceMs);
        QTest::mouseClick(&window.doctorLine(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(window.doctorPanel().cards().size(), 1, kTestPatienceMs);
        QPushButton *apply = window.doctorPanel().cards().constFirst()->cures().constFirst();
        QCOMPARE(apply->text(), u"Apply now"_s);
        QTRY_VERIFY_WITH_TIMEOUT(apply->isEnabled(), kTestPatienceMs);
        QSignalSpy changed(&window.session().run(), &LoadedRun::scheduleChanged);
        QTest::mouseClick(apply, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().run().currentValue(u"augment.translation"_s).toDouble()
                                     == 0.125,
                                 kTestPatienceMs);
        QVERIFY2(window.doctorPanel().answer().contains(u"Shift 0 → 0.125"_s),
                 qPrintable(window.doctorPanel().answer()));
        window.session().training().stop();
        window.session().training().waitUntilIdle();
        const Experiment recorded = window.session().run().folder()->experiment(m_table).orThrow();
        QCOMPARE(recorded.schedule.size(), 1);
        QCOMPARE(recorded.schedule.constFirst().key, u"augment.translation"_s);
    }

    void aFlagStandsWhereItBegan()
    {
        const EventRecord found{{},         EventKind::Warning,   {900, 900, 900}, u"doctor.collapse"_s,
                                u"%1 %2"_s, {u"420"_s, u"0.07"_s}};
        QVERIFY(isFlag(found));
        QCOMPARE(flagUpdate(found), 420);
        QCOMPARE(flagUpdate(viewtest::event(EventKind::Edit, 300)), 300);
    }
};

FORJA_TEST(RunDoctorTest)
#include "test_rundoctor.moc"
