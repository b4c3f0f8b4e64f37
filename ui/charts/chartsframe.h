// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/types/values.h"
#include "ui/charts/chartsource.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;

namespace forja {

class ChartBar;
class ChartCard;
class ChartGrid;

/// What pages of charts have in common: a bar that says how they are drawn, cards that share a zoom and a
/// cursor, and a note where there is nothing to draw.
class ChartsFrame : public QWidget
{
    Q_OBJECT

public:
    virtual void setTheme(const Theme &theme);
    /// Draws what there is now.
    virtual void refresh() = 0;

    virtual void setXAxis(XAxis axis);
    void setLog(bool isLog);
    /// 0…1, the weight of the past.
    void setSmoothing(double weight);
    void setZoom(std::optional<std::pair<double, double>> zoom);

    /// The charts that have something to show, in order.
    QList<ChartCard *> shownCharts() const;

protected:
    /// `source` must stay. It is first asked when the page is refreshed.
    ChartsFrame(ChartSource *source, const QString &note, QWidget *parent);

    const Theme &theme() const { return m_theme; }
    ChartBar *bar() const { return m_bar; }
    /// What a card must be a child of.
    QWidget *sheet() const;
    /// Lets the card share what all of them share; it is hidden until it is arranged.
    void addCard(ChartCard *card);
    /// Shows these cards, or the note, and in the bar how they are drawn.
    void arrange(const QList<ChartCard *> &cards);
    /// Asks where to, and saves these charts or all that are shown. `only`: nullptr: all.
    virtual void askAndSave(const QString &format, ChartCard *only) = 0;

private:
    ChartSource *m_source;
    Theme m_theme = Theme::dark();
    ChartBar *m_bar;
    QLabel *m_note;
    ChartGrid *m_grid;
};

} // namespace forja
