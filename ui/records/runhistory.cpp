// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/runhistory.h"

#include "engine/session/sampler.h"
#include "ui/base/beside.h"

namespace forja {

namespace {

/// A run ends between two ticks: pictures and seconds of the few updates after the last one are as those
/// before it.
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

RunHistory::Past readPast(const RunFolder &run, const FieldTablePtr &table, bool wantsPictures)
{
    RunHistory::Past past;
    past.events = run.events();
    const std::vector<TickRecord> ticks = run.ticks();
    if (!ticks.empty())
        past.lastTick = ticks.back();
    // Events may be later than the last tick: a run that paused between two ticks is further than that.
    if (!past.events.empty())
        reach(past.lastTick, past.events.back().at);
    // Where the data is open, it tells of the pictures itself.
    if (!wantsPictures)
        return past;
    past.pictures = recordedPictures(run);
    // Names are a nicety; numbers stand in for them.
    if (const auto sampler = guarded([&] { return Sampler::open(run, table); })) {
        past.classNames = sampler->classNames();
        past.channels = sampler->channels();
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

void RunHistory::read(const RunFolder &run, const FieldTablePtr &table, bool wantsPictures)
{
    // Setting another future drops the older one's answer.
    m_watcher.setFuture(besideWindow([run, table, wantsPictures] {
        return readPast(run, table, wantsPictures);
    }));
}

} // namespace forja
