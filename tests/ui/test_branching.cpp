// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/settings.h"
#include "tests/testmain.h"
#include "ui/forms/differencesview.h"
#include "ui/forms/settingsform.h"
#include "ui/gallery/gallerypage.h"
#include "ui/gallery/inspectorpanel.h"
#include "ui/start/branchcomposer.h"
#include "ui/start/branchpage.h"
#include "ui/start/composer.h"
#include "ui/start/startpage.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/mainwindow.h"
#include "ui/window/runpages.h"

#include <QAction>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

void type(FieldEditor *editor, const QString &text)
{
    auto *edit = qobject_cast<QLineEdit *>(editor->input());
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
    QTest::keyClick(edit, Qt::Key_Return);
}

} // namespace

/// From a moment of a run to a branch of it, and what is tried before a start, through the window's real
/// widgets.
class BranchingTest : public QObject
{
    Q_OBJECT

private:
    const FieldTablePtr m_table = assembleFields();
    QTemporaryDir m_home;
    QString m_run;

    Experiment small() const
    {
        Experiment experiment(m_table);
        test::setAll(experiment,
                     {{"data.width", 16},
                      {"data.height", 16},
                      {"data.sample_count", 100},
                      {"g.dcgan.width", 8},
                      {"d.dcgan.width", 8},
                      {"train.batch", 8},
                      {"run.minutes", 0.0},
                      {"run.updates", 20},
                      {"run.sheet_tiles", 10},
                      {"run.tick", 5},
                      {"train.threads", 1}});
        return experiment;
    }

    /// The run's window at its moment of update 0, with the branch prepared.
    void openBranch(MainWindow &window)
    {
        window.resize(1280, 720);
        window.show();
        window.open(m_run);
        QTRY_VERIFY_WITH_TIMEOUT(window.pages().gallery()->timeline()->current().has_value(),
                                 kTestPatienceMs);
        window.pages().gallery()->showMoment(0);
        QTest::mouseClick(window.pages().findChild<QToolButton *>(u"branch"_s), Qt::LeftButton);
        QVERIFY(window.branchPage().isVisible());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"ForjaTest"_s);
        QCoreApplication::setApplicationName(u"ForjaTest"_s);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home.path());
        QSettings().setValue(u"runsFolder"_s, m_home.filePath(u"runs"_s));
        Session session(m_table);
        session.training().start(small(), m_home.filePath(u"runs"_s));
        session.training().waitUntilIdle();
        m_run = session.run().folder()->path();
        // Update 20 is then reached from update 0.
        std::filesystem::remove_all(session.run().folder()->checkpointPath(20));
    }

    void thePageSaysWhatTheBranchWillBe()
    {
        MainWindow window(m_table);
        openBranch(window);
        QCOMPARE(window.branchPage().title(), u"A branch from update 0"_s);
        QVERIFY2(window.branchPage().plan().contains(u"Nothing has been changed yet"_s),
                 qPrintable(window.branchPage().plan()));
        QVERIFY(!window.inspector().isVisible());
        QVERIFY(window.actions().training.primary->isEnabled());
        QCOMPARE(window.actions().training.primary->text(), u"Start"_s);
        QVERIFY(window.form().editor(u"d.rate"_s)->input()->isEnabled());
        QVERIFY(window.form().editor(u"run.updates"_s)->input()->isEnabled());
        for (const char *key : {"train.batch", "data.width", "run.tick", "g.latent"})
            QVERIFY2(!window.form().editor(QString::fromUtf8(key))->input()->isEnabled(), key);
    }

    void aChangeIsMarkedAndCanBeTakenBack()
    {
        MainWindow window(m_table);
        openBranch(window);
        FieldEditor *rate = window.form().editor(u"d.rate"_s);
        type(rate, u"0.0002"_s);
        QVERIFY(rate->isMarked());
        QVERIFY(!window.form().editor(u"g.rate"_s)->isMarked());
        QCOMPARE(window.branching().changes().keys(), QStringList{u"d.rate"_s});
        QVERIFY2(window.branchPage().plan().contains(u"Learning rate of D 1e-3 → 2e-4"_s),
                 qPrintable(window.branchPage().plan()));
        // Taken back in the list of what differs.
        const auto buttons = window.form().differences()->findChildren<QToolButton *>();
        QVERIFY(!buttons.isEmpty());
        QTest::mouseClick(buttons.last(), Qt::LeftButton);
        QVERIFY(window.branching().changes().isEmpty());
        QVERIFY(!rate->isMarked());
        QCOMPARE(rate->value().toDouble(), 1e-3);
    }

    void whatWouldTeachNobodyIsRefusedUnderItsField()
    {
        MainWindow window(m_table);
        openBranch(window);
        window.form().setShowsAllSettings(true);
        type(window.form().editor(u"d.updates"_s), u"0"_s);
        type(window.form().editor(u"g.updates"_s), u"0"_s);
        QVERIFY(!window.form().editor(u"g.updates"_s)->complaint().isEmpty());
        QCOMPARE(window.branching().changes().keys(), QStringList{u"d.updates"_s});
    }

    void startBeginsTheBranchAndShowsIt()
    {
        MainWindow window(m_table);
        openBranch(window);
        type(window.form().editor(u"d.rate"_s), u"0.0002"_s);
        QSignalSpy opened(&window.session().run(), &LoadedRun::opened);
        QTest::mouseClick(window.branchPage().startButton(), Qt::LeftButton);
        QVERIFY(!window.branchPage().stage().isEmpty());
        QVERIFY(opened.wait(kTestPatienceMs));
        QTRY_VERIFY_WITH_TIMEOUT(window.pages().isVisible(), kTestPatienceMs);
        QVERIFY2(window.session().run().folder()->name().contains(u"from1at0"_s),
                 qPrintable(window.session().run().folder()->name()));
        QVERIFY(!window.form().editor(u"d.rate"_s)->isMarked());
        window.session().training().waitUntilIdle();
        QCOMPARE(window.session().run().experiment()->schedule.size(), 1);
        QCOMPARE(window.session().run().experiment()->origin->run, QDir(m_run).dirName());
    }

    void aMomentWithoutCheckpointIsSaidAndReached()
    {
        MainWindow window(m_table);
        window.resize(1280, 720);
        window.show();
        window.open(m_run);
        QTRY_VERIFY_WITH_TIMEOUT(window.pages().gallery()->timeline()->current() == 20, kTestPatienceMs);
        Q_EMIT window.inspector().branchRequested(20);
        QTRY_VERIFY2_WITH_TIMEOUT(window.branchPage().plan().contains(u"it first repeats 20 updates"_s),
                                  qPrintable(window.branchPage().plan()), kTestPatienceMs);
        QSignalSpy caughtUp(&window.session().training(), &TrainingControl::caughtUp);
        window.actions().training.primary->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!caughtUp.isEmpty(), kTestPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(window.session().run().state(), RunState::Training, kTestPatienceMs);
        window.session().training().stop();
        window.session().training().waitUntilIdle();
        QCOMPARE(window.session().run().experiment()->origin->update, 20);
    }

    void backLeadsToTheRunAndANewRunIsNoBranch()
    {
        MainWindow window(m_table);
        openBranch(window);
        type(window.form().editor(u"d.rate"_s), u"0.0002"_s);
        QTest::mouseClick(window.branchPage().findChild<QPushButton *>(u"backToRun"_s), Qt::LeftButton);
        QVERIFY(window.pages().isVisible());
        QCOMPARE(window.session().run().folder()->path(), m_run);
        QVERIFY(!window.form().editor(u"d.rate"_s)->isMarked());
        QVERIFY(!window.form().editor(u"d.rate"_s)->input()->isEnabled());
        QCOMPARE(window.form().editor(u"d.rate"_s)->value().toDouble(), 1e-3);
        QCOMPARE(window.actions().training.primary->text(), u"Continue"_s);
    }

    void settingsAreTriedBeforeTheStart()
    {
        MainWindow window(m_table);
        window.resize(1280, 720);
        window.show();
        window.composer().take(small());
        window.open(u"sample:digits"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.startPage().fit(), u"Trying three updates…"_s, kTestPatienceMs);
        QTRY_VERIFY2_WITH_TIMEOUT(window.startPage().fit().contains(u"images/s"_s),
                                  qPrintable(window.startPage().fit()), kTestPatienceMs);
        QVERIFY(window.form().experiment() == small());
        // Another setting is tried anew.
        type(window.form().editor(u"train.batch"_s), u"16"_s);
        QCOMPARE(window.startPage().fit(), u"Trying three updates…"_s);
        window.composer().setActive(false);
        QCOMPARE(window.startPage().fit(), QString());
    }

    void aBatchThatDoesNotFitIsTakenInParts()
    {
        // In the place of forja-cli: two parts are enough.
        QFile program(m_home.filePath(u"tight-cli"_s));
        QVERIFY(program.open(QIODevice::WriteOnly));
        program.write("#!/bin/sh\ncase \"$*\" in *train.accumulate=1\\ *) kill -9 $$;; esac\n"
                      "echo "
                      "'{\"updates\":3,\"images_per_second\":100,\"peak_memory_mb\":300,\"checkpoint_bytes\":"
                      "1000000,\"hour_bytes\":9000000}'\n");
        program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        program.close();
        qputenv("FORJA_CLI", program.fileName().toUtf8());
        const auto put = qScopeGuard([] { qunsetenv("FORJA_CLI"); });
        MainWindow window(m_table);
        window.show();
        window.composer().take(small());
        window.open(u"sample:digits"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(window.startPage().fit().contains(u"processed in 2 parts"_s),
                                  qPrintable(window.startPage().fit()), kTestPatienceMs);
        QCOMPARE(window.form().experiment().integer(u"train.accumulate"_s), 2);
        window.actions().training.primary->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(window.session().run().state(), RunState::Training, kTestPatienceMs);
        window.session().training().waitUntilIdle();
        const auto events = window.session().run().folder()->events();
        QVERIFY(std::any_of(events.begin(), events.end(),
                            [](const EventRecord &event) { return event.code == u"training.in_parts"_s; }));
        QCOMPARE(window.session().run().folder()->experiment(m_table)->integer(u"train.accumulate"_s), 2);
    }
};

FORJA_TEST(BranchingTest)
#include "test_branching.moc"
