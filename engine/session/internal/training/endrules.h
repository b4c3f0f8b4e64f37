// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/diagnosis/rundoctor.h"
#include "engine/session/internal/training/journal.h"
#include "engine/training/trainer.h"

namespace forja {

/// Rules by which a training that gets nowhere ends before its length, and what the training doctor says of
/// it meanwhile. The training thread only, where nothing else is said.
class EndRules
{
public:
    /// `run` holds all that it has recorded so far: what was measured and found before counts.
    EndRules(const RunFolder &run, const Trainer &trainer, Journal &journal);
    EndRules(const EndRules &) = delete;
    EndRules &operator=(const EndRules &) = delete;

    /// Any thread.
    void noteMeasure(const MeasureRecord &measure);
    void noteTick(const TickRecord &tick);
    /// An edit or a manual step.
    void noteEvent(const EventRecord &event) { m_doctor.take(event); }
    /// The doctor's cures start from the values as they are now.
    void setExperiment(const Experiment &experiment) { m_doctor.setExperiment(experiment); }
    /// The doctor takes what has been measured, and `tick` where there is one, and says what it finds for the
    /// first time.
    void consult(const TickRecord *tick);
    /// Why a rule ends the training now; nothing: none does.
    std::optional<Problem> ending();

private:
    /// Requires: m_mutex, or that nobody else is here yet.
    void remember(const MeasureRecord &measure);
    void tellFindings();
    std::optional<Problem> oneSided() const;
    std::optional<Problem> hopeless() const;
    std::optional<Problem> impatient();

    const Trainer &m_trainer;
    Journal &m_journal;
    const qint64 m_begin; ///< the update at which this training began
    RunDoctor m_doctor;
    QMap<QString, qint64> m_toldFindings; ///< name and since
    std::optional<qint64> m_oneSidedSince; ///< D makes no mistakes since this update
    std::mutex m_mutex;
    std::optional<MeasureRecord> m_best; ///< smallest distance so far; under m_mutex
    qint64 m_measuredUpdate = 0; ///< of the newest measure; under m_mutex
    std::vector<MeasureRecord> m_unseen; ///< by the doctor; under m_mutex
};

} // namespace forja
