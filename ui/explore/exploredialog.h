// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/explore/aroundtabs.h"
#include "ui/explore/explorebar.h"
#include "ui/explore/latentstage.h"
#include "ui/explore/walkpanel.h"

#include <QDialog>
#include <QTimer>

namespace forja {

class ExploreKeeping;
class ExploreSaver;

/// Latent space of the run that the session shows: one picture that a person moves, and what lies around it.
/// It works beside a training and on any snapshot; what is liked or named is kept with the run. Here is
/// asked what its parts need, and told what came back.
class ExploreDialog : public QDialog
{
    Q_OBJECT

public:
    ExploreDialog(Session &session, const Theme &theme, QWidget *parent = nullptr);
    ~ExploreDialog() override;

    void setTheme(const Theme &theme);
    /// Goes to a latent of the gallery, in its snapshot if its generator is kept.
    void openAt(qint64 update, quint64 seed, int index, int classIndex);

    /// The gallery's latent that it began at, or was sent to last.
    qint64 origin() const { return m_startIndex; }

    ExploreState &state() { return m_state; }
    LatentStage *stage() const { return m_walk->stage(); }
    DirectionPanel *directions() const { return m_around->directions(); }
    SweepView *sweep() const { return m_around->sweep(); }
    GridView *gridView() const { return m_around->gridView(); }
    NeighbourView *neighbours() const { return m_around->neighbours(); }
    StripView *strip() const { return m_around->strip(); }
    PictureWall *favourites() const;
    QTabBar *tabs() const { return m_around->tabs(); }
    QComboBox *moments() const { return m_bar->moments(); }
    QComboBox *classes() const { return m_bar->classes(); }
    QSlider *truncation() const { return m_walk->truncation(); }
    QPushButton *keepButton() const { return m_walk->keepButton(); }
    QToolButton *backButton() const { return m_bar->backButton(); }
    QToolButton *forwardButton() const { return m_bar->forwardButton(); }
    QString facts() const { return m_bar->facts(); }
    QString lengthSentence() const { return m_walk->lengthSentence(); }
    /// Writes the picture that is shown to `path`.
    void savePicture(const QString &path);
    void saveStrip(const QString &path);

Q_SIGNALS:
    void saved(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void connectParts();
    void connectSaving();
    void connectSession();
    void addKeys();

    void openRun();
    void startAnew();
    void fillMoments();
    void drawAnother();
    void useDirections();
    void ask();
    void askFavourites();
    void askAgain();
    void take(const ExploreAnswer &answer);
    void takePlace(const ExploreAnswer &answer);
    void beginAt(const ExploreAnswer &answer);
    void tellPlace();

    Session &m_session;
    ExploreState m_state;
    std::optional<RunFolder> m_run;
    FoundDirections m_found;
    ExploreAnswer m_shown; ///< the newest one of the place
    std::optional<std::pair<quint64, LatentPlace>> m_start; ///< seed and what is set before G's size is known
    qint64 m_startIndex = 0;
    qint64 m_drawn = 0; ///< latents drawn so far
    QTimer m_again;
    ExploreBar *m_bar;
    WalkPanel *m_walk;
    AroundTabs *m_around;
    ExploreKeeping *m_keeping;
    ExploreSaver *m_saver;
};

} // namespace forja
