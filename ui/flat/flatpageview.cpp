// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/files.h"
#include "engine/data/reading/flatcsv.h"
#include "ui/flat/flatcharts.h"
#include "ui/flat/flatchooser.h"
#include "ui/flat/flatpage.h"
#include "ui/flat/flatstory.h"
#include "ui/records/recentplaces.h"
#include "ui/text/wording.h"
#include "ui/widgets/numberlabel.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSlider>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

/// What the page shows: the newest moment while it trains, a kept one, a step from the inside; and points
/// that are drawn.
namespace forja {

using namespace Qt::StringLiterals;

void FlatPage::showReal(FlatCanvas &canvas, const std::shared_ptr<const Dataset> &data)
{
    const std::span<const float> points = data ? data->points() : std::span<const float>();
    const std::span<const float> some = points.first(std::min<std::size_t>(points.size(),
                                                                           2 * FlatView::kPoints));
    canvas.setReal({some.begin(), some.end()});
}

FlatPage::Past FlatPage::pastOf(const RunFolder &run)
{
    Past past{run.ticks(), {}};
    for (const qint64 update : flatMoments(run)) {
        auto view = readFlatView(run, update);
        if (!view)
            continue; // thinned out meanwhile
        for (std::vector<float> *numbers : {&view->points, &view->judgement, &view->warp, &view->gradients})
            *numbers = {};
        past.moments.push_back(*view);
    }
    return past;
}

void FlatPage::look()
{
    if (m_isLookAsked || !m_isMine || !m_session.isTrainingHere())
        return;
    m_isLookAsked = true;
    m_session.lookFlat();
}

/// What was asked for before something happened does not show it: then it is asked once more.
void FlatPage::lookAfter()
{
    m_isLookWanted = m_isLookAsked;
    look();
}

void FlatPage::takeView(const std::shared_ptr<const FlatView> &view)
{
    m_isLookAsked = false;
    if (std::exchange(m_isLookWanted, false))
        look();
    if (!m_isMine)
        return;
    m_newest = view;
    m_charts->append(*view);
    // What slow motion tells of comes before what came of it.
    if (isAtNow() && !m_story->isPlaying())
        showView(view);
}

void FlatPage::takeSteps(const QList<FlatStep> &steps)
{
    m_story->play(flatScenes(steps, lossFacts(m_draft)));
}

void FlatPage::showScene(const FlatScene &scene)
{
    m_canvas->setSpotlight(scene.light);
    m_canvas->setCaption(scene.name);
}

void FlatPage::showNewest()
{
    m_canvas->setSpotlight({});
    const QSignalBlocker blocker(m_history);
    m_history->setValue(m_history->maximum());
    if (m_newest)
        showView(m_newest);
    else if (m_run && !m_moments.empty())
        showMoment(static_cast<int>(m_moments.size()) - 1);
}

void FlatPage::readMoments()
{
    if (!m_run)
        return;
    const bool isFollowing = isAtNow();
    m_moments = flatMoments(*m_run);
    const QSignalBlocker blocker(m_history);
    m_history->setRange(0, static_cast<int>(m_moments.size()));
    if (isFollowing)
        m_history->setValue(m_history->maximum());
}

void FlatPage::takeLastMoment()
{
    if (m_moments.empty() || (m_newest && m_newest->at.update >= m_moments.back()))
        return;
    const auto view = readFlatView(*m_run, m_moments.back());
    if (!view)
        return;
    m_newest = std::make_shared<const FlatView>(*view);
    if (isAtNow() && !m_story->isPlaying())
        showView(m_newest);
}

void FlatPage::showMoment(int place)
{
    if (!m_run)
        return;
    m_story->stop();
    if (place >= static_cast<int>(m_moments.size())) {
        showNewest();
        return;
    }
    const auto view = readFlatView(*m_run, m_moments[static_cast<std::size_t>(std::max(0, place))]);
    if (view)
        showView(std::make_shared<const FlatView>(*view));
    else
        readMoments(); // it was thinned out meanwhile
}

void FlatPage::showView(const std::shared_ptr<const FlatView> &view)
{
    m_canvas->setSpotlight({});
    m_canvas->setView(view);
    m_canvas->setCaption(m_run ? tr("%1, update %2").arg(m_run->name().left(5), groupDigits(view->at.update))
                               : QString());
    const bool isNewest = isAtNow();
    m_charts->setShown(*view, isNewest);
    m_momentLabel->setText(isNewest ? tr("now") : tr("update %1").arg(groupDigits(view->at.update)));
    tellNumbers(*view);
    showCompared(view->at.update);
}

bool FlatPage::isAtNow() const
{
    return m_history->value() == m_history->maximum();
}

void FlatPage::tellNumbers(const FlatView &view)
{
    m_counter->setParts(tr("update"), groupDigits(view.at.update), {});
    m_players->setParts({},
                        tr("D %1 · G %2").arg(groupDigits(view.at.dUpdates), groupDigits(view.at.gUpdates)),
                        {});
    QString numbers = tr("JS %1").arg(QLocale().toString(view.js, 'f', 3));
    if (view.modes > 0)
        numbers += u" · "_s + tr("%1 % good").arg(QLocale().toString(100 * view.good, 'f', 0));
    if (view.modes > 1)
        numbers += u" · "_s + tr("%1/%2 modes").arg(view.found).arg(view.modes);
    m_numbers->setParts({}, numbers, {});
}

void FlatPage::setDrawing(bool isDrawing)
{
    if (m_canvas->isDrawing() == isDrawing)
        return;
    m_canvas->setDrawing(isDrawing);
    m_canvas->clearDrawing();
    m_useDrawing->setEnabled(false);
    m_foot->setCurrentIndex(isDrawing ? 1 : 0);
    m_chooser->setDrawing(isDrawing);
    if (!isDrawing)
        m_chooser->setSource(m_draft.text(u"data.folder"_s));
    takeState();
}

/// Beside the runs, under the next free number: a run's points must be there when it is opened again.
void FlatPage::takeDrawing()
{
    const QDir folder((m_runsFolder.isEmpty() ? defaultRunsFolder() : m_runsFolder) + u"/points"_s);
    int number = 1;
    while (QFileInfo::exists(folder.filePath(u"drawing-%1.csv"_s.arg(number))))
        ++number;
    const QString path = folder.filePath(u"drawing-%1.csv"_s.arg(number));
    Outcome done = makeFolder(toPath(folder.path()));
    if (done)
        done = writeFileAtomically(toPath(path), csvFromPoints(m_canvas->drawnPoints()));
    if (!done) {
        say(translateProblem(done.problem()));
        return;
    }
    setSource(u"flat:"_s + path);
}

void FlatPage::loadFile(const QString &path)
{
    const QString source = u"flat:"_s + path;
    if (const auto data = Dataset::open(source, pictureRule(m_draft)); !data) {
        say(translateProblem(data.problem()));
        m_chooser->setSource(m_draft.text(u"data.folder"_s));
        return;
    }
    setSource(source);
}

} // namespace forja
