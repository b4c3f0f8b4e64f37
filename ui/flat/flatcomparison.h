// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/flat/flattraining.h"

#include <QWidget>

class QMenu;
class QToolButton;

namespace forja {

class FlatCanvas;
class FlatCharts;
class FlatPlayback;
class SecondTraining;

/// What stands beside the training: a snapshot that was pinned, another run at the same update, or a second
/// training that begins with this one. Its buttons, and the plane that is hidden while nothing stands there.
class FlatComparison : public QWidget
{
    Q_OBJECT

public:
    /// Its destructor uses none of them: as children of the page some go first.
    struct Stage
    {
        FlatCanvas &canvas; ///< of the training
        FlatCanvas &other; ///< beside it
        FlatCharts &charts;
        const FlatPlayback &playback;
    };

    FlatComparison(Session &session, FlatTraining &training, const Stage &stage, QWidget *parent);

    const SecondTraining *second() const { return m_second; }
    /// Whether a second training may be asked for.
    void setMayBegin(bool mayBegin) { m_mayBegin = mayBegin; }

    /// Keeps what is shown now beside what comes.
    void pin();
    /// Shows another run of points at the snapshot nearest to the one that is shown.
    void compareWith(const QString &runPath);
    /// Begins anew, and with it a second training of the same settings. What is changed from then on is
    /// changed in the first one only.
    void trainBeside();
    void closeOther();
    /// Shows what it has of an update, or the newest.
    void showAt(qint64 update);
    /// What differs may have changed.
    void refresh();
    /// A frame is due.
    void look();
    /// The window is about to close, or the training has ended.
    void stopSecond();

    // What the session told the page.
    void takeRun(FlatTraining::Opened opened);
    void takeState();
    /// The second one plays while the first does.
    void follow();
    /// Steps of the training, whoever asked for them, are the second one's, too.
    void followSteps();
    /// Both are paused: the one that is behind goes on as far as the other.
    void evenOut();

Q_SIGNALS:
    void said(const QString &sentence);

private:
    void fillMenu();
    void connectSecond();
    void takeSecond();
    void open(const LossFacts &facts, const std::shared_ptr<const PointDataset> &data);
    void showBeside(const std::shared_ptr<const FlatView> &view);

    Session &m_session;
    FlatTraining &m_training;
    Stage m_stage;
    QToolButton *m_beside, *m_close;
    QMenu *m_menu;
    bool m_mayBegin = false;
    bool m_isCatchingUp = false; ///< the first one trains only as far as the second one has come
    qsizetype m_followed = 0; ///< entries of the schedule that the second training was told of
    std::optional<RunFolder> m_run;
    std::vector<qint64> m_moments; ///< kept ones of that run
    SecondTraining *m_second = nullptr; ///< a child
    std::shared_ptr<const FlatView> m_newest; ///< of the second training
};

} // namespace forja
