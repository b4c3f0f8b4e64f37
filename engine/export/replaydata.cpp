// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/export/replaydata.h"

#include "engine/runs/runfolder.h"

#include <algorithm>
#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Of all curves of a page together, places along the axes included: two bytes each.
constexpr qsizetype kMostNumbers = 30000;
constexpr qsizetype kMostPoints = 346; ///< of a curve: so many pixels is a chart wide
constexpr int kDigits = 90; ///< that a character of a packed number can be
constexpr int kSteps = kDigits * kDigits - 1;

QJsonValue shortNumber(double value)
{
    return std::isfinite(value) ? QJsonValue(QString::number(value, 'g', 4).toDouble()) : QJsonValue();
}

/// The places that a claim in the question's own measure sets against each other, by their number.
QJsonArray pairsOf(const ReplaySubject &subject)
{
    QJsonArray out;
    for (const LabClaim &claim : subject.question().claims) {
        const qsizetype from = subject.places().indexOf(claim.rule.from),
                        to = subject.places().indexOf(claim.rule.place);
        // A claim in another measure, or against a fixed level, has no two dots to be joined.
        if (from >= 0 && to >= 0
            && (claim.rule.measure.isEmpty() || claim.rule.measure == subject.question().measure))
            out.append(QJsonArray{from, to});
    }
    return out;
}

QString verdictOf(const ReplaySubject &subject)
{
    const LabQuestion &question = subject.question();
    if (question.claims.isEmpty())
        return {};
    const LabRule &rule = question.claims.first().rule;
    const LabAnswer first = answerOf(rule, differenceOf(rule, question.measure, subject.record().rows));
    return first == LabAnswer::Yes ? u"yes"_s : first == LabAnswer::No ? u"no"_s : u"unclear"_s;
}

QJsonObject placeJson(const ReplaySubject &subject, const LabPlace &place)
{
    const LabQuestion &question = subject.question();
    const QList<LabRow> &rows = subject.record().rows;
    QJsonArray dots;
    for (const LabRow &row : rows) {
        const double value = row.values.value(question.measure, std::nan(""));
        if (row.place == place && std::isfinite(value))
            dots.append(QJsonObject{
                {u"seed"_s, row.seed}, {u"y"_s, shortNumber(value)}, {u"run"_s, row.run}});
    }
    // The interval is computed here and not by the script: the window and the page show the same numbers.
    const LabSpread spread = spreadOf(place, question.measure, rows);
    const qsizetype column = question.axis.values.isEmpty()
        ? subject.armIndex(place.arm)
        : question.axis.values.indexOf(place.x.value_or(0));
    return {{u"arm"_s, subject.armIndex(place.arm)},
            {u"mark"_s, subject.markOf(place)},
            {u"column"_s, column},
            {u"x"_s, place.x.value_or(0)},
            {u"dots"_s, dots},
            {u"mean"_s, shortNumber(spread.mean)},
            {u"low"_s, shortNumber(spread.low)},
            {u"high"_s, shortNumber(spread.high)}};
}

/// What a run recorded: G's updates, the seconds, and each of the question's curves. Not a number where
/// nothing was recorded.
using Columns = std::vector<std::vector<double>>;

QStringList columnNames(const ReplaySubject &subject)
{
    return QStringList{u"g"_s, u"t"_s} + subject.question().curves;
}

Columns readColumns(const ReplaySubject &subject, const QString &run)
{
    const QStringList names = columnNames(subject);
    Columns out(static_cast<std::size_t>(names.size()));
    const auto folder = RunFolder::open(subject.pathOf(u"runs/"_s + run));
    if (!folder)
        return out;
    for (const TickRecord &tick : folder->ticks()) {
        out[0].push_back(static_cast<double>(tick.at.gUpdates));
        out[1].push_back(tick.seconds);
        for (qsizetype i = 2; i < names.size(); ++i) {
            const auto found = tick.stats.constFind(names[i]);
            // Every column is as long as the axes: a statistic that a tick lacks leaves a gap and does not
            // shift the line.
            out[static_cast<std::size_t>(i)].push_back(found == tick.stats.cend() ? std::nan("")
                                                                                  : found->mean);
        }
    }
    return out;
}

double meanOf(const std::vector<double> &values, std::size_t begin, std::size_t end)
{
    double sum = 0;
    int count = 0;
    for (std::size_t i = begin; i < end; ++i) {
        if (std::isfinite(values[i])) {
            sum += values[i];
            ++count;
        }
    }
    return count > 0 ? sum / count : std::nan("");
}

/// As if the ticks had been longer: several become one, which has their mean and stands where the last one
/// is.
void thin(Columns &columns, std::size_t most)
{
    const std::size_t ticks = columns[0].size();
    if (ticks <= most)
        return;
    for (std::size_t column = 0; column < columns.size(); ++column) {
        std::vector<double> out;
        for (std::size_t i = 0; i < most; ++i) {
            const std::size_t begin = i * ticks / most, end = (i + 1) * ticks / most;
            // The first two columns are the axes.
            out.push_back(column < 2 ? columns[column][end - 1] : meanOf(columns[column], begin, end));
        }
        columns[column] = std::move(out);
    }
}

/// The least and the greatest value of each column over all runs; an axis begins at 0.
std::vector<std::pair<double, double>> rangesOf(const std::vector<Columns> &runs, std::size_t columns)
{
    std::vector<std::pair<double, double>> ranges;
    for (std::size_t column = 0; column < columns; ++column) {
        double low = column < 2 ? 0 : INFINITY, high = -INFINITY;
        for (const Columns &run : runs) {
            for (const double value : run[column]) {
                low = std::isfinite(value) ? std::min(low, value) : low;
                high = std::isfinite(value) ? std::max(high, value) : high;
            }
        }
        // A column without any number still needs a range that JSON can hold.
        ranges.emplace_back(std::isfinite(low) ? low : 0, std::isfinite(high) ? high : 0);
    }
    return ranges;
}

/// A character that stands in JSON and in a page as it is: neither a quotation mark nor a backslash nor '<'.
QChar digitOf(int digit)
{
    int code = u'#' + digit;
    code += code >= u'<' ? 1 : 0;
    code += code >= u'\\' ? 1 : 0;
    return QChar(code);
}

/// Two characters a number: how far it lies within the range, more finely than a screen shows. Two spaces:
/// none.
QString packed(const std::vector<double> &values, std::pair<double, double> range)
{
    QString out;
    for (const double value : values) {
        if (!std::isfinite(value)) {
            out += u"  "_s;
            continue;
        }
        const double span = range.second - range.first;
        const auto step = span > 0 ? static_cast<int>(std::lround((value - range.first) / span * kSteps)) : 0;
        out += digitOf(step / kDigits);
        out += digitOf(step % kDigits);
    }
    return out;
}

} // namespace

QJsonObject replayDots(const ReplaySubject &subject)
{
    const LabQuestion &question = subject.question();
    const bool isByArm = question.axis.values.isEmpty();
    QJsonArray places, columns, arms;
    for (const LabArm &arm : question.arms)
        arms.append(arm.label);
    for (const double x : question.axis.values)
        columns.append(subject.xText(x));
    for (const LabPlace &place : subject.places())
        places.append(placeJson(subject, place));
    return {{u"places"_s, places},
            {u"columns"_s, isByArm ? arms : columns},
            {u"arms"_s, arms},
            {u"isByArm"_s, isByArm},
            {u"isPercent"_s, isShare(question.measure)},
            {u"isLine"_s, question.isLineOfAxis},
            {u"base"_s, shortNumber(inheritedBase(question, subject.record().rows))},
            {u"answer"_s, verdictOf(subject)},
            {u"pairs"_s, pairsOf(subject)}};
}

ReplayCurves replayCurves(const ReplaySubject &subject)
{
    const QStringList names = columnNames(subject);
    const QList<LabRow> &rows = subject.record().rows;
    // The more runs and curves, the fewer points each: the page has a size to keep to.
    const qsizetype most = kMostNumbers / std::max<qsizetype>(1, subject.runs().size() * names.size());
    std::vector<Columns> runs;
    for (const QString &name : subject.runs()) {
        runs.push_back(readColumns(subject, name));
        thin(runs.back(), static_cast<std::size_t>(std::clamp<qsizetype>(most, 2, kMostPoints)));
    }
    const auto ranges = rangesOf(runs, static_cast<std::size_t>(names.size()));
    ReplayCurves out;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const auto [low, high] = ranges[static_cast<std::size_t>(i)];
        out.columns.append(QJsonArray{names[i], low, high});
    }
    for (qsizetype i = 0; i < subject.runs().size(); ++i) {
        QJsonArray lines;
        for (std::size_t column = 0; column < ranges.size(); ++column)
            lines.append(packed(runs[static_cast<std::size_t>(i)][column], ranges[column]));
        // One is there: the subject's runs were gathered from these rows.
        const auto row = std::find_if(rows.begin(), rows.end(),
                                      [&](const LabRow &one) { return one.run == subject.runs()[i]; });
        out.runs.append(QJsonObject{{u"mark"_s, subject.markOf(row->place)}, {u"lines"_s, lines}});
    }
    return out;
}

} // namespace forja
