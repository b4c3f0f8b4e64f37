// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "app/cli/interrupts.h"
#include "engine/session/lab/labrunner.h"

#include <QEventLoop>

#include <functional>

namespace forja {

/// Lets a conductor carry a question through and tells a person how it goes. Exit codes: kDone, kFailed (a
/// step or all of it failed), kInterrupted.
class LabDriver : public QObject
{
    Q_OBJECT

public:
    LabDriver(const FieldTablePtr &table, Interrupts &interrupts);

    /// `begin` starts the conductor.
    int run(const std::function<Outcome(LabRunner &)> &begin);
    void printEnd(bool isJson) const;

private:
    void tellProgress();
    void tellFindings();
    QJsonObject endJson() const;

    FieldTablePtr m_table;
    Interrupts &m_interrupts;
    LabRunner m_conductor;
    ProgressLine m_line;
    QEventLoop m_loop;
    qsizetype m_toldRows = 0;
    QString m_replay; ///< once it is written
};

} // namespace forja
