// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/runreports.h"

#include "engine/session/session.h"
#include "ui/gallery/inspectorpanel.h"
#include "ui/rundoctor/doctorcontroller.h"
#include "ui/rundoctor/doctorpanel.h"
#include "ui/text/wording.h"
#include "ui/widgets/logpanel.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/runbar.h"
#include "ui/window/shownrun.h"
#include "ui/window/statusline.h"
#include "ui/window/windowparts.h"

#include <QMainWindow>

namespace forja {

using namespace Qt::StringLiterals;

RunReports::RunReports(Session &session, ShownRun &shown, DoctorController &desk, WindowParts &parts)
    : m_session(session), m_shown(shown), m_desk(desk), m_parts(parts)
{
    connect(&m_session.run(), &LoadedRun::failed, this, &RunReports::takeFailure);
    connect(&m_session.following(), &Following::writerChanged, this, &RunReports::takeWriter);
    connect(&m_session.following(), &Following::absenceChanged, this, &RunReports::takeWriter);
    connect(&m_session.run(), &LoadedRun::progressed, this, &RunReports::takeProgress);
    connect(&m_session.records(), &LiveRecords::eventHappened, this, &RunReports::takeEvent);
    connect(&m_session.records(), &LiveRecords::eventHappened, this, &RunReports::takeDisk);
    connect(&m_session.records(), &LiveRecords::checkpointed, m_parts.status, &StatusLine::setSavedNow);
}

void RunReports::begin()
{
    takeWriter();
    m_parts.log->clear();
    m_parts.status->clearRun();
    // A run that trains here tells of its progress by itself.
    if (!m_shown.isRunOn())
        m_parts.bar->clearProgress();
    m_parts.inspector->setOfPoints(m_session.run().experiment()->isOnPoints());
    m_parts.bar->setOfPoints(m_session.run().experiment()->isOnPoints());
    m_parts.messages->dismiss();
    m_desk.openRun(*m_session.run().folder(), *m_session.run().experiment());
    m_parts.doctorPanel->setAnswer({});
}

void RunReports::clear()
{
    m_parts.bar->clearProgress();
    m_parts.status->clearRun();
    m_desk.clear();
}

void RunReports::takePast(const RunHistory::Past &past)
{
    // What was heard live is part of the past that was read.
    m_parts.log->clear();
    for (const EventRecord &event : past.events)
        takeEvent(event);
}

void RunReports::takeFailure(const Problem &problem)
{
    m_parts.log->append(translateProblem(problem));
    // Who cancels a branch knows that it was cancelled.
    if (problem.code != u"run.branch_cancelled")
        m_parts.messages->show(translateProblem(problem));
}

void RunReports::takeProgress(const Progress &progress)
{
    // What goes on behind another page is not that page's progress.
    if (!m_shown.isRunShown())
        return;
    m_parts.bar->setProgress(progress);
    m_parts.status->setProgress(progress);
}

void RunReports::takeEvent(const EventRecord &event)
{
    m_parts.log->append(event);
    if (isFlagged(event))
        m_parts.status->setFlag(flagSentence(event));
}

void RunReports::takeWriter()
{
    std::optional<Problem> note = m_session.following().absence() ? m_session.following().absence()
                                                                  : m_session.following().writer();
    // A run that obeys is as good as one that is trained here; the status line says whose it is.
    if (!m_shown.isRunShown() || (note && note->code == u"session.controls"))
        note.reset();
    m_parts.messages->setLasting(note ? translateProblem(*note) : QString());
}

void RunReports::takeDisk(const EventRecord &event)
{
    if (m_session.following().writer())
        return; // the disk of somebody else's training
    // The disk takes again what is written, so the warning that lasted is over.
    if (event.kind == EventKind::Recover)
        m_parts.messages->setLasting({});
    if (event.kind != EventKind::Warning || !event.code.startsWith(u"disk."))
        return;
    const QString sentence = eventText(event);
    // The training goes on as well as it can; only its end has to wait for an answer.
    if (event.code != u"disk.end") {
        m_parts.messages->setLasting(sentence);
        return;
    }
    // A window that was being closed waits, too, and must be able to hear the answer.
    m_parts.window.setEnabled(true);
    m_parts.messages->setLasting(sentence, tr("End without saving"), [this] { m_session.training().stop(); });
}

QString RunReports::flagSentence(const EventRecord &event) const
{
    // The record of an edit names the setting; what it was and is, the run's own settings know.
    if (event.kind == EventKind::Edit && m_session.run().experiment()) {
        for (const Difference &difference : m_session.run().experiment()->differences()) {
            const Field *field = m_session.table()->find(difference.key);
            if (difference.atUpdate == event.at.update && field && event.args.contains(field->label))
                return editSentence(difference);
        }
    }
    return eventText(event);
}

QString RunReports::editSentence(const Difference &edit) const
{
    const Field *field = m_session.table()->find(edit.key);
    // What was set before the start is no edit.
    if (!field || !edit.atUpdate)
        return {};
    return tr("%1 %2 → %3 at update %4")
        .arg(shown(field->label), shownValue(*field, edit.from), shownValue(*field, edit.to),
             groupDigits(*edit.atUpdate));
}

void RunReports::tellSchedule()
{
    const QList<Difference> differences = m_session.run().experiment()
        ? m_session.run().experiment()->differences()
        : QList<Difference>();
    if (!differences.isEmpty() && differences.constLast().atUpdate)
        m_parts.status->setFlag(editSentence(differences.constLast()));
}

QString RunReports::nameWithWriter(const QString &name) const
{
    const auto &writer = m_session.following().writer();
    return !name.isEmpty() && writer && writer->code == u"session.controls"
        ? tr("%1, in process %2").arg(name, writer->args.value(1))
        : name;
}

} // namespace forja
