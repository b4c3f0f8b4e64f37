// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flat/flatplayback.h"

#include "ui/base/beside.h"
#include "ui/flat/flatcanvas.h"
#include "ui/flat/flatcharts.h"
#include "ui/flat/flatstory.h"
#include "ui/flat/flattraining.h"
#include "ui/text/wording.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

FlatPlayback::FlatPlayback(Session &session, const FlatTraining &training, const Stage &stage,
                           QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_training(training)
    , m_stage(stage)
    , m_history(new QSlider(Qt::Horizontal, this))
    , m_moment(new QLabel(tr("now"), this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    m_history->setObjectName(u"history"_s);
    m_history->setRange(0, 0);
    m_history->setAccessibleName(tr("Snapshots of this training; the right end is now"));
    m_history->setToolTip(m_history->accessibleName());
    layout->addWidget(m_history, 1);
    // Wide enough for any update: otherwise the slider would change its length while it is dragged.
    m_moment->setMinimumWidth(96);
    layout->addWidget(m_moment);
    connect(m_history, &QSlider::valueChanged, this, &FlatPlayback::showMoment);
    connect(&m_stage.story, &FlatStory::sceneBegan, this, &FlatPlayback::showScene);
    connect(&m_stage.story, &FlatStory::ended, this, &FlatPlayback::showNewest);
    connect(&m_past, &QFutureWatcherBase::finished, this, &FlatPlayback::takePast);
}

bool FlatPlayback::isAtNow() const
{
    return m_history->value() == m_history->maximum();
}

void FlatPlayback::goToNow()
{
    m_history->setValue(m_history->maximum());
}

FlatPlayback::Past FlatPlayback::pastOf(const RunFolder &run)
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

void FlatPlayback::takePast()
{
    // Given up meanwhile: it was the past of another run.
    if (m_past.isCanceled() || m_past.future().resultCount() == 0)
        return;
    const Past past = m_past.result();
    m_stage.charts.prepend(past.ticks, past.moments);
}

void FlatPlayback::takeRun()
{
    m_newest = nullptr;
    m_isLookAsked = m_isLookWanted = false;
    m_stage.story.stop();
    m_stage.charts.clear();
    // A long run's statistics take a while to read; only the newest run's are waited for.
    m_past.setFuture(besideWindow([run = *m_training.run()] { return pastOf(run); }));
}

void FlatPlayback::clear()
{
    m_newest.reset();
    m_moments.clear();
    // A past that is still being read belongs to the run that goes.
    m_past.setFuture({});
    const QSignalBlocker blocker(m_history);
    m_history->setRange(0, 0);
    m_stage.canvas.setView(nullptr);
    m_stage.canvas.setCaption({});
    m_stage.charts.clear();
    m_moment->setText(tr("now"));
}

void FlatPlayback::look()
{
    // One question at a time: an answer comes only at the end of an update.
    if (m_isLookAsked || !m_training.isMine() || !m_session.training().isHere())
        return;
    m_isLookAsked = true;
    m_session.flat().look();
}

void FlatPlayback::lookAfter()
{
    m_isLookWanted = m_isLookAsked;
    look();
}

void FlatPlayback::takeView(const std::shared_ptr<const FlatView> &view)
{
    m_isLookAsked = false;
    if (std::exchange(m_isLookWanted, false))
        look();
    if (!m_training.isMine())
        return;
    m_newest = view;
    m_stage.charts.append(*view);
    // What slow motion tells of comes before what came of it.
    if (isAtNow() && !m_stage.story.isPlaying())
        showView(view);
}

void FlatPlayback::takeSteps(const QList<FlatStep> &steps)
{
    m_stage.story.play(flatScenes(steps, lossFacts(m_training.draft())));
}

void FlatPlayback::showScene(const FlatScene &scene)
{
    m_stage.canvas.setSpotlight(scene.light);
    m_stage.canvas.setCaption(scene.name);
}

void FlatPlayback::showNewest()
{
    m_stage.canvas.setSpotlight({});
    const QSignalBlocker blocker(m_history);
    m_history->setValue(m_history->maximum());
    if (m_newest)
        showView(m_newest);
    else if (m_training.run() && !m_moments.empty())
        showMoment(static_cast<int>(m_moments.size()) - 1);
}

void FlatPlayback::readMoments()
{
    if (!m_training.run())
        return;
    // Asked before the range changes: afterwards the end is somewhere else.
    const bool isFollowing = isAtNow();
    m_moments = flatMoments(*m_training.run());
    const QSignalBlocker blocker(m_history);
    m_history->setRange(0, static_cast<int>(m_moments.size()));
    if (isFollowing)
        m_history->setValue(m_history->maximum());
}

/// One more snapshot is kept.
void FlatPlayback::takeKept()
{
    readMoments();
    // Nobody looks, so the charts take what is kept.
    if (m_stage.canvas.isVisible() || m_moments.empty())
        return;
    if (const auto view = readFlatView(*m_training.run(), m_moments.back()))
        m_stage.charts.append(*view);
}

void FlatPlayback::takeEnd()
{
    // A view that was asked for will not come any more.
    m_isLookAsked = m_isLookWanted = false;
    if (m_training.isMine()) {
        readMoments();
        takeLastMoment();
    }
}

/// What was kept last, where it is later than what was looked at: nobody looked at the end of a training on
/// another page.
void FlatPlayback::takeLastMoment()
{
    if (m_moments.empty() || (m_newest && m_newest->at.update >= m_moments.back()))
        return;
    const auto view = readFlatView(*m_training.run(), m_moments.back());
    if (!view)
        return;
    m_newest = std::make_shared<const FlatView>(*view);
    if (isAtNow() && !m_stage.story.isPlaying())
        showView(m_newest);
}

void FlatPlayback::showMoment(int place)
{
    if (!m_training.run())
        return;
    // The scenes of a slow step would be drawn over an earlier snapshot.
    m_stage.story.stop();
    // The place behind the last kept snapshot is now.
    if (place >= static_cast<int>(m_moments.size())) {
        showNewest();
        return;
    }
    const auto view = readFlatView(*m_training.run(),
                                   m_moments[static_cast<std::size_t>(std::max(0, place))]);
    if (view)
        showView(std::make_shared<const FlatView>(*view));
    else
        readMoments(); // it was thinned out meanwhile
}

void FlatPlayback::showView(const std::shared_ptr<const FlatView> &view)
{
    const QString update = groupDigits(view->at.update);
    const auto &run = m_training.run();
    m_stage.canvas.setSpotlight({});
    m_stage.canvas.setView(view);
    m_stage.canvas.setCaption(run ? tr("%1, update %2").arg(run->name().left(5), update) : QString());
    const bool isNewest = isAtNow();
    m_stage.charts.setShown(*view, isNewest);
    m_moment->setText(isNewest ? tr("now") : tr("update %1").arg(update));
    Q_EMIT shown(view);
}

} // namespace forja
