// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/records/runrecords.h"

#include <QFutureWatcher>

namespace forja {

/// A run's past, read beside the window's thread. What a page is told meanwhile waits here and comes with
/// it, so that nothing is shown twice or in the wrong order.
class RunReading : public QObject
{
    Q_OBJECT

public:
    explicit RunReading(QObject *parent = nullptr);
    ~RunReading() override;

    /// Reads this run and no other. `withSheets`: the gallery's index and the real pictures as well.
    void begin(const RunFolder &run, bool withSheets);
    /// What is being read is no longer wanted.
    void stop();

    /// True while the past is read: then the record waits. False: it is the page's own affair.
    bool holds(const TickRecord &tick) { return hold(m_waiting.ticks, tick); }
    bool holds(const MeasureRecord &measure) { return hold(m_waiting.measures, measure); }
    bool holds(const EventRecord &event) { return hold(m_waiting.events, event); }

Q_SIGNALS:
    /// The past, and what has come while it was read.
    void read(const forja::RunRecords &records);

private:
    template<typename Record>
    bool hold(std::vector<Record> &waiting, const Record &record)
    {
        if (m_isReading)
            waiting.push_back(record);
        return m_isReading;
    }

    QFutureWatcher<RunRecords> m_watcher;
    bool m_isReading = false;
    RunRecords m_waiting;
};

/// Tells a page all records of a run, as if they came now: its appendTick(), appendMeasure(), appendEvent().
template<typename Page>
void appendAll(Page &page, const RunRecords &records)
{
    for (const TickRecord &tick : records.ticks)
        page.appendTick(tick);
    for (const MeasureRecord &measure : records.measures)
        page.appendMeasure(measure);
    for (const EventRecord &event : records.events)
        page.appendEvent(event);
}

} // namespace forja
