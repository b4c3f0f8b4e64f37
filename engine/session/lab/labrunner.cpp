// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/lab/labrunner.h"

#include "engine/base/files.h"
#include "engine/base/system.h"
#include "engine/experiment/numerics.h"
#include "engine/runs/runlock.h"
#include "engine/session/internal/background/later.h"
#include "engine/session/lab/labmeasuring.h"
#include "engine/session/lab/labsteps.h"
#include "engine/session/runqueue.h"

#include <QElapsedTimer>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostAtOnce = 2;
constexpr int kSaveMs = 1000;

} // namespace

class LabRunner::Private
{
public:
    std::unique_ptr<RunLock> lock;
    std::unique_ptr<RunQueue> queue; ///< null: there is nothing to train
    LabSteps steps;
    std::unique_ptr<LabMeasuring> measuring; ///< used on the pool's thread alone
    QThreadPool pool;
    std::shared_ptr<std::atomic<bool>> cancelled = std::make_shared<std::atomic<bool>>(false);
    QTimer saving;
    double measureSeconds = 0; ///< of the last one
    QString doing; ///< of the measuring
    bool isPrepared = false;
    bool isStopping = false;
    bool isQueueOver = false;
    bool isOver = false;
    int working = 0; ///< tasks on the pool
};

LabRunner::LabRunner(FieldTablePtr table, QObject *parent)
    : QObject(parent), m_table(std::move(table)), m_private(std::make_unique<Private>())
{
    // One at a time: the measures share a reader, and the cores belong to the trainings.
    m_private->pool.setMaxThreadCount(1);
    m_private->saving.setSingleShot(true);
    m_private->saving.setInterval(kSaveMs);
    connect(&m_private->saving, &QTimer::timeout, this, &LabRunner::save);
}

LabRunner::~LabRunner()
{
    // In this order, so that measuring is already giving up while the trainings save.
    *m_private->cancelled = true;
    m_private->queue.reset();
    m_private->pool.waitForDone();
    // Otherwise the question would look as if it were still running.
    if (m_private->lock && !m_private->isOver) {
        m_record.state = LabRecord::State::Stopped;
        static_cast<void>(writeLabRecord(m_folder, m_record));
    }
}

Outcome LabRunner::begin(const LabOrder &order, const QString &runsFolder, int atOnce)
{
    // Before there is a folder: a question that cannot be trained leaves nothing behind.
    if (auto done = checkRuns(order.question, m_table); !done)
        return done;
    const auto folder = makeLabFolder(runsFolder, order.question);
    if (!folder)
        return folder.problem();
    m_folder = *folder;
    m_record.question = order.question;
    m_record.data = order.data;
    m_record.guess = order.guess;
    m_record.numerics = kNumerics;
    // The same seed twice would count as two runs that agree.
    for (const qint64 seed : order.seeds) {
        if (!m_record.seeds.contains(seed))
            m_record.seeds.append(seed);
    }
    return start(atOnce);
}

Outcome LabRunner::goOn(const QString &labFolder, int more, int atOnce)
{
    auto record = readLabRecord(labFolder, m_table);
    if (!record)
        return record.problem();
    if (auto done = checkRuns(record->question, m_table); !done)
        return done;
    if (record->numerics != kNumerics) {
        return problem("lab.numerics",
                       QT_TRANSLATE_NOOP("forja",
                                         "%1: its rows were measured with version %2 of Forja's arithmetic, "
                                         "and this program has version %3, so more seeds would not belong to "
                                         "the same sample. Ask the question again from the start."),
                       {labFolder, QString::number(record->numerics), QString::number(kNumerics)});
    }
    m_folder = labFolder;
    m_record = *record;
    // New ones only, since a seed that was measured would give the same row again.
    m_record.seeds += nextSeeds(m_record.seeds, more);
    return start(atOnce);
}

Outcome LabRunner::start(int atOnce)
{
    auto lock = RunLock::take(toPath(m_folder));
    if (!lock)
        return lock.problem();
    m_private->lock = std::move(*lock);
    m_record.state = LabRecord::State::Running;
    m_record.why.reset();
    // Before anything is trained: from here on, the folder can be continued.
    if (auto done = writeLabRecord(m_folder, m_record); !done)
        return done;
    m_private->isQueueOver = !isWithRuns(m_record.question.kind);
    if (!m_private->isQueueOver) {
        // In the question's own folder, where --again will find the runs.
        m_private->queue = std::make_unique<RunQueue>(m_table, m_folder + u"/runs"_s);
        RunQueue &queue = *m_private->queue;
        if (auto done = queue.open(); !done)
            return done;
        queue.setAtOnce(atOnce > 0 ? atOnce : std::clamp(usableCores(), 1, kMostAtOnce));
        connect(&queue, &RunQueue::changed, this, &LabRunner::tell);
        connect(&queue, &RunQueue::progressed, this, &LabRunner::tell);
        connect(&queue, &RunQueue::entryEnded, this, &LabRunner::takeEntryEnd);
        connect(&queue, &RunQueue::failed, this, &LabRunner::failed);
        const auto over = [this] {
            m_private->isQueueOver = true;
            finishIfDone();
        };
        connect(&queue, &RunQueue::idle, this, over);
        connect(&queue, &RunQueue::closed, this, over);
    }
    // After the queue was opened, in which the steps look for earlier runs.
    m_private->steps.begin(labCells(m_record.question, m_record.seeds, m_record.data, m_table),
                           m_private->queue.get());
    const auto progress = [this, cancelled = m_private->cancelled](const QString &doing) {
        // Called on the pool's thread, while the record belongs to this one.
        later(this, [this, doing] {
            m_private->doing = doing;
            tell();
        });
        return !cancelled->load();
    };
    m_private->measuring = std::make_unique<LabMeasuring>(m_record.question, m_folder, m_table, progress);
    lineUp();
    openPictures();
    return Done{};
}

void LabRunner::lineUp()
{
    if (const auto done = m_private->steps.lineUp(m_record, m_folder); !done)
        giveUp(done.problem());
    tell();
}

void LabRunner::openPictures()
{
    if (m_private->steps.isEmpty())
        return giveUp(problem(
            "lab.no_seeds", QT_TRANSLATE_NOOP("forja", "%1: no seeds were asked for. Ask for at least one."),
            {m_folder}));
    // Before the runs: all of them take the pictures from the cache, and what does not do is said once.
    ++m_private->working;
    beside(m_private->pool, [this, experiment = m_private->steps.cell(0).experiment] {
        const Outcome done = guarded([&] { return m_private->measuring->open(experiment); },
                                     kMeasuringFailed);
        later(this, [this, done] {
            --m_private->working;
            if (!done)
                return giveUp(done.problem());
            // It was stopped while the pictures were being read, so no run may start.
            if (m_private->isStopping)
                return finishIfDone();
            // On the pool, so that the reader is trained while the first runs are.
            prepareMeasuring();
            if (m_private->queue)
                m_private->queue->setOn(true);
        });
    });
}

void LabRunner::prepareMeasuring()
{
    ++m_private->working;
    beside(m_private->pool, [this] {
        const auto accuracy = guarded(
            [&]() -> Result<std::optional<double>> {
                m_private->measuring->prepare().orThrow();
                return m_private->measuring->readerAccuracy();
            },
            kMeasuringFailed);
        later(this, [this, accuracy] {
            --m_private->working;
            if (!accuracy)
                return giveUp(accuracy.problem());
            if (*accuracy)
                m_record.details.insert(u"reader_accuracy"_s, **accuracy);
            m_private->isPrepared = true;
            m_private->doing.clear();
            // Some runs may have ended before they could be measured.
            measureAll();
            finishIfDone();
        });
    });
}

void LabRunner::measureAll()
{
    for (qsizetype i = 0; i < m_private->steps.size(); ++i) {
        if (m_private->steps.isToMeasure(i))
            measure(i);
    }
}

void LabRunner::takeEntryEnd(const QString &id)
{
    const qsizetype cell = m_private->steps.stepOf(id);
    const QueueEntry *entry = m_private->queue->find(id);
    if (cell < 0 || !entry)
        return;
    if (entry->state == QueueEntry::State::Failed)
        fail(cell, entry->why.value_or(Problem{}));
    else if (entry->state == QueueEntry::State::Stopped)
        fail(cell,
             problem("lab.run_stopped",
                     QT_TRANSLATE_NOOP(
                         "forja",
                         "it was stopped from elsewhere. Continue the question to train it further.")));
    else if (entry->state == QueueEntry::State::Done && m_private->isPrepared)
        measure(cell);
    tell();
}

void LabRunner::measure(qsizetype cell)
{
    if (m_private->isStopping)
        return;
    m_private->steps.setState(cell, LabSteps::State::Measuring);
    const QueueEntry *entry = m_private->steps.entryOf(cell);
    const QString run = entry ? entry->run : QString();
    ++m_private->working;
    beside(m_private->pool, [this, cell, run, what = m_private->steps.cell(cell)] {
        QElapsedTimer timer;
        timer.start();
        auto measured = guarded([&] { return m_private->measuring->measure(what, run); }, kMeasuringFailed);
        const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
        later(this, [this, cell, run, measured = std::move(measured), seconds] {
            --m_private->working;
            m_private->measureSeconds = seconds;
            m_private->doing.clear();
            // A step that was interrupted by stopping everything has not failed.
            if (!measured && !m_private->isStopping)
                fail(cell, measured.problem());
            if (!measured)
                return finishIfDone();
            // The measuring itself does not know for which seed and run it was asked.
            for (LabRow row : measured->rows) {
                row.seed = m_private->steps.cell(cell).seed;
                row.run = run;
                m_record.rows.append(row);
            }
            if (measured->tournament)
                addTournament(m_record.details, *measured->tournament);
            // Shown for one seed only; the others would look much the same.
            if (!measured->steps.isEmpty() && stepsOf(m_record.details).isEmpty())
                setFirstSteps(m_record.details, measured->steps, measured->groups);
            takeMeasured(cell);
        });
    });
}

void LabRunner::takeMeasured(qsizetype cell)
{
    m_private->steps.setState(cell, LabSteps::State::Done);
    tell();
    // At once, because a measure may have taken minutes; other changes can wait for the timer.
    save();
    finishIfDone();
}

void LabRunner::fail(qsizetype cell, const Problem &why)
{
    m_record.why = m_private->steps.fail(cell, why);
    Q_EMIT stepFailed(m_private->steps.cell(cell).title, why);
    tell();
}

void LabRunner::giveUp(const Problem &why)
{
    // The first reason counts: what fails while everything ends is only a consequence.
    if (!m_private->isOver && !m_private->isStopping)
        m_record.why = why;
    endAs(LabRecord::State::Failed);
}

void LabRunner::stop()
{
    endAs(LabRecord::State::Stopped);
}

void LabRunner::endAs(LabRecord::State state)
{
    // A second request only checks whether everything has ended by now.
    if (m_private->isOver || m_private->isStopping)
        return finishIfDone();
    m_private->isStopping = true;
    *m_private->cancelled = true;
    m_record.state = state;
    if (m_private->queue && !m_private->isQueueOver)
        m_private->queue->close();
    // Later, because the caller may still be in the middle of starting.
    later(this, [this] { finishIfDone(); });
}

void LabRunner::finishIfDone()
{
    if (m_private->isOver || m_private->working > 0 || !m_private->isQueueOver)
        return;
    // Who stops it does not wait for the steps that are left.
    if (!m_private->steps.isOver() && !m_private->isStopping)
        return;
    finish();
}

void LabRunner::finish()
{
    m_private->isOver = true;
    // A question with any rows has an answer, even if some of its steps failed.
    if (!m_private->isStopping)
        m_record.state = m_record.rows.isEmpty() ? LabRecord::State::Failed : LabRecord::State::Finished;
    m_record.doing.clear();
    m_record.secondsLeft = -1;
    save();
    // Before the signals: a receiver may continue the folder at once.
    m_private->lock.reset();
    Q_EMIT changed();
    Q_EMIT ended();
}

double LabRunner::fraction() const
{
    const double done = m_record.done + m_private->steps.underWay();
    return m_record.total > 0 ? done / m_record.total : 0;
}

void LabRunner::tell()
{
    if (m_private->isOver)
        return;
    m_private->steps.tell(m_record, m_private->doing, m_private->measureSeconds);
    // Progress arrives many times a second; writing the file once a second is enough for its readers.
    if (!m_private->saving.isActive())
        m_private->saving.start();
    Q_EMIT changed();
}

void LabRunner::save()
{
    m_private->saving.stop();
    if (const auto done = writeLabRecord(m_folder, m_record); !done)
        Q_EMIT failed(done.problem());
}

} // namespace forja
