// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/session.h"

#include "engine/experiment/presets.h"
#include "engine/runs/checkpoints.h"
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
    return test::tinyExperiment(table, {{"run.tick", 1}});
}

using test::updates;

bool isTimed(const QString &statistic)
{
    return statistic.startsWith(u"Timing/"_s) || statistic.startsWith(u"Resources/"_s);
}

/// The names of the tensors that differ.
QStringList differing(const TensorFile &a, const TensorFile &b)
{
    QStringList names;
    for (const StoredTensor &tensor : a.tensors) {
        const StoredTensor *other = b.find(tensor.name);
        if (!other || other->data != tensor.data)
            names << tensor.name;
    }
    return names;
}

std::optional<TickRecord> tickOf(const RunFolder &run, qint64 update)
{
    for (const TickRecord &tick : run.ticks()) {
        if (tick.at.update == update)
            return tick;
    }
    return {};
}

/// The names of the untimed statistics of an update that differ.
QStringList differingStatistics(const RunFolder &a, const RunFolder &b, qint64 update)
{
    const auto one = tickOf(a, update), other = tickOf(b, update);
    if (!one || !other || one->at != other->at)
        return {u"the point itself"_s};
    QStringList names;
    for (auto it = one->stats.cbegin(); it != one->stats.cend(); ++it) {
        const Statistic same = other->stats.value(it.key());
        if (!isTimed(it.key()) && (same.num != it->num || same.mean != it->mean || same.std != it->std))
            names << it.key();
    }
    return names;
}

} // namespace

/// Runs that begin with what another has learned.
class TestBranch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        // Edited, stepped by hand, and long enough that the checkpoint before most moments is far.
        Session session(m_table);
        session.training().start(tiny(m_table), m_folder.path(), updates(3));
        session.training().waitUntilIdle();
        m_parent = session.run().folder()->path();
        session.training().resume(m_parent, updates(100000));
        QTRY_COMPARE_WITH_TIMEOUT(session.run().state(), RunState::Training, kTestPatienceMs);
        session.training().pause();
        QTRY_COMPARE_WITH_TIMEOUT(session.run().state(), RunState::Paused, kTestPatienceMs);
        QVERIFY(session.training().edit(u"g.rate"_s, 2e-3));
        session.training().step(Player::D);
        session.training().step(Player::Both);
        session.training().stop();
        QTRY_COMPARE_WITH_TIMEOUT(session.run().state(), RunState::Finished, kTestPatienceMs);
        m_edited = session.run().folder()->experiment(m_table)->schedule.first().at.update;
        session.training().resume(m_parent, updates(10));
        session.training().waitUntilIdle();
        QCOMPARE(session.run().state(), RunState::Finished);
        m_end = session.run().folder()->checkpoints().back();
        // Only the first and the newest are left.
        for (const qint64 update : session.run().folder()->checkpoints()) {
            if (update != 0 && update != m_end)
                std::filesystem::remove_all(session.run().folder()->checkpointPath(update));
        }
    }

    void aBranchWithoutChangeEqualsItsParentFromThereOn_data()
    {
        QTest::addColumn<qint64>("from");
        QTest::newRow("from the beginning") << qint64{0};
        QTest::newRow("no checkpoint, before the edit") << qint64{2};
        QTest::newRow("no checkpoint, at the edit") << m_edited;
        QTest::newRow("no checkpoint, after edit and steps") << m_end - 6;
    }
    void aBranchWithoutChangeEqualsItsParentFromThereOn()
    {
        QFETCH(qint64, from);
        const RunFolder parent = RunFolder::open(m_parent).orThrow();
        const bool isAfterSteps = from > m_edited;
        const qint64 end = isAfterSteps ? m_end : std::min(from + 2, m_edited + 1);
        Session session(m_table);
        QSignalSpy caughtUp(&session.training(), &TrainingControl::caughtUp);
        session.training().branch(m_parent, from, {}, updates(end - from));
        session.training().waitUntilIdle();
        QCOMPARE(session.run().state(), RunState::Finished);
        QCOMPARE(caughtUp.isEmpty(), from == 0);
        const RunFolder branch = RunFolder::open(session.run().folder()->path()).orThrow();
        QVERIFY(branch.path() != m_parent);
        QCOMPARE(branch.checkpoints(), (std::vector<qint64>{from, end}));
        for (qint64 update = from + 1; update <= end; ++update) {
            if (!isAfterSteps && update > m_edited)
                continue; // the parent was stepped by hand here
            QCOMPARE(differingStatistics(branch, parent, update), QStringList());
        }
        for (const qint64 update : {from, end}) {
            const auto ours = branch.sheet(update), theirs = parent.sheet(update);
            if (!theirs || (!isAfterSteps && update >= m_edited))
                continue;
            QVERIFY(ours);
            QCOMPARE(ours->image, theirs->image);
            QVERIFY(ours->outputs == theirs->outputs);
            QCOMPARE(ours->network, theirs->network);
        }
        if (isAfterSteps)
            QCOMPARE(differing(readCheckpoint(branch, end)->tensors, readCheckpoint(parent, end)->tensors),
                     QStringList());
    }

    void aBranchSaysWhereItComesFromAndReplays()
    {
        Session session(m_table);
        session.training().branch(m_parent, m_end - 4, {{u"d.rate"_s, 1e-5}}, updates(3));
        session.training().waitUntilIdle();
        QCOMPARE(session.run().state(), RunState::Finished);
        const RunFolder branch = *session.run().folder();
        const Experiment experiment = branch.experiment(m_table).orThrow();
        QVERIFY(experiment.origin);
        QVERIFY((*experiment.origin
                 == Origin{Origin::Kind::Branch, RunFolder::open(m_parent)->name(), m_end - 4}));
        QCOMPARE(experiment.schedule.last().key, u"d.rate"_s);
        QCOMPARE(experiment.schedule.last().at.update, m_end - 4);
        QVERIFY2(branch.name().contains(u"-quick-look-from1at%1-rate1e-5-"_s.arg(m_end - 4)),
                 qPrintable(branch.name()));
        QCOMPARE(branch.events().front().code, u"run.branch"_s);

        // It goes on exactly, and its first checkpoint stays however many come.
        for (int i = 0; i < 4; ++i) {
            session.training().resume(branch.path(), updates(1));
            session.training().waitUntilIdle();
        }
        QCOMPARE(branch.checkpoints().front(), m_end - 4);
        QCOMPARE(branch.checkpoints().size(), 4U);
        const auto verified = verifyRun(branch.path(), m_table, {}, {});
        QVERIFY(verified);
        QVERIFY2(verified->isIdentical, qPrintable(verified->firstDifference));

        // A branch of a branch, from between two checkpoints.
        session.training().branch(branch.path(), m_end - 2, {}, updates(1));
        session.training().waitUntilIdle();
        QCOMPARE(session.run().state(), RunState::Finished);
        QCOMPARE(session.run().folder()->experiment(m_table)->origin->run, branch.name());
        QCOMPARE(differingStatistics(*session.run().folder(), branch, m_end - 1), QStringList());
    }

    void aChangedRateChangesWhatComesAfterAndNothingElse()
    {
        const qint64 from = m_end - 5;
        const RunFolder parent = RunFolder::open(m_parent).orThrow();
        Session session(m_table);
        session.training().branch(m_parent, from, {{u"g.rate"_s, 7e-3}}, updates(5));
        session.training().waitUntilIdle();
        QCOMPARE(session.run().state(), RunState::Finished);
        const RunFolder branch = *session.run().folder();
        // The state it begins with is the parent's: the first update of D sees the same pictures and weights.
        const QStringList first = differingStatistics(branch, parent, from + 1);
        QVERIFY2(!first.contains(u"Loss/D/loss"_s) && !first.contains(u"Loss/G/loss"_s),
                 qPrintable(first.join(u' ')));
        QVERIFY(differingStatistics(branch, parent, from + 2).contains(u"Loss/D/loss"_s));
        const QStringList weights = differing(readCheckpoint(branch, m_end)->tensors,
                                              readCheckpoint(parent, m_end)->tensors);
        QVERIFY(weights.contains(u"G/main.0.weight"_s) && weights.contains(u"D/main.0.weight"_s));
        const Experiment own = branch.experiment(m_table).orThrow(),
                         theirs = parent.experiment(m_table).orThrow();
        for (const Field &field : m_table->fields())
            QVERIFY2(own.value(field.key) == theirs.value(field.key), qPrintable(field.key));
    }

    void whatCannotBeBranchedIsSaidAndNothingIsWritten_data()
    {
        QTest::addColumn<qint64>("from");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("code");
        QTest::newRow("a moment that never was") << m_end + 1 << QString() << u"run.not_reached"_s;
        QTest::newRow("another batch") << qint64{2} << u"train.batch"_s << u"experiment.not_in_a_branch"_s;
    }
    void whatCannotBeBranchedIsSaidAndNothingIsWritten()
    {
        QFETCH(qint64, from);
        QFETCH(QString, key);
        QFETCH(QString, code);
        const QStringList before = QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden);
        Session session(m_table);
        QSignalSpy failed(&session.run(), &LoadedRun::failed);
        session.training().branch(m_parent, from,
                                  key.isEmpty() ? QMap<QString, QVariant>()
                                                : QMap<QString, QVariant>{{key, 2}});
        session.training().waitUntilIdle();
        QCOMPARE(failed.first().first().value<Problem>().code, code);
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden), before);
    }

    void catchingUpCanBeCalledOff()
    {
        // Only the beginning is kept of a long run, so that there is time to call it off.
        Session session(m_table);
        session.training().start(tiny(m_table), m_folder.path(), updates(60));
        session.training().waitUntilIdle();
        const RunFolder run = *session.run().folder();
        std::filesystem::remove_all(run.checkpointPath(60));
        const QStringList before = QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden);
        QSignalSpy failed(&session.run(), &LoadedRun::failed);
        connect(&session.training(), &TrainingControl::caughtUp, &session.run(),
                [&session] { session.training().stop(); });
        session.training().branch(run.path(), 59);
        session.training().stop();
        session.training().waitUntilIdle();
        QVERIFY(failed.count() == 1);
        const QString code = failed.first().first().value<Problem>().code;
        QVERIFY2(code == u"run.branch_cancelled"_s || code == u"data.cancelled"_s, qPrintable(code));
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden), before);
    }

    void withoutAnyCheckpointTheRunIsRepeatedFromZero()
    {
        Session session(m_table);
        session.training().start(tiny(m_table), m_folder.path(), updates(6));
        session.training().waitUntilIdle();
        const RunFolder run = *session.run().folder();
        std::filesystem::remove_all(run.checkpointPath(0));
        session.training().branch(run.path(), 3, {}, updates(3));
        session.training().waitUntilIdle();
        QCOMPARE(session.run().state(), RunState::Finished);
        QCOMPARE(differing(readCheckpoint(*session.run().folder(), 6)->tensors,
                           readCheckpoint(run, 6)->tensors),
                 QStringList());
    }

    void anotherRunsWeightsBeginARunOnOtherPictures()
    {
        const RunFolder parent = RunFolder::open(m_parent).orThrow();
        Experiment e = tiny(m_table);
        e.set(u"data.sample_count"_s, 60).orThrow();
        e.set(u"train.seed"_s, 99).orThrow();
        e.set(u"train.start_from"_s, u"%1@%2"_s.arg(m_parent).arg(m_end)).orThrow();
        e.set(u"d.frozen"_s, 1).orThrow();
        Session session(m_table);
        session.training().start(e, m_folder.path(), updates(2));
        session.training().waitUntilIdle();
        QCOMPARE(session.run().state(), RunState::Finished);
        const RunFolder run = *session.run().folder();
        QVERIFY((*run.experiment(m_table)->origin == Origin{Origin::Kind::Weights, parent.name(), m_end}));
        QVERIFY2(run.name().contains(u"weights1at%1"_s.arg(m_end)), qPrintable(run.name()));
        QCOMPARE(run.events().at(1).code, u"weights.taken"_s);

        const TensorFile theirs = readCheckpoint(parent, m_end)->tensors,
                         begin = readCheckpoint(run, 0)->tensors, end = readCheckpoint(run, 2)->tensors;
        for (const StoredTensor &tensor : theirs.tensors) {
            const bool isMemory = tensor.name.contains(u"exp_avg"_s);
            QVERIFY2(isMemory || begin.find(tensor.name)->data == tensor.data, qPrintable(tensor.name));
            if (isMemory)
                QVERIFY2(begin.find(tensor.name)->data.count('\0') == tensor.data.size(),
                         qPrintable(tensor.name));
        }
        QVERIFY(end.find(u"D/main.0.weight"_s)->data == begin.find(u"D/main.0.weight"_s)->data);
        QVERIFY(end.find(u"D/main.2.weight"_s)->data != begin.find(u"D/main.2.weight"_s)->data);
        QVERIFY(end.find(u"G/main.0.weight"_s)->data != begin.find(u"G/main.0.weight"_s)->data);

        // The run needs the other one no more: a branch from between repeats it from its own first
        // checkpoint.
        const QString away = m_folder.filePath(u"away"_s);
        QVERIFY(QDir().rename(m_parent, away));
        session.training().resume(run.path(), updates(2));
        session.training().waitUntilIdle();
        session.training().branch(run.path(), 3, {}, updates(1));
        session.training().waitUntilIdle();
        QCOMPARE(session.run().state(), RunState::Finished);
        QVERIFY(QDir().rename(away, m_parent));
        QCOMPARE(differing(readCheckpoint(*session.run().folder(), 4)->tensors,
                           readCheckpoint(run, 4)->tensors),
                 QStringList());
    }

    void whatDoesNotFitIsNamedAndDrawnFromTheSeed()
    {
        Experiment e = tiny(m_table);
        e.set(u"g.dcgan.width"_s, 4).orThrow();
        e.set(u"g.classes"_s, false).orThrow();
        e.set(u"train.start_from"_s, m_parent).orThrow();
        Session session(m_table);
        session.training().start(e, m_folder.path(), updates(1));
        session.training().waitUntilIdle();
        QCOMPARE(session.run().state(), RunState::Finished);
        const EventRecord told = session.run().folder()->events().at(1);
        QCOMPARE(told.code, u"weights.partly"_s);
        const QString list = told.args.last();
        QVERIFY2(list.contains(u"G/main.0.weight (74×16×4×4 ≠ 64×8×4×4)"_s), qPrintable(list));
        QVERIFY2(!list.contains(u"D/main.0.weight"_s), qPrintable(list));
        const TensorFile theirs = readCheckpoint(RunFolder::open(m_parent).orThrow(), m_end)->tensors,
                         begin = readCheckpoint(*session.run().folder(), 0)->tensors;
        QVERIFY(begin.find(u"D/main.0.weight"_s)->data == theirs.find(u"D/main.0.weight"_s)->data);
    }

    void weightsThatCannotBeTakenEndTheStart_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<int>("frozen");
        QTest::addColumn<QString>("code");
        QTest::newRow("no run") << m_folder.filePath(u"nowhere"_s) << 0 << u"run.not_a_run"_s;
        QTest::newRow("no checkpoint") << m_parent + u"@1"_s << 0 << u"run.no_checkpoint"_s;
        QTest::newRow("all of D frozen") << QString() << 9 << u"training.all_frozen"_s;
    }
    void weightsThatCannotBeTakenEndTheStart()
    {
        QFETCH(QString, from);
        QFETCH(int, frozen);
        QFETCH(QString, code);
        Experiment e = tiny(m_table);
        e.set(u"train.start_from"_s, from).orThrow();
        e.set(u"d.frozen"_s, frozen).orThrow();
        Session session(m_table);
        QSignalSpy failed(&session.run(), &LoadedRun::failed);
        session.training().start(e, m_folder.path(), updates(1));
        session.training().waitUntilIdle();
        QCOMPARE(failed.count(), 1);
        QCOMPARE(failed.first().first().value<Problem>().code, code);
    }

private:
    const FieldTablePtr m_table = assembleFields();
    QTemporaryDir m_folder;
    QString m_parent;
    qint64 m_edited = 0; ///< update at which the parent was edited, then stepped by hand
    qint64 m_end = 0;
};

FORJA_TEST(TestBranch)
#include "test_branch.moc"
