// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runs/runfolder.h"
#include "session/internal/lane.h"
#include "session/values.h"

#include <QObject>
#include <QTimer>

namespace forja {

/// What has come into a run's folder since the last look.
struct News
{
    std::vector<TickRecord> ticks;
    std::vector<EventRecord> events;
    std::vector<MeasureRecord> measures;
    std::vector<SheetRecord> sheets;
    std::optional<Problem> writer; ///< "session.follows": who writes the run; nothing: nobody does
    bool isRewritten = false; ///< the writer took records back: all is to be read again
};

/// What a tick says of how far its training is.
Progress progressAt(const TickRecord &tick);

/// Reads on in the files of a run that another program writes. It changes nothing there. One thread at a time.
class RunReader
{
public:
    /// Begins behind what is there now.
    explicit RunReader(const RunFolder &run);
    News look();

private:
    QList<QByteArray> linesOf(const std::string &name, bool &isRewritten);

    RunFolder m_run;
    std::map<std::string, qint64> m_read; ///< bytes, by name in the folder
    qint64 m_lastSheet = -1;
};

/// Watches whether another program writes the run that is loaded, and then follows it: a look a second, taken in the lane.
class Following : public QObject
{
    Q_OBJECT

public:
    explicit Following(Lane &lane);
    /// Looks at once whether somebody writes it.
    void begin(const RunFolder &run);
    /// Takes no look: this program may be about to write the run itself.
    void pause();
    /// As if there had been no pause; begins where nothing was watched.
    void goOn(const RunFolder &run);
    void end();
    const std::optional<Problem> &writer() const { return m_writer; }

Q_SIGNALS:
    void writerChanged();
    void arrived(const forja::News &news);
    /// The run was taken up, or taken back: read it again.
    void outdated();

private:
    void look();
    void take(const News &news, int number);

    Lane &m_lane;
    QTimer m_timer;
    std::optional<RunFolder> m_run;
    std::shared_ptr<RunReader> m_reader; ///< the lane's, but while none of its looks is under way
    std::optional<Problem> m_writer;
    int m_number = 0; ///< of the run that is watched: what an older look brings is dropped
    bool m_isLooking = false;
    bool m_isPaused = false;
};

} // namespace forja
