// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/exploredialog.h"

#include "ui/text/picturewording.h"
#include "ui/text/wording.h"

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSlider>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

#include <cmath>

/// What the explorer asks of the session, and what comes back.
namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAgainMs = 2000; ///< while a training goes on: is there a newer G?
constexpr int kFollowMs = 350; ///< of rest before the whole training is looked through

} // namespace

void ExploreDialog::connectSession()
{
    connect(&m_session, &Session::explored, this, &ExploreDialog::take);
    connect(&m_session, &Session::directionsFound, this, &ExploreDialog::takeDirections);
    connect(&m_session, &Session::followed, m_strip,
            [this](const FollowedLatent &latent) { m_strip->show(latent); });
    connect(&m_session, &Session::runOpened, this, &ExploreDialog::openRun);
    connect(&m_session, &Session::sheetAvailable, this, &ExploreDialog::fillMoments);
    connect(&m_session, &Session::stateChanged, this, [this] {
        fillMoments();
        askAgain();
    });
    m_again.setInterval(kAgainMs);
    connect(&m_again, &QTimer::timeout, this, &ExploreDialog::askAgain);
    m_followTimer.setSingleShot(true);
    m_followTimer.setInterval(kFollowMs);
    connect(&m_followTimer, &QTimer::timeout, this, [this] {
        if (!m_state.isEmpty() && m_stack->currentWidget() == m_strip && isVisible())
            m_session.follow(m_state.place());
    });
}

void ExploreDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    m_again.start();
    askAround();
}

void ExploreDialog::openRun()
{
    m_run = m_session.run() ? std::optional(*m_session.run()) : std::nullopt;
    m_explored = {};
    m_found = {};
    m_shown = {};
    m_favouritePictures.clear();
    m_trouble.clear();
    m_state.setWays({});
    m_state.reset({});
    m_stage->setPicture({});
    m_stage->setNote(m_session.isTrainingHere()
                         ? tr("Waiting for a copy of G, at the end of the update under way…")
                         : QString());
    m_strip->show(FollowedLatent());
    if (!m_run || !m_session.experiment())
        return;
    setWindowTitle(tr("Explore latent space – %1").arg(m_run->name()));
    const auto kept = readExplored(*m_run);
    if (kept)
        m_explored = *kept;
    else
        m_trouble = translateProblem(kept.problem());
    m_start = {quint64(m_session.experiment()->integer(u"run.latent_seed"_s)), {}};
    m_startIndex = 0;
    fillMoments();
    refreshFavourites();
    startAnew();
}

void ExploreDialog::openAt(qint64 update, quint64 seed, int index, int classIndex)
{
    m_start = {seed, {{}, std::max(0, classIndex)}};
    m_startIndex = index;
    fillMoments();
    // The newest moment of a training that is on is looked at as it goes on.
    const bool isNewest = m_session.isTrainingHere() && m_moment->count() > 1
        && m_moment->itemData(1).toLongLong() <= update;
    const int kept = isNewest ? 0 : m_moment->findData(update);
    m_moment->setCurrentIndex(std::max(0, kept));
    if (m_shown.latent > 0) {
        m_state.goTo({latentOf(seed, index, m_shown.latent), std::max(0, classIndex)});
        m_start.reset();
    }
    startAnew();
}

/// Another G: what is asked is asked of it.
void ExploreDialog::startAnew()
{
    m_session.findDirections(moment());
    ask();
    askAround();
    askFavourites();
}

void ExploreDialog::fillMoments()
{
    if (!m_run)
        return;
    const std::optional<qint64> before = moment();
    const bool hasBefore = m_moment->count() > 0;
    const std::vector<qint64> kept = m_run->generators();
    const QSignalBlocker quiet(m_moment);
    m_moment->clear();
    m_moment->addItem(m_session.isTrainingHere() ? tr("Newest, as it trains") : tr("Newest"));
    for (auto update = kept.rbegin(); update != kept.rend(); ++update)
        m_moment->addItem(tr("update %1").arg(grouped(*update)), *update);
    const int again = hasBefore && before ? m_moment->findData(*before) : 0;
    m_moment->setCurrentIndex(std::max(0, again));
}

std::optional<qint64> ExploreDialog::moment() const
{
    const QVariant update = m_moment->currentData();
    return update.isValid() ? std::optional(update.toLongLong()) : std::nullopt;
}

void ExploreDialog::ask()
{
    ExploreRequest request{.kind = ExploreRequest::Kind::Place, .update = moment()};
    if (!m_state.isEmpty())
        request.places = {m_state.place()};
    m_session.explore(request);
}

AroundView *ExploreDialog::around() const
{
    return qobject_cast<AroundView *>(m_stack->currentWidget());
}

void ExploreDialog::askAround()
{
    const AroundView *view = around();
    if (!view || m_state.isEmpty() || !isVisible())
        return;
    m_session.explore({.kind = ExploreRequest::Kind::Around, .update = moment(), .places = view->places()});
}

void ExploreDialog::askFavourites()
{
    ExploreRequest request{.kind = ExploreRequest::Kind::Favourites, .update = moment()};
    for (const FavouriteLatent &one : std::as_const(m_explored.favourites)) {
        if (static_cast<int>(one.latent.size()) == m_shown.latent)
            request.places.append({one.latent, one.classIndex});
    }
    if (!request.places.isEmpty())
        m_session.explore(request);
}

void ExploreDialog::askAgain()
{
    const bool goesOn = m_session.isTrainingHere() && m_session.state() == RunState::Training;
    if (isVisible() && !moment() && goesOn)
        ask();
}

void ExploreDialog::take(const ExploreAnswer &answer)
{
    if (answer.kind == ExploreRequest::Kind::Place)
        return takePlace(answer);
    if (answer.problem)
        return;
    if (answer.kind == ExploreRequest::Kind::Favourites) {
        m_favouritePictures = answer.pictures;
        refreshFavourites();
    } else if (AroundView *view = around()) {
        view->show(answer);
    }
}

void ExploreDialog::takePlace(const ExploreAnswer &answer)
{
    if (answer.problem) {
        m_stage->setPicture({});
        m_stage->setNote(translateProblem(*answer.problem));
        m_facts->setText({});
        return;
    }
    const bool isFirst = m_shown.latent == 0;
    const bool areOtherClasses = m_shown.classNames != answer.classNames;
    m_shown = answer;
    if (areOtherClasses || isFirst) {
        m_class->clear();
        for (qsizetype i = 0; i < answer.classNames.size(); ++i)
            m_class->addItem(answer.classNames.at(i));
        m_class->setVisible(!answer.classNames.isEmpty());
        m_classLabel->setVisible(!answer.classNames.isEmpty());
    }
    if (m_state.isEmpty()) {
        // G's size is known now: begin with the latent that was asked for.
        const auto [seed, place] = m_start.value_or(std::pair<quint64, LatentPlace>());
        m_start.reset();
        m_state.reset({latentOf(seed, m_startIndex, answer.latent), place.classIndex});
        askAround();
        askFavourites();
        refreshFavourites();
        return;
    }
    if (!answer.pictures.isEmpty())
        m_stage->setPicture(answer.pictures.constFirst());
    tellFacts();
    tellPlace();
}

void ExploreDialog::tellFacts()
{
    QStringList facts{tr("update %1").arg(grouped(m_shown.update))};
    if (!m_shown.outputs.isEmpty()) {
        const QString output = tr("D’s output %1").arg(signedNumber(m_shown.outputs.constFirst(), 2));
        // A kept moment is judged by the D of the checkpoint that is nearest to it.
        facts.append(m_shown.judge == m_shown.update
                         ? output
                         : tr("%1 (D of update %2)").arg(output, grouped(m_shown.judge)));
    }
    facts.append(tr("%1 ms").arg(QLocale().toString(m_shown.milliseconds, 'f', 0)));
    m_facts->setText(facts.join(u" · "_s));
    const QString saving = tr("One PNG that carries its run, update, network and latent (Ctrl+S)");
    m_save->setToolTip(m_shown.isKept ? saving
                                      : saving + QLatin1Char('\n')
                               + tr("The run does not keep G of this moment: with “Keep this moment” it "
                                    "does, and pictures like this can be made again."));
    m_facts->setToolTip(tr("The time is from your move to the picture"));
}

void ExploreDialog::tellPlace()
{
    const LatentPlace place = m_state.place();
    m_back->setEnabled(m_state.canGoBack());
    m_forward->setEnabled(m_state.canGoForward());
    const bool isThere = !m_state.isEmpty();
    for (QWidget *part : {static_cast<QWidget *>(m_keep), static_cast<QWidget *>(m_draw),
                          static_cast<QWidget *>(m_save), static_cast<QWidget *>(m_truncation)})
        part->setEnabled(isThere);
    m_truncationValue->setText(QLocale().toString(m_state.truncation(), 'f', 2));
    {
        const QSignalBlocker quiet(m_truncation);
        m_truncation->setValue(static_cast<int>(std::lround(m_state.truncation() * 100)));
    }
    if (place.classIndex < m_class->count())
        m_class->setCurrentIndex(place.classIndex);
    m_directions->refresh();
    const double usual = std::sqrt(static_cast<double>(place.latent.size()));
    m_length->setText(isThere ? tr("Length %1; usual is about %2")
                                    .arg(QLocale().toString(lengthOf(place.latent), 'f', 1),
                                         QLocale().toString(usual, 'f', 1))
                              : QString());
}

void ExploreDialog::followSoon()
{
    if (m_stack->currentWidget() == m_strip)
        m_followTimer.start();
    else
        m_session.cancelFollowing();
}

QString ExploreDialog::facts() const
{
    return m_facts->text();
}

QString ExploreDialog::lengthSentence() const
{
    return m_length->text();
}

} // namespace forja
