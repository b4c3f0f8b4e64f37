// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runfolder.h"
#include "engine/runs/runlock.h"
#include "engine/session/internal/children/grownlines.h"

#include <map>

namespace forja {

/// What has come into a run's folder since the last look.
struct News
{
    std::vector<TickRecord> ticks;
    std::vector<EventRecord> events;
    std::vector<MeasureRecord> measures;
    std::vector<SheetRecord> sheets;
    std::optional<RunWriter> writer; ///< who writes the run; nothing: nobody does
    bool isRewritten = false; ///< the writer took records back: all is to be read again
    bool isAway = false; ///< the folder is not there, and nothing else is known

    bool isEmpty() const { return ticks.empty() && events.empty() && measures.empty() && sheets.empty(); }
};

/// Reads on in the files of a run that another program writes. It changes nothing there. One thread at a
/// time.
class RunReader
{
public:
    enum class From { Start, End };
    /// `End`: behind what is there now.
    explicit RunReader(const RunFolder &run, From from = From::End);
    enum class Sheets { Read, Leave };
    News look(Sheets sheets = Sheets::Read);
    /// Who writes the run now.
    std::optional<RunWriter> writer() const;

private:
    struct Place
    {
        LinePlace at;
        QByteArray before; ///< the last of them, to see that the file is still the same
    };
    Place endOf(const std::string &name) const;
    QList<QByteArray> linesOf(const std::string &name, bool &isRewritten);
    RunFolder m_run;
    std::map<std::string, Place> m_read; ///< by name in the folder
    qint64 m_lastSheet = -1;
    bool m_hasEnded = false; ///< the last training came to its end
};

} // namespace forja
