// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mainwindow.h"

#include "ui/base/beside.h"
#include "ui/contest/contestpage.h"
#include "ui/explore/exploredialog.h"
#include "ui/gallery/gallerypage.h"
#include "ui/text/wording.h"
#include "ui/theme/mnemonics.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/runpages.h"

#include <QMenu>

/// What can be done with a tile, by a right click on it.
namespace forja {

using namespace Qt::StringLiterals;

namespace {

struct ReadTile
{
    SheetRecord sheet;
    QImage picture;
};

Result<ReadTile> readTile(const RunFolder &run, qint64 update, int tile)
{
    const auto sheet = run.sheet(update);
    if (!sheet)
        return sheet.problem();
    const int columns = std::max(1, sheet->columns);
    const QPoint at(tile % columns * sheet->tile.width(), tile / columns * sheet->tile.height());
    return ReadTile{*sheet, sheet->image.copy(QRect(at, sheet->tile))};
}

} // namespace

void MainWindow::connectTiles()
{
    connect(m_pages->gallery(), &GalleryPage::tileMenuRequested, this, &MainWindow::showTileMenu);
    connect(m_pages->contest(), &ContestPage::tileMenuRequested, this, &MainWindow::showTileMenu);
    Timeline *timeline = m_pages->gallery()->timeline();
    connect(m_actions->tile.save, &QAction::triggered, this, [this] {
        withTile([this](const QImage &picture, const Inspection &tile) { savePicture(picture, tile); });
    });
    connect(m_actions->tile.explore, &QAction::triggered, this, [this] {
        withTile([this](const QImage &, const Inspection &tile) {
            if (ExploreDialog *explorer = openExplorer())
                explorer->openAt(tile.update, tile.latentSeed, tile.index, tile.classIndex);
        });
    });
    connect(m_actions->tile.star, &QAction::triggered, this,
            [this, timeline](bool isOn) { Q_EMIT timeline->starToggled(m_menuTile.first, isOn); });
    connect(m_actions->tile.pin, &QAction::triggered, this,
            [this, timeline] { Q_EMIT timeline->pinToggled(m_menuTile.first); });
    connect(m_actions->tile.branch, &QAction::triggered, this, [this] { branchFrom(m_menuTile.first); });
}

void MainWindow::showTileMenu(qint64 update, int tile, const QPoint &place)
{
    m_menuTile = {update, tile};
    GalleryPage *gallery = m_pages->gallery();
    m_actions->tile.star->setChecked(gallery->isStarred(update));
    m_actions->tile.pin->setChecked(gallery->pinned() == update);
    m_actions->tile.explore->setEnabled(m_actions->tools.explore->isEnabled());
    auto *menu = new QMenu(this);
    menu->setObjectName(u"tileMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addActions({m_actions->tile.save, m_actions->tile.explore});
    menu->addSeparator();
    menu->addActions({m_actions->tile.star, m_actions->tile.pin, m_actions->tile.branch});
    menu->addSeparator();
    menu->addActions({m_actions->tools.exportFilm, m_actions->tools.exportGallery});
    giveMnemonics(*menu);
    menu->popup(place);
}

/// Does `act` with the tile whose menu was opened, once its picture was read beside the window's thread.
void MainWindow::withTile(std::function<void(const QImage &, const Inspection &)> act)
{
    if (!m_session.run())
        return;
    const auto [update, tile] = m_menuTile;
    const auto take = [this, act = std::move(act), tile = tile](const Result<ReadTile> &read) {
        if (!read) {
            m_messages->show(translateProblem(read.problem()));
            return;
        }
        Inspection picked;
        picked.update = read->sheet.update;
        picked.index = tile;
        picked.latentSeed = read->sheet.latentSeed;
        picked.classIndex = read->sheet.classes > 0 ? tile % read->sheet.classes : -1;
        picked.picture = read->picture;
        act(picked.picture, picked);
    };
    besideWindow(
        this, [run = *m_session.run(), update = update, tile = tile] { return readTile(run, update, tile); },
        take);
}

} // namespace forja
