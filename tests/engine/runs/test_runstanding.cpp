// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/runstanding.h"

#include "engine/base/files.h"
#include "engine/runs/runlock.h"
#include "tests/engine/runs/fixture.h"
#include "tests/testmain.h"

#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

/// What a list of runs says of each.
class TestRunStanding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_run = test::makeRun(*m_folder);
    }

    void aRunThatIsWrittenTrainsOrWaits()
    {
        happen(EventKind::Start);
        const auto lock = RunLock::take(m_run->fsPath(), true);
        QVERIFY(lock);
        QVERIFY(RunLock::named(m_run->fsPath())->obeys);
        QVERIFY(standingOf(*m_run) == (RunStanding{.kind = RunStanding::Kind::Writing, .isPaused = false}));
        happen(EventKind::Pause);
        happen(EventKind::Step);
        QVERIFY(standingOf(*m_run) == (RunStanding{.kind = RunStanding::Kind::Writing, .isPaused = true}));
        happen(EventKind::Proceed);
        QVERIFY(!standingOf(*m_run).isPaused);
    }

    void anEndedRunHasEnded()
    {
        happen(EventKind::Start);
        happen(EventKind::Finish);
        QVERIFY(standingOf(*m_run) == RunStanding{});
        // Many stars and warnings later as well.
        for (int i = 0; i < 500; ++i)
            happen(EventKind::Keep);
        QVERIFY(standingOf(*m_run) == RunStanding{});
    }

    void aRunThatFailedSaysWhy()
    {
        happen(EventKind::Start);
        happen(EventKind::Warning, u"training.not_finite"_s);
        const RunStanding standing = standingOf(*m_run);
        QCOMPARE(standing.kind, RunStanding::Kind::Failed);
        QCOMPARE(standing.why->code, u"training.not_finite"_s);
    }

    void aRunWhoseProgramIsGoneWasCutOff()
    {
        happen(EventKind::Resume);
        // No process has this number, and no boot this name.
        writeFileAtomically(m_run->fsPath() / "lock",
                            R"({"host": ")" + host() + R"(", "pid": 99999999, "boot": "x", "start": "1"})")
            .orThrow();
        const RunStanding standing = standingOf(*m_run);
        QCOMPARE(standing.kind, RunStanding::Kind::CutOff);
        QVERIFY2(standing.why->english().contains(u"99999999"_s), qPrintable(standing.why->english()));
        // Whoever goes on with it takes the lock over.
        QVERIFY(RunLock::take(m_run->fsPath()));
    }

    void aRunIsAtItsEndByItsLengthOrByARule()
    {
        Experiment experiment = *m_run->experiment(test::table());
        experiment.set(u"run.updates"_s, 600).orThrow();
        happen(EventKind::Start);
        QVERIFY(!isAtItsEnd(*m_run, experiment));
        makeFolder(m_run->checkpointPath(400)).orThrow();
        QVERIFY(!isAtItsEnd(*m_run, experiment));
        happen(EventKind::Stop, u"run.doctor_stop"_s);
        happen(EventKind::Finish);
        QVERIFY(isAtItsEnd(*m_run, experiment));
        // Whoever went on with it all the same wants the rest.
        happen(EventKind::Resume);
        QVERIFY(!isAtItsEnd(*m_run, experiment));
        makeFolder(m_run->checkpointPath(600)).orThrow();
        QVERIFY(isAtItsEnd(*m_run, experiment));
    }

private:
    QByteArray host() const
    {
        const auto lock = RunLock::take(m_run->fsPath()).orThrow();
        return RunLock::named(m_run->fsPath())->host.toUtf8();
    }
    void happen(EventKind kind, const QString &code = {})
    {
        const EventRecord event{.when = QDateTime::currentDateTimeUtc(),
                                .kind = kind,
                                .at = {},
                                .code = code,
                                .text = u"%1 happened"_s,
                                .args = {toText(kind)}};
        appendLine(m_run->fsPath() / "events.jsonl", toLine(event)).orThrow();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<RunFolder> m_run;
};

FORJA_TEST(TestRunStanding)
#include "test_runstanding.moc"
