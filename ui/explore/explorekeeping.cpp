// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/exploredialog.h"

#include "engine/base/files.h"
#include "engine/runs/pngtexts.h"
#include "ui/base/beside.h"
#include "ui/text/picturewording.h"
#include "ui/text/wording.h"

#include <QBuffer>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QStyle>

#include <algorithm>

/// Ways to go, and what is kept of where a person was.
namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr double kDragSteps = 4; ///< of length 1, from one side of the picture to the other

QByteArray pngOf(const QImage &picture)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return png;
}

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

void ExploreDialog::takeDirections(const FoundDirections &found)
{
    m_found = found;
    useDirections();
}

void ExploreDialog::useDirections()
{
    const QString method = m_directions->method();
    const QList<FoundDirections::One> &found = method == u"sefa" ? m_found.factorised : m_found.principal;
    QList<ExploreState::Way> ways;
    for (const NamedDirection &one : std::as_const(m_explored.directions)) {
        if (found.isEmpty() || one.vector.size() == found.constFirst().vector.size())
            ways.append({one.method, one.number, one.name, one.update, one.vector, 0});
    }
    const auto isNamed = [&ways](const Latent &vector) {
        return std::any_of(ways.begin(), ways.end(),
                           [&vector](const ExploreState::Way &way) { return way.vector == vector; });
    };
    for (qsizetype i = 0; i < found.size(); ++i) {
        if (isNamed(found.at(i).vector))
            continue;
        ways.append(
            {method, static_cast<int>(i) + 1, {}, m_found.update, found.at(i).vector, found.at(i).share});
    }
    m_state.setWays(ways);
    offerPlanes();
    m_directions->rebuild();
    if (m_found.problem)
        m_directions->setNote(translateProblem(*m_found.problem));
    else if (found.isEmpty() && m_found.update >= 0)
        m_directions->setNote(tr("This architecture has no first layer that z goes through as a whole, so "
                                 "there is nothing to find."));
    else
        m_directions->setNote(tr("Found in G of update %1, the strongest first. What a slider does is yours "
                                 "to see and to name; a named one is kept with the run.")
                                  .arg(grouped(m_found.update)));
}

/// Ways of dragging that this G does not have, or of which nothing has been found yet, cannot be chosen.
void ExploreDialog::offerPlanes()
{
    const std::pair<const char *, bool> kinds[] = {{"sefa", m_found.factorised.size() >= 2},
                                                   {"pca", m_found.principal.size() >= 2}};
    auto *items = qobject_cast<QStandardItemModel *>(m_plane->model());
    for (const auto &[kind, isThere] : kinds) {
        const int place = m_plane->findData(QLatin1String(kind));
        items->item(place)->setEnabled(isThere);
        if (!isThere && m_plane->currentIndex() == place)
            m_plane->setCurrentIndex(0);
    }
}

std::pair<Latent, Latent> ExploreDialog::plane() const
{
    const QString kind = m_plane->currentData().toString();
    const QList<FoundDirections::One> &found = kind == u"pca" ? m_found.principal : m_found.factorised;
    if (kind != u"random" && found.size() >= 2)
        return {found.at(0).vector, found.at(1).vector};
    return drawnPlane(static_cast<quint64>(m_planeSeed->value()), m_shown.latent);
}

void ExploreDialog::moveBy(const Latent &from, double right, double up)
{
    if (m_state.isEmpty() || from.empty())
        return;
    const auto [first, second] = plane();
    const Latent to = moved(moved(from, first, right * kDragSteps), second, up * kDragSteps);
    // The sliders stand where they stood: only what is under them moves.
    Latent base = to;
    for (qsizetype way = 0; way < m_state.ways().size(); ++way) {
        if (m_state.amount(way) != 0)
            base = moved(base, m_state.ways().at(way).vector, -m_state.amount(way));
    }
    m_state.setBase(base);
}

void ExploreDialog::keepPlace()
{
    if (m_state.isEmpty())
        return;
    const LatentPlace place = m_state.place();
    m_explored.favourites.append({freeFavouriteName(m_explored.favourites), place.latent, place.classIndex,
                                  m_shown.update});
    store();
    refreshFavourites();
    askFavourites();
}

void ExploreDialog::removeFavourite(int index)
{
    if (index < 0 || index >= m_explored.favourites.size())
        return;
    m_explored.favourites.removeAt(index);
    m_favouritePictures.clear();
    store();
    refreshFavourites();
    askFavourites();
}

void ExploreDialog::nameDirection(int way, const QString &name)
{
    const ExploreState::Way named = m_state.ways().at(way);
    const auto isSame = [&named](const NamedDirection &one) {
        return one.vector == named.vector && one.name == named.name;
    };
    const auto known = std::find_if(m_explored.directions.begin(), m_explored.directions.end(), isSame);
    if (named.name.isEmpty())
        m_explored.directions.append({name, named.method, named.number, named.update, named.vector});
    else if (known != m_explored.directions.end() && name.isEmpty())
        m_explored.directions.erase(known);
    else if (known != m_explored.directions.end())
        known->name = name;
    store();
    showTrouble();
    useDirections();
}

void ExploreDialog::store()
{
    if (!m_run)
        return;
    const Outcome outcome = writeExplored(*m_run, m_explored);
    m_trouble = outcome ? QString() : translateProblem(outcome.problem());
}

void ExploreDialog::refreshFavourites()
{
    QList<FavouriteLatent> fitting;
    QList<PictureWall::Tile> tiles;
    for (const FavouriteLatent &one : std::as_const(m_explored.favourites)) {
        const bool fits = static_cast<int>(one.latent.size()) == m_shown.latent;
        const QImage picture = fits ? m_favouritePictures.value(fitting.size()) : QImage();
        if (fits)
            fitting.append(one);
        tiles.append({picture, one.name,
                      tr("%1, kept at update %2. A click goes there, Delete removes it")
                          .arg(one.name, grouped(one.update))});
    }
    m_favouriteWall->setTiles(tiles);
    for (AroundView *view : {static_cast<AroundView *>(m_sweep), static_cast<AroundView *>(m_grid),
                             static_cast<AroundView *>(m_neighbours)})
        view->setFavourites(fitting, m_favouritePictures);
    showTrouble();
}

void ExploreDialog::showTrouble()
{
    m_favouriteNote->setText(m_trouble);
    m_favouriteNote->setProperty("isWarning", !m_trouble.isEmpty());
    m_favouriteNote->style()->unpolish(m_favouriteNote);
    m_favouriteNote->style()->polish(m_favouriteNote);
}

void ExploreDialog::choosePath(const QString &title, const QString &name,
                               const std::function<void(const QString &)> &use)
{
    auto *dialog = new QFileDialog(this, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"png"_s);
    dialog->setNameFilter(tr("PNG pictures (*.png)"));
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, use);
    dialog->open();
}

void ExploreDialog::write(const QString &path, const std::function<QByteArray()> &bytes)
{
    besideWindow(
        this, [path, bytes] { return writeFileAtomically(toPath(path), bytes()); },
        [this, path](const Outcome &outcome) {
            m_trouble = outcome ? QString() : translateProblem(outcome.problem());
            refreshFavourites();
            if (outcome)
                Q_EMIT saved(path);
        });
}

void ExploreDialog::savePicture(const QString &path)
{
    if (!m_run || m_shown.pictures.isEmpty())
        return;
    // What is written in the picture is what it was made from, whatever has been moved since.
    const LatentPlace place = m_shown.places.constFirst();
    write(path, [shown = m_shown, run = *m_run, place] {
        return encodeExplored(shown.pictures.constFirst(), run, shown.update, shown.network,
                              latentText(place.latent), shown.classNames.isEmpty() ? -1 : place.classIndex);
    });
}

void ExploreDialog::saveStrip(const QString &path)
{
    const FollowedLatent followed = m_strip->latent();
    if (!m_run || followed.moments.isEmpty())
        return;
    const QMap<QString, QString> texts{
        {u"forja:run"_s, m_run->name()},
        {u"forja:from"_s, QString::number(followed.moments.constFirst().first)},
        {u"forja:update"_s, QString::number(followed.moments.constLast().first)},
        {u"forja:latent_vector"_s, latentText(followed.place.latent)}};
    write(path,
          [picture = StripView::asPicture(followed), texts] { return withTexts(pngOf(picture), texts); });
}

} // namespace forja
