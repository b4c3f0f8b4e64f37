// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/explored.h"
#include "engine/session/types/exploring.h"
#include "ui/explore/explorestate.h"

#include <QImage>
#include <QWidget>

class QLabel;

namespace forja {

class PictureWall;
struct Theme;

/// What is kept with the run of where a person was: favourites, which stand here as pictures, and directions
/// with their names. What could not be kept is said beside them.
class ExploreKeeping : public QWidget
{
    Q_OBJECT

public:
    /// `shown` is the newest answer of the place, looked at as it stands; both outlive it.
    ExploreKeeping(ExploreState &state, const ExploreAnswer &shown, QWidget *parent);

    void setTheme(const Theme &theme);
    PictureWall *wall() const { return m_wall; }
    const QList<NamedDirection> &directions() const { return m_explored.directions; }
    /// The favourites that fit the G that is shown.
    QList<LatentPlace> fittingPlaces() const;

    /// Nothing is kept yet; nothing is written until a run is opened.
    void forget();
    void open(const RunFolder &run);
    /// The place that is shown is a favourite from now on.
    void keepPlace();
    /// Empty: the direction has no name any more.
    void nameDirection(int way, const QString &name);
    /// The pictures of fittingPlaces().
    void setPictures(const QList<QImage> &pictures);
    void refresh();
    /// What a person must know; empty: nothing.
    void setTrouble(const QString &trouble);

Q_SIGNALS:
    void favouritesChanged(); ///< others were kept: their pictures are wanted
    void refreshed(const QList<forja::FavouriteLatent> &fitting, const QList<QImage> &pictures);

private:
    void remove(int index);
    void store();
    void showTrouble();

    ExploreState &m_state;
    const ExploreAnswer &m_shown;
    std::optional<RunFolder> m_run;
    Explored m_explored;
    QList<QImage> m_pictures; ///< of the favourites that fit
    QString m_trouble;
    QLabel *m_note;
    PictureWall *m_wall;
};

} // namespace forja
