// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/views/tournamentmap.h"

#include "ui/text/labwording.h"
#include "ui/text/wording.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace forja {

namespace {

constexpr double kMapLeft = 58;
constexpr double kMapBottom = 44;
constexpr double kMapTop = 40; ///< the scale of colours
constexpr double kNumberRoom = 34; ///< a cell as wide as this holds its number

} // namespace

TournamentMap::TournamentMap(QWidget *parent) : QWidget(parent), m_small(tabular(smallFont()))
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(280, 260);
    setAccessibleName(tr("Every kept D judges every kept G"));
}

void TournamentMap::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void TournamentMap::setTable(const TournamentTable &table)
{
    m_table = table;
    // Another seed has other snapshots: the same cell would be another pair.
    m_chosen.reset();
    update();
}

QColor TournamentMap::colourOf(double auc, const Theme &theme)
{
    const QColor ground = Theme::mixed(theme.field, theme.background, 0.7);
    // Chance has no colour; on either side of it is a colour of its own.
    const double away = std::clamp(std::abs(auc - 0.5) * 2, 0.0, 1.0);
    return Theme::mixed(auc >= 0.5 ? theme.d : theme.g, ground, away * 0.85);
}

QRectF TournamentMap::plotArea() const
{
    return {kMapLeft, kMapTop, std::max(20.0, width() - kMapLeft - 10.0),
            std::max(20.0, height() - kMapTop - kMapBottom)};
}

QRectF TournamentMap::cellRect(Cell cell) const
{
    const QRectF plot = plotArea();
    const double wide = plot.width() / double(std::max<qsizetype>(1, m_table.updatesG.size()));
    const double high = plot.height() / double(std::max<qsizetype>(1, m_table.updatesD.size()));
    return {plot.left() + cell.g * wide, plot.bottom() - (cell.d + 1) * high, wide, high};
}

std::optional<TournamentMap::Cell> TournamentMap::cellAt(QPointF point) const
{
    for (int d = 0; d < m_table.updatesD.size(); ++d) {
        for (int g = 0; g < m_table.updatesG.size(); ++g) {
            if (cellRect({d, g}).contains(point))
                return Cell{d, g};
        }
    }
    return std::nullopt;
}

QString TournamentMap::wordsOf(std::optional<Cell> cell) const
{
    if (!cell || cell->d >= m_table.auc.size() || cell->g >= m_table.auc.at(cell->d).size())
        return {};
    return LabWording::auc(m_table.updatesD.at(cell->d), m_table.updatesG.at(cell->g),
                           m_table.auc.at(cell->d).at(cell->g));
}

void TournamentMap::choose(std::optional<Cell> cell)
{
    if (cell == m_chosen)
        return;
    m_chosen = cell;
    const QString words = wordsOf(cell);
    setAccessibleDescription(words);
    // A screen reader does not ask again by itself.
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    Q_EMIT cellChosen(words);
    update();
}

void TournamentMap::mouseMoveEvent(QMouseEvent *event)
{
    choose(cellAt(event->position()));
}

void TournamentMap::leaveEvent(QEvent *)
{
    if (!hasFocus())
        choose(std::nullopt);
}

void TournamentMap::keyPressEvent(QKeyEvent *event)
{
    const int ds = int(m_table.updatesD.size()), gs = int(m_table.updatesG.size());
    Cell next = m_chosen.value_or(Cell{0, 0});
    switch (event->key()) {
    case Qt::Key_Left:
        --next.g;
        break;
    case Qt::Key_Right:
        ++next.g;
        break;
    // D's updates go upwards on the map, so up is the later D.
    case Qt::Key_Up:
        ++next.d;
        break;
    case Qt::Key_Down:
        --next.d;
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    // The first key shows where the ring is; only the next one moves it.
    if (ds > 0 && gs > 0)
        choose(m_chosen ? Cell{std::clamp(next.d, 0, ds - 1), std::clamp(next.g, 0, gs - 1)} : Cell{0, 0});
}

void TournamentMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(m_small);
    for (int d = 0; d < m_table.auc.size(); ++d) {
        for (int g = 0; g < m_table.auc.at(d).size(); ++g) {
            const QRectF rect = cellRect({d, g});
            const double auc = m_table.auc.at(d).at(g);
            const QRectF inner = rect.adjusted(0.5, 0.5, -0.5, -0.5);
            painter.fillRect(inner, colourOf(auc, m_theme));
            // Numbers in all cells or in none: all cells are of one size.
            if (rect.width() < kNumberRoom || rect.height() < 16)
                continue;
            painter.setPen(m_theme.text);
            painter.drawText(rect, Qt::AlignCenter, localNumber(QString::number(auc, 'f', 2)));
        }
    }
    paintAxes(painter);
    paintScale(painter);
    // After all cells: its neighbours would paint over half of the ring.
    if (!m_chosen)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.text, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(cellRect(*m_chosen).adjusted(0.5, 0.5, -0.5, -0.5));
}

void TournamentMap::paintAxes(QPainter &painter)
{
    const QRectF plot = plotArea();
    const QFontMetricsF metrics(m_small);
    painter.setPen(m_theme.dim);
    // A label that would run into the one before is left out; its cell keeps its place.
    double free = -100;
    for (int g = 0; g < m_table.updatesG.size(); ++g) {
        const QRectF cell = cellRect({0, g});
        const QString text = groupDigits(m_table.updatesG.at(g));
        const double half = metrics.horizontalAdvance(text) / 2;
        if (cell.center().x() - half < free + 8)
            continue;
        free = cell.center().x() + half;
        painter.drawText(QRectF(cell.center().x() - half - 2, plot.bottom() + 4, 2 * half + 4, 16),
                         Qt::AlignCenter, text);
    }
    // From below upwards, as the updates of D go.
    free = plot.bottom() + 100;
    for (int d = 0; d < m_table.updatesD.size(); ++d) {
        const QRectF cell = cellRect({d, 0});
        if (cell.center().y() + 8 > free)
            continue;
        free = cell.center().y() - 8;
        painter.drawText(QRectF(18, cell.center().y() - 8, kMapLeft - 26, 16),
                         Qt::AlignRight | Qt::AlignVCenter, groupDigits(m_table.updatesD.at(d)));
    }
    painter.setPen(m_theme.g);
    painter.drawText(QRectF(plot.left(), plot.bottom() + 22, plot.width(), 18), Qt::AlignCenter,
                     tr("updates of G →"));
    painter.setPen(m_theme.d);
    painter.save();
    painter.translate(2, plot.center().y());
    painter.rotate(-90);
    painter.drawText(QRectF(-plot.height() / 2, 0, plot.height(), 16), Qt::AlignCenter, tr("updates of D →"));
    painter.restore();
}

void TournamentMap::paintScale(QPainter &painter)
{
    const QRectF plot = plotArea();
    const QRectF bar(plot.left(), 4, plot.width(), 8);
    for (double x = 0; x < bar.width(); ++x)
        painter.fillRect(QRectF(bar.left() + x, bar.top(), 1.5, bar.height()),
                         colourOf(x / bar.width(), m_theme));
    painter.setPen(m_theme.dim);
    const QRectF words(bar.left(), bar.bottom() + 2, bar.width(), 16);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, tr("0: takes them for real"));
    painter.drawText(words, Qt::AlignCenter, tr("½: chance"));
    painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, tr("1: always detected"));
}

} // namespace forja
