// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

namespace forja {

/// A second training on points, in a session of its own beside the page's: it begins with the settings that were given, and plays, pauses and steps when
/// it is told. Changes of the page's settings do not reach it, so what they do shows.
class FlatBeside : public QObject
{
    Q_OBJECT

public:
    FlatBeside(const Experiment &experiment, const QString &runsFolder, QObject *parent = nullptr);

    const Session &session() const { return m_session; }
    const Experiment &experiment() const { return m_experiment; }
    /// From update 0; a run of it that is on ends, and is kept.
    void begin(bool isPaused);
    /// From where it was left; nothing where it was never begun.
    void goOn(bool isPaused);
    void setPlaying(bool isPlaying);
    /// Pauses first if it trains; as soon as it has begun.
    void step(Player player);
    void stop();
    /// Asks for what is to be seen now, once more where an answer is still awaited.
    void look();

Q_SIGNALS:
    void viewed(std::shared_ptr<const forja::FlatView> view);
    void failed(const forja::Problem &problem);

private:
    void takeState();
    void takeView(const std::shared_ptr<const FlatView> &view);
    /// It has ended: another begins, if that is wanted.
    void takeEnd();

    Experiment m_experiment;
    QString m_runsFolder;
    Session m_session;
    std::optional<bool> m_next; ///< begins once the run that is on has ended; true: paused
    bool m_isPlaying = true; ///< what is wanted
    QList<Player> m_steps; ///< wanted before it could be stepped
    bool m_isLookAsked = false, m_isLookWanted = false;
};

} // namespace forja
