// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/nettedapplication.h"
#include "engine/experiment/presets.h"
#include "engine/session/internal/background/later.h"
#include "engine/session/internal/background/workqueue.h"
#include "engine/session/internal/training/trainingjob.h"
#include "engine/session/types/values.h"
#include "tests/support/settings.h"
#include "tests/testmain.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

/// Listens to a training and throws what LibTorch throws while a picture is handed over, which is the lane's
/// thread.
class ThrowingListener : public JobListener
{
public:
    void tell(JobReport report) override
    {
        if (throwsInTraining && std::holds_alternative<Progress>(report))
            TORCH_CHECK(false, "the sizes do not match");
        if (const auto *event = std::get_if<EventRecord>(&report)) {
            const std::lock_guard lock(mutex);
            codes << event->code;
            words << Problem{event->code, event->text, event->args}.english();
        }
        if (const auto *ended = std::get_if<report::Ended>(&report))
            end = ended->why;
        if (!std::holds_alternative<SheetRecord>(report))
            return;
        ++sheets;
        TORCH_CHECK(false, "linalg.eigh: it did not converge");
    }

    bool throwsInTraining = false;
    std::atomic<int> sheets{0};
    std::mutex mutex;
    QStringList codes;
    QStringList words;
    std::optional<Problem> end = problem("none", "It has not ended.");
};

} // namespace

/// No exception of LibTorch or the standard library leaves a thread of the engine.
class TestThreadNet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aJobOfTheLaneThatThrowsIsAProblemAndTheNextOneIsDone_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("says");
        QTest::newRow("LibTorch") << 0 << u"linalg.eigh: it did not converge"_s;
        QTest::newRow("standard library") << 1 << u"the ruler is bent"_s;
        QTest::newRow("no exception at all") << 2 << u"unknown kind"_s;
    }

    void aJobOfTheLaneThatThrowsIsAProblemAndTheNextOneIsDone()
    {
        QFETCH(int, kind);
        QFETCH(QString, says);
        QList<Problem> told;
        bool isNextDone = false;
        WorkQueue lane(WorkQueue::Pace::Prompt, [&told](const Problem &what) { told << what; });
        lane.post(WorkKind::Measure, false, [kind] {
            TORCH_CHECK(kind != 0, "linalg.eigh: it did not converge");
            if (kind == 1)
                throw std::runtime_error("the ruler is bent");
            throw kind;
        });
        lane.post(WorkKind::Measure, false, [&isNextDone] { isNextDone = true; });
        lane.drain();
        QVERIFY(isNextDone);
        QVERIFY(lane.isFree());
        QCOMPARE(told.size(), 1);
        const QString words = told.first().english();
        QVERIFY2(words.contains(says) && !words.contains(u'\n') && !words.contains(u"frame #"_s),
                 qPrintable(words));
    }

    void aTrainingGoesOnWhenWhatIsDoneBesideItThrows()
    {
        ThrowingListener listener;
        const RunFolder run = train(listener);
        QVERIFY2(!listener.end, qPrintable(listener.end.value_or(Problem{}).english()));
        QVERIFY(listener.sheets > 1);
        QCOMPARE(run.checkpoints().back(), 3);
        // Told once, in the run's own record as well.
        QCOMPARE(listener.codes.count(u"beside.failed"_s), 1);
        const QString words = listener.words[listener.codes.indexOf(u"beside.failed"_s)];
        QVERIFY2(words.contains(u"linalg.eigh"_s) && !words.contains(u'\n'), qPrintable(words));
        const auto events = run.events();
        QVERIFY(std::any_of(events.begin(), events.end(),
                            [](const EventRecord &event) { return event.code == u"beside.failed"; }));
    }

    void aTrainingThatThrowsEndsAsAProblem()
    {
        ThrowingListener listener;
        listener.throwsInTraining = true;
        train(listener);
        QVERIFY(listener.end);
        QCOMPARE(listener.end->code, u"training.failed"_s);
        QVERIFY2(listener.end->english().endsWith(u"the sizes do not match"_s),
                 qPrintable(listener.end->english()));
    }

    void aTaskOfAPoolThatThrowsIsToldByTheProgram()
    {
        auto &program = static_cast<NettedApplication<QCoreApplication> &>(*QCoreApplication::instance());
        QStringList told;
        program.setTell([&told] { told << caughtProblem().english(); });
        QThreadPool pool;
        beside(pool, [] { TORCH_CHECK(false, "the sizes do not match"); });
        QTRY_COMPARE(told.size(), 1);
        program.setTell({});
        QVERIFY2(told.first().contains(u"the sizes do not match"_s), qPrintable(told.first()));
    }

private:
    /// Three updates of tiny nets.
    RunFolder train(JobListener &listener)
    {
        const FieldTablePtr table = assembleFields();
        Experiment experiment = test::tinyExperiment(table,
                                                     {{"data.sample_count", 40},
                                                      {"g.dcgan.width", 4},
                                                      {"d.dcgan.width", 4},
                                                      {"train.batch", 4},
                                                      {"run.tick", 1},
                                                      {"run.sheet_tiles", 10}});
        m_folder = std::make_unique<QTemporaryDir>();
        WorkQueue lane;
        CommandBox commands;
        const std::atomic<bool> isCancelled{false};
        const Length length{.updates = 3, .kimg = {}, .minutes = {}};
        TrainingJob job(
            {.experiment = experiment, .runsFolder = m_folder->path(), .length = length, .table = table},
            commands, lane, listener, isCancelled);
        // A thread of its own, as a session gives it.
        std::thread([&job] { job.run(); }).join();
        const QStringList runs = QDir(m_folder->path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        return RunFolder::open(m_folder->filePath(runs.value(0))).orThrow();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

FORJA_TEST(TestThreadNet)
#include "test_threadnet.moc"
