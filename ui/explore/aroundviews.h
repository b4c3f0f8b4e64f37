// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/explored.h"
#include "engine/session/types/exploring.h"
#include "ui/explore/picturewall.h"

#include <array>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QSlider;
class QSpinBox;
class QToolButton;
class QVBoxLayout;

namespace forja {

/// Pictures around the one that is moved: what they are is decided here, made they are elsewhere.
class AroundView : public QWidget
{
    Q_OBJECT

public:
    explicit AroundView(QWidget *parent);

    virtual void setTheme(const Theme &theme) { m_wall->setTheme(theme); }
    /// Where a person is, and what was kept so far.
    void setPlace(const LatentPlace &place);
    void setFavourites(const QList<FavouriteLatent> &favourites, const QList<QImage> &pictures);
    /// Whether other places are wanted when the person moves.
    virtual bool followsThePlace() const { return true; }
    /// Places whose pictures are to be shown.
    virtual QList<LatentPlace> places() const = 0;
    /// The pictures of those places.
    void show(const ExploreAnswer &answer);
    using QWidget::show;
    PictureWall *wall() const { return m_wall; }

Q_SIGNALS:
    void wanted(); ///< other places
    void picked(const forja::LatentPlace &place);

protected:
    virtual void favouritesChanged(const QList<QImage> & /*pictures*/) { }
    virtual int columns() const { return 0; }
    QComboBox *makeBlend();
    Blend blend() const;
    /// A latent that stands in where nothing was kept: always the same one.
    LatentPlace drawn(int number) const;
    bool knows(const FavouriteLatent &favourite) const
    {
        return favourite.latent.size() == m_here.latent.size();
    }

    LatentPlace m_here;
    QList<FavouriteLatent> m_favourites; ///< that fit this G
    QVBoxLayout *m_layout;
    QHBoxLayout *m_controls;
    QLabel *m_note;
    PictureWall *m_wall;

private:
    QComboBox *m_blend = nullptr;
    QList<LatentPlace> m_shown;
};

/// From one favourite to the next.
class SweepView : public AroundView
{
    Q_OBJECT

public:
    explicit SweepView(QWidget *parent);
    QList<LatentPlace> places() const override;
    bool followsThePlace() const override { return chosen().size() < 2; }
    const QList<QToolButton *> &stations() const { return m_stations; }

protected:
    void favouritesChanged(const QList<QImage> &pictures) override;

private:
    QList<FavouriteLatent> chosen() const;
    void tell();

    QSpinBox *m_count;
    QWidget *m_stationList; ///< in a frame that scrolls
    QHBoxLayout *m_row;
    QList<QToolButton *> m_stations;
};

/// A grid between four corners.
class GridView : public AroundView
{
    Q_OBJECT

public:
    explicit GridView(QWidget *parent);
    QList<LatentPlace> places() const override;
    QComboBox *corner(int number) const { return m_corners.at(static_cast<std::size_t>(number)); }

protected:
    void favouritesChanged(const QList<QImage> &pictures) override;
    int columns() const override;

private:
    LatentPlace cornerPlace(int number) const;

    std::array<QComboBox *, 4> m_corners{};
    QComboBox *m_side;
};

/// Others at a distance, in directions drawn at random.
class NeighbourView : public AroundView
{
    Q_OBJECT

public:
    explicit NeighbourView(QWidget *parent);
    QList<LatentPlace> places() const override;
    QSlider *distance() const { return m_distance; }
    QToolButton *others() const { return m_others; }

private:
    QSlider *m_distance;
    QLabel *m_value;
    QToolButton *m_others;
    int m_round = 0;
};

} // namespace forja
