// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
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

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

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
        for (const auto &[key, value] :
             std::initializer_list<std::pair<const char *, QVariant>>{{"data.width", 16},
                                                                      {"data.height", 16},
                                                                      {"data.sample_count", 100},
                                                                      {"g.dcgan.width", 8},
                                                                      {"d.dcgan.width", 8},
                                                                      {"train.batch", 8},
                                                                      {"run.minutes", 0.0},
                                                                      {"run.updates", 20},
                                                                      {"run.sheet_tiles", 10},
                                                                      {"run.tick", 5},
                                                                      {"train.threads", 1}})
            experiment.set(s(key), value).orThrow();
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
        QTest::mouseClick(window.pages().findChild<QToolButton *>(s("branch")), Qt::LeftButton);
        QVERIFY(window.branchPage().isVisible());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(s("ForjaTest"));
        QCoreApplication::setApplicationName(s("ForjaTest"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home.path());
        QSettings().setValue(s("runsFolder"), m_home.filePath(s("runs")));
        Session session(m_table);
        session.start(small(), m_home.filePath(s("runs")));
        session.waitUntilIdle();
        m_run = session.run()->path();
        // Update 20 is then reached from update 0.
        std::filesystem::remove_all(session.run()->checkpointPath(20));
    }

    void thePageSaysWhatTheBranchWillBe()
    {
        MainWindow window(m_table);
        openBranch(window);
        QCOMPARE(window.branchPage().title(), s("A branch from update 0"));
        QVERIFY2(window.branchPage().plan().contains(s("Nothing is changed yet")),
                 qPrintable(window.branchPage().plan()));
        QVERIFY(!window.inspector().isVisible());
        QVERIFY(window.actions().training.primary->isEnabled());
        QCOMPARE(window.actions().training.primary->text(), s("Start"));
        QVERIFY(window.form().editor(s("d.rate"))->input()->isEnabled());
        QVERIFY(window.form().editor(s("run.updates"))->input()->isEnabled());
        for (const char *key : {"train.batch", "data.width", "run.tick", "g.latent"})
            QVERIFY2(!window.form().editor(s(key))->input()->isEnabled(), key);
    }

    void aChangeIsMarkedAndCanBeTakenBack()
    {
        MainWindow window(m_table);
        openBranch(window);
        FieldEditor *rate = window.form().editor(s("d.rate"));
        type(rate, s("0.0002"));
        QVERIFY(rate->isMarked());
        QVERIFY(!window.form().editor(s("g.rate"))->isMarked());
        QCOMPARE(window.branching().changes().keys(), QStringList{s("d.rate")});
        QVERIFY2(window.branchPage().plan().contains(s("Rate of D 1e-3 → 2e-4")),
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
        type(window.form().editor(s("d.updates")), s("0"));
        type(window.form().editor(s("g.updates")), s("0"));
        QVERIFY(!window.form().editor(s("g.updates"))->complaint().isEmpty());
        QCOMPARE(window.branching().changes().keys(), QStringList{s("d.updates")});
    }

    void startBeginsTheBranchAndShowsIt()
    {
        MainWindow window(m_table);
        openBranch(window);
        type(window.form().editor(s("d.rate")), s("0.0002"));
        QSignalSpy opened(&window.session(), &Session::runOpened);
        QTest::mouseClick(window.branchPage().startButton(), Qt::LeftButton);
        QVERIFY(!window.branchPage().stage().isEmpty());
        QVERIFY(opened.wait(kTestPatienceMs));
        QTRY_VERIFY_WITH_TIMEOUT(window.pages().isVisible(), kTestPatienceMs);
        QVERIFY2(window.session().run()->name().contains(s("from1at0")),
                 qPrintable(window.session().run()->name()));
        QVERIFY(!window.form().editor(s("d.rate"))->isMarked());
        window.session().waitUntilIdle();
        QCOMPARE(window.session().experiment()->schedule.size(), 1);
        QCOMPARE(window.session().experiment()->origin->run, QDir(m_run).dirName());
    }

    void aMomentWithoutCheckpointIsSaidAndReached()
    {
        MainWindow window(m_table);
        window.resize(1280, 720);
        window.show();
        window.open(m_run);
        QTRY_VERIFY_WITH_TIMEOUT(window.pages().gallery()->timeline()->current() == 20, kTestPatienceMs);
        Q_EMIT window.inspector().branchRequested(20);
        QTRY_VERIFY2_WITH_TIMEOUT(window.branchPage().plan().contains(s("20 updates are repeated first")),
                                  qPrintable(window.branchPage().plan()), kTestPatienceMs);
        QSignalSpy caughtUp(&window.session(), &Session::caughtUp);
        window.actions().training.primary->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!caughtUp.isEmpty(), kTestPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(window.session().state(), RunState::Training, kTestPatienceMs);
        window.session().stop();
        window.session().waitUntilIdle();
        QCOMPARE(window.session().experiment()->origin->update, 20);
    }

    void backLeadsToTheRunAndANewRunIsNoBranch()
    {
        MainWindow window(m_table);
        openBranch(window);
        type(window.form().editor(s("d.rate")), s("0.0002"));
        QTest::mouseClick(window.branchPage().findChild<QPushButton *>(s("backToRun")), Qt::LeftButton);
        QVERIFY(window.pages().isVisible());
        QCOMPARE(window.session().run()->path(), m_run);
        QVERIFY(!window.form().editor(s("d.rate"))->isMarked());
        QVERIFY(!window.form().editor(s("d.rate"))->input()->isEnabled());
        QCOMPARE(window.form().editor(s("d.rate"))->value().toDouble(), 1e-3);
        QCOMPARE(window.actions().training.primary->text(), s("Continue"));
    }

    void settingsAreTriedBeforeTheStart()
    {
        MainWindow window(m_table);
        window.resize(1280, 720);
        window.show();
        window.composer().take(small());
        window.open(s("sample:digits"));
        QTRY_COMPARE_WITH_TIMEOUT(window.startPage().fit(), s("Trying three updates…"), kTestPatienceMs);
        QTRY_VERIFY2_WITH_TIMEOUT(window.startPage().fit().contains(s("images/s")),
                                  qPrintable(window.startPage().fit()), kTestPatienceMs);
        QVERIFY(window.form().experiment() == small());
        // Another setting is tried anew.
        type(window.form().editor(s("train.batch")), s("16"));
        QCOMPARE(window.startPage().fit(), s("Trying three updates…"));
        window.composer().setActive(false);
        QCOMPARE(window.startPage().fit(), QString());
    }

    void aBatchThatDoesNotFitIsTakenInParts()
    {
        // In the place of forja-cli: two parts are enough.
        QFile program(m_home.filePath(s("tight-cli")));
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
        window.open(s("sample:digits"));
        QTRY_VERIFY2_WITH_TIMEOUT(window.startPage().fit().contains(s("worked through in 2 parts")),
                                  qPrintable(window.startPage().fit()), kTestPatienceMs);
        QCOMPARE(window.form().experiment().integer(s("train.accumulate")), 2);
        window.actions().training.primary->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(window.session().state(), RunState::Training, kTestPatienceMs);
        window.session().waitUntilIdle();
        const auto events = window.session().run()->events();
        QVERIFY(std::any_of(events.begin(), events.end(),
                            [](const EventRecord &event) { return event.code == s("training.in_parts"); }));
        QCOMPARE(window.session().run()->experiment(m_table)->integer(s("train.accumulate")), 2);
    }
};

FORJA_TEST(BranchingTest)
#include "test_branching.moc"
