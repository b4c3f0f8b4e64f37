// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mainwindow.h"

#include "ui/contest/contestpage.h"
#include "ui/explore/exploredialog.h"
#include "ui/gallery/gallerypage.h"
#include "ui/gallery/inspectorpanel.h"
#include "ui/widgets/logpanel.h"
#include "ui/window/runpages.h"

#include <QAction>

/// Looking into a picture, and into what G can make.
namespace forja {

void MainWindow::connectLooking()
{
    connect(&m_selection, &Selection::changed, this, &MainWindow::showPicked);
    connect(&m_selection, &Selection::learned, this, &MainWindow::showPicked);
    connect(&m_selection, &Selection::changed, this, &MainWindow::lookAtPicked);
    connect(&m_selection, &Selection::changed, this, &MainWindow::exploreFromPicked);
    connect(&m_session, &Session::inspected, &m_selection, &Selection::learn);
    connect(m_actions->tools.explore, &QAction::triggered, this, [this] {
        const bool isNew = !m_explorer;
        if (openExplorer() && isNew)
            exploreFromPicked();
    });
    connect(m_inspector, &InspectorPanel::exploreRequested, this, [this] {
        if (openExplorer())
            exploreFromPicked();
    });
    connect(m_inspector, &InspectorPanel::momentRequested, this, [this](qint64 update) {
        if (const auto latent = m_selection.latent())
            m_pages->gallery()->showTile(update, *latent);
    });
    connect(m_inspector, &InspectorPanel::flatWorldRequested, m_pages, &RunPages::showFlatWorld);
    connect(m_inspector, &InspectorPanel::insideRequested, &m_session, &Session::lookInside);
    connect(m_inspector, &InspectorPanel::insideCancelled, &m_session, &Session::cancelLookingInside);
    connect(&m_session, &Session::insideSeen, m_inspector, &InspectorPanel::showInside);
    connect(&m_themes, &ThemeChooser::changed, this, [this](const Theme &theme) {
        if (m_explorer)
            m_explorer->setTheme(theme);
    });
}

void MainWindow::showPicked()
{
    if (const auto &picked = m_selection.picked())
        m_inspector->show(*picked);
    else
        m_inspector->clear();
}

void MainWindow::lookAtPicked()
{
    const auto &picked = m_selection.picked();
    if (!picked)
        return;
    if (picked->path.isEmpty())
        m_session.inspect(picked->update, picked->index);
    else
        m_session.inspectReal(picked->path);
}

void MainWindow::exploreFromPicked()
{
    if (m_explorer && m_selection.latent())
        m_explorer->openAt(m_selection.picked()->update, m_selection.picked()->latentSeed,
                           m_selection.picked()->index, m_selection.picked()->classIndex);
}

ExploreDialog *MainWindow::openExplorer()
{
    if (!m_session.run() || !m_session.experiment())
        return nullptr;
    if (!m_explorer) {
        m_explorer = new ExploreDialog(m_session, m_themes.theme(), this);
        m_explorer->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_explorer, &QObject::destroyed, this, [this] { m_explorer = nullptr; });
        connect(m_explorer, &ExploreDialog::saved, this,
                [this](const QString &path) { m_log->append(tr("Picture saved: %1").arg(path)); });
    }
    m_explorer->show();
    m_explorer->raise();
    m_explorer->activateWindow();
    return m_explorer;
}

} // namespace forja
