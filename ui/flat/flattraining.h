// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/pointdataset.h"
#include "engine/session/session.h"

#include <QTimer>

#include <functional>

namespace forja {

/// The training that a person plays with, on the window's session: its settings, how it begins, goes on, is
/// stepped, and begins anew when something is changed that a run cannot change on its way.
class FlatTraining : public QObject
{
    Q_OBJECT

public:
    /// What the session opened: a run that was begun here, the one that was there already, or any other.
    enum class Opened { New, Same, Other };

    explicit FlatTraining(Session &session, QObject *parent);

    /// Where its runs and drawn points go; the window's folder unless said.
    void setRunsFolder(const QString &folder) { m_runsFolder = folder; }
    QString runsFolder() const;
    /// Who is asked before another open run gives way to one on points: does what it is given, or not.
    void setReplacing(std::function<void(const std::function<void()> &)> ask) { m_ask = std::move(ask); }

    /// The settings of the run that is on, or of the next one.
    const Experiment &draft() const { return m_draft; }
    /// The settings as they stand, without what was changed along the way: what the next run begins with.
    Experiment freshDraft() const;
    /// "flat:ring"
    QString source() const;
    /// Whether the session's run is one on points, which is taken as one's own, whoever began it.
    bool isMine() const { return m_isMine; }
    const std::optional<RunFolder> &run() const { return m_run; }
    /// Whose points are shown; null: they could not be read.
    const std::shared_ptr<const PointDataset> &data() const { return m_data; }
    /// Reads the points of the draft where they are not there yet: whether data() is another.
    bool readData();

    void start(bool isPaused);
    /// Starts, pauses, or goes on, whichever is next.
    void play();
    /// One update of a player; paused, a run begins first where none is on.
    void step(Player player);
    /// Steps are told from the inside.
    void setSlow(bool isSlow) { m_isSlow = isSlow; }
    bool isStepWaiting() const { return m_stepAfterStart.has_value(); }
    bool beginsPaused() const { return m_beginsPaused; }
    void edit(const QString &key, const QVariant &value);
    void setSource(const QString &source);
    /// Ends the run that is on, which is kept, and begins another with the same settings.
    void beginAnew(bool isPaused);
    /// The window is about to close: nothing begins any more.
    void letGo();

    // What the session told the page.
    Opened takeRun();
    /// A run that was begun for a step is paused at last.
    void takePause();
    /// False while settings that the run does not have wait to begin another.
    bool takeSchedule();
    /// Whether another run begins now.
    bool takeEnd();
    /// Whether the failure is one of a run on points; another does not begin after it.
    bool takeFailure();

Q_SIGNALS:
    void said(const QString &sentence); ///< what is wrong; empty: nothing any more
    void refused(const QString &key, const QString &sentence); ///< a value
    void interrupting(); ///< what slow motion tells is over
    void stepping(); ///< what comes now is to be seen
    void settingsChanged();
    void forgotten(); ///< what was trained belongs to other settings
    void begun(bool isPaused);

private:
    bool goesOn() const;
    void beginOrAsk(const std::function<void()> &begin);
    void beginAnewSoon();

    Session &m_session;
    QString m_runsFolder;
    Experiment m_draft;
    bool m_isMine = false;
    bool m_isSlow = false;
    std::function<void(const std::function<void()> &)> m_ask;
    std::optional<bool> m_anew; ///< once the run that is on has ended, another begins; true: paused
    std::optional<Player> m_stepAfterStart;
    bool m_beginsPaused = false; ///< the run that was begun or went on here last
    bool m_isBegun = false; ///< here: the run that is opened next
    std::optional<RunFolder> m_run;
    std::shared_ptr<const PointDataset> m_data;
    QTimer m_anewSoon;
};

/// Of the points of a data set, as many as a plane shows: x, y, …; none of null.
std::vector<float> pointsToShow(const std::shared_ptr<const PointDataset> &data);

} // namespace forja
