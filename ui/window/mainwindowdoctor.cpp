// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mainwindow.h"

#include "ui/rundoctor/doctorcontroller.h"
#include "ui/rundoctor/doctorline.h"
#include "ui/rundoctor/doctorpanel.h"
#include "ui/rundoctor/doctorwording.h"
#include "ui/start/branchcomposer.h"
#include "ui/start/composer.h"
#include "ui/text/wording.h"
#include "ui/window/statusline.h"

/// The doctor of the run that is shown: its line, its panel, and what is done about it.
namespace forja {

using namespace Qt::StringLiterals;

void MainWindow::makeDoctor()
{
    m_desk = new DoctorController(m_session, this);
    m_doctorPanel = new DoctorPanel(*m_desk, this);
    m_doctorPanel->hide();
    m_doctorLine = new DoctorLine(this);
    m_doctorLine->setProperty("helpPage", u"run-doctor"_s);
}

void MainWindow::connectDoctor()
{
    m_status->addPart(m_doctorLine);
    connect(m_doctorLine, &DoctorLine::toggled, m_doctorPanel, &QWidget::setVisible);
    connect(m_doctorPanel, &DoctorPanel::closeRequested, m_doctorLine,
            [this] { m_doctorLine->setChecked(false); });
    connect(m_doctorPanel, &DoctorPanel::cureChosen, this, &MainWindow::cure);
    connect(m_desk, &DoctorController::changed, this, &MainWindow::refreshDoctor);
    connect(&m_session, &Session::stateChanged, this,
            [this] { m_doctorPanel->setControlled(m_session.isControlled()); });
    connect(&m_session, &Session::otherWriterChanged, this,
            [this] { m_doctorPanel->setControlled(m_session.isControlled()); });
}

void MainWindow::refreshDoctor()
{
    const RunDoctor *doctor = m_desk->doctor();
    const bool isThere = doctor && doctor->isCompetent();
    m_doctorLine->show(isThere ? doctor : nullptr);
    if (!isThere)
        m_doctorLine->setChecked(false);
    m_doctorPanel->refresh();
}

void MainWindow::cure(const RunCure &cure)
{
    if (cure.kind == RunCure::Kind::Branch) {
        branchFrom(cure.at, cure.changes);
        return;
    }
    const QString changes = changesText(cure.changes, *m_session.experiment());
    for (auto it = cure.changes.cbegin(); it != cure.changes.cend(); ++it) {
        if (const Outcome outcome = m_session.edit(it.key(), it.value()); !outcome) {
            m_doctorPanel->setAnswer(translateProblem(outcome.problem(), m_session.table()->fields()), true);
            return;
        }
    }
    m_doctorPanel->setAnswer(
        tr("Applied: %1. The training doctor looks again after some 200 updates.").arg(changes));
}

} // namespace forja
