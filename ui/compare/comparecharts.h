// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartsframe.h"
#include "ui/compare/compareddata.h"

#include <QMap>

class QMenu;
class QToolButton;

namespace forja {

class LineChart;

/// The charts of a comparison: measures by protocol first, then the statistics that a person picked.
class CompareCharts : public ChartsFrame
{
    Q_OBJECT

public:
    /// `data` must stay; it is the page's.
    CompareCharts(ComparedData *data, QWidget *parent);

    void setTheme(const Theme &theme) override;
    /// Other runs follow: no chart of the old ones stays.
    void restart();
    /// The data, or which runs are shown, changed.
    void refresh() override;

    QStringList statistics() const { return m_statistics; }
    void setStatistics(const QStringList &statistics);
    void setXAxis(XAxis axis) override;
    void setSpread(bool isSpread);

Q_SIGNALS:
    /// Another unit runs to the right; the pictures' slider follows.
    void axisChanged();

protected:
    void askAndSave(const QString &format, ChartCard *only) override;

private:
    void createBar();
    void fillMenu();
    LineChart *chartOf(const ChartSpec &spec);

    ComparedData *m_data;
    QToolButton *m_pick, *m_spread;
    QMenu *m_menu = nullptr;
    QStringList m_statistics;
    QMap<QString, LineChart *> m_charts; ///< by the name of the first line
};

} // namespace forja
