// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/presets.h"
#include "engine/runs/shownpictures.h"
#include "engine/session/session.h"
#include "tests/support/settings.h"
#include "tests/testmain.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

/// A closer look at a picture of a run, and which data a run that is opened is looked at with.
class TestInspecting : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    FieldTablePtr m_table;

    Experiment tiny(const char *source) const
    {
        return test::tinyExperiment(m_table, {{"data.folder", QString::fromLatin1(source)}});
    }
    QString trained(const char *source) const
    {
        Session session(m_table);
        session.training().start(tiny(source), m_folder->path(), {.updates = 2, .kimg = {}, .minutes = {}});
        session.training().waitUntilIdle();
        return session.run().folder()->path();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_table = assembleFields();
    }

    void aLookDoesNotWaitForTheDataToBeOpened()
    {
        const QString run = trained("sample:digits");
        Session session(m_table);
        QSignalSpy inspected(&session.inspecting(), &Inspecting::inspected),
            opened(&session.data(), &OpenData::opened);
        session.openRun(run);
        session.inspecting().look(2, 3);
        QTRY_COMPARE_WITH_TIMEOUT(inspected.size(), 2, kTestPatienceMs);
        const auto first = inspected[0][0].value<Inspection>();
        const auto second = inspected[1][0].value<Inspection>();
        QVERIFY(!first.isWhole && first.nearest.isEmpty() && !first.problem);
        QCOMPARE(first.picture.size(), QSize(16, 16));
        QVERIFY(!first.overTime.isEmpty());
        QVERIFY(second.isWhole && !second.nearest.isEmpty() && !second.problem);
        QCOMPARE(second.picture, first.picture);
        // Who opened it says so: the window shows its facts from now on.
        QCOMPARE(opened.size(), 1);
        session.inspecting().look(2, 4);
        QTRY_COMPARE_WITH_TIMEOUT(inspected.size(), 3, kTestPatienceMs);
        QVERIFY(inspected[2][0].value<Inspection>().isWhole);
    }

    void onlyTheNewestLookIsAnsweredWhenTheDataIsThere()
    {
        const QString run = trained("sample:digits");
        Session session(m_table);
        QSignalSpy inspected(&session.inspecting(), &Inspecting::inspected);
        session.openRun(run);
        session.inspecting().look(2, 3);
        session.inspecting().look(2, 5);
        const auto isWhole = [&] {
            return !inspected.isEmpty() && inspected.constLast()[0].value<Inspection>().isWhole;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isWhole(), kTestPatienceMs);
        for (const auto &arguments : std::as_const(inspected))
            QCOMPARE(arguments[0].value<Inspection>().index, 5);
    }

    void aLookAtTheRunBeforeIsNotAnswered_data()
    {
        QTest::addColumn<bool>("isDataComing");
        QTest::newRow("before anything is answered") << false;
        QTest::newRow("while the data of the run before are being opened for it") << true;
    }
    void aLookAtTheRunBeforeIsNotAnswered()
    {
        QFETCH(bool, isDataComing);
        const QString one = trained("sample:digits"), other = trained("sample:faces");
        Session session(m_table);
        QSignalSpy inspected(&session.inspecting(), &Inspecting::inspected);
        session.openRun(one);
        session.inspecting().look(2, 3);
        if (isDataComing)
            QTRY_VERIFY_WITH_TIMEOUT(!inspected.isEmpty(), kTestPatienceMs);
        session.openRun(other);
        inspected.clear();
        session.inspecting().look(2, 7);
        const auto isWhole = [&] {
            return !inspected.isEmpty() && inspected.constLast()[0].value<Inspection>().isWhole;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isWhole(), kTestPatienceMs);
        for (const auto &arguments : std::as_const(inspected))
            QCOMPARE(arguments[0].value<Inspection>().index, 7);
        QVERIFY(session.data().current());
        QCOMPARE(session.data().current()->report().source, u"sample:faces"_s);
    }

    void dataThatCannotBeOpenedIsSaidBesideWhatIsKnown()
    {
        const QString run = trained("sample:digits");
        auto json = readFile(toPath(run) / "experiment.json").orThrow();
        json.replace("sample:digits", "/not/there");
        writeFileAtomically(toPath(run) / "experiment.json", json, Durable::No).orThrow();
        Session session(m_table);
        QSignalSpy inspected(&session.inspecting(), &Inspecting::inspected);
        session.openRun(run);
        session.inspecting().look(2, 3);
        QTRY_COMPARE_WITH_TIMEOUT(inspected.size(), 2, kTestPatienceMs);
        const auto last = inspected[1][0].value<Inspection>();
        QVERIFY(last.isWhole && last.problem && !last.picture.isNull());
    }

    void openingARunClosesTheDataOfAnother()
    {
        const QString run = trained("sample:digits");
        Session session(m_table);
        QSignalSpy opened(&session.data(), &OpenData::opened), closed(&session.data(), &OpenData::closed);
        session.data().open(u"sample:faces"_s, pictureRule(tiny("sample:faces")));
        QVERIFY(opened.wait(kTestPatienceMs));
        session.openRun(run);
        QVERIFY(!session.data().current());
        QCOMPARE(closed.size(), 1);
        // What is still being opened then is for the next run, and not taken for this one's.
        session.data().open(u"sample:faces"_s, pictureRule(tiny("sample:faces")));
        session.openRun(run);
        session.inspecting().look(2, 3);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 3, kTestPatienceMs);
        QCOMPARE(session.data().next()->report().source, u"sample:faces"_s);
        QCOMPARE(session.data().current()->report().source, u"sample:digits"_s);
        // Its own stays open.
        session.openRun(run);
        QVERIFY(session.data().current());
    }

    void openingARunForgetsHowFarAnotherWas()
    {
        Session session(m_table);
        session.training().start(tiny("sample:digits"), m_folder->path(),
                                 {.updates = 3, .kimg = {}, .minutes = {}});
        session.training().waitUntilIdle();
        QCOMPARE(session.run().progress().at.update, 3);
        session.openRun(trained("sample:digits"));
        QCOMPARE(session.run().progress().at.update, 0);
        QCOMPARE(session.run().progress().seconds, 0.0);
    }

    void aRunKnowsItsPicturesFromItsOwnRecords()
    {
        Session session(m_table);
        session.training().start(tiny("sample:digits"), m_folder->path(),
                                 {.updates = 1, .kimg = {}, .minutes = {}});
        session.training().waitUntilIdle();
        const auto recorded = recordedPictures(*session.run().folder());
        QVERIFY(recorded);
        QCOMPARE(recorded->pictures, session.data().current()->report().pictures);
        QCOMPARE(recorded->heldOut, session.data().current()->report().heldOut);
        QCOMPARE(recorded->classes, static_cast<int>(session.data().current()->report().classNames.size()));
        QVERIFY(std::filesystem::remove(session.run().folder()->fsPath() / "data.jsonl"));
        QVERIFY(!recordedPictures(*session.run().folder()));
    }
};

FORJA_TEST(TestInspecting)
#include "test_inspecting.moc"
