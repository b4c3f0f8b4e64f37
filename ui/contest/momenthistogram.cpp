// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contest/momenthistogram.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBins = 16;
constexpr double kLimit = 8;
constexpr double kTop = 46; ///< legend, then the percentiles
constexpr double kBottom = 20;
constexpr double kWords = 17; ///< what the threshold says, over the highest bar
constexpr double kSide = 14;

bool isKnown(const MomentScores::Bins &bins)
{
    return !std::isnan(bins.front());
}

double mostOf(const MomentScores &scores)
{
    // Not less: shares that are nearly even would otherwise be blown up to mountains.
    double most = 0.05;
    for (const MomentScores::Bins *bins : {&scores.real, &scores.generated, &scores.heldOut}) {
        for (const double share : *bins)
            most = std::isnan(share) ? most : std::max(most, share);
    }
    return most;
}

} // namespace

MomentHistogram::MomentHistogram(QWidget *parent) : QWidget(parent), m_small(tabular(smallFont()))
{
    setMinimumSize(240, 150);
    setAccessibleName(tr("D’s output at this point in the training"));
    setToolTip(tr("Histograms of D’s output at this point in the training. Real: filled. Generated: hatched. "
                  "Held-out: dotted line.\nAbove: percentiles, the share of held-out pictures with a lower "
                  "output."));
}

void MomentHistogram::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void MomentHistogram::setFacts(const LossFacts &facts)
{
    m_facts = facts;
    update();
}

void MomentHistogram::setScores(const std::optional<MomentScores> &scores)
{
    m_scores = scores;
    update();
}

double MomentHistogram::outputAt(const MomentScores::Bins &heldOut, double percent)
{
    double total = 0;
    for (const double share : heldOut)
        total += share;
    // Written so that a sum that is not a number ends here, too.
    if (!(total > 0))
        return qQNaN();
    double before = 0;
    for (int bin = 0; bin < kBins; ++bin) {
        // An empty bin has no width to interpolate in.
        const double share = 100 * heldOut[std::size_t(bin)] / total;
        if (share > 0 && before + share >= percent)
            return -kLimit + 2 * kLimit / kBins * (bin + (percent - before) / share);
        before += share;
    }
    // Rounding may leave the sum a hair below 100.
    return kLimit;
}

QRectF MomentHistogram::plotArea() const
{
    return {kSide, kTop, std::max(1.0, width() - 2 * kSide), std::max(1.0, height() - kTop - kBottom)};
}

double MomentHistogram::pixelAt(double output) const
{
    const QRectF plot = plotArea();
    return plot.left() + (std::clamp(output, -kLimit, kLimit) + kLimit) / (2 * kLimit) * plot.width();
}

QPolygonF MomentHistogram::outline(const MomentScores::Bins &bins, double most, bool isClosed) const
{
    const QRectF plot = plotArea();
    QPolygonF line;
    if (isClosed)
        line << plot.bottomLeft();
    for (int bin = 0; bin < kBins; ++bin) {
        const double y = plot.bottom() - bins[std::size_t(bin)] / most * (plot.height() - kWords);
        line << QPointF(plot.left() + plot.width() * bin / kBins, y)
             << QPointF(plot.left() + plot.width() * (bin + 1) / kBins, y);
    }
    if (isClosed)
        line << plot.bottomRight();
    return line;
}

void MomentHistogram::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.background);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_small);
    paintAxis(painter);
    if (!m_scores)
        return;
    // One scale for all three: bars that each fill their own height could not be compared.
    const double most = mostOf(*m_scores);
    // Real below, generated over it in hatching that lets it through, held-out as a line: all three can be
    // seen where they overlap, and without colours.
    if (isKnown(m_scores->real)) {
        QColor fill = m_theme.real;
        fill.setAlphaF(0.38F);
        painter.setPen(QPen(m_theme.real, 1.5));
        painter.setBrush(fill);
        painter.drawPolygon(outline(m_scores->real, most, true));
    }
    if (isKnown(m_scores->generated)) {
        painter.setPen(QPen(m_theme.g, 2));
        painter.setBrush(QBrush(m_theme.g, Qt::BDiagPattern));
        painter.drawPolygon(outline(m_scores->generated, most, true));
    }
    if (isKnown(m_scores->heldOut)) {
        painter.setPen(QPen(m_theme.d, 2, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(outline(m_scores->heldOut, most, false));
    }
    // Over the histograms, or the line would end where the bars begin.
    paintThreshold(painter);
    paintPercentiles(painter);
    paintLegend(painter);
}

void MomentHistogram::paintAxis(QPainter &painter)
{
    const QRectF plot = plotArea();
    painter.setPen(QPen(m_theme.line, 1));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    painter.setPen(m_theme.dim);
    // Written out, as QString::number() would put a hyphen where a minus sign belongs.
    for (const int output : {-8, -4, 0, 4, 8}) {
        // The first and the last bin have open ends: everything beyond lies in them.
        const QString text = output == -8 ? u"≤ −8"_s
            : output == 8                 ? u"≥ 8"_s
            : output < 0                  ? u"−4"_s
                                          : QString::number(output);
        const Qt::Alignment side = output == -8 ? Qt::AlignLeft
            : output == 8                       ? Qt::AlignRight
                                                : Qt::AlignHCenter;
        const double x = pixelAt(output);
        const QRectF place(output == -8 ? x : output == 8 ? x - 60 : x - 30, plot.bottom() + 3, 60, 16);
        painter.drawText(place, side | Qt::AlignTop, text);
    }
}

void MomentHistogram::paintThreshold(QPainter &painter)
{
    const QRectF plot = plotArea();
    // Where the loss pulls the outputs; paler than the threshold, as that is what decides.
    painter.setPen(QPen(Theme::mixed(m_theme.dim, m_theme.background, 0.7), 1, Qt::DotLine));
    for (const double mark : m_facts.targets)
        painter.drawLine(QPointF(pixelAt(mark), plot.top()), QPointF(pixelAt(mark), plot.bottom()));
    const double x = std::round(pixelAt(m_facts.threshold)) + 0.5;
    painter.setPen(QPen(m_theme.text, 1, Qt::DashLine));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    painter.setPen(m_theme.dim);
    const QRectF words(plot.left(), plot.top() + 1, plot.width(), 15);
    painter.drawText(QRectF(x + 5, words.top(), words.right() - x - 5, 15), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("says real →"));
    painter.drawText(QRectF(words.left(), words.top(), x - 5 - words.left(), 15),
                     Qt::AlignRight | Qt::AlignVCenter, tr("← says generated"));
}

void MomentHistogram::paintPercentiles(QPainter &painter)
{
    // The scale counts held-out pictures; without them there is none.
    if (!isKnown(m_scores->heldOut))
        return;
    const QRectF plot = plotArea();
    const QFontMetricsF metrics(m_small);
    painter.setPen(QPen(m_theme.d, 1));
    painter.drawLine(plot.topLeft(), plot.topRight());
    double free = plot.left() - 20;
    for (const int percent : {1, 10, 25, 50, 75, 90, 99}) {
        const double output = outputAt(m_scores->heldOut, percent);
        if (std::isnan(output))
            continue;
        const double x = pixelAt(output);
        const QString text = QString::number(percent);
        const double half = metrics.horizontalAdvance(text) / 2;
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.top() - 3));
        if (x - half < free + 4)
            continue; // its tick is there; its number would lie over the one before
        painter.drawText(QRectF(x - half - 2, plot.top() - 18, 2 * half + 4, 15), Qt::AlignCenter, text);
        free = x + half;
    }
    const QString caption = tr("percentile");
    const double width = metrics.horizontalAdvance(caption);
    // On the side where there is room.
    const double left = outputAt(m_scores->heldOut, 1);
    const bool hasRoomLeft = !std::isnan(left) && pixelAt(left) - plot.left() > width + 12;
    if (hasRoomLeft || plot.right() - free > width + 6)
        painter.drawText(QRectF(hasRoomLeft ? plot.left() : plot.right() - width, plot.top() - 18, width + 1,
                                15),
                         Qt::AlignVCenter, caption);
}

void MomentHistogram::paintLegend(QPainter &painter)
{
    const QFontMetricsF metrics(m_small);
    const std::pair<QString, QColor> entries[] = {
        {tr("real"), m_theme.real}, {tr("generated"), m_theme.g}, {tr("held-out"), m_theme.d}};
    double words = 0;
    for (const auto &entry : entries)
        words += metrics.horizontalAdvance(entry.first);
    // The entries stand closer together where they have no room otherwise.
    const bool isNarrow = words + 3 * (16 + 6) + 2 * 16 > width() - 2 * kSide;
    const double side = isNarrow ? 10 : 16, gap = isNarrow ? 4 : 6, between = isNarrow ? 8 : 16;
    double x = kSide;
    for (int i = 0; i < 3; ++i) {
        const QRectF swatch(x, 8, side, 10);
        painter.setPen(i == 2 ? QPen(entries[i].second, 2, Qt::DotLine) : QPen(entries[i].second, 1.5));
        QColor fill = entries[i].second;
        fill.setAlphaF(0.38F);
        painter.setBrush(i == 0       ? QBrush(fill)
                             : i == 1 ? QBrush(entries[i].second, Qt::BDiagPattern)
                                      : QBrush(Qt::NoBrush));
        if (i == 2)
            painter.drawLine(QPointF(swatch.left(), swatch.center().y()),
                             QPointF(swatch.right(), swatch.center().y()));
        else
            painter.drawRect(swatch);
        painter.setPen(m_theme.text);
        const double width = metrics.horizontalAdvance(entries[i].first);
        painter.drawText(QRectF(swatch.right() + gap, 5, width + 2, 16), Qt::AlignVCenter, entries[i].first);
        x = swatch.right() + gap + width + between;
    }
}

} // namespace forja
