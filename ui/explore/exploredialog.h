// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/session.h"
#include "ui/explore/aroundviews.h"
#include "ui/explore/directionpanel.h"
#include "ui/explore/latentstage.h"
#include "ui/explore/stripview.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace forja {

/// Latent space of the run that the session shows: one picture that a person moves, and what lies around it.
/// It works beside a training and on any kept moment; what is liked or named is kept with the run.
class ExploreDialog : public QDialog
{
    Q_OBJECT

public:
    /// `classNames`: of the run, while no G has told its own.
    ExploreDialog(Session &session, const Theme &theme, QWidget *parent = nullptr);
    ~ExploreDialog() override;

    void setTheme(const Theme &theme);
    /// Goes to a latent of the gallery, at its moment if its generator is kept.
    void openAt(qint64 update, quint64 seed, int index, int classIndex);

    /// The gallery's latent that it began at, or was sent to last.
    qint64 origin() const { return m_startIndex; }

    ExploreState &state() { return m_state; }
    LatentStage *stage() const { return m_stage; }
    DirectionPanel *directions() const { return m_directions; }
    SweepView *sweep() const { return m_sweep; }
    GridView *gridView() const { return m_grid; }
    NeighbourView *neighbours() const { return m_neighbours; }
    StripView *strip() const { return m_strip; }
    PictureWall *favourites() const { return m_favouriteWall; }
    QTabBar *tabs() const { return m_tabs; }
    QComboBox *moments() const { return m_moment; }
    QComboBox *classes() const { return m_class; }
    QSlider *truncation() const { return m_truncation; }
    QPushButton *keepButton() const { return m_keep; }
    QToolButton *backButton() const { return m_back; }
    QToolButton *forwardButton() const { return m_forward; }
    QString facts() const;
    QString lengthSentence() const;
    /// Writes the picture that is shown to `path`.
    void savePicture(const QString &path);
    void saveStrip(const QString &path);

Q_SIGNALS:
    void saved(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;

private:
    // How it is put together (exploredialog.cpp).
    QWidget *makeHead();
    QWidget *makeStage();
    QLayout *makeMoving(QWidget *column);
    QWidget *makeTabs();
    QWidget *makeFavourites();
    void connectParts();
    void connectTabs();
    void addKeys();

    // What is asked of the session and what comes back (exploring.cpp).
    void openRun();
    void connectSession();
    void startAnew();
    void fillMoments();
    std::optional<qint64> moment() const;
    void ask();
    void askAround();
    void askFavourites();
    void askAgain();
    void take(const ExploreAnswer &answer);
    void takePlace(const ExploreAnswer &answer);
    void tellFacts();
    void tellPlace();
    void followSoon();

    // Ways to go and what is kept (explorekeeping.cpp).
    void takeDirections(const FoundDirections &found);
    void useDirections();
    std::pair<Latent, Latent> plane() const;
    void moveBy(const Latent &from, double right, double up);
    void keepPlace();
    void removeFavourite(int index);
    void nameDirection(int way, const QString &name);
    void store();
    void refreshFavourites();
    void showTrouble();
    void offerPlanes();
    void choosePath(const QString &title, const QString &name,
                    const std::function<void(const QString &)> &use);
    void write(const QString &path, const std::function<QByteArray()> &bytes);
    AroundView *around() const;

    Session &m_session;
    Theme m_theme;
    ExploreState m_state;
    std::optional<RunFolder> m_run;
    Explored m_explored;
    FoundDirections m_found;
    ExploreAnswer m_shown; ///< the newest one of the place
    QList<QImage> m_favouritePictures;
    std::optional<std::pair<quint64, LatentPlace>> m_start; ///< seed and what is set before G's size is known
    qint64 m_startIndex = 0;
    Latent m_dragFrom;
    QString m_trouble; ///< what a person must know of the favourites
    QTimer m_again, m_followTimer;

    QComboBox *m_moment = nullptr, *m_class = nullptr, *m_plane = nullptr;
    QLabel *m_facts = nullptr, *m_classLabel = nullptr, *m_length = nullptr, *m_truncationValue = nullptr,
           *m_favouriteNote = nullptr;
    QSlider *m_truncation = nullptr;
    QSpinBox *m_planeSeed = nullptr;
    QToolButton *m_back = nullptr, *m_forward = nullptr, *m_usual = nullptr;
    QPushButton *m_draw = nullptr, *m_keep = nullptr, *m_save = nullptr;
    LatentStage *m_stage = nullptr;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_stack = nullptr;
    DirectionPanel *m_directions = nullptr;
    SweepView *m_sweep = nullptr;
    GridView *m_grid = nullptr;
    NeighbourView *m_neighbours = nullptr;
    StripView *m_strip = nullptr;
    PictureWall *m_favouriteWall = nullptr;
    qint64 m_drawn = 0; ///< latents drawn so far
};

} // namespace forja
