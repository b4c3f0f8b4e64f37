// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/session.h"

namespace forja {

/// A second training on points, in a session of its own beside the page's: it begins with the settings that
/// were given, and plays, pauses and steps when it is told. Changes of the page's settings do not reach it,
/// so what they do shows. What is wanted while it cannot be done yet is done later.
class SecondTraining : public QObject
{
    Q_OBJECT

public:
    SecondTraining(const Experiment &experiment, const QString &runsFolder, QObject *parent);

    /// Its run, its data and its state, to look at.
    const Session &session() const { return m_session; }
    /// From update 0; a run of it that is on ends first, and is kept.
    void begin(bool isPaused);
    /// From where it was left; nothing where it was never begun, or is on.
    void goOn(bool isPaused);
    /// What was paused here goes on, or is paused at the end of its update; a pause of its own (the disk
    /// refuses) stays.
    void setPlaying(bool isPlaying);
    /// Paused, it goes on as far as an update, and pauses there.
    void catchUp(qint64 update);
    /// Pauses first if it trains.
    void step(Player player);
    /// Ends its run, which is kept.
    void stop();
    /// Asks for what is to be seen now, once more where an answer is still awaited.
    void look();
    /// Nobody is told anything any more; it ends its run and deletes itself.
    void leave();

Q_SIGNALS:
    /// A run of it has begun or goes on: session().run().folder().
    void opened();
    /// It has paused, and nothing else is wanted of it.
    void paused();
    /// One more snapshot is kept in its folder.
    void kept();
    /// What look() asked for.
    void viewed(std::shared_ptr<const forja::FlatView> view);
    /// Something about its run that a person should know: the disk refuses it, for one.
    void warned(const forja::Problem &problem);
    /// It cannot go on; begin() may be tried again.
    void failed(const forja::Problem &problem);

private:
    enum class Next { Nothing, Begin, GoOn };

    void startNow();
    void resumeNow();
    void takeState();
    void takeView(const std::shared_ptr<const FlatView> &view);
    void takeEnd();

    Experiment m_experiment;
    QString m_runsFolder;
    Session m_session;
    Next m_next = Next::Nothing; ///< once the run that is on has ended
    bool m_isPlaying = true; ///< what is wanted
    bool m_isPausedHere = false; ///< it was asked to pause, so it may be asked to go on
    bool m_isCatchingUp = false; ///< it trains as far as an update, though it is to be paused
    QList<Player> m_steps; ///< wanted before it could be stepped
    bool m_isLookAsked = false, m_isLookWanted = false;
};

} // namespace forja
