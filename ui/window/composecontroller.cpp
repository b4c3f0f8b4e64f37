// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/composecontroller.h"

#include "engine/data/samples/samplepictures.h"
#include "engine/session/session.h"
#include "ui/contest/contestpage.h"
#include "ui/forms/runswitch.h"
#include "ui/forms/settingsform.h"
#include "ui/gallery/gallerypage.h"
#include "ui/gallery/inspectorpanel.h"
#include "ui/lab/labpage.h"
#include "ui/start/branchcomposer.h"
#include "ui/start/branchpage.h"
#include "ui/start/composer.h"
#include "ui/start/startpage.h"
#include "ui/text/wording.h"
#include "ui/theme/mnemonics.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/section.h"
#include "ui/window/runcontrols.h"
#include "ui/window/runpages.h"
#include "ui/window/runreports.h"
#include "ui/window/showndata.h"
#include "ui/window/shownrun.h"
#include "ui/window/windowactions.h"
#include "ui/window/windowpanels.h"
#include "ui/window/windowparts.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QStackedWidget>

namespace forja {

using namespace Qt::StringLiterals;

ComposeController::ComposeController(Session &session, ShownRun &shown, RunControls &controls,
                                     RunReports &reports, ShownData &data, WindowPanels &panels,
                                     WindowParts &parts)
    : m_session(session)
    , m_shown(shown)
    , m_controls(controls)
    , m_reports(reports)
    , m_data(data)
    , m_panels(panels)
    , m_parts(parts)
{
    fillMenus();
    connectNext();
    connectBranch();
}

void ComposeController::fillMenus()
{
    const PlaceActions &places = m_parts.actions.places;
    for (const SampleKind &kind : sampleKinds()) {
        QAction *action = places.samples->addAction(shown(kind.label));
        action->setToolTip(shown(kind.help));
        connect(action, &QAction::triggered, this,
                [this, name = kind.name] { composeOnData(u"sample:"_s + name); });
    }
    for (const Preset &preset : m_shown.composer().presets()) {
        // What stands after a tab is written at the right, where other menus have their keys.
        QAction *action = places.presets->addAction(plainLabel(shown(preset.label)) + QLatin1Char('\t')
                                                    + plainLabel(shown(preset.summary)));
        action->setToolTip(shown(preset.summary));
        // First the page: choosePreset() fills the form only while the composer is active.
        connect(action, &QAction::triggered, this, [this, name = preset.name] {
            compose();
            m_shown.composer().choosePreset(name);
            m_shown.composer().openWantedData();
        });
    }
}

void ComposeController::connectNext()
{
    QAction *newRun = m_parts.actions.places.newRun;
    connect(newRun, &QAction::triggered, this, &ComposeController::composeOnWantedData);
    connect(m_parts.pages->contest()->doubted(), &DoubtedPanel::nextRunRequested, newRun, &QAction::trigger);
    connect(m_parts.runSwitch, &RunSwitch::picturesWanted, newRun, &QAction::trigger);
    connect(m_parts.runSwitch, &RunSwitch::nextRunWanted, this, &ComposeController::composeBeside);
    connect(m_parts.runSwitch, &RunSwitch::thisRunWanted, this, &ComposeController::leave);
    connect(m_parts.startPage, &StartPage::backRequested, this, &ComposeController::leave);
    connect(m_parts.startPage, &StartPage::sampleRequested, this,
            [this](const QString &kind) { composeOnData(u"sample:"_s + kind); });
    connect(&m_shown.composer(), &Composer::changed, this, &ComposeController::changed);
    connect(&m_session.data(), &OpenData::opened, this, &ComposeController::refresh);
    connect(&m_session.data(), &OpenData::closed, this, &ComposeController::refresh);
}

void ComposeController::connectBranch()
{
    connect(m_parts.inspector, &InspectorPanel::branchRequested, this,
            [this](qint64 update) { branchFrom(update); });
    connect(m_parts.pages->gallery(), &GalleryPage::branchRequested, this,
            [this](qint64 update) { branchFrom(update); });
    connect(&m_shown.branching(), &BranchComposer::changed, this, &ComposeController::changed);
}

void ComposeController::composeOnWantedData()
{
    compose();
    m_shown.composer().openWantedData();
}

void ComposeController::composeOnData(const QString &source)
{
    compose();
    m_shown.composer().openData(source);
}

void ComposeController::begin()
{
    m_parts.messages->dismiss();
    m_shown.branching().close();
    // What was composed beside a run waits there; what is set for points is nothing for pictures.
    Composer &composer = m_shown.composer();
    const bool isKept = composer.isActive() || m_hasDraft;
    if (!isKept && m_session.run().experiment() && !m_session.run().experiment()->isOnPoints())
        composer.take(m_parts.pages->contest()->forNextRun(*m_session.run().experiment()));
    // Who only follows another process's run lets it go; one that is trained here stays in view.
    if (m_session.following().writer() && !m_shown.isRunOn())
        m_session.closeRun();
    m_shown.setBeside(m_shown.isRunOn());
    composer.setActive(true);
}

void ComposeController::compose()
{
    begin();
    m_parts.centre->setCurrentWidget(m_parts.startPage);
    m_parts.inspector->hide();
    // Beside a run that is shown, what was reported of it still holds.
    if (!m_shown.isBeside())
        m_reports.clear();
    m_reports.takeWriter();
    m_parts.startPage->setFocus();
    Q_EMIT changed();
}

/// What is being typed belongs to the run that it was typed for.
void ComposeController::endTyping()
{
    if (QWidget *at = m_parts.window.focusWidget(); at && m_parts.form->isAncestorOf(at))
        at->clearFocus();
}

void ComposeController::composeBeside()
{
    endTyping();
    // The Lab has no room for the settings.
    if (!m_shown.isRunOn() || m_parts.pages->lab()->isVisible()) {
        composeOnWantedData();
        return;
    }
    begin();
    m_shown.composer().openWantedData();
    m_parts.actions.view.settings->setChecked(true);
    Q_EMIT changed();
}

void ComposeController::leave()
{
    if (!m_session.run().folder())
        return;
    // What is still being typed belongs to the draft that is left now.
    endTyping();
    m_shown.composer().setActive(false);
    m_hasDraft = true;
    m_shown.setBeside(false);
    if (m_parts.centre->currentWidget() == m_parts.startPage)
        m_parts.centre->setCurrentWidget(m_parts.pages);
    m_data.show();
    m_panels.refreshInspector();
    m_reports.takeWriter();
    Q_EMIT changed();
}

void ComposeController::giveWay()
{
    m_shown.composer().setActive(false);
    // Beside a run that is on the draft waits; without one it is over.
    m_hasDraft = (m_hasDraft || m_shown.isBeside()) && m_shown.isRunOn();
    m_shown.setBeside(false);
    m_shown.branching().close();
}

void ComposeController::branchFrom(qint64 update, const QMap<QString, QVariant> &changes)
{
    m_controls.whenIdle([this, update, changes] {
        if (m_session.run().folder() && m_session.run().experiment())
            openBranch(update, changes);
    });
}

void ComposeController::openBranch(qint64 update, const QMap<QString, QVariant> &changes)
{
    m_parts.messages->dismiss();
    m_shown.composer().setActive(false);
    m_shown.setBeside(false);
    m_parts.inspector->hide();
    m_reports.clear();
    // Hardly anything of the pictures can change.
    m_parts.form->setFolded(false);
    m_parts.form->section(0)->setFolded(true);
    m_parts.centre->setCurrentWidget(m_parts.branchPage);
    m_parts.branchPage->setFocus();
    m_shown.branching().open(*m_session.run().folder(), *m_session.run().experiment(), update, changes);
    m_data.show();
    refresh();
}

void ComposeController::refresh()
{
    const Composer &composer = m_shown.composer();
    const bool isBranching = m_shown.branching().isActive();
    const bool isBeside = m_shown.isBeside();
    // While a branch is prepared the form is its own: there is nothing to switch to.
    m_parts.runSwitch->setVisible((m_shown.isRunOn() || isBeside) && !isBranching);
    m_parts.runSwitch->setNext(composer.isActive(), composer.canStart());
    m_parts.startPage->setBeside(isBeside && m_session.run().folder() ? m_session.run().folder()->name()
                                                                      : QString(),
                                 m_shown.isRunOn());
    // A branch begins at once; a run that is shown can be queued as it is (WindowActions::setState).
    if (isBranching || composer.isActive()) {
        const bool canAdd = !isBranching && composer.canStart();
        m_parts.actions.tools.addToQueue->setEnabled(canAdd);
        m_parts.actions.tools.sweep->setEnabled(canAdd);
    }
}

} // namespace forja
