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
        happen(u"start"_s);
        const auto lock = RunLock::take(m_run->fsPath(), true);
        QVERIFY(lock);
        QVERIFY(RunLock::named(m_run->fsPath())->obeys);
        QVERIFY(standingOf(*m_run) == (RunStanding{.kind = RunStanding::Kind::Writing, .isPaused = false}));
        happen(u"pause"_s);
        happen(u"step"_s);
        QVERIFY(standingOf(*m_run) == (RunStanding{.kind = RunStanding::Kind::Writing, .isPaused = true}));
        happen(u"proceed"_s);
        QVERIFY(!standingOf(*m_run).isPaused);
    }

    void anEndedRunHasEnded()
    {
        happen(u"start"_s);
        happen(u"finish"_s);
        QVERIFY(standingOf(*m_run) == RunStanding{});
        // Many stars and warnings later as well.
        for (int i = 0; i < 500; ++i)
            happen(u"keep"_s);
        QVERIFY(standingOf(*m_run) == RunStanding{});
    }

    void aRunThatFailedSaysWhy()
    {
        happen(u"start"_s);
        happen(u"warning"_s, u"training.not_finite"_s);
        const RunStanding standing = standingOf(*m_run);
        QCOMPARE(standing.kind, RunStanding::Kind::Failed);
        QCOMPARE(standing.why->code, u"training.not_finite"_s);
    }

    void aRunWhoseProgramIsGoneWasCutOff()
    {
        happen(u"resume"_s);
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
        happen(u"start"_s);
        QVERIFY(!isAtItsEnd(*m_run, experiment));
        makeFolder(m_run->checkpointPath(400)).orThrow();
        QVERIFY(!isAtItsEnd(*m_run, experiment));
        happen(u"stop"_s, u"run.doctor_stop"_s);
        happen(u"finish"_s);
        QVERIFY(isAtItsEnd(*m_run, experiment));
        // Whoever went on with it all the same wants the rest.
        happen(u"resume"_s);
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
    void happen(const QString &kind, const QString &code = {})
    {
        const EventRecord event{.when = QDateTime::currentDateTimeUtc(),
                                .kind = kind,
                                .at = {},
                                .code = code,
                                .text = u"%1 happened"_s,
                                .args = {kind}};
        appendLine(m_run->fsPath() / "events.jsonl", toLine(event)).orThrow();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<RunFolder> m_run;
};

FORJA_TEST(TestRunStanding)
#include "test_runstanding.moc"
