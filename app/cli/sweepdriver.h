// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "app/cli/interrupts.h"
#include "engine/session/runqueue.h"
#include "engine/session/sweepresult.h"

#include <QEventLoop>

namespace forja {

/// Lets a queue train all of a sweep and tells a person how it goes. What was begun before goes on. Exit
/// codes: kDone, kFailed (one run or more has failed), kInterrupted.
class SweepDriver : public QObject
{
    Q_OBJECT

public:
    SweepDriver(const Sweep &sweep, const QString &runsFolder, Interrupts &interrupts);

    int run(int atOnce);
    void printEnd(bool isJson) const;

private:
    void lineUp();
    void tellProgress();
    void tellEnd(const QString &id);
    void leave();
    void writeSheets();
    const QueueEntry *entryOf(const SweepCell &cell) const;
    QList<SweepRun> runs() const;

    Sweep m_sweep;
    QList<SweepCell> m_cells;
    Interrupts &m_interrupts;
    RunQueue m_queue;
    ProgressLine m_line;
    QEventLoop m_loop;
    QString m_page; ///< once it is written
    bool m_isOver = false;
};

} // namespace forja
