// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/tilemenu.h"

#include "engine/session/session.h"
#include "ui/base/beside.h"
#include "ui/contest/contestpage.h"
#include "ui/gallery/gallerypage.h"
#include "ui/text/wording.h"
#include "ui/theme/mnemonics.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/composecontroller.h"
#include "ui/window/runpages.h"
#include "ui/window/windowactions.h"
#include "ui/window/windowparts.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>

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

TileMenu::TileMenu(Session &session, ComposeController &composing, WindowParts &parts)
    : m_session(session), m_composing(composing), m_parts(parts)
{
    connect(m_parts.pages->gallery(), &GalleryPage::tileMenuRequested, this, &TileMenu::show);
    connect(m_parts.pages->contest(), &ContestPage::tileMenuRequested, this, &TileMenu::show);
    const TileActions &actions = m_parts.actions.tile;
    connect(actions.save, &QAction::triggered, this, [this] {
        withTile([this](const Inspection &tile) { Q_EMIT saveRequested(tile.picture, tile); });
    });
    connect(actions.explore, &QAction::triggered, this,
            [this] { withTile([this](const Inspection &tile) { Q_EMIT exploreRequested(tile); }); });
    connectMoment();
}

void TileMenu::connectMoment()
{
    const TileActions &actions = m_parts.actions.tile;
    Timeline *timeline = m_parts.pages->gallery()->timeline();
    // As if it had been done on the time axis: all that has to follow is connected there.
    connect(actions.star, &QAction::triggered, this,
            [this, timeline](bool isOn) { Q_EMIT timeline->starToggled(m_tile.first, isOn); });
    connect(actions.pin, &QAction::triggered, this,
            [this, timeline] { Q_EMIT timeline->pinToggled(m_tile.first); });
    connect(actions.branch, &QAction::triggered, this, [this] { m_composing.branchFrom(m_tile.first); });
}

void TileMenu::show(qint64 update, int tile, const QPoint &place)
{
    // The actions are shared by all tiles: this is how they know whose menu was open.
    m_tile = {update, tile};
    const TileActions &actions = m_parts.actions.tile;
    const ToolActions &tools = m_parts.actions.tools;
    const GalleryPage *gallery = m_parts.pages->gallery();
    actions.star->setChecked(gallery->isStarred(update));
    actions.pin->setChecked(gallery->pinned() == update);
    actions.explore->setEnabled(tools.explore->isEnabled());
    auto *menu = new QMenu(&m_parts.window);
    menu->setObjectName(u"tileMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addActions({actions.save, actions.explore});
    menu->addSeparator();
    menu->addActions({actions.star, actions.pin, actions.branch});
    menu->addSeparator();
    menu->addActions({tools.exportFilm, tools.exportGallery});
    giveMnemonics(*menu);
    menu->popup(place);
}

/// Does `act` with the tile whose menu was opened, once its picture was read beside the window's thread.
void TileMenu::withTile(const std::function<void(const Inspection &)> &act)
{
    if (!m_session.run().folder())
        return;
    // Copied: by the time it is read another menu may have been opened.
    const auto [update, tile] = m_tile;
    const auto take = [this, act, tile = tile](const Result<ReadTile> &read) {
        if (!read) {
            m_parts.messages->show(translateProblem(read.problem()));
            return;
        }
        Inspection picked;
        picked.update = read->sheet.update;
        picked.index = tile;
        picked.latentSeed = read->sheet.latentSeed;
        // The tiles of a sheet go through the classes in turn.
        picked.classIndex = read->sheet.classes > 0 ? tile % read->sheet.classes : -1;
        picked.picture = read->picture;
        act(picked);
    };
    besideWindow(
        this,
        [run = *m_session.run().folder(), update = update, tile = tile] {
            return readTile(run, update, tile);
        },
        take);
}

} // namespace forja
