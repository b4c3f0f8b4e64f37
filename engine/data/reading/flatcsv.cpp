// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/reading/flatcsv.h"

#include "engine/base/counted.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Larger numbers would lose their digits as floats long before.
constexpr double kLargest = 1e30;

QStringList columnsOf(QString line)
{
    static const QRegularExpression spaces(u"\\s+"_s);
    if (line.contains(u';') || line.contains(u'\t')) {
        // Spreadsheets of many countries part columns by semicolons because their decimal point is a comma.
        const QChar parting = line.contains(u';') ? u';' : u'\t';
        line.replace(u',', u'.');
        return line.split(parting);
    }
    return line.contains(u',') ? line.split(u',') : line.split(spaces, Qt::SkipEmptyParts);
}

Problem wrongLine(const QString &file, int line, const char *code, const char *text, const QString &what)
{
    return problem(code, text, {file, QString::number(line), what});
}

/// Nothing: a line of titles, which has no number in any column.
Result<std::optional<QPointF>> pointFrom(const QString &line, const QString &file, int number,
                                         bool mayBeTitles)
{
    const QStringList columns = columnsOf(line);
    bool isX = false, isY = false;
    const double x = columns.value(0).trimmed().toDouble(&isX);
    const double y = columns.value(1).trimmed().toDouble(&isY);
    if (!isX && !isY && mayBeTitles)
        return std::optional<QPointF>();
    // After the titles: those may have any number of columns.
    if (columns.size() != 2) {
        const char *text = byCount(
            columns.size(),
            QT_TRANSLATE_NOOP("forja",
                              "%1, line %2: two columns are needed, x and y, but there is 1. Write one point "
                              "per line, like 0.5,-0.25."),
            QT_TRANSLATE_NOOP("forja",
                              "%1, line %2: two columns are needed, x and y, but there are %3. Write one "
                              "point per line, like 0.5,-0.25."));
        return wrongLine(file, number, "flat.columns", text, QString::number(columns.size()));
    }
    if (!isX || !isY) {
        return wrongLine(
            file, number, "flat.no_number",
            QT_TRANSLATE_NOOP("forja",
                              "%1, line %2: “%3” is not a number. Write one point per line, like 0.5,-0.25."),
            columns.value(isX ? 1 : 0).trimmed());
    }
    if (!std::isfinite(x) || !std::isfinite(y) || std::max(std::abs(x), std::abs(y)) > kLargest) {
        const bool isXWrong = !std::isfinite(x) || std::abs(x) > kLargest;
        return wrongLine(file, number, "flat.not_finite",
                         QT_TRANSLATE_NOOP(
                             "forja",
                             "%1, line %2: “%3” is not a point of the plane. Remove the line or correct it."),
                         columns.value(isXWrong ? 0 : 1).trimmed());
    }
    return std::optional(QPointF(x, y));
}

} // namespace

Result<std::vector<CsvPoint>> pointsFromCsv(const QByteArray &text, const QString &file)
{
    std::vector<CsvPoint> points;
    bool mayBeTitles = true;
    int number = 0;
    for (const QByteArray &bytes : text.split('\n')) {
        ++number;
        QString line = QString::fromUtf8(bytes).trimmed();
        // Spreadsheets put a byte order mark at the start of the file, and toDouble() would refuse the number
        // behind it.
        line.remove(QChar(0xFEFF));
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        // Only the first line that says anything may be titles: words further down are a mistake to be told.
        const auto point = pointFrom(line, file, number, std::exchange(mayBeTitles, false));
        if (!point)
            return point.problem();
        if (!*point)
            continue;
        if (points.size() == static_cast<std::size_t>(kMostCsvPoints)) {
            return problem(
                "flat.too_many",
                QT_TRANSLATE_NOOP(
                    "forja",
                    "%1, line %2: there are more than %3 points. Leave out every second one, or more."),
                {file, QString::number(number), QString::number(kMostCsvPoints)});
        }
        points.push_back({**point, number});
    }
    if (points.size() < 2) {
        return problem(
            "flat.too_few",
            QT_TRANSLATE_NOOP(
                "forja",
                "%1: it holds %2, but at least 2 are needed. Write one point per line, like 0.5,-0.25."),
            {file, countedPoints(static_cast<qint64>(points.size()))});
    }
    return points;
}

QByteArray csvFromPoints(const std::vector<QPointF> &points)
{
    QByteArray text("x,y\n");
    const auto number = [](double value) {
        // Nine digits tell any two floats apart.
        return QByteArray::number(static_cast<double>(static_cast<float>(value)), 'g', 9);
    };
    for (const QPointF &point : points)
        text += number(point.x()) + ',' + number(point.y()) + '\n';
    return text;
}

void normalisePoints(std::vector<CsvPoint> &points)
{
    const auto [left, right] = std::minmax_element(
        points.begin(), points.end(), [](const auto &a, const auto &b) { return a.at.x() < b.at.x(); });
    const auto [low, high] = std::minmax_element(
        points.begin(), points.end(), [](const auto &a, const auto &b) { return a.at.y() < b.at.y(); });
    const double x0 = left->at.x(), x1 = right->at.x(), y0 = low->at.y(), y1 = high->at.y();
    // Points that were scaled on purpose keep their place, and a file that was written from points comes back
    // unchanged.
    if (x0 >= -1 && x1 <= 1 && y0 >= -1 && y1 <= 1)
        return;
    // Halved before they are added or subtracted, so that the largest numbers allowed do not overflow.
    const QPointF centre(x0 / 2 + x1 / 2, y0 / 2 + y1 / 2);
    const double half = std::max(x1 / 2 - x0 / 2, y1 / 2 - y0 / 2);
    for (CsvPoint &point : points)
        point.at = half > 0 ? (point.at - centre) / half : QPointF();
}

} // namespace forja
