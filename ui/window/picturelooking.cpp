// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/picturelooking.h"

#include "engine/session/session.h"
#include "ui/explore/exploredialog.h"
#include "ui/gallery/gallerypage.h"
#include "ui/gallery/inspectorpanel.h"
#include "ui/records/selection.h"
#include "ui/theme/themechooser.h"
#include "ui/widgets/logpanel.h"
#include "ui/window/runpages.h"
#include "ui/window/windowactions.h"
#include "ui/window/windowparts.h"

#include <QAction>
#include <QMainWindow>

namespace forja {

PictureLooking::PictureLooking(Session &session, Selection &selection, ThemeChooser &themes,
                               WindowParts &parts)
    : m_session(session), m_selection(selection), m_themes(themes), m_parts(parts)
{
    connectSelection();
    connectInspector();
    connect(m_parts.actions.tools.explore, &QAction::triggered, this, [this] {
        // One that is open keeps the place that was gone to in it.
        const bool isNew = !m_explorer;
        if (openExplorer() && isNew)
            exploreFromPicked();
    });
    connect(&m_themes, &ThemeChooser::changed, this, [this](const Theme &theme) {
        if (m_explorer)
            m_explorer->setTheme(theme);
    });
}

PictureLooking::~PictureLooking()
{
    delete m_explorer;
}

void PictureLooking::connectSelection()
{
    connect(&m_selection, &Selection::changed, this, &PictureLooking::showPicked);
    connect(&m_selection, &Selection::learned, this, &PictureLooking::showPicked);
    // Not with learned(), which brings the answer: it would be asked for again without end.
    connect(&m_selection, &Selection::changed, this, &PictureLooking::lookAtPicked);
    connect(&m_selection, &Selection::changed, this, &PictureLooking::exploreFromPicked);
    connect(&m_session.inspecting(), &Inspecting::inspected, &m_selection, &Selection::learn);
}

void PictureLooking::connectInspector()
{
    InspectorPanel *inspector = m_parts.inspector;
    connect(inspector, &InspectorPanel::exploreRequested, this, [this] {
        if (openExplorer())
            exploreFromPicked();
    });
    connect(inspector, &InspectorPanel::momentRequested, this, [this](qint64 update) {
        // A real picture has no other moments to go to.
        if (const auto latent = m_selection.latent())
            m_parts.pages->gallery()->showTile(update, *latent);
    });
    // Nobody else tells the gallery: what the window itself asks for comes back by no signal.
    connect(inspector, &InspectorPanel::starRequested, this, [this](qint64 update) {
        m_session.training().setStarred(update, true);
        m_parts.pages->gallery()->setStarred(update, true);
    });
    connect(inspector, &InspectorPanel::flatWorldRequested, m_parts.pages, &RunPages::showFlatWorld);
    connect(inspector, &InspectorPanel::insideRequested, &m_session.inside(), &InsideLooking::look);
    connect(inspector, &InspectorPanel::insideCancelled, &m_session.inside(), &InsideLooking::cancel);
    connect(&m_session.inside(), &InsideLooking::seen, inspector, &InspectorPanel::showInside);
}

void PictureLooking::showPicked()
{
    if (const auto &picked = m_selection.picked())
        m_parts.inspector->show(*picked);
    else
        m_parts.inspector->clear();
}

void PictureLooking::lookAtPicked()
{
    const auto &picked = m_selection.picked();
    if (!picked)
        return;
    if (picked->path.isEmpty())
        m_session.inspecting().look(picked->update, picked->index);
    else
        m_session.inspecting().lookAtReal(picked->path);
}

void PictureLooking::exploreFromPicked()
{
    if (m_explorer && m_selection.latent())
        m_explorer->openAt(m_selection.picked()->update, m_selection.picked()->latentSeed,
                           m_selection.picked()->index, m_selection.picked()->classIndex);
}

ExploreDialog *PictureLooking::openExplorer()
{
    if (!m_session.run().folder() || !m_session.run().experiment())
        return nullptr;
    if (!m_explorer) {
        m_explorer = new ExploreDialog(m_session, m_themes.theme(), &m_parts.window);
        m_explorer->setAttribute(Qt::WA_DeleteOnClose);
        // It deletes itself when it is closed, and the next request must make another.
        connect(m_explorer, &QObject::destroyed, this, [this] { m_explorer = nullptr; });
        connect(m_explorer, &ExploreDialog::saved, this,
                [this](const QString &path) { m_parts.log->append(tr("Picture saved: %1").arg(path)); });
    }
    // One that is open already may lie behind the window.
    m_explorer->show();
    m_explorer->raise();
    m_explorer->activateWindow();
    return m_explorer;
}

} // namespace forja
