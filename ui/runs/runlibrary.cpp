// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runlibrary.h"

#include "engine/base/guarded.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QtConcurrent>

namespace forja {

namespace {

constexpr int kLookMs = 2000;
/// A look takes at most this share of a processor: slow disks are looked at less often.
constexpr int kRestPerLook = 20;

Unexpected cannotList(const QString &folder)
{
    return {.code = "runs.failed",
            .text = QT_TRANSLATE_NOOP("forja", "%1: the runs cannot be listed (%2)."),
            .args = {folder}};
}

} // namespace

RunLibrary::RunLibrary(FieldTablePtr table, QObject *parent) : QObject(parent), m_table(std::move(table))
{
    // One thread: looks and changes are done one after the other, and the index needs no lock.
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kLookMs);
    connect(&m_timer, &QTimer::timeout, this, &RunLibrary::look);
}

RunLibrary::~RunLibrary()
{
    if (m_isCancelled)
        *m_isCancelled = true;
    m_pool.waitForDone();
    // A cache: where it cannot be written, the next start reads again.
    if (m_index)
        static_cast<void>(m_index->keep());
}

void RunLibrary::open(const QString &folder)
{
    const QString path = QDir::cleanPath(folder);
    if (path == m_folder) {
        look();
        return;
    }
    // The look that is on stops after the run that it is reading; it has a flag of its own, so a new look is
    // not hit.
    if (m_isCancelled)
        *m_isCancelled = true;
    // What was read is kept for when the folder is opened again.
    if (m_index)
        run([index = m_index] { static_cast<void>(index->keep()); });
    m_isCancelled = std::make_shared<std::atomic<bool>>(false);
    m_folder = path;
    m_index.reset();
    // A look of the old folder may still be on, but it counts no more: its number is another.
    m_isRead = m_isLooking = m_wantsLook = false;
    ++m_number;
    m_isLooking = true;
    run([this, path, table = m_table, number = m_number] {
        // On the worker, as even opening the index reads a file.
        auto index = std::make_shared<RunIndex>(path, table, runIndexFile(path));
        auto known = index->known();
        QMetaObject::invokeMethod(
            // On the window's thread again, where m_index is set and nowhere else.
            this,
            [this, index, known = std::move(known), number] {
                if (number != m_number)
                    return;
                m_index = index;
                m_isLooking = false;
                Q_EMIT opened(known);
                look();
            },
            Qt::QueuedConnection);
    });
}

void RunLibrary::setWatching(bool isWatching)
{
    if (isWatching == m_isWatching)
        return;
    m_isWatching = isWatching;
    m_timer.stop();
    if (isWatching)
        look();
}

void RunLibrary::look()
{
    if (m_isLooking || !m_index) {
        // What has changed since the look that is on has begun must not be missed.
        m_wantsLook = m_isLooking;
        return;
    }
    m_isLooking = true;
    m_wantsLook = false;
    m_timer.stop();
    run([this, index = m_index, isCancelled = m_isCancelled, number = m_number, isFirst = !m_isRead] {
        std::optional<Problem> what;
        QElapsedTimer took;
        took.start();
        const auto tell = [&](const RunNews &news) {
            // Each run as it is read: a folder of hundreds fills up from the first second on.
            QMetaObject::invokeMethod(
                this,
                [this, news, number] {
                    if (number == m_number)
                        Q_EMIT arrived(news);
                },
                Qt::QueuedConnection);
            return !isCancelled->load();
        };
        const auto done = guarded(
            [&]() -> Outcome {
                const auto looked = index->look(tell);
                // Kept once, when all is new; what later looks change is little and is kept at the end.
                if (isFirst)
                    static_cast<void>(index->keep());
                return looked;
            },
            cannotList(index->folder()));
        if (!done)
            what = done.problem();
        // The slower the disk, the longer the rest, so that a folder on the network is not read all the time;
        // a minute at most.
        const int rest = static_cast<int>(std::min<qint64>(60000, took.elapsed() * kRestPerLook));
        QMetaObject::invokeMethod(
            this,
            [this, what, number, rest] {
                m_timer.setInterval(std::max(kLookMs, rest));
                endLook(what, number);
            },
            Qt::QueuedConnection);
    });
}

void RunLibrary::endLook(const std::optional<Problem> &problem, int number)
{
    if (number != m_number)
        return;
    m_isLooking = false;
    m_isRead = m_isRead || !problem;
    Q_EMIT looked(problem);
    // Something has changed while the folder was being looked at.
    if (m_wantsLook)
        look();
    else if (m_isWatching)
        m_timer.start();
}

void RunLibrary::setNotes(const QString &path, const RunNotes &notes)
{
    run([this, path, notes] {
        const auto run = RunFolder::open(path);
        const auto done = run ? writeNotes(*run, notes) : Outcome(run.problem());
        QMetaObject::invokeMethod(
            this,
            [this, done] {
                if (!done)
                    Q_EMIT failed(done.problem());
                // Whether it was written or not, the list shows what is on the disk.
                look();
            },
            Qt::QueuedConnection);
    });
}

void RunLibrary::thin(const QStringList &paths, const ThinLimits &limits)
{
    run([this, paths, limits] {
        QStringList done;
        qint64 bytes = 0;
        std::optional<Problem> what;
        // One that fails does not keep the others from being done; the last reason is told.
        for (const QString &path : paths) {
            const auto run = RunFolder::open(path);
            // Counted before: what went is not there to be counted afterwards.
            const auto plan = run ? planThinning(*run, limits) : Result<ThinPlan>(run.problem());
            const qint64 saved = plan ? plan->bytes : 0;
            const auto thinned = run ? forja::thin(*run, limits) : Outcome(run.problem());
            if (thinned) {
                done.append(path);
                bytes += saved;
            } else {
                what = thinned.problem();
            }
        }
        QMetaObject::invokeMethod(
            this,
            [this, done, bytes, what] {
                if (what)
                    Q_EMIT failed(*what);
                Q_EMIT thinned(done, bytes);
                look();
            },
            Qt::QueuedConnection);
    });
}

void RunLibrary::trash(const QStringList &paths)
{
    run([this, paths] {
        QStringList gone;
        std::optional<Problem> what;
        // One that fails does not keep the others from going; the last reason is told.
        for (const QString &path : paths) {
            const auto run = RunFolder::open(path);
            const auto done = run ? moveToTrash(*run) : Outcome(run.problem());
            if (done)
                gone.append(path);
            else
                what = done.problem();
        }
        QMetaObject::invokeMethod(
            this,
            [this, gone, what] {
                if (what)
                    Q_EMIT failed(*what);
                Q_EMIT trashed(gone);
                // The disk is asked rather than the rows removed: it knows what is gone.
                look();
            },
            Qt::QueuedConnection);
    });
}

void RunLibrary::run(std::function<void()> job)
{
    m_pool.start([this, job = std::move(job), folder = m_folder] {
        // Thrown out of a thread of the pool, an error would end the whole program.
        const auto done = guarded(job, cannotList(folder));
        if (done)
            return;
        QMetaObject::invokeMethod(
            this,
            [this, what = done.problem()] {
                // Or the folder would never be looked at again.
                m_isLooking = false;
                Q_EMIT failed(what);
            },
            Qt::QueuedConnection);
    });
}

} // namespace forja
