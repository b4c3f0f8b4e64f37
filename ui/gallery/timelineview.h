// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/gallery/timelinecharts.h"
#include "ui/gallery/timelineflags.h"
#include "ui/gallery/timelinepainting.h"

#include <QTimer>
#include <QWidget>

namespace forja {

/// The slider over the whole training and the small charts under it, painted on one time axis: one cursor and
/// one line per flag run through all of them. Knows nothing of pictures.
class TimelineView : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setFacts(const LossFacts &facts);
    void clear();
    void appendTick(const TickRecord &tick);
    void appendMeasure(const MeasureRecord &measure);
    void appendEvent(const EventRecord &event);
    void setMoments(const std::vector<qint64> &moments);
    void setStarred(const QSet<qint64> &starred);
    void setMode(TimeAxis::Mode mode);
    void setCurrent(std::optional<qint64> update);
    void setPinned(std::optional<qint64> update);
    /// How many of the charts are shown, 0 to 3, and how high their plots are.
    void setCharts(int count, int plotHeight);
    static int heightFor(int count, int plotHeight);

    const TimeAxis &axis() const { return m_axis; }
    /// x of an update in the widget.
    double xOf(qint64 update) const { return screen().xOf(update); }
    const std::vector<MiniChart> &charts();
    /// Points painted for all lines together.
    qsizetype pointCount();
    /// In the order in which they stand on the axis.
    QList<EventRecord> flags() const { return m_flags.all(); }
    std::vector<FlagSign> flagSigns() const { return m_flags.signs(screen()); }
    /// The sentences of the flags whose sign is under the pointer.
    QString flagsAt(QPointF place) const { return m_flags.textAt(place, screen()); }

Q_SIGNALS:
    /// The pointer is over this snapshot; nullopt: it left.
    void momentHovered(std::optional<qint64> update);
    /// Clicked or dragged to.
    void momentPicked(qint64 update);
    void pinRequested(qint64 update);
    /// Arrow keys and the wheel: so many snapshots on.
    void stepRequested(int moments);
    void endRequested(bool isNewest);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void changeSoon();
    void placeCharts();
    void hover(std::optional<qint64> moment);
    ScreenAxis screen() const { return {m_axis, double(width())}; }

    Theme m_theme = Theme::dark();
    MiniFonts m_fonts;
    TimeAxis m_axis;
    TimelineCharts m_numbers;
    TimelineFlags m_flags;
    TimelineMarks m_marks;
    int m_chartCount = 2;
    int m_plotHeight = 44;
    int m_wheel = 0; ///< eighths of a degree not yet used
    std::vector<MiniChart> m_charts;
    bool m_isStale = true;
    bool m_showsFocus = false; ///< focus came by the keyboard
    QTimer m_redraw;
};

} // namespace forja
