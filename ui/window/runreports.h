// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/records/runhistory.h"

#include <QObject>

namespace forja {

class DoctorController;
class Session;
class ShownRun;
class WindowParts;
struct Progress;

/// What the session tells of the run that is shown, as a person reads it: the log, the status line, and the
/// sentences over the pages.
class RunReports : public QObject
{
    Q_OBJECT

public:
    RunReports(Session &session, ShownRun &shown, DoctorController &desk, WindowParts &parts);

    /// Begins with the run that the session has opened: what was said of the one before is gone.
    void begin();
    /// No run is what is shown.
    void clear();
    void takePast(const RunHistory::Past &past);
    /// Says over the pages who else trains the run that is shown.
    void takeWriter();
    /// The newest change of a setting, in the status line.
    void tellSchedule();
    /// A run's name as the status line says it: with the process where somebody else trains it at this
    /// window's bidding.
    QString nameWithWriter(const QString &name) const;

private:
    void takeFailure(const Problem &problem);
    void takeProgress(const Progress &progress);
    void takeEvent(const EventRecord &event);
    /// Says over the pages what the disk refuses, for as long as it does.
    void takeDisk(const EventRecord &event);
    /// A flag as the status line shows it: for an edit what it was and what it is now.
    QString flagSentence(const EventRecord &event) const;
    QString editSentence(const Difference &edit) const;

    Session &m_session;
    ShownRun &m_shown;
    DoctorController &m_desk;
    WindowParts &m_parts;
};

} // namespace forja
