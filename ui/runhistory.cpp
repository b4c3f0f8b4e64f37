// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runhistory.h"

#include "beside.h"
#include "session/sampler.h"


namespace forja {

namespace {

RunHistory::Past readPast(const RunFolder &run, const FieldTablePtr &table, bool wantsPictures)
{
    RunHistory::Past past;
    past.events = run.events();
    const std::vector<TickRecord> ticks = run.ticks();
    if (!ticks.empty())
        past.lastTick = ticks.back();
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
    m_watcher.setFuture(besideWindow([run, table, wantsPictures] { return readPast(run, table, wantsPictures); }));
}

} // namespace forja
