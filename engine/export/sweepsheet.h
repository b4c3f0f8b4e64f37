// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/sweep.h"
#include "engine/runs/runfolder.h"

namespace forja {

/// A cell of a sweep and what became of it.
struct SweepRun
{
    SweepCell cell;
    QString path; ///< its run; empty: there is none yet
    QString outcome; ///< "done", "failed: …"
    std::optional<double> best; ///< distance of its best measure; nothing: no best yet
};

/// Pictures in rows and columns: the same latents everywhere, so that what differs is what the setting does.
struct SweepTable
{
    struct Cell
    {
        QImage picture; ///< null: nothing to show
        QString caption;
    };
    QString title;
    QStringList rows;
    QStringList columns;
    QList<QList<Cell>> cells; ///< by row
};

/// The newest kept moment of each run, the first setting down, the second across (or the seeds, where there
/// is one setting); seeds stand under each other.
SweepTable settingsTable(const Sweep &sweep, const QList<SweepRun> &runs);
/// A row for each run: a few moments from its beginning to its end.
SweepTable momentsTable(const QList<SweepRun> &runs);

/// The pictures without words, at their own size.
QImage pasted(const SweepTable &table);
QByteArray pngBytes(const QImage &picture);
/// A page that needs no other file and no network: both tables, and what became of each run.
QByteArray sweepPage(const Sweep &sweep, const QList<SweepRun> &runs);

} // namespace forja
