// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/questions/labfolder.h"
#include "engine/session/lab/labcells.h"

namespace forja {

class RunQueue;

/// What a question has to train and measure, step by step, and how far each is. Trains and measures nothing.
class LabSteps
{
public:
    enum class State { Waiting, Training, Measuring, Done, Failed };

    /// `runs`: the queue that trains them, which outlives this; null: there is nothing to train.
    void begin(const QList<LabCell> &cells, RunQueue *runs);
    qsizetype size() const { return m_steps.size(); }
    bool isEmpty() const { return m_steps.isEmpty(); }
    const LabCell &cell(qsizetype step) const { return m_steps[step].cell; }
    State state(qsizetype step) const { return m_steps[step].state; }
    void setState(qsizetype step, State state) { m_steps[step].state = state; }
    /// The step that an entry of the queue trains; -1: none.
    qsizetype stepOf(const QString &entry) const;
    /// The entry that trains it; null: none does.
    const QueueEntry *entryOf(qsizetype step) const;
    /// What there is to measure by now, and is not measured.
    bool isToMeasure(qsizetype step) const;
    /// All are done or have failed.
    bool isOver() const;

    /// Puts what is neither measured nor trained yet into the queue. `folder`: the question's.
    Outcome lineUp(const LabRecord &record, const QString &folder);
    /// What is missing by now, for a person: this step, too.
    Problem fail(qsizetype step, const Problem &why);

    /// The runs that are being trained, each as far as it is, 0…1.
    double underWay() const;
    /// Into the record: total, done, what is done now (`measuring` besides) and the time that is left, where
    /// a measuring takes `measureSeconds` (0: not known).
    void tell(LabRecord &record, const QString &measuring, double measureSeconds) const;

private:
    struct Step
    {
        LabCell cell;
        State state = State::Waiting;
        QString entry; ///< in the queue
    };
    struct Count
    {
        int training = 0;
        int trained = 0;
        int measuring = 0;
        int over = 0;
    };
    Count count() const;
    bool isMeasuredIn(const LabRecord &record, const LabCell &cell) const;

    QList<Step> m_steps;
    RunQueue *m_runs = nullptr;
    QStringList m_failures; ///< "with a head start, seed 3: …"
};

} // namespace forja
