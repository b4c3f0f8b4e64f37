// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QtGlobal>

#include <vector>

namespace forja {

/// The one time axis of the gallery: updates 0…end laid over 0…1. The slider and every chart under it ask it
/// where things are.
class TimeAxis
{
public:
    enum class Mode {
        Moment, ///< snapshots at equal distances
        Linear,
        Log, ///< log(1 + update / s) with s = end / 64, so that 0 has its place and the beginning its room
    };

    void setMode(Mode mode) { m_mode = mode; }
    Mode mode() const { return m_mode; }
    /// Kept snapshots, ascending.
    void setMoments(std::vector<qint64> moments);
    const std::vector<qint64> &moments() const { return m_moments; }
    /// The newest update there is anything of; never before the newest snapshot.
    void setEnd(qint64 end);
    qint64 end() const { return m_end; }

    /// 0…1, ascending in `update`.
    double toFraction(double update) const;
    double toUpdate(double fraction) const;
    /// Index of the snapshot nearest on the axis, or -1 if there is none.
    int nearestMoment(double fraction) const;
    /// Updates worth a label, ascending; the last is the end.
    QList<qint64> labels(int atMost) const;

private:
    std::vector<double> knots() const;

    Mode m_mode = Mode::Log;
    std::vector<qint64> m_moments;
    std::vector<double> m_knots{0, 1};
    qint64 m_end = 0;
};

} // namespace forja
