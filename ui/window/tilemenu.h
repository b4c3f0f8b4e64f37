// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/types/values.h"

#include <QObject>

#include <functional>
#include <utility>

namespace forja {

class ComposeController;
class Session;
class WindowParts;

/// What can be done with a tile, by a right click on it.
class TileMenu : public QObject
{
    Q_OBJECT

public:
    TileMenu(Session &session, ComposeController &composing, WindowParts &parts);

Q_SIGNALS:
    void saveRequested(const QImage &picture, const forja::Inspection &tile);
    void exploreRequested(const forja::Inspection &tile);

private:
    void connectMoment();
    void show(qint64 update, int tile, const QPoint &globalPlace);
    void withTile(const std::function<void(const Inspection &)> &act);

    Session &m_session;
    ComposeController &m_composing;
    WindowParts &m_parts;
    std::pair<qint64, int> m_tile{0, -1}; ///< update and tile whose menu was opened last
};

} // namespace forja
