// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/tilemenu.h"

namespace forja {

class ComposeController;
class PictureLooking;
class Selection;
class Session;
class ShownData;
class WindowParts;

/// What a person takes away from a run: its gallery, a film of it, a picture of its own.
class RunTools : public QObject
{
    Q_OBJECT

public:
    RunTools(Session &session, Selection &selection, ShownData &data, ComposeController &composing,
             PictureLooking &looking, WindowParts &parts);

private:
    void exportGallery();
    void exportFilm();
    void savePicture(const QImage &picture, const Inspection &tile);
    void exploreFrom(const Inspection &tile);

    Session &m_session;
    Selection &m_selection;
    ShownData &m_data;
    PictureLooking &m_looking;
    WindowParts &m_parts;
    TileMenu m_tileMenu;
};

} // namespace forja
