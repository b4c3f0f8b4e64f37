// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compare/compareddata.h"
#include "ui/compare/latentwall.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QLabel;
class QScrollArea;
class QSlider;
class QToolButton;

namespace forja {

class SheetStore;

/// The same latents of all runs at one moment, which one slider picks, or each run at its best.
class ComparePictures : public QWidget
{
    Q_OBJECT

public:
    ComparePictures(const ComparedData *data, QWidget *parent);
    ~ComparePictures() override;

    void setTheme(const Theme &theme);
    /// Other runs.
    void restart();
    /// The data, which runs are shown, or what runs to the right changed.
    void refresh();

    /// Places of the slider, ascending: x of every snapshot of the runs that are shown.
    const std::vector<double> &places() const { return m_places; }
    void goTo(int place);
    void setAtBest(bool isAtBest);
    LatentWall *wall() const { return m_wall; }
    QString notice() const;

Q_SIGNALS:
    void openRequested(int run, qint64 update);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createBar();
    void collectPlaces();
    void showRows();
    void setPlaying(bool isPlaying);
    void playNext();
    const SheetRecord *momentOf(int run) const;
    SheetRecord pictureOf(int run, const SheetRecord &moment);
    QString noteOf(int run, const SheetRecord &sheet) const;

    const ComparedData *m_data;
    Theme m_theme = Theme::dark();
    QWidget *m_bar;
    QSlider *m_slider, *m_size;
    QToolButton *m_playButton, *m_best;
    QLabel *m_where, *m_notice;
    QScrollArea *m_scroll;
    LatentWall *m_wall;
    std::vector<std::unique_ptr<SheetStore>> m_stores; ///< one a run
    std::vector<double> m_places;
    bool m_isAtEnd = true; ///< the newest is followed
    QTimer m_play;
};

} // namespace forja
