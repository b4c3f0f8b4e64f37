// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
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

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// As a training of 900 updates leaves it in which D has won, or has not.
RunFolder madeRun(const QString &folder, const FieldTablePtr &table, bool isSick)
{
    const RunFolder run = createRun(folder, Experiment(table)).orThrow();
    makeFolder(run.fsPath() / "fakes").orThrow();
    writeFileAtomically(run.sheetPath(0), encodeSheet(viewtest::sheet(0), run.name()), Durable::No).orThrow();
    const EventRecord start{QDateTime::fromSecsSinceEpoch(1700000000, Qt::UTC),
                            s("start"),
                            {},
                            s("run.start"),
                            {},
                            {s("6000"), s("300")}};
    appendLine(run.fsPath() / "events.jsonl", toLine(start)).orThrow();
    for (qint64 update = 25; update <= 900; update += 25) {
        TickRecord tick = viewtest::tick(update);
        tick.stats.insert(s("Accuracy/D"), {25, isSick ? 0.998 : 0.8, 0});
        tick.stats.insert(s("Gradient/G"), {25, isSick ? 0.004 : 4.0, 0});
        tick.stats.insert(s("Gradient/D"), {25, 10, 0});
        tick.stats.insert(s("Loss/G/loss"), {25, 0.9, 0});
        tick.stats.insert(s("Diversity/batch"), {25, 0.8, 0});
        appendLine(run.fsPath() / "stats.jsonl", toLine(tick)).orThrow();
    }
    EventRecord finish = start;
    finish.kind = s("finish");
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
        for (const auto &[key, value] :
             std::initializer_list<std::pair<const char *, QVariant>>{{"data.width", 32},
                                                                      {"data.height", 32},
                                                                      {"data.sample_count", 100},
                                                                      {"g.dcgan.width", 16},
                                                                      {"d.dcgan.width", 16},
                                                                      {"train.batch", 32},
                                                                      {"run.minutes", 0.0},
                                                                      {"run.updates", 100000},
                                                                      {"run.sheet_tiles", 10},
                                                                      {"run.tick", 5},
                                                                      {"train.threads", 1}})
            experiment.set(s(key), value).orThrow();
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
        QCoreApplication::setOrganizationName(s("ForjaTest"));
        QCoreApplication::setApplicationName(s("ForjaTest"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home.path());
        QSettings().setValue(s("runsFolder"), m_home.filePath(s("runs")));
    }

    void theLineIsQuietWhileAllIsWell()
    {
        MainWindow window(m_table);
        QVERIFY(!window.doctorLine().isVisible());
        openWindow(window, madeRun(m_home.filePath(s("runs")), m_table, false).path());
        QTRY_COMPARE_WITH_TIMEOUT(window.doctorLine().sentence(), s("Training doctor: no sign of trouble"),
                                  kTestPatienceMs);
        QVERIFY(window.doctorLine().isVisible());
        QVERIFY(!window.doctorLine().isAlarmed());
        QTest::mouseClick(&window.doctorLine(), Qt::LeftButton);
        QVERIFY(window.doctorPanel().isVisible());
        QVERIFY(window.doctorPanel().cards().isEmpty());
        QCOMPARE(window.doctorPanel().summary(), s("no sign of trouble"));
    }

    void aFindingIsSaidWithItsNumbersAndItsPlace()
    {
        MainWindow window(m_table);
        openWindow(window, madeRun(m_home.filePath(s("runs")), m_table, true).path());
        QTRY_COMPARE_WITH_TIMEOUT(window.doctorLine().sentence(),
                                  s("D has won since update 200 · Accuracy of D 0.998, Gradient of G 0.004"),
                                  kTestPatienceMs);
        QVERIFY(window.doctorLine().isAlarmed());
        QTest::mouseClick(&window.doctorLine(), Qt::LeftButton);
        QVERIFY(window.doctorPanel().isVisible());
        QCOMPARE(window.doctorPanel().cards().size(), 1);
        const FindingCard *card = window.doctorPanel().cards().constFirst();
        QVERIFY2(card->sentence().contains(s("since update 200")), qPrintable(card->sentence()));
        QCOMPARE(card->evidence(), (QStringList{s("Accuracy of D 0.998"), s("Gradient of G 0.004")}));
        QCOMPARE(card->chart()->title(), s("Gradient norms"));
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
        openWindow(window, madeRun(m_home.filePath(s("runs")), m_table, true).path());
        QTRY_VERIFY_WITH_TIMEOUT(window.doctorLine().isAlarmed(), kTestPatienceMs);
        QTest::mouseClick(&window.doctorLine(), Qt::LeftButton);
        QPushButton *branch = window.doctorPanel().cards().constFirst()->cures().constLast();
        QCOMPARE(branch->text(), s("Branch from update 200 with this…"));
        QTest::mouseClick(branch, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(window.branchPage().isVisible(), kTestPatienceMs);
        QCOMPARE(window.branchPage().title(), s("A branch from update 200"));
        QCOMPARE(window.branching().changes().keys(), (QStringList{s("d.rate"), s("loss.label_noise")}));
        QVERIFY2(window.branchPage().plan().contains(s("Label noise 0 → 0.1")),
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
        window.session().start(small(), m_home.filePath(s("runs")));
        // Ninety pictures, which D sees unmoved.
        QTRY_VERIFY_WITH_TIMEOUT(
            window.doctorLine().sentence().startsWith(s("Few pictures · Training pictures 9")),
            kTestPatienceMs);
        // Before D has learned them, which is another finding.
        window.session().pause();
        QTRY_COMPARE_WITH_TIMEOUT(window.session().state(), RunState::Paused, kTestPatienceMs);
        QTest::mouseClick(&window.doctorLine(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(window.doctorPanel().cards().size(), 1, kTestPatienceMs);
        QPushButton *apply = window.doctorPanel().cards().constFirst()->cures().constFirst();
        QCOMPARE(apply->text(), s("Apply now"));
        QTRY_VERIFY_WITH_TIMEOUT(apply->isEnabled(), kTestPatienceMs);
        QSignalSpy changed(&window.session(), &Session::scheduleChanged);
        QTest::mouseClick(apply, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().currentValue(s("augment.translation")).toDouble() == 0.125,
                                 kTestPatienceMs);
        QVERIFY2(window.doctorPanel().answer().contains(s("Shift 0 → 0.125")),
                 qPrintable(window.doctorPanel().answer()));
        window.session().stop();
        window.session().waitUntilIdle();
        const Experiment recorded = window.session().run()->experiment(m_table).orThrow();
        QCOMPARE(recorded.schedule.size(), 1);
        QCOMPARE(recorded.schedule.constFirst().key, s("augment.translation"));
    }

    void aFlagStandsWhereItBegan()
    {
        const EventRecord found{{},         s("warning"),         {900, 900, 900}, s("doctor.collapse"),
                                s("%1 %2"), {s("420"), s("0.07")}};
        QVERIFY(isFlag(found));
        QCOMPARE(flagUpdate(found), 420);
        QCOMPARE(flagUpdate(viewtest::event(s("edit"), 300)), 300);
    }
};

FORJA_TEST(RunDoctorTest)
#include "test_rundoctor.moc"
