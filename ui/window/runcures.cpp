// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/runcures.h"

#include "engine/session/session.h"
#include "ui/rundoctor/doctorcontroller.h"
#include "ui/rundoctor/doctorline.h"
#include "ui/rundoctor/doctorpanel.h"
#include "ui/rundoctor/doctorwording.h"
#include "ui/text/wording.h"
#include "ui/window/composecontroller.h"
#include "ui/window/windowparts.h"

namespace forja {

RunCures::RunCures(Session &session, DoctorController &desk, ComposeController &composing, WindowParts &parts)
    : m_session(session), m_desk(desk), m_composing(composing), m_parts(parts)
{
    connect(m_parts.doctorLine, &DoctorLine::toggled, m_parts.doctorPanel, &QWidget::setVisible);
    connect(m_parts.doctorPanel, &DoctorPanel::closeRequested, this,
            [this] { m_parts.doctorLine->setChecked(false); });
    connect(m_parts.doctorPanel, &DoctorPanel::cureChosen, this, &RunCures::cure);
    connect(&m_desk, &DoctorController::changed, this, &RunCures::refresh);
    connect(&m_session.run(), &LoadedRun::stateChanged, this, &RunCures::refreshControl);
    connect(&m_session.following(), &Following::writerChanged, this, &RunCures::refreshControl);
}

void RunCures::refresh()
{
    const RunDoctor *doctor = m_desk.doctor();
    const bool isThere = doctor && doctor->isCompetent();
    m_parts.doctorLine->show(isThere ? doctor : nullptr);
    // An open panel would go on showing findings of a run that is not on view.
    if (!isThere)
        m_parts.doctorLine->setChecked(false);
    m_parts.doctorPanel->refresh();
}

void RunCures::refreshControl()
{
    m_parts.doctorPanel->setControlled(m_session.training().isControlled());
}

void RunCures::cure(const RunCure &cure)
{
    if (cure.kind == RunCure::Kind::Branch) {
        m_composing.branchFrom(cure.at, cure.changes);
        return;
    }
    // Worded before the edits: after them the experiment holds the new values.
    const QString changes = changesText(cure.changes, *m_session.run().experiment());
    for (auto it = cure.changes.cbegin(); it != cure.changes.cend(); ++it) {
        if (const Outcome outcome = m_session.training().edit(it.key(), it.value()); !outcome) {
            m_parts.doctorPanel->setAnswer(translateProblem(outcome.problem(), m_session.table()->fields()),
                                           true);
            return;
        }
    }
    m_parts.doctorPanel->setAnswer(
        tr("Applied: %1. The training doctor looks again after about 200 updates.").arg(changes));
}

} // namespace forja
