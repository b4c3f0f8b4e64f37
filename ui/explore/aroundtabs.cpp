// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/aroundtabs.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace forja {

namespace {

constexpr int kFollowMs = 350; ///< of rest before the whole training is looked through

} // namespace

AroundTabs::AroundTabs(Session &session, ExploreState &state, const ExploreBar &bar, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_state(state)
    , m_bar(bar)
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
    , m_directions(new DirectionPanel(m_state, m_stack))
    , m_sweep(new SweepView(m_stack))
    , m_grid(new GridView(m_stack))
    , m_neighbours(new NeighbourView(m_stack))
    , m_strip(new StripView(m_stack))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Ways to look around"));
    addPages();
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack, 1);
    for (AroundView *view : views()) {
        connect(view, &AroundView::wanted, this, &AroundTabs::ask);
        connect(view, &AroundView::picked, &m_state, &ExploreState::goTo);
    }
    connect(&m_session.exploring(), &Exploring::followed, m_strip,
            [this](const FollowedLatent &latent) { m_strip->show(latent); });
    // A look through the whole training takes a while: not for every place that is passed.
    m_followTimer.setSingleShot(true);
    m_followTimer.setInterval(kFollowMs);
    connect(&m_followTimer, &QTimer::timeout, this, [this] {
        // It may have been hidden while the timer ran: following loads every kept generator, and nobody would
        // look.
        if (!m_state.isEmpty() && m_stack->currentWidget() == m_strip && isVisible())
            m_session.exploring().follow(m_state.place());
    });
}

void AroundTabs::addPages()
{
    const std::pair<QWidget *, QString> pages[] = {{m_directions, tr("Directions")},
                                                   {m_sweep, tr("Sweep")},
                                                   {m_grid, tr("Grid")},
                                                   {m_neighbours, tr("Neighbours")},
                                                   {m_strip, tr("Over time")}};
    for (const auto &[page, title] : pages) {
        m_stack->addWidget(page);
        m_tabs->addTab(title);
    }
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        // Only the tab in view is kept up to date; one that was hidden catches up now.
        ask();
        followSoon();
    });
}

void AroundTabs::setTheme(const Theme &theme)
{
    for (AroundView *view : views())
        view->setTheme(theme);
    m_directions->setTheme(theme);
    m_strip->setTheme(theme);
}

AroundView *AroundTabs::shown() const
{
    return qobject_cast<AroundView *>(m_stack->currentWidget());
}

void AroundTabs::tellPlace()
{
    for (AroundView *view : views())
        view->setPlace(m_state.place());
    followSoon();
}

void AroundTabs::setFavourites(const QList<FavouriteLatent> &favourites, const QList<QImage> &pictures)
{
    for (AroundView *view : views())
        view->setFavourites(favourites, pictures);
}

void AroundTabs::ask()
{
    const AroundView *view = shown();
    // Where nobody looks, pictures would be made for nothing beside a training.
    if (!view || m_state.isEmpty() || !isVisible())
        return;
    m_session.exploring().explore(
        {.kind = ExploreRequest::Kind::Around, .update = m_bar.moment(), .places = view->places()});
}

void AroundTabs::take(const ExploreAnswer &answer)
{
    if (AroundView *view = shown())
        view->show(answer);
}

void AroundTabs::followSoon()
{
    if (m_stack->currentWidget() == m_strip)
        m_followTimer.start();
    else
        m_session.exploring().cancelFollowing();
}

} // namespace forja
