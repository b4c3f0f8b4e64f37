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
    /// What it trains, and where its runs go.
    FlatTraining *training() const { return m_training; }
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
