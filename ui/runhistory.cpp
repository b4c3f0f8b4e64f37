// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runhistory.h"

#include "session/sampler.h"

#include <QtConcurrent>

namespace forja {

namespace {

/// A run ends between two ticks: pictures and seconds of the few updates after the last one are as those before it.
void reach(std::optional<TickRecord> &last, const Moment &end)
{
    if (!last)
        last = TickRecord{};
    if (end.update <= last->at.update)
        return;
    const double more = last->at.update > 0 ? double(end.update) / double(last->at.update) : 1;
    last->kimg *= more;
    last->seconds *= more;
    last->at = end;
}

RunHistory::Past readPast(const RunFolder &run, const FieldTablePtr &table, bool wantsShape)
{
    RunHistory::Past past;
    past.events = run.events();
    const std::vector<TickRecord> ticks = run.ticks();
    if (!ticks.empty())
        past.lastTick = ticks.back();
    if (!past.events.empty())
        reach(past.lastTick, past.events.back().at);
    if (!wantsShape)
        return past;
    // A thread's edge: what is thrown here must not cross it. Names are a nicety; numbers stand in for them.
    try {
        const Result<Sampler> sampler = Sampler::open(run, table);
        if (sampler) {
            past.classNames = sampler->classNames();
            past.channels = sampler->channels();
        }
    } catch (const Error &) {
        past.classNames.clear();
    }
    return past;
}

} // namespace

RunHistory::RunHistory(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] { Q_EMIT loaded(m_watcher.result()); });
}

RunHistory::~RunHistory()
{
    m_watcher.disconnect(this);
    m_watcher.waitForFinished();
}

void RunHistory::read(const RunFolder &run, const FieldTablePtr &table, bool wantsShape)
{
    // Setting another future drops the older one's answer.
    m_watcher.setFuture(QtConcurrent::run(readPast, run, table, wantsShape));
}

} // namespace forja
