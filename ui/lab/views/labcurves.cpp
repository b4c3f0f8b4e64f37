// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/views/labcurves.h"

#include "engine/comparison/comparisonsummary.h"
#include "ui/charts/linechart.h"
#include "ui/records/stattable.h"
#include "ui/text/wording.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace forja {

using namespace Qt::StringLiterals;

void LabCurveData::setAsking(const LabAsking &asking)
{
    m_places = labPlaces(asking.record.question, asking.record.rows);
    m_runs.clear();
    // A run that is still on would cut the mean of the others to its own length.
    const auto isMeasured = [&asking](const auto &run) {
        return std::any_of(asking.record.rows.begin(), asking.record.rows.end(),
                           [&run](const LabRow &row) { return row.run == run->name(); });
    };
    std::copy_if(asking.runs.begin(), asking.runs.end(), std::back_inserter(m_runs), isMeasured);
    // A place whose first run is still training shows that one rather than nothing.
    for (const auto &run : asking.runs) {
        const bool isAlone = std::none_of(m_runs.begin(), m_runs.end(),
                                          [&run](const auto &other) { return other->place == run->place; });
        if (isAlone)
            m_runs.append(run);
    }
}

LabCurveData::Seeds LabCurveData::seedsOf(const QString &name) const
{
    Seeds out;
    // The first letter of a name is that of its place, as LabCurves::setAsking() writes it.
    const qsizetype place = name.at(0).unicode() - u'A';
    const QString statistic = name.mid(2);
    if (place >= m_places.size())
        return out;
    for (const auto &run : m_runs) {
        const std::vector<double> &values = run->stats.column(statistic);
        if (run->place != m_places.at(place) || values.empty())
            continue;
        // Each seed for itself, before the mean is taken: the band is then of what is drawn.
        Line line{{}, smoothed(values, smoothing)};
        for (std::size_t i = 0; i < run->stats.size(); ++i)
            line.xs.push_back(axis == XAxis::Time ? run->stats.seconds[i]
                                                  : double(run->stats.at[i].gUpdates));
        out.lines.push_back(std::move(line));
    }
    return out;
}

std::pair<std::vector<double>, std::vector<double>> LabCurveData::series(const QString &name) const
{
    Seeds seeds = seedsOf(name);
    if (seeds.lines.empty())
        return {};
    if (seeds.lines.size() == 1)
        return {std::move(seeds.lines.front().xs), std::move(seeds.lines.front().ys)};
    const SpreadLine all = spreadOf(std::move(seeds.lines));
    std::vector<double> means;
    for (const Spread &one : all.spreads)
        means.push_back(one.mean);
    return {all.xs, std::move(means)};
}

std::optional<ChartSource::Band> LabCurveData::band(const QString &name) const
{
    Seeds seeds = seedsOf(name);
    if (seeds.lines.size() < 2)
        return std::nullopt;
    Band band;
    for (const Spread &one : spreadOf(std::move(seeds.lines)).spreads) {
        band.least.push_back(one.least);
        band.greatest.push_back(one.greatest);
    }
    return band;
}

bool LabCurveData::has(const QString &name) const
{
    return !seedsOf(name).lines.empty();
}

double LabCurveData::xOf(qint64 update, double) const
{
    return double(update);
}

std::pair<double, double> LabCurveData::wholeRange() const
{
    double end = 0;
    for (const auto &run : m_runs) {
        if (!run->stats.at.empty())
            end = std::max(end,
                           axis == XAxis::Time ? run->stats.seconds.back()
                                               : double(run->stats.at.back().gUpdates));
    }
    return {0, end > 0 ? end : 1};
}

LabCurves::LabCurves(QWidget *parent)
    : QWidget(parent), m_updates(new QToolButton(this)), m_seconds(new QToolButton(this))
{
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    auto *title = new QLabel(tr("Meanwhile"), this);
    title->setFont(strongFont());
    row->addWidget(title);
    row->addStretch(1);
    // One axis for all charts: choosing one lets go of the other.
    auto *group = new QButtonGroup(this);
    for (const auto &[button, text, tip] :
         {std::tuple{m_updates, tr("against G’s updates"),
                     tr("Horizontal axis: updates of G. Updates of D alone before them take no space.")},
          std::tuple{m_seconds, tr("against seconds"),
                     tr("Horizontal axis: training time, including the updates of D alone.")}}) {
        button->setText(text);
        button->setToolTip(tip);
        button->setCheckable(true);
        group->addButton(button);
        row->addWidget(button);
    }
    m_updates->setChecked(true);
    connect(m_updates, &QToolButton::clicked, this, [this] { setAxis(XAxis::Updates); });
    connect(m_seconds, &QToolButton::clicked, this, [this] { setAxis(XAxis::Time); });
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    m_column->addLayout(row);
}

void LabCurves::setTheme(const Theme &theme)
{
    m_theme = theme;
    for (LineChart *chart : std::as_const(m_charts))
        chart->setTheme(theme);
}

LineChart *LabCurves::chartOf(const ChartSpec &spec, const QString &statistic)
{
    LineChart *&chart = m_charts[statistic];
    if (chart) {
        chart->setSpec(spec);
        return chart;
    }
    chart = new LineChart(spec, &m_data, this);
    chart->setFixedHeight(200);
    chart->setTheme(m_theme);
    m_column->addWidget(chart);
    // One cursor through all charts: what happened at the same time is read in one look.
    connect(chart, &ChartCard::cursorMoved, this, [this](std::optional<double> x) {
        for (LineChart *one : std::as_const(m_charts))
            one->setCursorAt(x);
    });
    return chart;
}

void LabCurves::setAsking(const LabAsking &asking)
{
    const qsizetype before = m_data.places().size();
    m_data.setAsking(asking);
    // A chart keeps the number of its lines.
    if (m_statistics != asking.record.question.curves || before != m_data.places().size()) {
        qDeleteAll(m_charts);
        m_charts.clear();
        m_statistics = asking.record.question.curves;
    }
    for (const QString &statistic : std::as_const(m_statistics)) {
        ChartSpec spec{shown(statisticTitle(statistic)), {}, {}};
        // A line is named by one letter.
        const qsizetype most = std::min<qsizetype>(m_data.places().size(), 26);
        for (qsizetype place = 0; place < most; ++place)
            spec.series.append({runLetter(place) + u':' + statistic, runLetter(place), Role::Neutral,
                                runDashes(int(place)), int(place)});
        // No log axis: what is drawn here is not known beforehand.
        spec.isPositive = false;
        LineChart *chart = chartOf(spec, statistic);
        chart->refresh();
        chart->setVisible(chart->hasData());
    }
    setVisible(!isEmpty());
}

void LabCurves::setAxis(XAxis axis)
{
    (axis == XAxis::Time ? m_seconds : m_updates)->setChecked(true);
    m_data.axis = axis;
    for (LineChart *chart : std::as_const(m_charts))
        chart->refresh();
}

QList<LineChart *> LabCurves::charts() const
{
    QList<LineChart *> out;
    for (const QString &statistic : m_statistics) {
        if (LineChart *chart = m_charts.value(statistic); chart && chart->hasData())
            out.append(chart);
    }
    return out;
}

bool LabCurves::isEmpty() const
{
    return charts().isEmpty();
}

} // namespace forja
