// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/runtools.h"

#include "engine/experiment/keys.h"
#include "engine/session/session.h"
#include "ui/base/beside.h"
#include "ui/explore/exploredialog.h"
#include "ui/export/exportdialog.h"
#include "ui/export/filmdialog.h"
#include "ui/gallery/inspectorpanel.h"
#include "ui/records/selection.h"
#include "ui/text/wording.h"
#include "ui/widgets/logpanel.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/picturelooking.h"
#include "ui/window/showndata.h"
#include "ui/window/windowactions.h"
#include "ui/window/windowparts.h"

#include <QAction>
#include <QFileDialog>
#include <QMainWindow>

namespace forja {

using namespace Qt::StringLiterals;

RunTools::RunTools(Session &session, Selection &selection, ShownData &data, ComposeController &composing,
                   PictureLooking &looking, WindowParts &parts)
    : m_session(session)
    , m_selection(selection)
    , m_data(data)
    , m_looking(looking)
    , m_parts(parts)
    , m_tileMenu(session, composing, parts)
{
    connect(m_parts.actions.tools.exportGallery, &QAction::triggered, this, &RunTools::exportGallery);
    connect(m_parts.actions.tools.exportFilm, &QAction::triggered, this, &RunTools::exportFilm);
    connect(m_parts.inspector, &InspectorPanel::saveRequested, this, &RunTools::savePicture);
    connect(&m_tileMenu, &TileMenu::saveRequested, this, &RunTools::savePicture);
    connect(&m_tileMenu, &TileMenu::exploreRequested, this, &RunTools::exploreFrom);
}

void RunTools::exportGallery()
{
    if (!m_session.run().folder() || !m_session.run().experiment())
        return;
    auto *dialog = new ExportDialog(*m_session.run().folder(), m_session.table(),
                                    quint64(m_session.run().experiment()->integer(key::runLatentSeed)),
                                    m_data.classNames(), &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exported, this,
            [this](const QString &path) { m_parts.log->append(tr("Gallery written: %1").arg(path)); });
    dialog->open();
}

void RunTools::exportFilm()
{
    if (!m_session.run().folder())
        return;
    auto *dialog = new FilmDialog(*m_session.run().folder(), m_session.table(), m_data.classNames(),
                                  m_selection.latent(), &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FilmDialog::exported, this,
            [this](const QString &path) { m_parts.log->append(tr("Film written: %1").arg(path)); });
    dialog->open();
}

void RunTools::savePicture(const QImage &picture, const Inspection &tile)
{
    if (!m_session.run().folder())
        return;
    auto *dialog = new QFileDialog(&m_parts.window, tr("Save the picture"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"png"_s);
    dialog->setNameFilter(tr("PNG pictures (*.png)"));
    dialog->selectFile(
        u"%1-update%2-no%3.png"_s.arg(m_session.run().folder()->name()).arg(tile.update).arg(tile.index));
    // The run as it is now: another may be open by the time that a name is chosen.
    const ExportPicture origin{picture, tile.latentSeed, tile.index, tile.classIndex,
                               m_data.classNames().value(tile.classIndex)};
    const auto write = [origin, run = *m_session.run().folder(), update = tile.update](const QString &path) {
        const Result<SheetRecord> sheet = run.sheet(update);
        // Whole or not at all: the old picture of that name stays until the new one is on the disk.
        return writeFileAtomically(toPath(path),
                                   encodePicture(origin, run, update, sheet ? sheet->network : QString()));
    };
    connect(dialog, &QFileDialog::fileSelected, this, [this, write](const QString &path) {
        const auto tell = [this, path](const Outcome &outcome) {
            if (outcome)
                m_parts.log->append(tr("Picture saved: %1").arg(path));
            else
                m_parts.messages->show(translateProblem(outcome.problem()));
        };
        // A slow disk must not hold the window.
        besideWindow(this, [write, path] { return write(path); }, tell);
    });
    dialog->open();
}

void RunTools::exploreFrom(const Inspection &tile)
{
    if (ExploreDialog *explorer = m_looking.openExplorer())
        explorer->openAt(tile.update, tile.latentSeed, tile.index, tile.classIndex);
}

} // namespace forja
