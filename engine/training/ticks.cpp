// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/ticks.h"
#include "engine/runs/statnames.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBins = 16;
constexpr double kRange = 8; // histograms go from -8 to 8, ends open

/// JSON has no NaN; a run that has met one must still write its state.
QJsonValue number(double value)
{
    return std::isfinite(value) ? QJsonValue(value) : QJsonValue(QString::number(value));
}

double fromNumber(const QJsonValue &value)
{
    return value.isString() ? value.toString().toDouble() : value.toDouble();
}

} // namespace

void TickCollector::add(const QString &name, double value)
{
    Sums &sums = m_sums[name];
    ++sums.num;
    sums.sum += value;
    sums.squares += value * value;
}

void TickCollector::addScores(const QString &group, const std::vector<float> &outputs, double threshold)
{
    Sums &scores = m_sums[stat::kScores + group];
    Sums &signs = m_sums[stat::kSigns + group];
    for (const float output : outputs) {
        const double value = output;
        // The sign as D decides it: above the loss's threshold it says "real".
        const double says = value > threshold ? 1 : 0;
        scores.sum += value;
        scores.squares += value * value;
        signs.sum += says;
        signs.squares += says;
    }
    scores.num += static_cast<qint64>(outputs.size());
    signs.num += static_cast<qint64>(outputs.size());
}

void TickCollector::addHistogram(const QString &group, const std::vector<float> &outputs)
{
    std::array<int, kBins> bins{};
    for (const float output : outputs) {
        const double bin = std::floor((static_cast<double>(output) + kRange) / (2 * kRange) * kBins);
        // Divided by all outputs below: where some are not finite the bins do not add up to 1, and that
        // shows.
        if (std::isfinite(output))
            ++bins[static_cast<std::size_t>(std::clamp(bin, 0.0, kBins - 1.0))];
    }
    for (int i = 0; i < kBins; ++i)
        add(u"Histogram/%1/%2"_s.arg(group).arg(i, 2, 10, QChar(u'0')),
            bins[static_cast<std::size_t>(i)] / std::max(1.0, static_cast<double>(outputs.size())));
}

void TickCollector::add(const ReportD &report, double threshold)
{
    add(stat::kLossOfD, report.loss);
    add(stat::kGradientOfD, report.gradientNorm);
    for (const ReportD::Penalty &penalty : report.penalties)
        add(penalty.statistic, penalty.value);
    if (report.diversity)
        add(stat::kDiversityOfBatch, *report.diversity);
    addScores(u"real"_s, report.real, threshold);
    addHistogram(u"real"_s, report.real);
    addScores(u"fake"_s, report.fake, threshold);
    addHistogram(u"fake"_s, report.fake);
    add(stat::kAccuracyOfD, accuracyOf(report, threshold));
}

void TickCollector::add(const ReportG &report)
{
    add(stat::kLossOfG, report.loss);
    add(stat::kGradientOfG, report.gradientNorm);
}

void TickCollector::addHeldOut(const std::vector<float> &outputs, double threshold)
{
    addScores(u"held_out"_s, outputs, threshold);
    addHistogram(u"held_out"_s, outputs);
    const auto right = std::count_if(outputs.begin(), outputs.end(), [=](float o) { return o > threshold; });
    add(stat::kAccuracyOnHeldOut,
        static_cast<double>(right) / std::max(1.0, static_cast<double>(outputs.size())));
}

void TickCollector::addTraining(const std::vector<float> &outputs, double threshold)
{
    addScores(u"training"_s, outputs, threshold);
}

QMap<QString, Statistic> TickCollector::take()
{
    QMap<QString, Statistic> out;
    for (auto it = m_sums.cbegin(); it != m_sums.cend(); ++it) {
        const double n = static_cast<double>(it->num);
        const double mean = it->sum / n;
        // Rounding can bring the difference a little below 0.
        out.insert(it.key(), {it->num, mean, std::sqrt(std::max(0.0, it->squares / n - mean * mean))});
    }
    m_sums.clear();
    return out;
}

QJsonObject TickCollector::toJson() const
{
    QJsonObject out;
    for (auto it = m_sums.cbegin(); it != m_sums.cend(); ++it)
        out.insert(it.key(), QJsonArray{it->num, number(it->sum), number(it->squares)});
    return out;
}

void TickCollector::restore(const QJsonObject &json)
{
    m_sums.clear();
    for (auto it = json.begin(); it != json.end(); ++it) {
        const QJsonArray sums = it.value().toArray();
        m_sums.insert(it.key(),
                      {static_cast<qint64>(sums.at(0).toDouble()), fromNumber(sums.at(1)),
                       fromNumber(sums.at(2))});
    }
}

double accuracyOf(const ReportD &report, double threshold)
{
    // A score that is no number counts as "generated": it is not above the threshold.
    const auto right = std::count_if(report.real.begin(), report.real.end(),
                                     [=](float o) { return o > threshold; })
        + std::count_if(report.fake.begin(), report.fake.end(), [=](float o) { return !(o > threshold); });
    return static_cast<double>(right) / static_cast<double>(report.real.size() + report.fake.size());
}

bool isTimed(const QString &statistic)
{
    return statistic.startsWith(stat::kTiming) || statistic.startsWith(stat::kResources);
}

} // namespace forja
