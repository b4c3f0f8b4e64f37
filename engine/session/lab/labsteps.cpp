// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/lab/labsteps.h"

#include "engine/base/counted.h"
#include "engine/session/runqueue.h"

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

void LabSteps::begin(const QList<LabCell> &cells, RunQueue *runs)
{
    m_runs = runs;
    for (const LabCell &cell : cells)
        m_steps.append({.cell = cell, .entry = {}});
}

qsizetype LabSteps::stepOf(const QString &entry) const
{
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        if (m_steps[i].entry == entry)
            return i;
    }
    return -1;
}

const QueueEntry *LabSteps::entryOf(qsizetype step) const
{
    return m_runs ? m_runs->find(m_steps[step].entry) : nullptr;
}

bool LabSteps::isToMeasure(qsizetype step) const
{
    const QueueEntry *entry = entryOf(step);
    const bool isThere = !m_runs || (entry && entry->state == QueueEntry::State::Done);
    return isThere && (state(step) == State::Waiting || state(step) == State::Training);
}

bool LabSteps::isOver() const
{
    return std::all_of(m_steps.begin(), m_steps.end(), [](const Step &step) {
        return step.state == State::Done || step.state == State::Failed;
    });
}

bool LabSteps::isMeasuredIn(const LabRecord &record, const LabCell &cell) const
{
    const bool isOfArms = record.question.kind == LabQuestion::Kind::Runs;
    return std::any_of(record.rows.begin(), record.rows.end(), [&](const LabRow &row) {
        // Where arms are not trained separately, a seed is measured as a whole, in rows of several places.
        return row.seed == cell.seed && (!isOfArms || row.place == cell.place);
    });
}

Outcome LabSteps::lineUp(const LabRecord &record, const QString &folder)
{
    QList<QueueEntry> missing;
    for (Step &step : m_steps) {
        const bool isMeasured = isMeasuredIn(record, step.cell);
        if (isMeasured)
            step.state = State::Done;
        if (!m_runs)
            continue;
        const auto &entries = m_runs->entries();
        // Matched by settings: what the queue has already trained need not be trained again.
        const auto found = std::find_if(entries.begin(), entries.end(), [&](const QueueEntry &entry) {
            return entry.experiment == step.cell.experiment;
        });
        const QueueEntry entry = found == entries.end() ? entryFor(step.cell.experiment, step.cell.title)
                                                        : *found;
        step.entry = entry.id;
        if (isMeasured)
            continue;
        step.state = State::Training;
        if (found == entries.end()) {
            missing.append(entry);
        } else if (isCutShort(entry, folder)) {
            // Ended by its own process before its length, while nobody looked after it.
            QueueEntry again = entryFor(step.cell.experiment, step.cell.title);
            again.run = entry.run;
            m_runs->remove(entry.id);
            step.entry = again.id;
            missing.append(again);
        } else {
            m_runs->again(entry.id);
        }
    }
    return missing.isEmpty() ? Outcome(Done{}) : m_runs->add(missing);
}

Problem LabSteps::fail(qsizetype step, const Problem &why)
{
    m_steps[step].state = State::Failed;
    // All of them in one sentence, because a record has room for a single reason.
    m_failures << m_steps[step].cell.title + u": "_s + why.english();
    const char *missing = byCount(
        m_failures.size(), QT_TRANSLATE_NOOP("forja", "1 of %2 steps failed, so its dot is missing: %3"),
        QT_TRANSLATE_NOOP("forja", "%1 of %2 steps failed, so their dots are missing: %3"));
    return problem("lab.rows_missing", missing,
                   {QString::number(m_failures.size()), QString::number(m_steps.size()),
                    m_failures.join(u" · "_s)});
}

LabSteps::Count LabSteps::count() const
{
    Count out;
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        const QueueEntry *entry = entryOf(i);
        const bool isOver = state(i) == State::Done || state(i) == State::Failed;
        // What has failed counts as trained, so that the whole can be reached.
        out.trained += entry && (isOver || entry->state == QueueEntry::State::Done) ? 1 : 0;
        out.training += entry && entry->state == QueueEntry::State::Running ? 1 : 0;
        out.measuring += state(i) == State::Measuring ? 1 : 0;
        out.over += isOver ? 1 : 0;
    }
    return out;
}

double LabSteps::underWay() const
{
    double sum = 0;
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        const QueueEntry *entry = entryOf(i);
        if (entry && entry->state == QueueEntry::State::Running)
            sum += std::clamp(entry->progress.fraction, 0.0, 1.0);
    }
    return sum;
}

void LabSteps::tell(LabRecord &record, const QString &measuring, double measureSeconds) const
{
    const Count now = count();
    const auto all = static_cast<int>(m_steps.size());
    // Where runs are trained each step is two: its training and its measuring.
    record.total = m_runs ? 2 * all : all;
    record.done = now.over + now.trained;
    QStringList doing;
    if (now.training > 0)
        doing << u"training %1 of %2 runs, %3 done"_s.arg(now.training).arg(all).arg(now.trained);
    if (!measuring.isEmpty())
        doing << measuring;
    record.doing = doing.join(u" · "_s);
    // Measuring is assumed to take as long as last time; before the first, nobody can tell.
    const auto left = m_runs ? m_runs->secondsLeft() : std::nullopt;
    record.secondsLeft = left ? *left + measureSeconds * std::max(1, now.measuring)
        : m_runs              ? -1
        : measureSeconds > 0  ? measureSeconds * (all - now.over)
                              : -1;
}

} // namespace forja
