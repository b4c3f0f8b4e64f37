// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/exploredialog.h"

#include "engine/experiment/keys.h"
#include "ui/explore/explorekeeping.h"
#include "ui/explore/exploresaver.h"
#include "ui/explore/picturewall.h"
#include "ui/help/helpdialog.h"
#include "ui/text/wording.h"

#include <QComboBox>
#include <QPushButton>
#include <QShortcut>
#include <QTabBar>
#include <QVBoxLayout>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAgainMs = 2000; ///< while a training goes on: is there a newer G?

} // namespace

ExploreDialog::ExploreDialog(Session &session, const Theme &theme, QWidget *parent)
    : QDialog(parent, Qt::Window)
    , m_session(session)
    , m_bar(new ExploreBar(m_state, this))
    , m_walk(new WalkPanel(m_state, m_shown, m_found, this))
    , m_around(new AroundTabs(session, m_state, *m_bar, this))
    , m_keeping(new ExploreKeeping(m_state, m_shown, this))
    , m_saver(new ExploreSaver(this))
{
    setWindowTitle(tr("Explore latent space"));
    resize(1180, 780);
    setMinimumSize(820, 560);
    HelpDialog::offer(this, session.table(), u"explore"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(12);
    layout->addWidget(m_bar);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(20);
    columns->addWidget(m_walk, 2);
    columns->addWidget(m_around, 3);
    layout->addLayout(columns, 1);
    layout->addWidget(m_keeping);
    connectParts();
    connectSaving();
    addKeys();
    connectSession();
    setTheme(theme);
    // Last: it asks the session at once, and whatever hears the answer must be connected by then.
    openRun();
    // Arrow keys move the latent at once; otherwise the first field would have them.
    stage()->setFocus();
}

ExploreDialog::~ExploreDialog()
{
    m_session.exploring().cancelFollowing();
    m_session.disconnect(this);
}

PictureWall *ExploreDialog::favourites() const
{
    return m_keeping->wall();
}

void ExploreDialog::connectParts()
{
    // The picture under the hand first; those around it may come later.
    connect(&m_state, &ExploreState::changed, this, [this] {
        tellPlace();
        ask();
        m_around->tellPlace();
    });
    connect(m_bar, &ExploreBar::momentChosen, this, &ExploreDialog::startAnew);
    connect(m_walk->drawButton(), &QPushButton::clicked, this, &ExploreDialog::drawAnother);
    connect(directions(), &DirectionPanel::methodChosen, this, &ExploreDialog::useDirections);
    // The direction moves up among those with names, so the list is made anew.
    connect(directions(), &DirectionPanel::nameGiven, this, [this](int way, const QString &name) {
        m_keeping->nameDirection(way, name);
        useDirections();
    });
    connect(m_keeping, &ExploreKeeping::favouritesChanged, this, &ExploreDialog::askFavourites);
    connect(m_keeping, &ExploreKeeping::refreshed, m_around, &AroundTabs::setFavourites);
    connect(strip(), &StripView::momentPicked, this, [this](qint64 update) {
        // A moment that has been thinned out since the strip was made is not in the list any more.
        if (m_bar->choose(update))
            startAnew();
    });
}

void ExploreDialog::connectSaving()
{
    // Looked up when it is needed: another run may have been opened in the window meanwhile.
    const auto runName = [this] { return m_run ? m_run->name() : QString(); };
    connect(m_walk->keepButton(), &QPushButton::clicked, m_keeping, &ExploreKeeping::keepPlace);
    connect(m_walk->saveButton(), &QPushButton::clicked, this, [this, runName] {
        m_saver->choosePath(tr("Save the picture"),
                            u"%1-update%2-explored.png"_s.arg(runName()).arg(m_shown.update),
                            [this](const QString &path) { savePicture(path); });
    });
    connect(strip(), &StripView::saveRequested, this, [this, runName] {
        m_saver->choosePath(tr("Save the strip"), u"%1-latent-over-time.png"_s.arg(runName()),
                            [this](const QString &path) { saveStrip(path); });
    });
    connect(m_saver, &ExploreSaver::troubled, m_keeping, &ExploreKeeping::setTrouble);
    connect(m_saver, &ExploreSaver::saved, this, &ExploreDialog::saved);
}

void ExploreDialog::connectSession()
{
    connect(&m_session.exploring(), &Exploring::explored, this, &ExploreDialog::take);
    connect(&m_session.exploring(), &Exploring::directionsFound, this, [this](const FoundDirections &found) {
        m_found = found;
        useDirections();
    });
    connect(&m_session.run(), &LoadedRun::opened, this, &ExploreDialog::openRun);
    connect(&m_session.records(), &LiveRecords::sheetAvailable, this, &ExploreDialog::fillMoments);
    // A run that stops, or goes on, has another newest G.
    connect(&m_session.run(), &LoadedRun::stateChanged, this, [this] {
        fillMoments();
        askAgain();
    });
    m_again.setInterval(kAgainMs);
    connect(&m_again, &QTimer::timeout, this, &ExploreDialog::askAgain);
}

void ExploreDialog::addKeys()
{
    const auto key = [this](const QKeySequence &keys, auto act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
    };
    key(QKeySequence::Undo, [this] { m_state.goBack(); });
    key(QKeySequence::Redo, [this] { m_state.goForward(); });
    // Through the buttons: where one of them is closed, its key does nothing either.
    key(QKeySequence::New, [this] { m_walk->drawButton()->click(); });
    key(QKeySequence::Save, [this] { m_walk->saveButton()->click(); });
    key(QKeySequence(Qt::CTRL | Qt::Key_D), [this] { m_walk->keepButton()->click(); });
    for (int tab = 0; tab < tabs()->count(); ++tab)
        key(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + tab)), [this, tab] { tabs()->setCurrentIndex(tab); });
}

void ExploreDialog::setTheme(const Theme &theme)
{
    stage()->setTheme(theme);
    m_around->setTheme(theme);
    m_keeping->setTheme(theme);
}

void ExploreDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    m_again.start();
    // While it was hidden it asked for nothing.
    m_around->ask();
}

void ExploreDialog::openRun()
{
    m_run = m_session.run().folder() ? std::optional(*m_session.run().folder()) : std::nullopt;
    // Before anything else: a favourite that is kept in between must not be written to the run that was left.
    m_keeping->forget();
    m_found = {};
    m_shown = {};
    m_state.setWays({});
    // Ways and places are of the other G's latents, perhaps of another size.
    m_state.reset({});
    stage()->setPicture({});
    // A training hands out a copy of G only between two updates.
    stage()->setNote(m_session.training().isHere() ? tr("Waiting for a copy of G at the end of this update…")
                                                   : QString());
    strip()->show(FollowedLatent());
    if (!m_run || !m_session.run().experiment())
        return;
    setWindowTitle(tr("Explore latent space – %1").arg(m_run->name()));
    // Where it begins is known when G has said how many numbers a latent has.
    m_start = {quint64(m_session.run().experiment()->integer(key::runLatentSeed)), {}};
    m_startIndex = 0;
    fillMoments();
    m_keeping->open(*m_run);
    startAnew();
}

void ExploreDialog::openAt(qint64 update, quint64 seed, int index, int classIndex)
{
    m_start = {seed, {{}, std::max(0, classIndex)}};
    m_startIndex = index;
    fillMoments();
    m_bar->chooseNearest(update, m_session.training().isHere());
    // Before the first answer nobody knows how long a latent is; until then m_start keeps the place.
    if (m_shown.latent > 0) {
        m_state.goTo({latentOf(seed, index, m_shown.latent), std::max(0, classIndex)});
        m_start.reset();
    }
    startAnew();
}

/// Another G: what is asked is asked of it.
void ExploreDialog::startAnew()
{
    m_session.exploring().findDirections(m_bar->moment());
    ask();
    m_around->ask();
    askFavourites();
}

void ExploreDialog::fillMoments()
{
    if (m_run)
        m_bar->fillMoments(*m_run, m_session.training().isHere());
}

void ExploreDialog::drawAnother()
{
    // Of another seed than the gallery, whose pictures have been seen.
    if (m_shown.latent > 0)
        m_state.goTo({drawnLatent(quint64(m_session.run().experiment()->integer(key::runLatentSeed)) + 1,
                                  m_drawn++, m_shown.latent),
                      m_state.classIndex()});
}

void ExploreDialog::useDirections()
{
    directions()->offer(m_found, m_keeping->directions());
    m_walk->offerPlanes();
}

void ExploreDialog::ask()
{
    ExploreRequest request{.kind = ExploreRequest::Kind::Place, .update = m_bar->moment()};
    // Without a place it only learns how long a latent is.
    if (!m_state.isEmpty())
        request.places = {m_state.place()};
    m_session.exploring().explore(request);
}

void ExploreDialog::askFavourites()
{
    const QList<LatentPlace> places = m_keeping->fittingPlaces();
    if (!places.isEmpty())
        m_session.exploring().explore(
            {.kind = ExploreRequest::Kind::Favourites, .update = m_bar->moment(), .places = places});
}

void ExploreDialog::askAgain()
{
    const bool goesOn = m_session.training().isHere() && m_session.run().state() == RunState::Training;
    // Only the newest G changes by itself; a kept snapshot stays what it is.
    if (isVisible() && !m_bar->moment() && goesOn)
        ask();
}

void ExploreDialog::take(const ExploreAnswer &answer)
{
    if (answer.kind == ExploreRequest::Kind::Place)
        return takePlace(answer);
    // What goes wrong is told once, by the answer for the place itself.
    if (answer.problem)
        return;
    if (answer.kind == ExploreRequest::Kind::Favourites)
        m_keeping->setPictures(answer.pictures);
    else
        m_around->take(answer);
}

void ExploreDialog::takePlace(const ExploreAnswer &answer)
{
    if (answer.problem) {
        // Left in place, the picture of another latent would look like the answer.
        stage()->setPicture({});
        stage()->setNote(translateProblem(*answer.problem));
        m_bar->clearFacts();
        return;
    }
    // Before m_shown is replaced: both ask for what was there until now.
    const bool isFirst = m_shown.latent == 0;
    const bool areOtherClasses = m_shown.classNames != answer.classNames;
    m_shown = answer;
    if (areOtherClasses || isFirst)
        m_bar->setClasses(answer.classNames);
    // The first answer was to nothing but how long a latent is. Now there is a place to begin at, and that
    // asks for its picture.
    if (m_state.isEmpty()) {
        beginAt(answer);
        return;
    }
    if (!answer.pictures.isEmpty())
        stage()->setPicture(answer.pictures.constFirst());
    m_bar->tellFacts(answer);
    m_walk->tellKept();
    tellPlace();
}

/// G's size is known now: begins with the latent that was asked for.
void ExploreDialog::beginAt(const ExploreAnswer &answer)
{
    const auto [seed, place] = m_start.value_or(std::pair<quint64, LatentPlace>());
    m_start.reset();
    m_state.reset({latentOf(seed, m_startIndex, answer.latent), place.classIndex});
    m_around->ask();
    askFavourites();
    m_keeping->refresh();
}

void ExploreDialog::tellPlace()
{
    m_bar->tellPlace();
    m_walk->tellPlace();
    directions()->refresh();
}

void ExploreDialog::savePicture(const QString &path)
{
    if (m_run && !m_shown.pictures.isEmpty())
        m_saver->savePicture(path, *m_run, m_shown);
}

void ExploreDialog::saveStrip(const QString &path)
{
    const FollowedLatent followed = strip()->latent();
    if (m_run && !followed.moments.isEmpty())
        m_saver->saveStrip(path, *m_run, followed);
}

} // namespace forja
