// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/session.h"
#include "ui/explore/aroundviews.h"
#include "ui/explore/directionpanel.h"
#include "ui/explore/explorebar.h"
#include "ui/explore/stripview.h"

#include <QTimer>
#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace forja {

/// The ways to look around a place: its directions, pictures between and beside it, and the place over the
/// whole training. Only what is seen is asked for.
class AroundTabs : public QWidget
{
    Q_OBJECT

public:
    /// Pictures are asked of G in the snapshot that `bar` says.
    AroundTabs(Session &session, ExploreState &state, const ExploreBar &bar, QWidget *parent);

    QTabBar *tabs() const { return m_tabs; }
    DirectionPanel *directions() const { return m_directions; }
    SweepView *sweep() const { return m_sweep; }
    GridView *gridView() const { return m_grid; }
    NeighbourView *neighbours() const { return m_neighbours; }
    StripView *strip() const { return m_strip; }

    void setTheme(const Theme &theme);
    /// Where a person is, which may have changed.
    void tellPlace();
    void setFavourites(const QList<FavouriteLatent> &favourites, const QList<QImage> &pictures);
    /// Asks for the pictures of the tab that is seen.
    void ask();
    void take(const ExploreAnswer &answer);

private:
    QList<AroundView *> views() const { return {m_sweep, m_grid, m_neighbours}; }
    AroundView *shown() const;
    void addPages();
    void followSoon();

    Session &m_session;
    ExploreState &m_state;
    const ExploreBar &m_bar;
    QTimer m_followTimer;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    DirectionPanel *m_directions;
    SweepView *m_sweep;
    GridView *m_grid;
    NeighbourView *m_neighbours;
    StripView *m_strip;
};

} // namespace forja
