// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/session.h"
#include "ui/flat/flatcanvas.h"

#include <QFutureWatcher>
#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QMenu;
class QPushButton;
class QSlider;
class QStackedWidget;
class QToolButton;

namespace forja {

class SecondTraining;
class FlatCharts;
class FlatChooser;
class FlatForm;
class FlatStory;
struct FlatScene;
class NumberLabel;

/// The flat world: a GAN on points of the plane, every step of which can be seen. The run in front trains on
/// the window's session as any other does; this page starts it, steps it, looks at it, and opens it again.
class FlatPage : public QWidget
{
    Q_OBJECT

public:
    explicit FlatPage(Session &session, QWidget *parent = nullptr);
    ~FlatPage() override;

    void setTheme(const Theme &theme);
    /// Where its runs and drawn points go; the window's folder unless said.
    void setRunsFolder(const QString &folder) { m_runsFolder = folder; }

    /// The settings of the run that is on, or of the next one.
    const Experiment &experiment() const { return m_draft; }
    /// Whether the session's run is one on points.
    bool isMine() const { return m_isMine; }
    void start(bool isPaused);
    /// Points that everybody can tell: "flat:ring", "flat:/home/me/p.csv". Begins anew where a run is on.
    void setSource(const QString &source);
    /// Shows another run of points beside this one, at the moment nearest to this one's; empty: no more.
    void compareWith(const QString &runPath);
    /// Begins anew, and with it a second training of the same settings beside this one. What is changed from
    /// then on is changed in this one only.
    void trainBeside();
    /// Keeps what is shown now beside what comes.
    void pin();
    void closeCompared();
    /// The window is about to close: nothing begins any more.
    void letGo();

    /// Who is asked before another open run gives way to one on points: does what it is given, or not.
    void setReplacing(std::function<void(const std::function<void()> &)> ask) { m_ask = std::move(ask); }

    FlatCanvas *canvas() const { return m_canvas; }
    FlatCanvas *comparedCanvas() const { return m_other; }
    const SecondTraining *second() const { return m_second; }
    FlatStory *story() const { return m_story; }
    FlatForm *form() const { return m_form; }
    FlatCharts *charts() const { return m_charts; }
    FlatChooser *chooser() const { return m_chooser; }
    QSlider *history() const { return m_history; }

Q_SIGNALS:
    void shownChanged(bool isShown);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    /// Space is Start, Pause and Continue, as in a player.
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// What a run's charts show before anything comes of it.
    struct Past
    {
        std::vector<TickRecord> ticks;
        std::vector<FlatView> moments; ///< their numbers alone
    };

    // Parts (flatpageparts.cpp).
    QWidget *makeTop();
    QLayout *makePlayRow(QWidget *parent);
    QWidget *makeCentre();
    QWidget *makeDrawing();
    QWidget *makeHistory();
    QWidget *makeWords();
    QToolButton *makeStep(const QString &text, const QString &tip, Player player);
    void connectSession();
    void fillRunsMenu();
    /// Leaves out what has no room.
    void fitWidth();

    // The run (flatpage.cpp).
    void takeRun();
    void takeState();
    void takeEnd();
    /// Steps of the page's run, whoever asked for them, are the second one's, too.
    void followSteps();
    /// The settings as they stand, without what was changed along the way: what the next run begins with.
    Experiment freshDraft() const;
    bool goesOn() const;
    /// Begins now, or once somebody agrees that the open run of another kind gives way.
    void beginOrAsk(const std::function<void()> &begin);
    void doPrimary();
    void doStep(Player player);
    void edit(const QString &key, const QVariant &value);
    void beginAnewSoon();
    void beginAnew(bool isPaused);
    static Past pastOf(const RunFolder &run);
    void say(const QString &sentence);
    void showData();

    // What is seen (flatpageview.cpp).
    static void showReal(FlatCanvas &canvas, const std::shared_ptr<const Dataset> &data);
    void look();
    void lookAfter();
    void takeView(const std::shared_ptr<const FlatView> &view);
    void takeSteps(const QList<FlatStep> &steps);
    void showScene(const FlatScene &scene);
    void showNewest();
    void showMoment(int place);
    void readMoments();
    /// What was kept last, where it is later than what was looked at: nobody looked at the end of a training
    /// on another page.
    void takeLastMoment();
    void showView(const std::shared_ptr<const FlatView> &view);
    bool isAtNow() const;
    void tellNumbers(const FlatView &view);
    void setDrawing(bool isDrawing);
    void takeDrawing();
    void loadFile(const QString &path);

    // What stands beside it (flatpagebeside.cpp).
    /// Both are paused: the one that is behind goes on as far as the other.
    void evenOut();
    void takeSecond();
    void showCompared(qint64 update);
    void showBeside(const std::shared_ptr<const FlatView> &view);

    Session &m_session;
    Theme m_theme = Theme::dark();
    QString m_runsFolder;
    Experiment m_draft;
    bool m_isMine = false;
    bool m_hadFocus = false; ///< the button of playing, before it was closed for a while
    bool m_isStrange = false; ///< a run of another kind is on, which was said
    std::function<void(const std::function<void()> &)> m_ask;
    std::optional<bool> m_anew; ///< once the run that is on has ended, another begins; true: paused
    std::optional<Player> m_stepAfterStart;
    bool m_beginsPaused = false; ///< the run that this page began or went on with last
    bool m_isCatchingUp = false; ///< it trains only as far as the second one has come
    bool m_isBegun = false; ///< by this page: the run that is opened next
    qsizetype m_followed = 0; ///< entries of the schedule that the second training was told of
    std::optional<RunFolder> m_run;
    std::shared_ptr<const Dataset> m_data; ///< whose points are shown
    bool m_isLookAsked = false, m_isLookWanted = false;
    std::shared_ptr<const FlatView> m_newest;
    std::vector<qint64> m_moments; ///< kept ones
    std::optional<RunFolder> m_comparedRun;
    std::vector<qint64> m_comparedMoments;
    SecondTraining *m_second = nullptr; ///< a child
    std::shared_ptr<const FlatView> m_secondNewest;
    QTimer m_frames, m_anewSoon;
    QFutureWatcher<Past> m_past;

    FlatChooser *m_chooser = nullptr;
    FlatForm *m_form = nullptr;
    FlatCanvas *m_canvas = nullptr, *m_other = nullptr;
    FlatStory *m_story = nullptr;
    FlatCharts *m_charts = nullptr;
    QPushButton *m_primary = nullptr, *m_reset = nullptr;
    QToolButton *m_stepD = nullptr, *m_stepG = nullptr, *m_stepBoth = nullptr;
    QToolButton *m_slow = nullptr, *m_hold = nullptr, *m_next = nullptr;
    QToolButton *m_pin = nullptr, *m_beside = nullptr, *m_closeOther = nullptr;
    NumberLabel *m_counter = nullptr, *m_players = nullptr, *m_numbers = nullptr;
    QLabel *m_message = nullptr, *m_momentLabel = nullptr;
    QSlider *m_history = nullptr;
    QStackedWidget *m_foot = nullptr; ///< history, or the tools of drawing
    QPushButton *m_useDrawing = nullptr;
    QMenu *m_runsMenu = nullptr;
    QMap<int, QToolButton *> m_words;
};

} // namespace forja
