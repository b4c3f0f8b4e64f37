// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/aroundviews.h"

#include "ui/text/picturewording.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSlider>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNeighboursShown = 20;
constexpr int kHere = -1, kDrawn = -2; ///< corners that are no favourites

} // namespace

AroundView::AroundView(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_controls(new QHBoxLayout)
    , m_note(new QLabel(this))
    , m_wall(new PictureWall(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(kGap);
    m_controls->setSpacing(kGap);
    m_layout->addLayout(m_controls);
    m_note->setProperty("isDim", true);
    m_note->setWordWrap(true);
    m_layout->addWidget(m_note);
    m_layout->addWidget(m_wall, 1);
    connect(m_wall, &PictureWall::picked, this, [this](int index) {
        // Places and pictures come in one answer; a tile without a place leads nowhere.
        if (index < m_shown.size())
            Q_EMIT picked(m_shown.at(index));
    });
}

QComboBox *AroundView::makeBlend()
{
    m_blend = new QComboBox(this);
    m_blend->addItem(tr("along the arc (spherical)"), int(Blend::Spherical));
    m_blend->addItem(tr("straight (linear)"), int(Blend::Linear));
    m_blend->setItemData(0, tr("Latents in between keep the length of those that G was trained on"),
                         Qt::ToolTipRole);
    m_blend->setItemData(1,
                         tr("Latents in between are shorter than those that G was trained "
                            "on"),
                         Qt::ToolTipRole);
    m_blend->setAccessibleName(tr("Interpolation"));
    connect(m_blend, &QComboBox::currentIndexChanged, this, &AroundView::wanted);
    return m_blend;
}

Blend AroundView::blend() const
{
    return Blend(m_blend->currentData().toInt());
}

LatentPlace AroundView::drawn(int number) const
{
    return {drawnLatent(0, number, static_cast<int>(m_here.latent.size())), m_here.classIndex};
}

void AroundView::setPlace(const LatentPlace &place)
{
    m_here = place;
    if (followsThePlace() && isVisible())
        Q_EMIT wanted();
}

void AroundView::setFavourites(const QList<FavouriteLatent> &favourites, const QList<QImage> &pictures)
{
    // Their pictures come later than they do; only other favourites ask for other places.
    const bool areOthers = m_favourites != favourites;
    m_favourites = favourites;
    favouritesChanged(pictures);
    if (areOthers && isVisible())
        Q_EMIT wanted();
}

void AroundView::show(const ExploreAnswer &answer)
{
    m_shown = answer.places;
    QList<PictureWall::Tile> tiles;
    for (qsizetype i = 0; i < answer.pictures.size(); ++i) {
        const QString output = i < answer.outputs.size()
            ? tr("D’s output %1").arg(signedNumber(answer.outputs.at(i), 2))
            : QString();
        tiles.append({answer.pictures.at(i), {}, output});
    }
    m_wall->setTiles(tiles, columns());
}

SweepView::SweepView(QWidget *parent)
    : AroundView(parent)
    , m_count(new QSpinBox(this))
    , m_stationList(new QWidget)
    , m_row(new QHBoxLayout(m_stationList))
{
    // With fewer than three there is nothing in between.
    m_count->setRange(3, 64);
    m_count->setValue(16);
    m_count->setSuffix(tr(" pictures"));
    m_count->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_count->setAccessibleName(tr("Pictures of the sweep"));
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(4);
    m_row->setAlignment(Qt::AlignLeft);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_stationList);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    // The Tab key goes to the stations, not to the place that scrolls them.
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedHeight(48);
    m_layout->insertWidget(1, scroll);
    m_controls->addWidget(makeBlend());
    m_controls->addWidget(m_count);
    m_controls->addStretch(1);
    m_wall->setLargest(112);
    connect(m_count, &QSpinBox::valueChanged, this, &SweepView::wanted);
    // Says what a sweep without favourites is.
    favouritesChanged({});
}

void SweepView::favouritesChanged(const QList<QImage> &pictures)
{
    // The buttons are made anew whenever a picture arrives. What a person left out is known by its name, as
    // new ones are on from the start.
    QStringList off;
    for (QToolButton *station : std::as_const(m_stations)) {
        if (!station->isChecked())
            off.append(station->text());
        station->hide();
        station->deleteLater();
    }
    m_stations.clear();
    for (qsizetype i = 0; i < m_favourites.size(); ++i) {
        auto *station = new QToolButton(m_stationList);
        station->setCheckable(true);
        station->setText(m_favourites.at(i).name);
        station->setToolTip(tr("Include %1 in the sweep").arg(m_favourites.at(i).name));
        station->setChecked(!off.contains(station->text()));
        if (i < pictures.size()) {
            station->setIcon(QPixmap::fromImage(pictures.at(i)));
            station->setIconSize({24, 24});
            station->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        }
        m_row->addWidget(station);
        m_stations.append(station);
        connect(station, &QToolButton::toggled, this, [this] {
            tell();
            Q_EMIT wanted();
        });
    }
    // With its scroll area, two levels up: an empty strip would look like something that failed to load.
    m_stationList->parentWidget()->parentWidget()->setVisible(!m_stations.isEmpty());
    tell();
}

QList<FavouriteLatent> SweepView::chosen() const
{
    QList<FavouriteLatent> out;
    for (qsizetype i = 0; i < m_stations.size(); ++i) {
        if (m_stations.at(i)->isChecked())
            out.append(m_favourites.at(i));
    }
    return out;
}

void SweepView::tell()
{
    const auto count = chosen().size();
    m_note->setText(count >= 2 ? tr("Through %1 favourites, in order. Click a picture to go "
                                    "there.")
                                     .arg(count)
                               : tr("From here to a random latent and on to another. With two or more "
                                    "favourites, the sweep goes through them."));
}

QList<LatentPlace> SweepView::places() const
{
    QList<LatentPlace> stations;
    for (const FavouriteLatent &one : chosen())
        stations.append({one.latent, one.classIndex});
    // Even before anything is kept the tab shows what a sweep is.
    if (stations.size() < 2)
        stations = {m_here, drawn(1), drawn(2)};
    std::vector<Latent> latents;
    for (const LatentPlace &station : stations)
        latents.push_back(station.latent);
    const auto swept = sweepThrough(latents, m_count->value(), blend());
    QList<LatentPlace> out;
    for (std::size_t i = 0; i < swept.size(); ++i) {
        // A class has no in-between: each half of a way has that of its end.
        const double at = static_cast<double>(i) * static_cast<double>(stations.size() - 1)
            / static_cast<double>(swept.size() - 1);
        out.append({swept[i], stations.at(static_cast<qsizetype>(std::lround(at))).classIndex});
    }
    return out;
}

GridView::GridView(QWidget *parent) : AroundView(parent), m_side(new QComboBox(this))
{
    const QString names[] = {tr("Top left"), tr("Top right"), tr("Bottom left"), tr("Bottom right")};
    // The corners in the order of their numbers: bit 0 is right, bit 1 is below, as places() reads them.
    for (std::size_t i = 0; i < m_corners.size(); ++i) {
        m_corners[i] = new QComboBox(this);
        m_corners[i]->setAccessibleName(names[i]);
        m_corners[i]->setToolTip(names[i]);
        m_controls->addWidget(m_corners[i]);
        connect(m_corners[i], &QComboBox::currentIndexChanged, this, &GridView::wanted);
    }
    // Odd, so that one picture stands in the middle, as far from all four corners.
    for (const int side : {5, 7, 9, 11})
        m_side->addItem(u"%1 × %1"_s.arg(side), side);
    m_side->setAccessibleName(tr("Pictures per side"));
    m_controls->addWidget(m_side);
    m_controls->addWidget(makeBlend());
    m_controls->addStretch(1);
    m_note->setText(tr("The four corners and what lies between them. Click a picture to go there."));
    connect(m_side, &QComboBox::currentIndexChanged, this, &GridView::wanted);
    favouritesChanged({});
}

int GridView::columns() const
{
    return m_side->currentData().toInt();
}

void GridView::favouritesChanged(const QList<QImage> &pictures)
{
    for (std::size_t i = 0; i < m_corners.size(); ++i) {
        QComboBox *box = m_corners[i];
        // Filling is no choice: each box would ask for all pictures anew.
        const QSignalBlocker quiet(box);
        const QString before = box->currentText();
        box->clear();
        box->addItem(tr("here"), kHere);
        box->addItem(tr("random %1").arg(i + 1), kDrawn);
        for (qsizetype k = 0; k < m_favourites.size(); ++k) {
            box->addItem(m_favourites.at(k).name, static_cast<int>(k));
            if (k < pictures.size())
                box->setItemData(box->count() - 1, QPixmap::fromImage(pictures.at(k)), Qt::DecorationRole);
        }
        // By name: the favourites move in the list as others are kept or removed.
        const int again = before.isEmpty() ? -1 : box->findText(before);
        // One corner begins here, the others elsewhere: four alike would make a grid of one picture.
        box->setCurrentIndex(again >= 0 ? again : i == 0 ? 0 : 1);
    }
}

LatentPlace GridView::cornerPlace(int number) const
{
    const int choice = corner(number)->currentData().toInt();
    // The favourite may have been removed since it was chosen.
    if (choice >= 0 && choice < m_favourites.size())
        return {m_favourites.at(choice).latent, m_favourites.at(choice).classIndex};
    return choice == kHere ? m_here : drawn(number + 1);
}

QList<LatentPlace> GridView::places() const
{
    std::vector<Latent> corners;
    QList<LatentPlace> ends;
    for (int i = 0; i < 4; ++i) {
        ends.append(cornerPlace(i));
        corners.push_back(ends.constLast().latent);
    }
    QList<LatentPlace> out;
    const int side = columns();
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            // A class has no in-between either: each quarter has that of its corner.
            const int nearest = (2 * x >= side ? 1 : 0) + (2 * y >= side ? 2 : 0);
            out.append({amongCorners(corners, double(x) / (side - 1), double(y) / (side - 1), blend()),
                        ends.at(nearest).classIndex});
        }
    }
    return out;
}

NeighbourView::NeighbourView(QWidget *parent)
    : AroundView(parent)
    , m_distance(new QSlider(Qt::Horizontal, this))
    , m_value(new QLabel(this))
    , m_others(new QToolButton(this))
{
    // In tenths: a slider has whole numbers only.
    m_distance->setRange(1, 120);
    m_distance->setValue(30);
    m_distance->setFixedWidth(220);
    m_distance->setAccessibleName(tr("Distance"));
    m_value->setFont(tabular(textFont()));
    m_value->setFixedWidth(36);
    m_others->setText(tr("Draw others"));
    m_others->setProperty("isRaised", true);
    m_controls->addWidget(new QLabel(tr("Distance"), this));
    m_controls->addWidget(m_distance);
    m_controls->addWidget(m_value);
    m_controls->addWidget(m_others);
    m_controls->addStretch(1);
    m_note->setText(
        tr("Each is as far from here as the slider says, in a random direction. The first one is where you "
           "are. Two random latents are usually 1.4 times their own length apart."));
    const auto tell = [this] { m_value->setText(QLocale().toString(m_distance->value() / 10.0, 'f', 1)); };
    tell();
    connect(m_distance, &QSlider::valueChanged, this, [this, tell] {
        tell();
        Q_EMIT wanted();
    });
    connect(m_others, &QToolButton::clicked, this, [this] {
        // Directions are drawn by the number of the round, so the same place has the same neighbours until
        // others are asked for.
        ++m_round;
        Q_EMIT wanted();
    });
}

QList<LatentPlace> NeighbourView::places() const
{
    QList<LatentPlace> out{m_here};
    for (int i = 1; i < kNeighboursShown; ++i)
        out.append({neighbourOf(m_here.latent, m_distance->value() / 10.0, static_cast<quint64>(m_round), i),
                    m_here.classIndex});
    return out;
}

} // namespace forja
