// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/windowpanels.h"

#include "ui/forms/settingsform.h"
#include "ui/gallery/inspectorpanel.h"
#include "ui/lab/labpage.h"
#include "ui/queue/queuepanel.h"
#include "ui/rundoctor/doctorline.h"
#include "ui/rundoctor/doctorpanel.h"
#include "ui/runs/runspage.h"
#include "ui/widgets/logpanel.h"
#include "ui/window/runpages.h"
#include "ui/window/shownrun.h"
#include "ui/window/windowactions.h"
#include "ui/window/windowparts.h"

#include <QAction>
#include <QEvent>
#include <QMainWindow>
#include <QStackedWidget>
#include <QTabBar>

namespace forja {

WindowPanels::WindowPanels(ShownRun &shown, WindowParts &parts)
    : m_shown(shown), m_parts(parts), m_formWidth(WindowParts::kFormWidth)
{
    const ViewActions &view = m_parts.actions.view;
    for (QWidget *panel :
         std::initializer_list<QWidget *>{m_parts.doctorPanel, m_parts.queuePanel, m_parts.log})
        panel->installEventFilter(this);
    connect(view.settings, &QAction::toggled, this, &WindowPanels::refreshSettings);
    connect(view.inspector, &QAction::toggled, this, &WindowPanels::refreshInspector);
    connect(view.log, &QAction::toggled, m_parts.log, &QWidget::setVisible);
    connect(view.queue, &QAction::toggled, m_parts.queuePanel, &QWidget::setVisible);
    connect(m_parts.pages->lab(), &LabPage::shownChanged, this, &WindowPanels::refreshSettings);
    connect(m_parts.pages->tabs(), &QTabBar::currentChanged, this, &WindowPanels::refreshInspector);
}

bool WindowPanels::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent) {
        auto *panel = static_cast<QWidget *>(watched);
        // In the order in which they were opened, as closeOne() goes back through it.
        m_open.removeAll(panel);
        if (event->type() == QEvent::ShowToParent)
            m_open.append(panel);
    }
    return QObject::eventFilter(watched, event);
}

bool WindowPanels::closeOne()
{
    if (m_open.isEmpty())
        return false;
    // The one that is worked in is meant; failing that, the one that was opened last.
    QWidget *panel = m_open.constLast();
    for (QWidget *open : std::as_const(m_open)) {
        if (open->isAncestorOf(m_parts.window.focusWidget()))
            panel = open;
    }
    // Through what opened it, which else would go on saying that it is open.
    const ViewActions &view = m_parts.actions.view;
    if (panel == m_parts.doctorPanel)
        m_parts.doctorLine->setChecked(false);
    else
        (panel == m_parts.log ? view.log : view.queue)->setChecked(false);
    return true;
}

void WindowPanels::refreshInspector()
{
    const bool isWanted = m_parts.actions.view.inspector->isChecked();
    // The page of all runs has its own panel at the same place; the Lab needs the room.
    m_parts.inspector->setVisible(isWanted && m_parts.centre->currentWidget() == m_parts.pages
                                  && !m_parts.pages->areRunsShown() && m_shown.isRunShown());
    m_parts.pages->runs()->setDetailsVisible(isWanted);
}

void WindowPanels::refreshSettings()
{
    const bool isLab = m_parts.pages->lab()->isVisible();
    QAction *settings = m_parts.actions.view.settings;
    if (m_parts.form->isVisible())
        m_formWidth = m_parts.form->width();
    settings->setEnabled(!isLab);
    m_parts.form->setVisible(settings->isChecked() && !isLab);
    // The tabs stay under the pointer that chose one.
    m_parts.pages->setTabsIndent(settings->isChecked() && isLab ? m_formWidth : 0);
}

} // namespace forja
