// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sweepdriver.h"

#include "app/cli/commandline.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

SweepDriver::SweepDriver(const Sweep &sweep, const QString &runsFolder, Interrupts &interrupts)
    : m_sweep(sweep)
    , m_cells(cellsOf(sweep))
    , m_interrupts(interrupts)
    , m_queue(sweep.base.tablePtr(), runsFolder, u"sweep-"_s + sweep.name)
{
    connect(&m_interrupts, &Interrupts::requested, this, [this] {
        m_line.clear();
        printNote(u"Finishing the updates and writing checkpoints; the same command continues "
                  u"from there. Interrupt once more to leave at once."_s);
        m_queue.close();
    });
    // Closed after an interruption, idle after the last run: either way, nothing is left to wait for.
    connect(&m_queue, &RunQueue::closed, this, &SweepDriver::leave);
    connect(&m_queue, &RunQueue::idle, this, &SweepDriver::leave);
    connect(&m_queue, &RunQueue::changed, this, &SweepDriver::tellProgress);
    connect(&m_queue, &RunQueue::progressed, this, &SweepDriver::tellProgress);
    connect(&m_queue, &RunQueue::entryEnded, this, &SweepDriver::tellEnd);
    connect(&m_queue, &RunQueue::failed, this, [this](const Problem &problem) {
        m_line.clear();
        printNote(u"warning: "_s + problem.english());
    });
}

int SweepDriver::run(int atOnce)
{
    if (const auto done = m_queue.open(); !done)
        throw Error(done.problem());
    m_queue.setAtOnce(atOnce);
    // The queue is still off: otherwise it would start the first run before it knows the others.
    lineUp();
    // The queue may be idle at once: all was done before.
    QMetaObject::invokeMethod(this, [this] { m_queue.setOn(true); }, Qt::QueuedConnection);
    m_loop.exec();
    m_line.clear();
    // Also after an interruption: a sheet of what there is.
    writeSheets();
    if (m_interrupts.wasRequested())
        return kInterrupted;
    // A stopped or missing run is no success: scripts go on only if the whole sweep is there.
    const bool isAllDone = std::all_of(m_cells.begin(), m_cells.end(), [this](const SweepCell &cell) {
        const QueueEntry *entry = entryOf(cell);
        return entry && entry->state == QueueEntry::State::Done;
    });
    return isAllDone ? kDone : kFailed;
}

void SweepDriver::lineUp()
{
    QList<QueueEntry> missing;
    for (const SweepCell &cell : m_cells) {
        const QueueEntry *entry = entryOf(cell);
        if (!entry)
            missing.append(entryFor(cell.experiment, cell.title, m_sweep.name));
        else
            m_queue.again(entry->id);
    }
    if (!missing.isEmpty()) {
        if (const auto done = m_queue.add(missing); !done)
            throw Error(done.problem());
    }
}

const QueueEntry *SweepDriver::entryOf(const SweepCell &cell) const
{
    const auto &entries = m_queue.entries();
    const auto found = std::find_if(entries.begin(), entries.end(), [&cell](const QueueEntry &entry) {
        return entry.experiment == cell.experiment;
    });
    return found == entries.end() ? nullptr : &*found;
}

void SweepDriver::tellProgress()
{
    // The queue may still tell of its end: a line that is drawn now would stand after the last word.
    if (m_isOver)
        return;
    double share = 0;
    qint64 updates = 0;
    for (const QueueEntry &entry : m_queue.entries()) {
        // What failed or was stopped counts as over: the bar must come to its end.
        share += entry.state == QueueEntry::State::Running ? entry.progress.fraction
            : entry.state == QueueEntry::State::Waiting    ? 0
                                                           : 1;
        updates += entry.update;
    }
    QString text = u"%1 of %2 runs done · %3 running"_s.arg(m_queue.count(QueueEntry::State::Done))
                       .arg(m_queue.entries().size())
                       .arg(m_queue.count(QueueEntry::State::Running));
    if (const int failed = m_queue.count(QueueEntry::State::Failed); failed > 0)
        text += u" · %1 failed"_s.arg(failed);
    text += u" · %1 updates"_s.arg(counted(updates));
    if (const auto left = m_queue.secondsLeft())
        text += u" · %1 left"_s.arg(lasting(*left));
    m_line.show(share / std::max(1.0, static_cast<double>(m_queue.entries().size())), text);
}

void SweepDriver::tellEnd(const QString &id)
{
    const QueueEntry *entry = m_queue.find(id);
    if (!entry)
        return;
    m_line.clear();
    printNote(entry->title + u": "_s + outcomeOf(*entry));
}

void SweepDriver::leave()
{
    m_isOver = true;
    m_loop.quit();
}

QList<SweepRun> SweepDriver::runs() const
{
    return sweepRuns(m_sweep, m_queue.entries(), m_queue.runsFolder());
}

void SweepDriver::writeSheets()
{
    // The runs are worth keeping without a page, so this is only a warning.
    const auto page = writeSweepSheets(m_sweep, runs(), m_queue.runsFolder());
    if (page)
        m_page = *page;
    else
        printNote(u"warning: "_s + page.problem().english());
}

void SweepDriver::printEnd(bool isJson) const
{
    QJsonArray list;
    QList<QStringList> rows;
    // Both ways of saying it are made of the same runs.
    for (const SweepRun &run : runs()) {
        QJsonObject one{{u"title"_s, run.cell.title}, {u"run"_s, run.path}, {u"outcome"_s, run.outcome}};
        if (run.best)
            one.insert(u"best"_s, *run.best);
        list.append(one);
        rows << QStringList{run.cell.title, run.outcome,
                            run.best ? QString::number(*run.best, 'g', 4) : u"–"_s,
                            run.path.section(u'/', -1)};
    }
    if (isJson) {
        printJson({{u"sweep"_s, m_sweep.name},
                   {u"runs"_s, list},
                   {u"page"_s, m_page},
                   {u"interrupted"_s, m_interrupts.wasRequested()}});
        return;
    }
    printTable(rows);
    print(m_page);
}

} // namespace forja
