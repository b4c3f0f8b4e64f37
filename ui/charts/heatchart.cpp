// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/heatchart.h"

#include <QPainter>

#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr double kAxisWidth = 80;
constexpr double kBandGap = 4;

QString statisticOf(const QString &band, int bin)
{
    return u"Histogram/%1/%2"_s.arg(band).arg(bin, 2, 10, QLatin1Char('0'));
}

} // namespace

HeatChart::HeatChart(const LossFacts &facts, const ChartData *data, QWidget *parent)
    : ChartCard(data, parent)
    , m_ticks(data)
    , m_facts(facts)
    , m_bands{{u"real"_s, tr("real"), Role::Real, {}},
              {u"fake"_s, tr("generated"), Role::G, {}},
              {u"held_out"_s, tr("held-out"), Role::HeldOut, {}}}
{
    setAccessibleName(title());
}

QString HeatChart::title() const
{
    return tr("Histograms of D’s output");
}

void HeatChart::setFacts(const LossFacts &facts)
{
    m_facts = facts;
    update();
}

bool HeatChart::hasData() const
{
    for (const Band &band : m_bands) {
        if (m_data->has(statisticOf(band.name, 0)))
            return true;
    }
    return false;
}

qsizetype HeatChart::pointCount() const
{
    qsizetype count = 0;
    for (const Band &band : m_bands)
        count += qsizetype(band.image.width()) * band.image.height();
    return count;
}

QImage HeatChart::drawn(const Band &band) const
{
    // Not every run has every band: without held-out pictures there are no scores of them.
    if (!m_data->has(statisticOf(band.name, 0)))
        return {};
    const int width = std::max(1, static_cast<int>(plotArea().width()));
    const auto [from, to] = m_data->range();
    const auto &xs = m_ticks->tickXs();
    std::vector<double> sums(std::size_t(width) * kBins, 0);
    std::vector<int> counts(std::size_t(width), 0);
    // The column of a tick is the same for all bins: it is worked out once, not for each of them.
    std::vector<int> columns(xs.size());
    for (std::size_t i = 0; i < xs.size(); ++i) {
        columns[i] = static_cast<int>((xs[i] - from) / (to - from) * width);
        // The last tick lies on the right edge, a pixel beyond the last column.
        if (columns[i] == width && xs[i] <= to)
            --columns[i];
        if (columns[i] >= 0 && columns[i] < width)
            ++counts[std::size_t(columns[i])];
    }
    for (int bin = 0; bin < kBins; ++bin) {
        const auto &shares = m_ticks->ticks.column(statisticOf(band.name, bin));
        for (std::size_t i = 0; i < std::min(shares.size(), columns.size()); ++i) {
            // One tick without a histogram would otherwise wipe out all that share its column.
            if (columns[i] >= 0 && columns[i] < width && std::isfinite(shares[i]))
                sums[std::size_t(columns[i]) * kBins + std::size_t(bin)] += shares[i];
        }
    }
    QImage image(width, kBins, QImage::Format_RGB32);
    image.fill(m_theme.background);
    const QColor colour = colourOf(band.role, m_theme);
    int last = -1;
    for (int x = 0; x < width; ++x) {
        // Between two ticks the one before holds.
        if (counts[std::size_t(x)])
            last = x;
        if (last < 0 || (xs.empty() || from + x * (to - from) / width > xs.back()))
            continue;
        for (int bin = 0; bin < kBins; ++bin) {
            const double share = sums[std::size_t(last) * kBins + std::size_t(bin)]
                / counts[std::size_t(last)];
            // The square root lets the thin ends be seen.
            image.setPixelColor(x, kBins - 1 - bin,
                                Theme::mixed(colour, m_theme.background,
                                             std::sqrt(std::clamp(share, 0.0, 1.0))));
        }
    }
    return image;
}

void HeatChart::refresh()
{
    for (Band &band : m_bands)
        // Once for all paintings: it goes through every bin of every tick.
        band.image = drawn(band);
    update();
}

QRectF HeatChart::plotArea() const
{
    return QRectF(kAxisWidth, kHead, std::max(1.0, width() - kAxisWidth - 16),
                  std::max(1.0, height() - kHead - 24.0));
}

void HeatChart::resizeEvent(QResizeEvent *)
{
    refresh();
}

void HeatChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintCard(painter);
}

void HeatChart::paintCard(QPainter &painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_theme.background);
    const QRectF plot = plotArea();
    const double height = (plot.height() - kBandGap * (double(m_bands.size()) - 1)) / double(m_bands.size());
    double y = plot.top();
    for (const Band &band : m_bands) {
        paintBand(painter, band, {plot.left(), y, plot.width(), height});
        y += height + kBandGap;
    }
    painter.setFont(m_small);
    painter.setPen(m_theme.dim);
    const auto [from, to] = m_data->range();
    paintRange(painter, QRectF(plot.left(), plot.bottom() + 2, plot.width(), 18), m_data->xText(from),
               m_data->xText(to));
    // After the bands, which are opaque and would cover them.
    paintMarks(painter);
    paintHead(painter, title(), tr("each band from −8 to 8; stronger colour: more pictures"), {});
}

/// The first snapshot gives way to the last: to the left of the bands, or altogether.
void HeatChart::paintRange(QPainter &painter, const QRectF &place, const QString &from, const QString &to)
{
    constexpr double kApart = 10;
    const QFontMetricsF metrics(m_small);
    const double room = place.right() - metrics.horizontalAdvance(to) - kApart
        - metrics.horizontalAdvance(from);
    if (const double left = std::min(place.left(), room); left >= 0)
        painter.drawText(QRectF(left, place.top(), place.width(), place.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, from);
    painter.drawText(place.adjusted(-kAxisWidth, 0, 0, 0), Qt::AlignRight | Qt::AlignVCenter, to);
}

void HeatChart::paintBand(QPainter &painter, const Band &band, const QRectF &area)
{
    // Never recorded: that must not look like a training in which nothing was seen.
    if (band.image.isNull())
        painter.fillRect(area, Theme::mixed(m_theme.field, m_theme.background, 0.4));
    else
        painter.drawImage(area, band.image);
    painter.setPen(QPen(m_theme.dim, 1, Qt::DashLine));
    // Beyond the range it stays at the edge, where it can still be seen.
    const double threshold = area.bottom()
        - (std::clamp(m_facts.threshold, -kLimit, kLimit) + kLimit) / (2 * kLimit) * area.height();
    painter.drawLine(QPointF(area.left(), threshold), QPointF(area.right(), threshold));
    painter.setFont(m_small);
    painter.setPen(colourOf(band.role, m_theme));
    painter.drawText(QRectF(12, area.top(), kAxisWidth - 18, area.height()),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap, band.label);
}

} // namespace forja
