// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/flat/flatcanvas.h"
#include "ui/flat/flattraining.h"

#include <QTimer>
#include <QWidget>

class QSlider;

namespace forja {

class FlatCharts;
class FlatChooser;
class FlatComparison;
class FlatForm;
class FlatLayerBar;
class FlatPlayback;
class FlatSources;
class FlatStory;
class FlatToolbar;
class SecondTraining;

/// The flat world: a GAN on points of the plane, every step of which can be seen. The run in front trains on
/// the window's session as any other does; this page starts it, steps it, looks at it, and opens it again.
/// It puts the parts together and tells them, in this order, what the session said.
class FlatPage : public QWidget
{
    Q_OBJECT

public:
    explicit FlatPage(Session &session, QWidget *parent = nullptr);
    ~FlatPage() override;

    void setTheme(const Theme &theme);
    /// Where its runs and drawn points go; the window's folder unless said.
    void setRunsFolder(const QString &folder) { m_training->setRunsFolder(folder); }

    /// The settings of the run that is on, or of the next one.
    const Experiment &experiment() const { return m_training->draft(); }
    /// Whether the session's run is one on points.
    bool isMine() const { return m_training->isMine(); }
    void start(bool isPaused) { m_training->start(isPaused); }
    /// Points that everybody can tell: "flat:ring", "flat:/home/me/p.csv". Begins anew where a run is on.
    void setSource(const QString &source);
    /// Shows another run of points beside this one, at the snapshot nearest to this one's.
    void compareWith(const QString &runPath);
    /// Begins anew, and with it a second training of the same settings beside this one. What is changed from
    /// then on is changed in this one only.
    void trainBeside();
    void closeCompared();
    /// The window is about to close: nothing begins any more.
    void letGo();

    /// Who is asked before another open run gives way to one on points: does what it is given, or not.
    void setReplacing(std::function<void(const std::function<void()> &)> ask)
    {
        m_training->setReplacing(std::move(ask));
    }

    FlatCanvas *canvas() const { return m_canvas; }
    FlatCanvas *comparedCanvas() const { return m_other; }
    const SecondTraining *second() const;
    FlatStory *story() const { return m_story; }
    FlatForm *form() const { return m_form; }
    FlatCharts *charts() const { return m_charts; }
    FlatChooser *chooser() const;
    QSlider *history() const;

Q_SIGNALS:
    void shownChanged(bool isShown);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    /// Space is Start, Pause and Continue, as in a player.
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeForm();
    QWidget *makeCentre();
    QWidget *makeFoot(QWidget *centre);
    QWidget *makeHistory(QWidget *foot);
    void connectTools();
    void connectTraining();
    void connectSession();

    void takeRun();
    void takeState();
    void takeEnd();
    void takeSchedule();
    /// Everything on points that are no longer trained on goes.
    void clear();
    void showData();
    void setSlow(bool isSlow);
    /// Leaves out what has no room.
    void fitWidth();

    Session &m_session;
    bool m_isStrange = false; ///< a run of another kind is on, which was said
    QTimer m_frames;
    FlatTraining *m_training;
    FlatToolbar *m_toolbar;
    FlatForm *m_form = nullptr;
    FlatCharts *m_charts = nullptr;
    FlatStory *m_story = nullptr;
    FlatCanvas *m_canvas = nullptr, *m_other = nullptr;
    FlatLayerBar *m_layers = nullptr;
    FlatPlayback *m_playback = nullptr;
    FlatComparison *m_comparison = nullptr;
    FlatSources *m_sources = nullptr;
};

} // namespace forja
