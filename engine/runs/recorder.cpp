// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/recorder.h"

#include "engine/base/files.h"
#include "engine/base/guarded.h"
#include "engine/base/visible.h"
#include "engine/runs/flatview.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <chrono>

namespace forja {

namespace fs = std::filesystem;
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds kRetry(1);
constexpr const char *kNotRecorded = QT_TRANSLATE_NOOP("forja", "%1 could not be recorded: %2");

/// A file's name that is safe inside a run: no way out of it, no hidden parts.
bool staysInside(const fs::path &name)
{
    return !name.empty() && name.is_relative()
        && std::none_of(name.begin(), name.end(),
                        [](const fs::path &part) { return part.native().starts_with('.'); });
}

/// Drops what is too much of `updates`, each by the path that `pathOf` gives.
Outcome thinFiles(const RunFolder &run, const std::vector<qint64> &updates, int keep,
                  const std::function<fs::path(qint64)> &pathOf)
{
    // Favourites and the best moment are kept moments, whatever their number.
    const auto kept = run.keptMoments();
    if (!kept)
        return kept.problem();
    for (const qint64 update : toThin(updates, keep, *kept)) {
        if (auto removed = removeFile(pathOf(update)); !removed)
            return removed;
    }
    return Done{};
}

Outcome thinSheets(const RunFolder &run, int keep)
{
    std::vector<qint64> updates;
    for (const SheetRecord &sheet : run.sheets())
        updates.push_back(sheet.update);
    return thinFiles(run, updates, keep, [&run](qint64 update) { return run.sheetPath(update); });
}

Outcome writeIn(const RunFolder &run, const fs::path &path, const QByteArray &bytes)
{
    if (auto made = makeFolderBelow(run.fsPath(), path.parent_path()); !made)
        return made;
    return writeFileAtomically(path, bytes);
}

/// What the disk refuses now it may accept later; nothing else gets better by trying again.
bool isOfDisk(const Problem &problem)
{
    return problem.code.startsWith(u"file.");
}

} // namespace

Recorder::Recorder(const RunFolder &run, std::function<void(const Problem &)> failed,
                   std::function<void()> recovered)
    : m_run(run), m_failed(std::move(failed)), m_recovered(std::move(recovered)), m_thread([this] { work(); })
{
}

Recorder::~Recorder()
{
    end();
}

void Recorder::end()
{
    {
        // Under the lock: between its look at the condition and its sleep the thread would miss the change.
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void Recorder::push(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_all();
}

void Recorder::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return !m_jobs.empty() || m_isEnding; });
        if (m_jobs.empty())
            return;
        // Copied and left in line: while it is written it is still waiting, and waiting() counts it.
        const Job job = m_jobs.front();
        m_isBusy = true;
        m_wantsNow = false;
        // Whoever pushes must not wait for the disk.
        lock.unlock();
        const Outcome done = attempt(job);
        const bool isLeaving = isOver(done);
        lock.lock();
        // At the end each record has one more try, or a full disk would keep the program from ever ending.
        if (isLeaving || m_isEnding) {
            takeFirst(lock, bool(done));
        } else {
            m_refusal = done.problem();
            ++m_attempts;
        }
        m_isBusy = false;
        m_wake.notify_all();
        if (m_refusal)
            m_wake.wait_for(lock, kRetry, [this] { return m_isEnding || m_wantsNow; });
    }
}

void Recorder::takeFirst(std::unique_lock<std::mutex> &lock, bool isWritten)
{
    m_jobs.pop_front();
    m_refusal.reset();
    // Recovered only when nothing waits any more, and by a write that succeeded.
    if (!m_isRefused || !m_jobs.empty() || !isWritten)
        return;
    m_isRefused = false;
    if (!m_recovered)
        return;
    // The caller's function may push or ask, which takes the lock.
    lock.unlock();
    static_cast<void>(guarded(m_recovered));
    lock.lock();
}

Outcome Recorder::attempt(const Job &job)
{
    return guarded(job, {.code = "recorder.failed", .text = kNotRecorded, .args = {m_run.name()}});
}

bool Recorder::isOver(const Outcome &done)
{
    if (done)
        return true;
    // Told once for each kind: a broken name would otherwise be told at every tick.
    if (!isOfDisk(done.problem())) {
        if (!m_told.contains(done.problem().code))
            tell(done.problem());
        m_told.append(done.problem().code);
        return true;
    }
    if (!m_isRefused)
        tell(done.problem());
    m_isRefused = true;
    return false;
}

void Recorder::tell(const Problem &problem)
{
    if (m_failed)
        static_cast<void>(guarded([&] { m_failed(problem); }));
}

Outcome Recorder::finish()
{
    std::unique_lock lock(m_mutex);
    // A refusal of before counts only when it has been met again.
    const qint64 before = m_attempts;
    m_wantsNow = true;
    m_wake.notify_all();
    m_wake.wait(lock, [this, before] {
        return (m_jobs.empty() && !m_isBusy) || (m_refusal && m_attempts > before);
    });
    return m_refusal ? Outcome(*m_refusal) : Outcome(Done{});
}

void Recorder::tryNow()
{
    {
        const std::lock_guard lock(m_mutex);
        m_wantsNow = true;
    }
    m_wake.notify_all();
}

std::size_t Recorder::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return m_jobs.size();
}

void Recorder::add(const TickRecord &record)
{
    push([this, record] { return appendLine(m_run.fsPath() / "stats.jsonl", toLine(record)); });
}

void Recorder::add(const EventRecord &record)
{
    push([this, record] { return appendLine(m_run.fsPath() / "events.jsonl", toLine(record)); });
}

void Recorder::add(const MeasureRecord &record)
{
    push([this, record]() -> Outcome {
        // The protocol's name becomes part of a path and must not lead out of the run.
        const fs::path file = toPath(record.protocol + u".jsonl"_s);
        if (!staysInside(file) || file.has_parent_path()) {
            return problem("recorder.name",
                           QT_TRANSLATE_NOOP(
                               "forja",
                               "%1: not a valid name for a file of a run. Use letters, digits and dashes."),
                           {record.protocol});
        }
        if (auto made = makeFolderBelow(m_run.fsPath(), m_run.fsPath() / "measures"); !made)
            return made;
        return appendLine(m_run.fsPath() / "measures" / file, toLine(record));
    });
}

void Recorder::add(const SheetRecord &sheet, int keep)
{
    push([this, sheet, keep]() -> Outcome {
        if (auto done = writeIn(m_run, m_run.sheetPath(sheet.update), encodeSheet(sheet, m_run.name()));
            !done)
            return done;
        // Before thinning, which would otherwise be free to remove it.
        if (sheet.isStarred && !m_run.starred().contains(sheet.update)) {
            if (auto done = m_run.setStarred(sheet.update, true); !done)
                return done;
        }
        // After the new one is on the disk: thinning never removes more than it has to.
        return thinSheets(m_run, keep);
    });
}

void Recorder::addGenerator(qint64 update, const QByteArray &bytes, int keep)
{
    push([this, update, bytes, keep]() -> Outcome {
        const fs::path path = m_run.generatorPath(update);
        // The same update has the same G; a resumed run may come by it again.
        if (!fs::exists(path)) {
            if (auto done = writeIn(m_run, path, bytes); !done)
                return done;
        }
        return thinFiles(m_run, m_run.generators(), keep,
                         [this](qint64 old) { return m_run.generatorPath(old); });
    });
}

void Recorder::addFlatView(qint64 update, const QByteArray &bytes, int keep)
{
    push([this, update, bytes, keep]() -> Outcome {
        if (auto done = writeIn(m_run, flatViewPath(m_run, update), bytes); !done)
            return done;
        return thinFiles(m_run, flatMoments(m_run), keep,
                         [this](qint64 old) { return flatViewPath(m_run, old); });
    });
}

void Recorder::setReals(const SheetRecord &sheet)
{
    push([this, sheet] {
        return writeFileAtomically(m_run.fsPath() / "reals.png", encodeSheet(sheet, m_run.name()));
    });
}

void Recorder::setExperiment(const Experiment &experiment)
{
    // The JSON is made here: the caller may go on changing the experiment.
    const QByteArray json = QJsonDocument(toJson(experiment)).toJson();
    push([this, json] { return writeFileAtomically(m_run.fsPath() / "experiment.json", json); });
}

void Recorder::setStarred(qint64 update, bool isStarred)
{
    push([this, update, isStarred] { return m_run.setStarred(update, isStarred); });
}

void Recorder::log(const QString &line)
{
    // Stamped when it is said, not when the disk is ready for it.
    const QString stamped = QDateTime::currentDateTime().toString(u"yyyy-MM-dd HH:mm:ss  "_s) + visible(line);
    push([this, stamped] { return appendLine(m_run.fsPath() / "log.txt", stamped.toUtf8()); });
}

void Recorder::setFile(const QString &name, const QByteArray &bytes)
{
    push([this, name, bytes]() -> Outcome {
        if (!staysInside(toPath(name))) {
            return problem("recorder.name",
                           QT_TRANSLATE_NOOP(
                               "forja",
                               "%1: not a valid name for a file of a run. Use letters, digits and dashes."),
                           {name});
        }
        return writeIn(m_run, m_run.fsPath() / toPath(name), bytes);
    });
}

} // namespace forja
