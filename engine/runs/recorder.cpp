// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/recorder.h"

#include "base/files.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace forja {

namespace fs = std::filesystem;
using namespace Qt::StringLiterals;

namespace {

constexpr const char *kNotRecorded = QT_TRANSLATE_NOOP("forja", "%1 could not be recorded: %2");

/// A file's name that is safe inside a run: no way out of it, no hidden parts.
bool staysInside(const fs::path &name)
{
    return !name.empty() && name.is_relative()
        && std::none_of(name.begin(), name.end(), [](const fs::path &part) { return part.native().starts_with('.'); });
}

Outcome thinSheets(const RunFolder &run, int keep)
{
    std::vector<qint64> updates;
    for (const SheetRecord &sheet : run.sheets())
        updates.push_back(sheet.update);
    for (const qint64 update : toThin(updates, keep, run.keptMoments())) {
        std::error_code failure;
        fs::remove(run.sheetPath(update), failure);
        if (failure) {
            return problem("recorder.thin", QT_TRANSLATE_NOOP("forja", "%1: cannot be removed (%2). Check the permissions of its folder."),
                           {shownPath(run.sheetPath(update)), QString::fromStdString(failure.message())});
        }
    }
    return Done{};
}

Outcome writeInFolder(const fs::path &path, const QByteArray &bytes)
{
    if (auto made = makeFolder(path.parent_path()); !made)
        return made;
    return writeFileAtomically(path, bytes);
}

} // namespace

Recorder::Recorder(const RunFolder &run, std::function<void(const Problem &)> failed)
    : m_run(run), m_failed(std::move(failed)), m_thread([this] { work(); })
{
}

Recorder::~Recorder()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void Recorder::push(std::function<Outcome()> job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_all();
}

void Recorder::work()
{
    QSet<QString> reported;
    const auto report = [&](const Problem &problem) {
        if (!reported.contains(problem.code) && m_failed)
            m_failed(problem);
        reported.insert(problem.code);
    };
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return !m_jobs.empty() || m_isEnding; });
        if (m_jobs.empty())
            return;
        const std::function<Outcome()> job = std::move(m_jobs.front());
        m_jobs.pop_front();
        m_isBusy = true;
        lock.unlock();
        try {
            if (const Outcome done = job(); !done)
                report(done.problem());
        } catch (const std::exception &error) {
            report(problem("recorder.failed", kNotRecorded, {m_run.name(), QString::fromUtf8(error.what())}));
        }
        lock.lock();
        m_isBusy = false;
        m_wake.notify_all();
    }
}

void Recorder::finish()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_jobs.empty() && !m_isBusy; });
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
        const fs::path file = toPath(record.protocol + u".jsonl"_s);
        if (!staysInside(file) || file.has_parent_path()) {
            return problem("recorder.name", QT_TRANSLATE_NOOP("forja", "%1: not a name for a file of a run. Use letters, digits and dashes."),
                           {record.protocol});
        }
        if (auto made = makeFolder(m_run.fsPath() / "measures"); !made)
            return made;
        return appendLine(m_run.fsPath() / "measures" / file, toLine(record));
    });
}

void Recorder::add(const SheetRecord &sheet, int keep)
{
    push([this, sheet, keep]() -> Outcome {
        if (auto done = writeInFolder(m_run.sheetPath(sheet.update), encodeSheet(sheet, m_run.name())); !done)
            return done;
        if (sheet.isStarred && !m_run.starred().contains(sheet.update)) {
            if (auto done = m_run.setStarred(sheet.update, true); !done)
                return done;
        }
        return thinSheets(m_run, keep);
    });
}

void Recorder::setReals(const SheetRecord &sheet)
{
    push([this, sheet] { return writeFileAtomically(m_run.fsPath() / "reals.png", encodeSheet(sheet, m_run.name())); });
}

void Recorder::setExperiment(const Experiment &experiment)
{
    // The JSON is made here: the caller may go on changing the experiment.
    const QByteArray json = QJsonDocument(toJson(experiment)).toJson();
    push([this, json] { return writeFileAtomically(m_run.fsPath() / "experiment.json", json); });
}

void Recorder::log(const QString &line)
{
    const QString stamped = QDateTime::currentDateTime().toString(u"yyyy-MM-dd HH:mm:ss  "_s) + line;
    push([this, stamped] { return appendLine(m_run.fsPath() / "log.txt", stamped.toUtf8()); });
}

void Recorder::setFile(const QString &name, const QByteArray &bytes)
{
    push([this, name, bytes]() -> Outcome {
        if (!staysInside(toPath(name))) {
            return problem("recorder.name", QT_TRANSLATE_NOOP("forja", "%1: not a name for a file of a run. Use letters, digits and dashes."),
                           {name});
        }
        return writeInFolder(m_run.fsPath() / toPath(name), bytes);
    });
}

} // namespace forja
