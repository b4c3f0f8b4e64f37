// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartsource.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace forja {

std::optional<ChartSource::Band> ChartSource::band(const QString &) const
{
    return std::nullopt;
}

void ChartSource::setZoom(std::optional<std::pair<double, double>> part)
{
    const auto [least, greatest] = wholeRange();
    if (part) {
        part->first = std::max(least, part->first);
        part->second = std::min(greatest, part->second);
        // Nothing is left of it, or it is the whole after all: neither is a zoom.
        if (part->second <= part->first || (part->first <= least && part->second >= greatest))
            part.reset();
    }
    zoom = part;
}

QString ChartSource::xText(double x) const
{
    const QLocale locale;
    if (axis == XAxis::Updates)
        return QCoreApplication::translate("forja::Charts", "update %1")
            .arg(locale.toString(std::llround(x)));
    if (axis == XAxis::Kimg)
        return QCoreApplication::translate("forja::Charts", "%1 kimg")
            .arg(locale.toString(x, 'f', x < 100 ? 1 : 0));
    // An axis may begin left of zero, where a time would come out with a minus in each of its parts.
    const auto seconds = static_cast<qint64>(std::max(0.0, x));
    const QString minutes = QString::number(seconds / 60 % 60);
    const QString rest = QString::number(seconds % 60).rightJustified(2, QLatin1Char('0'));
    return seconds < 3600 ? minutes + QLatin1Char(':') + rest
                          : QString::number(seconds / 3600) + QLatin1Char(':')
            + minutes.rightJustified(2, QLatin1Char('0')) + QLatin1Char(':') + rest;
}

double niceStep(double span, int atMost)
{
    // Never zero, which has no logarithm.
    const double raw = std::max(span, 1e-300) / std::max(1, atMost);
    const double decade = std::pow(10.0, std::floor(std::log10(raw)));
    // The hair keeps a step that just fits from giving way to the next larger one.
    for (const double times : {1.0, 2.0, 5.0}) {
        if (times * decade >= raw * (1 - 1e-9))
            return times * decade;
    }
    return 10 * decade;
}

} // namespace forja
