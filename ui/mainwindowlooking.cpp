// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "contest/contestpage.h"
#include "explore/exploredialog.h"
#include "gallery/inspectorpanel.h"
#include "logpanel.h"
#include "runpages.h"

#include <QAction>

/// Looking into a picture, and into what G can make.
namespace forja {

void MainWindow::connectLooking()
{
    connect(m_actions->explore, &QAction::triggered, this, &MainWindow::openExplorer);
    connect(m_inspector, &InspectorPanel::exploreRequested, this, [this](const Inspection &inspection) {
        if (ExploreDialog *explorer = openExplorer())
            explorer->openAt(inspection.update, inspection.latentSeed, inspection.index, inspection.classIndex);
    });
    connect(m_inspector, &InspectorPanel::flatWorldRequested, m_pages, &RunPages::showFlatWorld);
    connect(m_inspector, &InspectorPanel::insideRequested, &m_session, &Session::lookInside);
    connect(m_inspector, &InspectorPanel::insideCancelled, &m_session, &Session::cancelLookingInside);
    connect(&m_session, &Session::insideSeen, m_inspector, &InspectorPanel::showInside);
    connect(m_pages->contest()->doubted(), &DoubtedPanel::pictureSelected, &m_session, &Session::inspectReal);
    connect(&m_themes, &ThemeChooser::changed, this, [this](const Theme &theme) {
        if (m_explorer)
            m_explorer->setTheme(theme);
    });
}

ExploreDialog *MainWindow::openExplorer()
{
    if (!m_session.run() || !m_session.experiment())
        return nullptr;
    if (!m_explorer) {
        m_explorer = new ExploreDialog(m_session, m_themes.theme(), this);
        m_explorer->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_explorer, &QObject::destroyed, this, [this] { m_explorer = nullptr; });
        connect(m_explorer, &ExploreDialog::saved, this, [this](const QString &path) { m_log->append(tr("Picture saved: %1").arg(path)); });
    }
    m_explorer->show();
    m_explorer->raise();
    m_explorer->activateWindow();
    return m_explorer;
}

} // namespace forja
