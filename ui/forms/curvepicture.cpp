// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/curvepicture.h"

#include "ui/text/wording.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr double kBeyond = 1.15; ///< the line goes on past its last leg, so that one sees that it stays

} // namespace

CurvePicture::CurvePicture(QWidget *parent) : QWidget(parent)
{
    setFont(smallFont());
    setMinimumHeight(90);
}

void CurvePicture::setCurve(const Curve &curve)
{
    m_curve = curve;
    setAccessibleName(localNumber(curve.text()));
    update();
}

QRectF CurvePicture::plot() const
{
    const double text = fontMetrics().height();
    return QRectF(rect()).adjusted(4, text + 2, -4, -text - 4);
}

void CurvePicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = plot();
    // A constant has no end of its own; any length shows it.
    const double end = m_curve.isConstant() ? 1 : m_curve.legs().back().kimg;
    const double low = m_curve.lowest();
    const double high = m_curve.highest();
    const auto yOf = [&](double value) {
        // A curve of one value lies in the middle rather than on the floor, where it would look like zero.
        const double share = high > low ? (value - low) / (high - low) : 0.5;
        return area.bottom() - share * area.height();
    };

    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    if (!m_curve.isConstant()) {
        // Where the last stretch ends; from there on the value stays.
        const double x = area.left() + area.width() / kBeyond;
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    }

    QPainterPath line;
    // A point for each pixel, so that steps, lines and cosines need no cases of their own.
    const int steps = std::max(2, static_cast<int>(area.width()));
    for (int i = 0; i <= steps; ++i) {
        const double share = static_cast<double>(i) / steps;
        const QPointF point(area.left() + share * area.width(), yOf(m_curve.at(share * end * kBeyond)));
        if (i == 0)
            line.moveTo(point);
        else
            line.lineTo(point);
    }
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.drawPath(line);

    painter.setPen(palette().color(QPalette::PlaceholderText));
    const QRectF above(area.left(), 0, area.width(), area.top());
    const QRectF below(area.left(), area.bottom() + 2, area.width(), height() - area.bottom() - 2);
    painter.drawText(above, Qt::AlignLeft | Qt::AlignVCenter, localNumber(shortestNumber(high)));
    // For a level line one number is enough.
    if (low < high)
        painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter, localNumber(shortestNumber(low)));
    if (!m_curve.isConstant())
        painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter,
                         tr("%1 kimg").arg(localNumber(shortestNumber(end))));
}

} // namespace forja
