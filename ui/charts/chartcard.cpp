// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartcard.h"

#include "ui/text/picturewording.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace forja {

namespace {

constexpr double kLeastBand = 6; ///< a shorter drag is a click
constexpr double kWheelZoom = 0.8; ///< of the range, one notch

} // namespace

ChartCard::ChartCard(const ChartSource *data, QWidget *parent)
    : QWidget(parent), m_data(data), m_strong(strongFont()), m_small(tabular(smallFont()))
{
    setMouseTracking(true);
    setMinimumHeight(190);
}

void ChartCard::setTheme(const Theme &theme)
{
    m_theme = theme;
    refresh();
}

void ChartCard::setCursorAt(std::optional<double> x)
{
    m_cursor = x;
    update();
}

double ChartCard::xAt(double pixel) const
{
    const auto [from, to] = m_data->range();
    const QRectF plot = plotArea();
    return from + (pixel - plot.left()) / std::max(1.0, plot.width()) * (to - from);
}

double ChartCard::pixelAt(double x) const
{
    const auto [from, to] = m_data->range();
    const QRectF plot = plotArea();
    return plot.left() + (x - from) / (to - from) * plot.width();
}

void ChartCard::paintHead(QPainter &painter, const QString &title, const QString &note,
                          const QList<LegendEntry> &legend)
{
    const QRectF head(12, 2, width() - 24, kHead - 2);
    const QFontMetricsF strong(m_strong), metrics(m_small);
    const auto wordsOf = [](const LegendEntry &entry) {
        return entry.value.isEmpty() ? entry.label : entry.label + QLatin1Char(' ') + entry.value;
    };
    double words = 0;
    for (const LegendEntry &entry : legend)
        words += metrics.horizontalAdvance(wordsOf(entry));
    // Where title and legend have no room side by side the legend moves together; what is left over is cut
    // from the title.
    const double room = head.width() - strong.horizontalAdvance(title) - 10 - words;
    const bool isNarrow = legend.size() > 1 && room < 38 * static_cast<double>(legend.size());
    const double dash = isNarrow ? 12 : 19, gap = isNarrow ? 8 : 13;
    const double titleRoom = legend.size() > 1
        ? head.width() - words - (dash + 6 + gap) * static_cast<double>(legend.size())
        : head.width();
    painter.setFont(m_strong);
    painter.setPen(m_theme.text);
    // A title that is only dots names nothing: 40 pixels are its own, even where the legend then runs into
    // it.
    painter.drawText(head, Qt::AlignVCenter | Qt::AlignLeft,
                     strong.elidedText(title, Qt::ElideRight, std::max(40.0, titleRoom)));
    double right = head.right();
    painter.setFont(m_small);
    // From the right edge leftwards: what is left over between title and legend belongs to the note.
    for (auto entry = legend.crbegin(); entry != legend.crend(); ++entry) {
        if (legend.size() == 1 && entry->value.isEmpty())
            break; // The title says what a single line is.
        const QString text = wordsOf(*entry);
        const double width = metrics.horizontalAdvance(text);
        painter.setPen(entry->value.isEmpty() ? m_theme.dim : m_theme.text);
        painter.drawText(QRectF(right - width, head.top(), width + 1, head.height()), Qt::AlignVCenter, text);
        QPen pen(entry->colour, 2);
        if (!entry->dashes.isEmpty())
            pen.setDashPattern(entry->dashes);
        pen.setCapStyle(Qt::FlatCap);
        painter.setPen(pen);
        painter.drawLine(QPointF(right - width - 6 - dash, head.center().y()),
                         QPointF(right - width - 6, head.center().y()));
        right -= width + 6 + dash + gap;
    }
    const double left = head.left() + strong.horizontalAdvance(title) + 10;
    // Under the cursor the place takes the note's room: there it is what one wants to read.
    const QString shown = m_cursor ? m_data->xText(*m_cursor) : note;
    painter.setPen(m_theme.dim);
    if (right - left > 40)
        painter.drawText(QRectF(left, head.top(), right - left, head.height()), Qt::AlignVCenter,
                         metrics.elidedText(shown, Qt::ElideRight, right - left));
}

void ChartCard::paintMarks(QPainter &painter)
{
    const QRectF plot = plotArea();
    // A flag outside the zoomed part must not be drawn over the labels beside the plot.
    painter.save();
    painter.setClipRect(plot.adjusted(-1, 0, 1, 0));
    painter.setPen(QPen(m_theme.warning, 1));
    // Over a long training many flags fall on one pixel: one line stands for all of them.
    double last = -10;
    for (const EventRecord &flag : m_data->flags) {
        const double x = std::round(pixelAt(m_data->xOf(flagUpdate(flag)))) + 0.5;
        if (std::abs(x - last) < 1)
            continue;
        last = x;
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    }
    // The part that is being dragged out is seen before the button is let go, so it can still be corrected.
    if (m_band) {
        QColor fill = m_theme.text;
        fill.setAlphaF(0.12F);
        painter.fillRect(QRectF(QPointF(m_band->first, plot.top()), QPointF(m_band->second, plot.bottom())),
                         fill);
    }
    if (m_cursor) {
        // In the middle of a pixel; between two, antialiasing would make a pale line of two pixels of it.
        const double x = std::round(pixelAt(*m_cursor)) + 0.5;
        painter.setPen(QPen(m_theme.dim, 1));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    }
    painter.restore();
}

void ChartCard::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && plotArea().contains(event->position()))
        m_band = {event->position().x(), event->position().x()};
}

void ChartCard::mouseMoveEvent(QMouseEvent *event)
{
    const QRectF plot = plotArea();
    const double x = std::clamp(event->position().x(), plot.left(), plot.right());
    if (m_band)
        m_band->second = x;
    Q_EMIT cursorMoved(plot.contains(event->position()) ? std::optional(xAt(x)) : std::nullopt);
    update();
}

void ChartCard::mouseReleaseEvent(QMouseEvent *)
{
    const auto band = std::exchange(m_band, std::nullopt);
    // No hand is still: what is too short to be meant as a part counts as a click.
    if (band && std::abs(band->second - band->first) >= kLeastBand)
        Q_EMIT zoomRequested(xAt(std::min(band->first, band->second)),
                             xAt(std::max(band->first, band->second)));
    else if (band)
        Q_EMIT picked(xAt(band->second));
    update();
}

void ChartCard::mouseDoubleClickEvent(QMouseEvent *)
{
    m_band.reset();
    Q_EMIT resetRequested();
}

void ChartCard::wheelEvent(QWheelEvent *event)
{
    // Without Ctrl the wheel scrolls the page, as it does everywhere else.
    if (!(event->modifiers() & Qt::ControlModifier) || !plotArea().contains(event->position())) {
        event->ignore();
        return;
    }
    const auto [from, to] = m_data->range();
    const double x = xAt(event->position().x());
    const double scale = std::pow(kWheelZoom, event->angleDelta().y() / 120.0);
    Q_EMIT zoomRequested(x - (x - from) * scale, x + (to - x) * scale);
    event->accept();
}

void ChartCard::leaveEvent(QEvent *)
{
    Q_EMIT cursorMoved(std::nullopt);
}

void ChartCard::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    for (const char *format : {"png", "svg"}) {
        const QString name = QString::fromLatin1(format);
        menu.addAction(tr("Save this chart as %1…").arg(name.toUpper()), this,
                       [this, name] { Q_EMIT saveRequested(name); });
    }
    menu.addAction(tr("Show the whole run"), this, &ChartCard::resetRequested);
    menu.exec(event->globalPos());
}

} // namespace forja
