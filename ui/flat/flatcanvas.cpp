// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flat/flatcanvas.h"

#include "engine/base/philox.h"
#include "engine/data/scatter.h"
#include "ui/flat/flatdots.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr double kDot = 1.9; ///< radius of a dot, in device-independent pixels
constexpr double kSpread = 0.03; ///< standard deviation of the brush
constexpr int kSprayed = 6; ///< points each time the mouse moves
constexpr std::size_t kMostDrawn = 20'000;
constexpr double kNeedle = 34; ///< longest needle in pixels

QColor withAlpha(QColor colour, double alpha)
{
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

} // namespace

FlatCanvas::FlatCanvas(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    // Every pixel is painted here; clearing them before would only take time.
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("The plane: real and generated points, D's judgement, G's grid"));
}

void FlatCanvas::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void FlatCanvas::setFacts(const LossFacts &facts)
{
    m_facts = facts;
    update();
}

void FlatCanvas::setReal(std::vector<float> points)
{
    m_real = std::move(points);
    update();
}

void FlatCanvas::setView(std::shared_ptr<const FlatView> view)
{
    m_view = std::move(view);
    update();
}

void FlatCanvas::setLayers(FlatLayers layers)
{
    m_layers = layers;
    update();
}

void FlatCanvas::setCaption(const QString &text)
{
    if (text == m_caption)
        return;
    m_caption = text;
    update();
}

void FlatCanvas::setSpotlight(std::optional<FlatSpotlight> light)
{
    m_light = std::move(light);
    update();
}

void FlatCanvas::setDrawing(bool isDrawing)
{
    m_isDrawing = isDrawing;
    setCursor(isDrawing ? Qt::CrossCursor : Qt::ArrowCursor);
    update();
}

void FlatCanvas::clearDrawing()
{
    m_drawn.clear();
    // The same strokes draw the same points again.
    m_strokes = 0;
    update();
}

QRectF FlatCanvas::square() const
{
    const double side = std::min(width(), height());
    return {(width() - side) / 2, (height() - side) / 2, side, side};
}

QPointF FlatCanvas::toPixels(QPointF place) const
{
    const QRectF area = square();
    const double scale = area.width() / (2 * kFlatEdge);
    return {area.center().x() + place.x() * scale, area.center().y() - place.y() * scale};
}

QPointF FlatCanvas::toPlace(QPointF pixels) const
{
    const QRectF area = square();
    const double scale = area.width() / (2 * kFlatEdge);
    return {(pixels.x() - area.center().x()) / scale, (area.center().y() - pixels.y()) / scale};
}

void FlatCanvas::mousePressEvent(QMouseEvent *event)
{
    if (m_isDrawing && event->button() == Qt::LeftButton)
        spray(event->position());
    else
        QWidget::mousePressEvent(event);
}

void FlatCanvas::mouseMoveEvent(QMouseEvent *event)
{
    m_pointer = event->position();
    if (m_isDrawing && (event->buttons() & Qt::LeftButton))
        spray(event->position());
    else
        // The reading goes with the pointer.
        update();
}

void FlatCanvas::leaveEvent(QEvent *)
{
    m_pointer.reset();
    update();
}

void FlatCanvas::spray(QPointF at)
{
    const QPointF centre = toPlace(at);
    const Draws draws(0, Purpose::SamplePicture, m_strokes++);
    for (std::uint32_t i = 0; i < kSprayed && m_drawn.size() < kMostDrawn; ++i) {
        const QPointF point = centre + kSpread * QPointF(draws.normal(2 * i), draws.normal(2 * i + 1));
        // Held inside the square that real points may lie in; a cloud reaches beyond the pointer.
        m_drawn.emplace_back(std::clamp(point.x(), -1.0, 1.0), std::clamp(point.y(), -1.0, 1.0));
    }
    update();
    Q_EMIT drawn();
}

void FlatCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.background);
    // G may send points anywhere; they must not be painted over what stands beside the square.
    painter.setClipRect(square());
    // In slow motion everything but what it points at steps back.
    const double dimmed = m_light ? 0.3 : 1;
    // The judgement first: it covers the whole plane.
    if (!m_isDrawing && m_view && m_layers.testFlag(FlatLayer::Judgement)) {
        painter.setOpacity(m_light ? 0.6 : 1);
        paintJudgement(painter);
        paintBorder(painter);
    }
    painter.setOpacity(1);
    // The square that real points lie in. G's may lie outside, which is why the plane is larger.
    painter.setPen(QPen(withAlpha(m_theme.dim, 0.35), 1, Qt::DotLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(toPixels({-1, 1}), toPixels({1, -1})));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(dimmed);
    if (!m_isDrawing && m_view && m_layers.testFlag(FlatLayer::Warp))
        paintWarp(painter);
    paintPoints(painter);
    // Slow motion has needles of its own, for the batch that is on.
    if (!m_isDrawing && m_view && m_layers.testFlag(FlatLayer::Gradients) && !m_light)
        paintNeedles(painter, m_view->points, m_view->gradients);
    painter.setOpacity(1);
    if (m_light)
        paintSpotlight(painter);
    // Last, and never dimmed: it says what all the rest is.
    paintWords(painter);
}

void FlatCanvas::paintJudgement(QPainter &painter)
{
    const QImage picture = judgementPicture(m_view->judgement, FlatView::kJudged, m_facts.threshold,
                                            m_facts.sureBy, m_theme.background, m_theme.real, m_theme.g);
    // Smooth, as the grid is coarse and its cells are not what is meant.
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(square(), picture);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
}

void FlatCanvas::paintBorder(QPainter &painter)
{
    const double cell = 2 * kFlatEdge / FlatView::kJudged;
    // An output was taken in the middle of its cell.
    const auto place = [this, cell](QPointF cells) {
        return toPixels((cells + QPointF(0.5, 0.5)) * cell - QPointF(kFlatEdge, kFlatEdge));
    };
    QList<QLineF> lines;
    for (const auto &[from, to] : borderPieces(m_view->judgement, FlatView::kJudged, m_facts.threshold))
        lines.append({place(from), place(to)});
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(withAlpha(m_theme.d, 0.8), 1.2));
    painter.drawLines(lines);
}

void FlatCanvas::paintWarp(QPainter &painter)
{
    const int columns = m_view->warpColumns;
    const auto count = static_cast<int>(m_view->warp.size() / 2);
    const auto at = [this](int i) {
        return toPixels({m_view->warp[2 * static_cast<std::size_t>(i)],
                         m_view->warp[2 * static_cast<std::size_t>(i) + 1]});
    };
    std::vector<QPointF> places;
    for (int i = 0; i < count; ++i)
        places.push_back(at(i));
    const auto p = [&places](int i) { return places[static_cast<std::size_t>(i)]; };
    // Each cell holds the same share of what is drawn: the smaller, the denser.
    painter.setPen(Qt::NoPen);
    // Antialiased, neighbours would each cover half of a pixel of their common edge, and a net of seams would
    // lie over the plane.
    painter.setRenderHint(QPainter::Antialiasing, false);
    const double even = square().width() * square().width() / 400;
    for (int i = 0; i + columns < count; ++i) {
        if (i % columns + 1 == columns)
            continue;
        const QPointF corners[] = {p(i), p(i + 1), p(i + columns + 1), p(i + columns)};
        // Half the cross product of the diagonals is the area, as long as the cell is not folded over.
        const QPointF a = corners[2] - corners[0], b = corners[3] - corners[1];
        // A cell that G collapses has next to no area; it would be infinitely dense.
        const double area = std::max(1.0, std::abs(a.x() * b.y() - a.y() * b.x()) / 2);
        painter.setBrush(withAlpha(m_theme.g, std::clamp(0.06 * even / area, 0.02, 0.45)));
        painter.drawConvexPolygon(corners, 4);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    QList<QLineF> lines;
    for (int i = 0; i < count; ++i) {
        if (i % columns + 1 < columns)
            lines.append({p(i), p(i + 1)});
        if (i + columns < count)
            lines.append({p(i), p(i + columns)});
    }
    painter.setPen(QPen(withAlpha(m_theme.g, columns == FlatView::kStretched ? 0.9 : 0.5),
                        columns == FlatView::kStretched ? 2 : 1));
    painter.drawLines(lines);
}

void FlatCanvas::paintPoints(QPainter &painter)
{
    // Stamped into a picture of device pixels, as thousands of ellipses are slow to paint; the picture is
    // kept from frame to frame.
    const double ratio = devicePixelRatioF();
    const QSize pixels(qCeil(width() * ratio), qCeil(height() * ratio));
    if (m_dots.size() != pixels)
        m_dots = QImage(pixels, QImage::Format_ARGB32_Premultiplied);
    // Its old content is the frame before.
    m_dots.fill(Qt::transparent);
    const QPointF origin = toPixels({0, 0}) * ratio;
    const FlatPlacing placing{origin.x(), origin.y(), square().width() / (2 * kFlatEdge) * ratio};
    if (m_isDrawing) {
        std::vector<float> points;
        for (const QPointF &point : m_drawn)
            points.insert(points.end(), {static_cast<float>(point.x()), static_cast<float>(point.y())});
        splatDots(m_dots, points, placing, kDot * ratio, m_theme.real);
    } else {
        // Generated over real: where G is right, its points must not vanish under those it learns from.
        if (m_layers.testFlag(FlatLayer::Real))
            splatDots(m_dots, m_real, placing, kDot * ratio, withAlpha(m_theme.real, 0.6));
        if (m_view && m_layers.testFlag(FlatLayer::Generated))
            splatDots(m_dots, m_view->points, placing, kDot * ratio, withAlpha(m_theme.g, 0.85));
    }
    m_dots.setDevicePixelRatio(ratio);
    painter.drawImage(QPointF(0, 0), m_dots);
}

void FlatCanvas::paintNeedles(QPainter &painter, const std::vector<float> &points,
                              const std::vector<float> &gradients)
{
    double longest = 0;
    for (std::size_t i = 0; i + 1 < gradients.size(); i += 2)
        longest = std::max(
            longest, std::hypot(static_cast<double>(gradients[i]), static_cast<double>(gradients[i + 1])));
    // Gradients that have overflowed have no direction, and would shrink all others to nothing.
    if (!(longest > 0) || !std::isfinite(longest))
        return;
    QList<QLineF> lines;
    for (std::size_t i = 0; i + 1 < gradients.size(); i += 2) {
        // G goes against the gradient; pixels go down where y goes up.
        const QPointF from = toPixels({points[i], points[i + 1]});
        lines.append({from, from + QPointF(-gradients[i], gradients[i + 1]) * (kNeedle / longest)});
    }
    painter.setPen(QPen(m_theme.warning, 1.2));
    painter.drawLines(lines);
}

void FlatCanvas::paintSpotlight(QPainter &painter)
{
    const auto dots = [&](const std::vector<float> &points, const std::vector<float> &outputs,
                          const QColor &ink, bool isReal) {
        for (std::size_t i = 0; i + 1 < points.size(); i += 2) {
            const QPointF at = toPixels({points[i], points[i + 1]});
            painter.setPen(Qt::NoPen);
            painter.setBrush(ink);
            painter.drawEllipse(at, 2.6, 2.6);
            // Outputs are there only in the scenes in which D has judged.
            const bool isWrong = i / 2 < outputs.size() && (outputs[i / 2] > m_facts.threshold) != isReal;
            if (!isWrong)
                continue;
            painter.setPen(QPen(m_theme.d, 1.4));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(at, 5.5, 5.5);
        }
    };
    dots(m_light->real, m_light->onReal, m_theme.real, true);
    dots(m_light->fake, m_light->onFake, m_theme.g, false);
    // Only G's scenes have them: what G receives through D is a gradient for each point.
    if (!m_light->gradients.empty())
        paintNeedles(painter, m_light->fake, m_light->gradients);
}

QString FlatCanvas::reading() const
{
    // Beside the square there is no plane, though the widget goes on.
    if (!m_pointer || !square().contains(*m_pointer))
        return {};
    const QPointF place = toPlace(*m_pointer);
    const auto number = [](double value) { return QLocale().toString(value, 'f', 2); };
    QString text = u"%1, %2"_s.arg(number(place.x()), number(place.y()));
    if (!m_view || m_isDrawing)
        return text;
    // The nearest cell of D's grid, as it was evaluated for the picture: no new call of D for every movement
    // of the mouse.
    const auto cell = [](double value) {
        return std::clamp(static_cast<int>((value + kFlatEdge) / (2 * kFlatEdge) * FlatView::kJudged), 0,
                          FlatView::kJudged - 1);
    };
    const double output
        = m_view->judgement[static_cast<std::size_t>(cell(place.y()) * FlatView::kJudged + cell(place.x()))];
    text += u" · "_s + tr("D %1").arg(number(output));
    // Only there the sigmoid of D's output means something.
    if (m_facts.isProbability)
        text += u" · "_s + tr("%1 % real").arg(QLocale().toString(100 / (1 + std::exp(-output)), 'f', 0));
    return text;
}

void FlatCanvas::paintWords(QPainter &painter)
{
    const QRectF area = square().adjusted(10, 8, -10, -8);
    painter.setFont(smallFont());
    painter.setPen(m_theme.dim);
    const bool isInvitation = m_isDrawing && m_drawn.empty();
    const QString hint = isInvitation ? tr("Draw with the mouse: points appear where you drag.") : m_caption;
    const int flags = Qt::AlignLeft | Qt::AlignTop | (isInvitation ? Qt::TextWordWrap : 0);
    // On a ground of its own: points and judgement may lie under it.
    QStringList lines;
    for (const QString &line : hint.split(u'\n'))
        lines << (isInvitation ? line
                               : painter.fontMetrics().elidedText(line, Qt::ElideRight,
                                                                  static_cast<int>(area.width())));
    const QRectF needed = painter.boundingRect(area, flags, lines.join(u'\n'));
    if (!hint.isEmpty())
        painter.fillRect(needed.adjusted(-5, -2, 5, 2), withAlpha(m_theme.background, 0.72));
    painter.drawText(area, flags, lines.join(u'\n'));
    painter.setPen(m_theme.text);
    painter.drawText(area, Qt::AlignRight | Qt::AlignBottom, reading());
}

} // namespace forja
