// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export/film.h"
#include "ui/records/sheetstore.h"
#include "ui/theme/theme.h"

#include <QTimer>
#include <QWidget>

namespace forja {

/// Plays what a film will show, over and over, at its own speed. A frame that is still being read is waited
/// for.
class FilmPreview : public QWidget
{
    Q_OBJECT

public:
    FilmPreview(const RunFolder &run, QWidget *parent);
    /// nullopt: there is nothing to show.
    void play(const std::optional<FilmPlan> &plan, double framesPerSecond, double holdSeconds);
    void setPlaying(bool isOn);
    /// Update of the frame on view, if there is one.
    std::optional<qint64> shownUpdate() const { return m_shown; }
    const QImage &frame() const { return m_frame; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void advance();
    void showFrame();

    SheetStore *m_store;
    QTimer m_timer;
    std::optional<FilmPlan> m_plan;
    double m_framesPerSecond = 12;
    double m_holdSeconds = 2;
    std::size_t m_at = 0; ///< frame that is wanted
    bool m_isPlaying = true;
    std::optional<qint64> m_shown;
    QImage m_frame;
};

} // namespace forja
