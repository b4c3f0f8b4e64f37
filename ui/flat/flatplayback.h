// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/session.h"

#include <QFutureWatcher>
#include <QWidget>

class QLabel;
class QSlider;

namespace forja {

class FlatCanvas;
class FlatCharts;
class FlatStory;
class FlatTraining;
struct FlatScene;

/// Which snapshot the plane shows: the newest while it trains, a kept one, or a step from the inside. A
/// slider over the snapshots, whose right end is now, and the name of the one that is shown.
class FlatPlayback : public QWidget
{
    Q_OBJECT

public:
    /// Its destructor uses none of them: as children of the page some go first.
    struct Stage
    {
        FlatCanvas &canvas;
        FlatStory &story;
        FlatCharts &charts;
    };

    FlatPlayback(Session &session, const FlatTraining &training, const Stage &stage, QWidget *parent);

    QSlider *history() const { return m_history; }
    bool isAtNow() const;

    /// Asks for what is to be seen now; what was asked for before something happened does not show it, so
    /// then it is asked once more.
    void lookAfter();
    /// The newest one from now on.
    void goToNow();
    void showNewest();
    /// The training has nothing to show any more.
    void clear();

    // What the session told the page.
    void takeRun();
    void readMoments();
    void takeKept();
    void takeEnd();
    void takeView(const std::shared_ptr<const FlatView> &view);
    void takeSteps(const QList<FlatStep> &steps);

Q_SIGNALS:
    void shown(const std::shared_ptr<const forja::FlatView> &view);

private:
    /// What a run's charts show before anything comes of it.
    struct Past
    {
        std::vector<TickRecord> ticks;
        std::vector<FlatView> moments; ///< their numbers alone
    };

    static Past pastOf(const RunFolder &run);
    void takePast();
    void look();
    void showScene(const FlatScene &scene);
    void showMoment(int place);
    void showView(const std::shared_ptr<const FlatView> &view);
    void takeLastMoment();

    Session &m_session;
    const FlatTraining &m_training;
    Stage m_stage;
    bool m_isLookAsked = false, m_isLookWanted = false;
    std::shared_ptr<const FlatView> m_newest;
    std::vector<qint64> m_moments; ///< kept ones
    QFutureWatcher<Past> m_past;
    QSlider *m_history;
    QLabel *m_moment;
};

} // namespace forja
