// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/diagnosis/rundoctor.h"
#include "engine/session/session.h"
#include "ui/records/runrecords.h"
#include "ui/records/stattable.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

namespace forja {

/// Has the run that is shown judged: from its folder, and from what the session tells.
class DoctorController : public QObject
{
    Q_OBJECT

public:
    explicit DoctorController(Session &session, QObject *parent = nullptr);
    ~DoctorController() override;

    void openRun(const RunFolder &run, const Experiment &experiment);
    void clear();
    /// Null while no run is shown.
    const RunDoctor *doctor() const { return m_doctor ? &*m_doctor : nullptr; }
    const Experiment *experiment() const { return m_experiment ? &*m_experiment : nullptr; }
    /// Updates and values of a statistic, or of "measure/…".
    std::pair<std::vector<double>, std::vector<double>> series(const QString &statistic) const;

Q_SIGNALS:
    void changed(); ///< a few times a second at most

private:
    struct Past
    {
        RunRecords records;
        std::optional<RunDoctor> doctor; ///< who has seen them
    };
    void fill(Past past);
    void takeTick(const TickRecord &tick);
    void takeMeasure(const MeasureRecord &measure);
    void takeEvent(const EventRecord &event);
    void changeSoon();

    Session &m_session;
    std::optional<RunDoctor> m_doctor;
    std::optional<Experiment> m_experiment;
    StatTable m_ticks;
    std::vector<MeasureRecord> m_measures;
    bool m_isReading = false;
    RunRecords m_waiting; ///< what came while the folder was read
    QFutureWatcher<Past> m_reading;
    QTimer m_soon;
};

} // namespace forja
