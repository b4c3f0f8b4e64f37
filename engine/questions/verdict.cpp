// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/questions/verdict.h"
#include "engine/runs/statnames.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <vector>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// 97.5 % quantiles of Student's t for 1 to 30 degrees of freedom.
constexpr std::array kStudent{12.70620, 4.30265, 3.18245, 2.77645, 2.57058, 2.44691, 2.36462, 2.30600,
                              2.26216,  2.22814, 2.20099, 2.17881, 2.16037, 2.14479, 2.13145, 2.11991,
                              2.10982,  2.10092, 2.09302, 2.08596, 2.07961, 2.07387, 2.06866, 2.06390,
                              2.05954,  2.05553, 2.05183, 2.04841, 2.04523, 2.04227};

struct Mean
{
    double mean = 0;
    double half = 0; ///< of the 95 % interval
};

Mean meanOf(const std::vector<double> &numbers)
{
    const auto n = static_cast<double>(numbers.size());
    if (numbers.empty())
        return {};
    double sum = 0, squares = 0;
    // Two passes: the squares of large, close numbers would lose what tells them apart.
    for (const double number : numbers)
        sum += number;
    const double mean = sum / n;
    for (const double number : numbers)
        squares += (number - mean) * (number - mean);
    if (numbers.size() < 2)
        return {mean, 0};
    // The standard error with n - 1, since the mean was estimated from the same numbers.
    return {mean, studentT95(static_cast<int>(numbers.size())) * std::sqrt(squares / (n - 1) / n)};
}

/// By seed; of a seed that was measured twice the later row counts. What is no number is not there.
QMap<qint64, double> valuesAt(const LabPlace &place, const QString &measure, const QList<LabRow> &rows)
{
    QMap<qint64, double> out;
    for (const LabRow &row : rows) {
        const auto value = row.values.constFind(measure);
        if (row.place == place && value != row.values.cend() && std::isfinite(*value))
            out[row.seed] = *value;
    }
    return out;
}

QString patternOf(const LabClaim &claim, const LabDifference &difference, bool isPercent)
{
    if (difference.seeds == 1) {
        return QString::fromLatin1(isPercent
                                       ? QT_TRANSLATE_NOOP("forja",
                                                           "One seed alone cannot tell: %4 % (%7) against %5 "
                                                           "% (%8), %1 points apart. Ask for more seeds.")
                                       : QT_TRANSLATE_NOOP("forja",
                                                           "One seed alone cannot tell: %4 (%7) against %5 "
                                                           "(%8), a difference of %1. Ask for more seeds."));
    }
    const LabAnswer answer = answerOf(claim.rule, difference);
    return answer == LabAnswer::Yes ? claim.yes : answer == LabAnswer::No ? claim.no : claim.unclear;
}

/// In one pass: a number must not be taken for a place.
QString filled(const QString &pattern, const QStringList &numbers)
{
    QString out;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        // %1 to %9; QString::arg() would look for places in what it has put in.
        const qsizetype which = pattern[i] == u'%' && i + 1 < pattern.size() ? pattern[i + 1].unicode() - u'1'
                                                                             : -1;
        if (which >= 0 && which < numbers.size()) {
            out += numbers[which];
            ++i;
        } else {
            out += pattern[i];
        }
    }
    return out;
}

} // namespace

QString labNumber(double value, bool isPercent)
{
    const double size = std::abs(isPercent ? value * 100 : value);
    const QString digits = isPercent ? QString::number(size, 'f', 1)
        : size >= 100 && size < 1e7  ? QString::number(size, 'f', 0)
                                     : QString::number(size, 'g', 3);
    // What rounds to 0 has no sign.
    return value < 0 && digits.toDouble() > 0 ? QChar(0x2212) + digits : digits;
}

ShareInterval wilson95(int right, int of)
{
    constexpr double z = 1.959963984540054; // of the normal distribution, two-sided
    const double n = of;
    const double share = right / n;
    // Wilson's interval and not the normal one, which has no width at shares of 0 and 1.
    const double middle = share + z * z / (2 * n);
    const double reach = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    const double scale = 1 + z * z / n;
    return {std::max(0.0, (middle - reach) / scale), std::min(1.0, (middle + reach) / scale)};
}

double studentT95(int n)
{
    const int degrees = n - 1;
    if (degrees <= static_cast<int>(kStudent.size()))
        return kStudent.at(static_cast<std::size_t>(degrees - 1));
    // Cornish-Fisher's expansion of the normal quantile (Abramowitz and Stegun 26.7.5), exact to five digits
    // from here on.
    constexpr double z = 1.959963985;
    const double v = degrees, z3 = z * z * z, z5 = z3 * z * z, z7 = z5 * z * z;
    return z + (z3 + z) / (4 * v) + (5 * z5 + 16 * z3 + 3 * z) / (96 * v * v)
        + (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * v * v * v);
}

LabDifference differenceOf(const LabRule &rule, const QString &measure, const QList<LabRow> &rows)
{
    // A claim may be about another quantity than the one that the question plots.
    const QString &judged = rule.measure.isEmpty() ? measure : rule.measure;
    const auto at = valuesAt(rule.place, judged, rows);
    const auto from = valuesAt(rule.from, judged, rows);
    std::vector<double> differences, ats, froms;
    for (auto it = at.cbegin(); it != at.cend(); ++it) {
        // Paired by seed: runs of one seed share latents and the order of pictures, so much of their spread
        // cancels.
        if (!rule.level && !from.contains(it.key()))
            continue;
        const double other = rule.level ? *rule.level : from[it.key()];
        differences.push_back(*it - other);
        ats.push_back(*it);
        froms.push_back(other);
    }
    const Mean mean = meanOf(differences);
    return {.seeds = static_cast<int>(differences.size()),
            .mean = mean.mean,
            .low = mean.mean - mean.half,
            .high = mean.mean + mean.half,
            .at = meanOf(ats).mean,
            .from = meanOf(froms).mean};
}

LabAnswer answerOf(const LabRule &rule, const LabDifference &difference)
{
    // Of one seed the interval is the point itself and would answer with certainty.
    if (difference.seeds < 2)
        return LabAnswer::Unclear;
    const double low = difference.low, high = difference.high, margin = rule.margin;
    switch (rule.kind) {
    case LabRule::Kind::Above:
        return low > margin ? LabAnswer::Yes : high < margin ? LabAnswer::No : LabAnswer::Unclear;
    case LabRule::Kind::Below:
        return high < -margin ? LabAnswer::Yes : low > -margin ? LabAnswer::No : LabAnswer::Unclear;
    case LabRule::Kind::Within:
        // "No" needs the whole interval outside as well: one that reaches across the margin leaves it open.
        return low > -margin && high < margin ? LabAnswer::Yes
            : low > margin || high < -margin  ? LabAnswer::No
                                              : LabAnswer::Unclear;
    }
    return LabAnswer::Unclear;
}

bool isShare(const QString &measure)
{
    static const QStringList shares{u"unreadable"_s, u"varied"_s,        u"accuracy"_s,
                                    u"says_real"_s,  stat::kAccuracyOfD, stat::kAccuracyOnHeldOut};
    return shares.contains(measure) || measure.startsWith(stat::kSigns);
}

QString sentenceOf(const LabClaim &claim, const LabQuestion &question, const QList<LabRow> &rows,
                   const LabSpeech &speech)
{
    const LabDifference difference = differenceOf(claim.rule, question.measure, rows);
    const bool isPercent = isShare(claim.rule.measure.isEmpty() ? question.measure : claim.rule.measure);
    const QString pattern = patternOf(claim, difference, isPercent);
    const auto number = [&](double value, bool isKnown) {
        if (!isKnown)
            return u"–"_s;
        return speech.number ? speech.number(labNumber(value, isPercent)) : labNumber(value, isPercent);
    };
    const auto translated = [&speech](const QString &text) {
        return speech.translate ? speech.translate(text) : text;
    };
    const auto place = [&](const LabPlace &at) {
        return speech.place ? speech.place(at) : placeName(question, at);
    };
    const QString from = claim.rule.level
        ? translated(QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "the limit")))
        : place(claim.rule.from);
    const bool isAny = difference.seeds > 0, hasInterval = difference.seeds > 1;
    // Filled in after translating: translators see the pattern with its places.
    return filled(translated(pattern),
                  {number(difference.mean, isAny), number(difference.low, hasInterval),
                   number(difference.high, hasInterval), number(difference.at, isAny),
                   number(difference.from, isAny), QString::number(difference.seeds), place(claim.rule.place),
                   from});
}

QString placeName(const LabQuestion &question, const LabPlace &place)
{
    const auto arm = std::find_if(question.arms.begin(), question.arms.end(),
                                  [&place](const LabArm &one) { return one.name == place.arm; });
    const QString label = arm == question.arms.end() ? place.arm : arm->label;
    if (!place.x)
        return label;
    const QString x = question.axis.isPercent ? u"%1 %"_s.arg(100 * *place.x) : QString::number(*place.x);
    return question.arms.size() < 2 && question.kind == LabQuestion::Kind::Runs ? x : label + u", "_s + x;
}

QList<LabPlace> measuredPlaces(const LabQuestion &question, const QList<LabRow> &rows)
{
    QList<std::optional<double>> xs;
    for (const double x : question.axis.values)
        xs.append(x);
    // Without an axis a place has no value at all, which is another place than the value 0.
    if (xs.isEmpty())
        xs.append(std::nullopt);
    QList<LabPlace> out;
    for (const LabArm &arm : question.arms) {
        for (const auto &x : xs) {
            if (const LabPlace place{arm.name, x}; !valuesAt(place, question.measure, rows).isEmpty())
                out.append(place);
        }
    }
    return out;
}

double inheritedBase(const LabQuestion &question, const QList<LabRow> &rows)
{
    return question.arms.isEmpty() ? 0
                                   : spreadOf({question.arms.first().name, 0.0}, question.measure, rows).mean;
}

LabSpread spreadOf(const LabPlace &place, const QString &measure, const QList<LabRow> &rows)
{
    const auto values = valuesAt(place, measure, rows);
    const Mean mean = meanOf({values.cbegin(), values.cend()});
    const auto low = valuesAt(place, measure + u"_low"_s, rows),
               high = valuesAt(place, measure + u"_high"_s, rows);
    // One seed has no spread over seeds; some measures tell how sure a single one is.
    if (values.size() == 1 && low.size() == 1 && high.size() == 1)
        return {.seeds = 1, .mean = mean.mean, .low = low.first(), .high = high.first()};
    LabSpread spread{.seeds = static_cast<int>(values.size()),
                     .mean = mean.mean,
                     .low = mean.mean - mean.half,
                     .high = mean.mean + mean.half};
    if (isShare(measure) || measure == u"auc") {
        // Student's t does not know that a share ends at 0 and 1.
        spread.low = std::max(0.0, spread.low);
        spread.high = std::min(1.0, spread.high);
    }
    return spread;
}

} // namespace forja
