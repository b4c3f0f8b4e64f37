// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compare/compareddata.h"
#include "ui/theme/theme.h"

#include <QMap>
#include <QWidget>

class QLabel;
class QMenu;
class QToolButton;

namespace forja {

class ChartBar;
class ChartCard;
class ChartGrid;
class LineChart;

/// The charts of a comparison: measures by protocol first, then the statistics that a person picked.
class CompareCharts : public QWidget
{
    Q_OBJECT

public:
    /// `data` must stay; it is the page's.
    CompareCharts(ComparedData *data, QWidget *parent);

    void setTheme(const Theme &theme);
    /// Other runs follow: no chart of the old ones stays.
    void restart();
    /// The data, or which runs are shown, changed.
    void refresh();

    QStringList statistics() const { return m_statistics; }
    void setStatistics(const QStringList &statistics);
    void setXAxis(XAxis axis);
    void setSmoothing(double weight);
    void setSpread(bool isSpread);
    QList<ChartCard *> shownCharts() const;

Q_SIGNALS:
    /// Another unit runs to the right; the pictures' slider follows.
    void axisChanged();

private:
    void createBar();
    void fillMenu();
    LineChart *chartOf(const ChartSpec &spec);
    void setZoom(std::optional<std::pair<double, double>> zoom);
    void save(const QString &format, ChartCard *card);

    ComparedData *m_data;
    Theme m_theme = Theme::dark();
    ChartBar *m_bar;
    ChartGrid *m_grid;
    QLabel *m_empty;
    QToolButton *m_pick, *m_spread;
    QMenu *m_menu = nullptr;
    QStringList m_statistics;
    QMap<QString, LineChart *> m_charts; ///< by the name of the first line
};

} // namespace forja
