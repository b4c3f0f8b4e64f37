// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/fitprobe.h"

#include <QTimer>

namespace forja {

/// Whether the settings fit this machine, tried before the start. Where memory does not suffice for a batch
/// in one, it finds in how many parts it does; what a person had asked for is kept for other settings.
class SettingsTrial : public QObject
{
    Q_OBJECT

public:
    explicit SettingsTrial(QObject *parent = nullptr);

    /// Tries these settings soon, unless they are those that were tried last.
    void request(const Experiment &draft);
    /// There is nothing to be tried: what was found is no longer told.
    void forget();
    /// Ends a trial that is on; what was found stays.
    void stop();
    /// These settings hold what the trial has found, and need no other.
    void accept(const Experiment &draft) { m_tried = draft; }
    /// The parts are a person's own wish from now on.
    void forgetParts() { m_askedParts = 0; }
    /// The settings as a person had asked for them.
    Experiment asked(const Experiment &draft) const;
    /// For the run's record.
    QList<Problem> remarks() const;

Q_SIGNALS:
    /// Empty: nothing is known.
    void told(const QString &sentence, bool isWarning);
    void found(const forja::ProbedFit &fit);

private:
    void begin();
    void take(const ProbedFit &fit);
    void takeFailure(const Problem &problem);

    FitProbe m_probe;
    QTimer m_soon; ///< typing a number must not try every digit
    std::optional<Experiment> m_tried; ///< the settings that the probe is about
    int m_askedParts = 0; ///< train.accumulate before it was raised for lack of memory; 0: it was not
    std::optional<Problem> m_remark;
};

} // namespace forja
