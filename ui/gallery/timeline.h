// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/gallery/timelineview.h"

class QLabel;
class QToolButton;

namespace forja {

/// The bar over the time axis and the axis itself: which snapshot is shown, whether the newest is followed,
/// playing, pin and star.
class Timeline : public QWidget
{
    Q_OBJECT

public:
    explicit Timeline(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    TimelineView *view() const { return m_view; }
    void clear();
    /// Snapshots, ascending; moves to the newest while that is followed.
    void setMoments(const std::vector<qint64> &moments);
    void setStarred(const QSet<qint64> &starred);
    void setPinned(std::optional<qint64> update);
    /// Chooses charts and their height for a page of this height.
    void fitTo(int pageHeight);

    std::optional<qint64> current() const { return m_current; }
    bool isFollowing() const { return m_isFollowing; }
    bool isPlaying() const { return m_play.isActive(); }
    void pick(qint64 update);
    void step(int moments);
    void setMode(TimeAxis::Mode mode);
    void setFollowing(bool isFollowing);
    void setPlaying(bool isPlaying);

Q_SIGNALS:
    /// Another snapshot is shown.
    void momentChanged(qint64 update);
    void momentHovered(std::optional<qint64> update);
    /// Pin this snapshot, or take the pin off it.
    void pinToggled(qint64 update);
    void starToggled(qint64 update, bool isStarred);
    /// A new run that goes on from this snapshot.
    void branchRequested(qint64 update);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void createBar();
    void createAxisButton();
    void connectBar();
    void fitBar();
    int neededWidth() const;
    void connectView();
    void show(qint64 update);
    void playNext();
    void tell();
    const std::vector<qint64> &moments() const { return m_view->axis().moments(); }

    TimelineView *m_view;
    QWidget *m_bar;
    QToolButton *m_playButton, *m_starButton, *m_pinButton, *m_branchButton, *m_axisButton, *m_followButton;
    QLabel *m_count;
    QTimer m_play;
    Theme m_theme = Theme::dark();
    QSet<qint64> m_starred;
    std::optional<qint64> m_current, m_pinned;
    bool m_isFollowing = true;
};

} // namespace forja
