// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runhistory.h"

#include "session/sampler.h"

#include <QtConcurrent>

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

void RunHistory::read(const RunFolder &run, const FieldTablePtr &table, bool wantsPictures)
{
    // Setting another future drops the older one's answer.
    m_watcher.setFuture(QtConcurrent::run(readPast, run, table, wantsPictures));
}

} // namespace forja
