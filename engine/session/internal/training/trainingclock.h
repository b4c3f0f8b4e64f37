// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

namespace forja {

inline double secondsOf(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

/// Seconds of this training. The training thread only.
class TrainingClock
{
public:
    void start() { m_clock.start(); }
    /// Waited for a person or the disk.
    void addPause(double seconds) { m_paused += seconds; }
    /// Since it began, pauses included; 0 before.
    double elapsed() const { return m_clock.isValid() ? secondsOf(m_clock) : 0; }
    /// Since it began, without pauses.
    double trained() const { return elapsed() - m_paused; }

private:
    QElapsedTimer m_clock;
    double m_paused = 0;
};

} // namespace forja
