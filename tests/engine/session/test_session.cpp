// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/session.h"

#include "engine/experiment/presets.h"
#include "engine/runs/checkpoints.h"
#include "engine/session/sampler.h"
#include "engine/session/verification.h"
#include "tests/support/settings.h"
#include "tests/testmain.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

Experiment tiny(const FieldTablePtr &table)
{
    return test::tinyExperiment(table);
}

} // namespace

/// The only door, as a window or a command uses it.
class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_table = assembleFields();
    }

    void checkpointsAreMadeAtTheUpdatesAskedForWhateverTheClockSays()
    {
        Session session(m_table);
        Experiment experiment = tiny(m_table);
        experiment.set(u"run.checkpoint_updates"_s, 2).orThrow();
        experiment.set(u"run.keep_checkpoints"_s, 10).orThrow();
        session.training().start(experiment, m_folder->path(), {.updates = 7, .kimg = {}, .minutes = {}});
        session.training().waitUntilIdle();
        QCOMPARE(session.run().folder()->checkpoints(), (std::vector<qint64>{0, 2, 4, 6, 7}));
    }

    void aRunIsWholeAfterItsLength()
    {
        Session session(m_table);
        QSignalSpy ticks(&session.records(), &LiveRecords::ticked);
        QSignalSpy sheets(&session.records(), &LiveRecords::sheetAvailable);
        session.training().start(tiny(m_table), m_folder->path(), {.updates = 6, .kimg = {}, .minutes = {}});
        session.training().waitUntilIdle();
        QCOMPARE(session.run().state(), RunState::Finished);
        QCOMPARE(ticks.count(), 3);
        QVERIFY(sheets.count() >= 2);

        const RunFolder run = RunFolder::open(session.run().folder()->path()).orThrow();
        QCOMPARE(run.ticks().size(), 3U);
        QCOMPARE(run.ticks().back().at.update, 6);
        QCOMPARE(run.checkpoints(), (std::vector<qint64>{0, 6}));
        QCOMPARE(run.generators().back(), 6);
        QCOMPARE(run.sheets().front().update, 0);
        QCOMPARE(run.sheets().back().update, 6);
        QCOMPARE(run.measures().size(), 1U);
        QCOMPARE(run.events().front().kind, EventKind::Start);
        QCOMPARE(run.events().back().kind, EventKind::Finish);
        QVERIFY(run.experiment(m_table).orThrow() == *session.run().experiment());
    }

    void pauseStepEditContinueStopAndVerify()
    {
        Session session(m_table);
        QSignalSpy progressed(&session.run(), &LoadedRun::progressed);
        session.training().start(tiny(m_table), m_folder->path(),
                                 {.updates = 100000, .kimg = {}, .minutes = {}});
        QTRY_VERIFY_WITH_TIMEOUT(session.run().progress().at.update >= 3, kTestPatienceMs);
        session.training().pause();
        QTRY_COMPARE_WITH_TIMEOUT(session.run().state(), RunState::Paused, kTestPatienceMs);
        const Moment paused = session.run().progress().at;
        session.training().step(Player::D);
        QTRY_COMPARE_WITH_TIMEOUT(session.run().progress().at.dUpdates, paused.dUpdates + 1, kTestPatienceMs);
        QCOMPARE(session.run().progress().at.update, paused.update);
        session.training().step(Player::Both);
        QTRY_COMPARE_WITH_TIMEOUT(session.run().progress().at.update, paused.update + 1, kTestPatienceMs);

        QVERIFY(session.training().edit(u"d.rate"_s, 2e-4));
        QVERIFY(!session.training().edit(u"train.batch"_s, 16));
        QVERIFY(!session.training().edit(u"d.rate"_s, 99.0));
        QTRY_COMPARE_WITH_TIMEOUT(session.run().currentValue(u"d.rate"_s).toDouble(), 2e-4, kTestPatienceMs);
        QCOMPARE(session.run().experiment()->schedule.size(), 3);

        session.training().proceed();
        QTRY_VERIFY_WITH_TIMEOUT(session.run().progress().at.update >= paused.update + 8, kTestPatienceMs);
        session.training().keepMoment();
        session.training().stop();
        QTRY_COMPARE_WITH_TIMEOUT(session.run().state(), RunState::Finished, kTestPatienceMs);

        const QString path = session.run().folder()->path();
        session.training().resume(path, {.updates = 5, .kimg = {}, .minutes = {}});
        session.training().waitUntilIdle();
        QCOMPARE(session.run().state(), RunState::Finished);
        const auto report = verifyRun(path, m_table, {}, {});
        QVERIFY(report);
        QVERIFY2(report->isIdentical, qPrintable(report->firstDifference));
        QVERIFY(report->tensors > 20);
        QVERIFY(!RunFolder::open(path)->starred().isEmpty());
    }

    /// Squares of tiny gradients lie below the smallest normal number. Whoever compares must flush them to 0
    /// as training did, also in a program whose main thread has computed something before.
    void verifyFlushesDenormalsAsTrainingDoes()
    {
        Experiment experiment(m_table);
        test::setAll(experiment,
                     {{"data.height", 24},
                      {"data.channels", u"grey"_s},
                      {"data.sample_count", 261},
                      {"g.rate", 0.7293449678691104},
                      {"g.beta2", 0.0},
                      {"augment.cutout", 0.4553897798876278},
                      {"train.threads", 2}});
        QVERIFY(summarise(experiment, 1, 10));
        Session session(m_table);
        Length length;
        length.updates = 2;
        session.training().start(experiment, m_folder->path(), length);
        session.training().waitUntilIdle();
        const QString path = session.run().folder()->path();
        length.updates = 1;
        session.training().resume(path, length);
        session.training().waitUntilIdle();
        const auto report = verifyRun(path, m_table, {}, {});
        QVERIFY(report);
        QVERIFY2(report->isIdentical, qPrintable(report->firstDifference));
    }

    void verifySeesAChangedNumber()
    {
        Session session(m_table);
        session.training().start(tiny(m_table), m_folder->path(), {.updates = 4, .kimg = {}, .minutes = {}});
        session.training().waitUntilIdle();
        const RunFolder run = *session.run().folder();
        CheckpointEdit::flip(run, 4);
        const auto report = verifyRun(run.path(), m_table, {}, {});
        QVERIFY(report);
        QVERIFY(!report->isIdentical);
        QVERIFY2(report->firstDifference.contains(u"1 of"_s), qPrintable(report->firstDifference));
    }

    void verifySeesATensorThatTheCheckpointLacks()
    {
        Session session(m_table);
        session.training().start(tiny(m_table), m_folder->path(), {.updates = 4, .kimg = {}, .minutes = {}});
        session.training().waitUntilIdle();
        const RunFolder run = *session.run().folder();
        const QString lacked = CheckpointEdit::drop(run, 4);
        const auto report = verifyRun(run.path(), m_table, {}, {});
        QVERIFY(report);
        QVERIFY(!report->isIdentical);
        QVERIFY2(report->firstDifference.startsWith(lacked), qPrintable(report->firstDifference));
    }

    void aBranchWithoutChangeEqualsItsParent()
    {
        Session session(m_table);
        session.training().start(tiny(m_table), m_folder->path(), {.updates = 4, .kimg = {}, .minutes = {}});
        session.training().waitUntilIdle();
        const QString parent = session.run().folder()->path();
        session.training().resume(parent, {.updates = 4, .kimg = {}, .minutes = {}});
        session.training().waitUntilIdle();
        session.training().branch(parent, 4, {}, {.updates = 4, .kimg = {}, .minutes = {}});
        session.training().waitUntilIdle();
        QCOMPARE(session.run().state(), RunState::Finished);
        const QString branch = session.run().folder()->path();
        QVERIFY(branch != parent);
        const auto a = Sampler::open(*RunFolder::open(parent), m_table).orThrow();
        const auto b = Sampler::open(*RunFolder::open(branch), m_table).orThrow();
        QCOMPARE(a.update(), 8);
        QCOMPARE(b.update(), 8);
        QCOMPARE(b.network(), a.network());
    }

    void theGalleryAndTheSamplerMakeTheSamePicture()
    {
        Session session(m_table);
        QSignalSpy inspected(&session.inspecting(), &Inspecting::inspected);
        session.training().start(tiny(m_table), m_folder->path(), {.updates = 4, .kimg = {}, .minutes = {}});
        session.training().waitUntilIdle();
        session.inspecting().look(4, 13);
        QVERIFY(inspected.wait(kTestPatienceMs));
        const auto look = inspected.first().first().value<Inspection>();
        QVERIFY(!look.problem);
        QCOMPARE(look.classIndex, 3);
        QCOMPARE(look.nearest.size(), 4);
        QVERIFY(look.percentile >= 0 && look.percentile <= 100);
        QVERIFY(look.heldOutCloser >= 0 && look.heldOutCloser <= 1);
        QCOMPARE(look.overTime.last().first, 4);

        auto sampler = Sampler::open(*session.run().folder(), m_table).orThrow();
        const auto same = sampler.pictures(look.latentSeed, 13, 1, [](qint64) { return 3; });
        QCOMPARE(same.first().convertToFormat(QImage::Format_RGB32),
                 look.picture.convertToFormat(QImage::Format_RGB32));
    }

    void badInputIsSaidAndNothingIsLost()
    {
        Session session(m_table);
        QSignalSpy failed(&session.run(), &LoadedRun::failed);
        Experiment e = tiny(m_table);
        e.set(u"data.folder"_s, m_folder->filePath(u"nowhere"_s)).orThrow();
        session.training().start(e, m_folder->path());
        session.training().waitUntilIdle();
        QCOMPARE(session.run().state(), RunState::Failed);
        QVERIFY(failed.first().first().value<Problem>().english().contains(u"nowhere"_s));
        // The program goes on.
        session.training().start(tiny(m_table), m_folder->path(), {.updates = 2, .kimg = {}, .minutes = {}});
        session.training().waitUntilIdle();
        QCOMPARE(session.run().state(), RunState::Finished);
    }

    void aRunThatAnotherSessionTrainsIsFollowedAndNeverWritten()
    {
        Session writer(m_table);
        writer.training().start(tiny(m_table), m_folder->path(),
                                {.updates = 100000, .kimg = {}, .minutes = {}});
        QTRY_VERIFY_WITH_TIMEOUT(writer.run().progress().at.update >= 2, kTestPatienceMs);
        const QString path = writer.run().folder()->path();
        Session reader(m_table);
        QSignalSpy ticks(&reader.records(), &LiveRecords::ticked);
        QSignalSpy sheets(&reader.records(), &LiveRecords::sheetAvailable);
        QSignalSpy failed(&reader.run(), &LoadedRun::failed);
        reader.openRun(path);
        QVERIFY(reader.following().writer());
        QCOMPARE(reader.following().writer()->code, u"session.follows"_s);
        QTRY_VERIFY_WITH_TIMEOUT(ticks.count() > 3 && sheets.count() > 0, kTestPatienceMs);
        QVERIFY(reader.run().progress().at.update > 2);

        reader.training().setStarred(0, true);
        QCOMPARE(failed.last().first().value<Problem>().code, u"lock.taken"_s);
        QVERIFY(reader.run().folder()->starred().isEmpty());
        reader.training().resume(path, {.updates = 2, .kimg = {}, .minutes = {}});
        reader.training().waitUntilIdle();
        QCOMPARE(failed.last().first().value<Problem>().code, u"lock.taken"_s);
        QVERIFY(reader.following().writer());

        writer.training().stop();
        writer.training().waitUntilIdle();
        QTRY_VERIFY_WITH_TIMEOUT(!reader.following().writer(), kTestPatienceMs);
        QCOMPARE(ticks.last().first().value<TickRecord>().at, writer.run().folder()->ticks().back().at);
        reader.training().setStarred(0, true);
        QCOMPARE(reader.run().folder()->starred(), QList<qint64>{0});
    }

    void closingWhileTrainingSaves()
    {
        QString path;
        {
            Session session(m_table);
            session.training().start(tiny(m_table), m_folder->path(),
                                     {.updates = 100000, .kimg = {}, .minutes = {}});
            QTRY_VERIFY_WITH_TIMEOUT(session.run().progress().at.update >= 2, kTestPatienceMs);
            path = session.run().folder()->path();
        }
        const RunFolder run = RunFolder::open(path).orThrow();
        QVERIFY(run.checkpoints().back() >= 2);
        QCOMPARE(run.events().back().kind, EventKind::Finish);
    }

private:
    /// Writes a checkpoint anew with one bit of one number turned, hashes and all.
    struct CheckpointEdit
    {
        static void flip(const RunFolder &run, qint64 update);
        /// The same without its last tensor; returns its name.
        static QString drop(const RunFolder &run, qint64 update);
    };

    std::unique_ptr<QTemporaryDir> m_folder;
    FieldTablePtr m_table;
};

void TestSession::CheckpointEdit::flip(const RunFolder &run, qint64 update)
{
    CheckpointData data = readCheckpoint(run, update).orThrow();
    for (StoredTensor &tensor : data.tensors.tensors) {
        if (tensor.name.startsWith(u"D/"_s)) {
            tensor.data[0] = static_cast<char>(tensor.data[0] ^ 1);
            break;
        }
    }
    std::filesystem::remove_all(run.checkpointPath(update));
    writeCheckpoint(run, data).orThrow();
}

QString TestSession::CheckpointEdit::drop(const RunFolder &run, qint64 update)
{
    CheckpointData data = readCheckpoint(run, update).orThrow();
    const QString name = data.tensors.tensors.back().name;
    data.tensors.tensors.pop_back();
    std::filesystem::remove_all(run.checkpointPath(update));
    writeCheckpoint(run, data).orThrow();
    return name;
}

FORJA_TEST(TestSession)
#include "test_session.moc"
