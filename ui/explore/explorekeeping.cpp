// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/explorekeeping.h"

#include "ui/explore/picturewall.h"
#include "ui/text/picturewording.h"
#include "ui/text/wording.h"

#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace forja {

namespace {

/// "A", "B", … "Z", "27": the first that is free.
QString freeFavouriteName(const QList<FavouriteLatent> &all)
{
    for (int i = 0;; ++i) {
        const QString name = i < 26 ? QString(QChar(u'A' + i)) : QString::number(i + 1);
        if (std::none_of(all.begin(), all.end(),
                         [&name](const FavouriteLatent &one) { return one.name == name; }))
            return name;
    }
}

} // namespace

ExploreKeeping::ExploreKeeping(ExploreState &state, const ExploreAnswer &shown, QWidget *parent)
    : QWidget(parent), m_state(state), m_shown(shown), m_note(new QLabel(this)), m_wall(new PictureWall(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto *row = new QHBoxLayout;
    auto *title = new QLabel(tr("Favourites"), this);
    title->setFont(strongFont());
    m_note->setProperty("isDim", true);
    row->addWidget(title);
    row->addWidget(m_note, 1);
    layout->addLayout(row);
    // The row is there before anything is kept: the rest of the dialog does not jump at the first favourite.
    m_wall->setFixedHeight(74);
    m_wall->setLargest(56);
    m_wall->setAccessibleName(tr("Favourites"));
    m_wall->setNote(tr("Keep a picture that you like (Ctrl+D). It is kept with the run, so that you can "
                       "return to it and sweep between favourites."));
    layout->addWidget(m_wall);
    connect(m_wall, &PictureWall::picked, this, [this](int index) {
        // One of another G's latents is shown, but there is no way to it.
        const FavouriteLatent &one = m_explored.favourites.at(index);
        if (one.latent.size() == m_state.place().latent.size())
            m_state.goTo({one.latent, one.classIndex});
    });
    connect(m_wall, &PictureWall::removeRequested, this, &ExploreKeeping::remove);
}

void ExploreKeeping::setTheme(const Theme &theme)
{
    m_wall->setTheme(theme);
}

void ExploreKeeping::forget()
{
    m_run.reset();
    m_explored = {};
    m_pictures.clear();
    m_trouble.clear();
}

void ExploreKeeping::open(const RunFolder &run)
{
    m_run = run;
    const auto kept = readExplored(run);
    if (kept)
        m_explored = *kept;
    else
        m_trouble = translateProblem(kept.problem());
    refresh();
}

QList<LatentPlace> ExploreKeeping::fittingPlaces() const
{
    QList<LatentPlace> places;
    for (const FavouriteLatent &one : m_explored.favourites) {
        if (static_cast<int>(one.latent.size()) == m_shown.latent)
            places.append({one.latent, one.classIndex});
    }
    return places;
}

void ExploreKeeping::keepPlace()
{
    if (m_state.isEmpty())
        return;
    const LatentPlace place = m_state.place();
    m_explored.favourites.append({freeFavouriteName(m_explored.favourites), place.latent, place.classIndex,
                                  m_shown.update});
    store();
    refresh();
    Q_EMIT favouritesChanged();
}

void ExploreKeeping::remove(int index)
{
    if (index < 0 || index >= m_explored.favourites.size())
        return;
    // The pictures stand in the order of the favourites: they would be under the wrong names.
    m_explored.favourites.removeAt(index);
    m_pictures.clear();
    store();
    refresh();
    Q_EMIT favouritesChanged();
}

void ExploreKeeping::nameDirection(int way, const QString &name)
{
    const ExploreState::Way named = m_state.ways().at(way);
    const auto isSame = [&named](const NamedDirection &one) {
        return one.vector == named.vector && one.name == named.name;
    };
    // One that was found gets its first name, or one that is kept another, or none.
    const auto known = std::find_if(m_explored.directions.begin(), m_explored.directions.end(), isSame);
    if (named.name.isEmpty())
        m_explored.directions.append({name, named.method, named.number, named.update, named.vector});
    else if (known != m_explored.directions.end() && name.isEmpty())
        m_explored.directions.erase(known);
    else if (known != m_explored.directions.end())
        known->name = name;
    store();
    showTrouble();
}

void ExploreKeeping::store()
{
    if (!m_run)
        return;
    const Outcome outcome = writeExplored(*m_run, m_explored);
    m_trouble = outcome ? QString() : translateProblem(outcome.problem());
}

void ExploreKeeping::setPictures(const QList<QImage> &pictures)
{
    m_pictures = pictures;
    refresh();
}

void ExploreKeeping::refresh()
{
    QList<FavouriteLatent> fitting;
    QList<PictureWall::Tile> tiles;
    // All of them are shown; only those of this G's latents have pictures, in their order.
    for (const FavouriteLatent &one : std::as_const(m_explored.favourites)) {
        const bool fits = static_cast<int>(one.latent.size()) == m_shown.latent;
        const QImage picture = fits ? m_pictures.value(fitting.size()) : QImage();
        if (fits)
            fitting.append(one);
        tiles.append({picture, one.name,
                      tr("%1, kept at update %2. Click to go there; Delete removes it")
                          .arg(one.name, grouped(one.update))});
    }
    m_wall->setTiles(tiles);
    Q_EMIT refreshed(fitting, m_pictures);
    showTrouble();
}

void ExploreKeeping::setTrouble(const QString &trouble)
{
    m_trouble = trouble;
    refresh();
}

void ExploreKeeping::showTrouble()
{
    m_note->setText(m_trouble);
    m_note->setProperty("isWarning", !m_trouble.isEmpty());
    m_note->style()->unpolish(m_note);
    m_note->style()->polish(m_note);
}

} // namespace forja
