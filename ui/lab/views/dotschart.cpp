// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/views/dotschart.h"

#include "ui/text/labwording.h"
#include "ui/text/wording.h"
#include "ui/theme/plaintext.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr double kReach = 9; ///< of the pointer, to a dot

} // namespace

DotsChart::DotsChart(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setAccessibleName(tr("Every seed as a dot"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void DotsChart::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void DotsChart::setTable(const LabQuestion &question, const QList<LabRow> &rows)
{
    m_table.setTable(question, rows);
    m_hovered = -1;
    refreshDots();
    describeTable();
    updateGeometry();
    update();
}

void DotsChart::setReference(const QList<LabRow> &rows, bool isComparable)
{
    m_table.setReference(rows);
    m_isComparable = isComparable;
    refreshDots();
    update();
}

void DotsChart::refreshDots()
{
    m_dots.clear();
    for (const DotsTable::Slot &slot : m_table.places()) {
        QList<qsizetype> own;
        for (qsizetype i = 0; i < m_table.rows().size(); ++i) {
            if (m_table.rows().at(i).place == slot.place
                && std::isfinite(m_table.valueOf(m_table.rows().at(i))))
                own.append(i);
        }
        for (qsizetype n = 0; n < own.size(); ++n)
            m_dots.append({m_geometry.placeOf(m_table.rows().at(own.at(n)), slot, n, own.size()), own.at(n)});
    }
}

QList<QLineF> DotsChart::pairs(qsizetype claim) const
{
    QList<QLineF> lines;
    for (qsizetype i = 0; i < m_table.question().claims.size(); ++i) {
        if (claim >= 0 && claim != i)
            continue;
        const LabRule &rule = m_table.question().claims.at(i).rule;
        // A finding in another measure has no place in this chart.
        if (!rule.measure.isEmpty() && rule.measure != m_table.question().measure)
            continue;
        // Only dots that are drawn: a seed that was measured at one place alone has no partner yet.
        for (const LabDot &from : m_dots) {
            for (const LabDot &to : m_dots) {
                const LabRow &a = m_table.rows().at(from.row), &b = m_table.rows().at(to.row);
                // The same seed draws the same at both places: the slope of a line is the effect without that
                // chance.
                if (a.seed == b.seed && a.place == rule.from && b.place == rule.place)
                    lines.append({from.at, to.at});
            }
        }
    }
    return lines;
}

const LabDot *DotsChart::dotAt(QPointF point) const
{
    const LabDot *best = nullptr;
    double nearest = kReach;
    for (const LabDot &dot : m_dots) {
        const double distance = QLineF(dot.at, point).length();
        if (distance <= nearest) {
            nearest = distance;
            best = &dot;
        }
    }
    return best;
}

QString DotsChart::tipAt(QPointF point) const
{
    const LabDot *dot = dotAt(point);
    if (!dot)
        return {};
    const LabRow &row = m_table.rows().at(dot->row);
    QStringList lines{
        LabWording::place(m_table.question(), row.place),
        tr("seed %1: %2")
            .arg(row.seed)
            .arg(LabWording::value(row.values.value(m_table.question().measure), m_table.isPercent()))};
    // Its own interval, where the measure has one.
    const auto low = row.values.constFind(m_table.question().measure + u"_low"_s),
               high = row.values.constFind(m_table.question().measure + u"_high"_s);
    if (low != row.values.cend() && high != row.values.cend())
        lines << tr("95 % interval of this one: %1")
                     .arg(LabWording::interval(*low, *high, m_table.isPercent()));
    if (!row.run.isEmpty())
        lines << tr("%1: click to open it").arg(row.run);
    return lines.join(u'\n');
}

void DotsChart::describeTable()
{
    QStringList parts;
    for (const DotsTable::Slot &slot : m_table.places()) {
        const LabSpread spread = m_table.spreadAt(slot);
        if (spread.seeds > 0)
            parts << tr("%1: %2, seeds: %3")
                         .arg(LabWording::place(m_table.question(), slot.place),
                              LabWording::value(spread.mean, m_table.isPercent()))
                         .arg(spread.seeds);
    }
    setAccessibleDescription(parts.join(u"; "_s));
}

bool DotsChart::event(QEvent *event)
{
    // The places follow from the width, and the pointer asks for them between two paintings.
    if (event->type() == QEvent::Resize)
        refreshDots();
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString tip = tipAt(help->pos());
        if (tip.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), plainTip(tip), this);
        return true;
    }
    return QWidget::event(event);
}

void DotsChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    DotsPainter chart(painter, {m_table, m_geometry, m_theme});
    chart.paintTitle(strongFont(), width());
    chart.paintLegend(width(), m_isComparable);
    chart.paintAxis();
    chart.paintDiagonal();
    chart.paintReference();
    // The first claim last: its lines are the ones that must lie on top.
    for (qsizetype claim = m_table.question().claims.size() - 1; claim >= 0; --claim)
        chart.paintPairs(pairs(claim), claim == 0);
    chart.paintMeans();
    chart.paintDots(m_dots, m_hovered);
}

void DotsChart::mouseMoveEvent(QMouseEvent *event)
{
    const LabDot *dot = dotAt(event->position());
    const qsizetype hovered = dot ? dot->row : -1;
    setCursor(dot && !m_table.rows().at(dot->row).run.isEmpty() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (std::exchange(m_hovered, hovered) != hovered)
        update();
}

void DotsChart::mousePressEvent(QMouseEvent *event)
{
    const LabDot *dot = event->button() == Qt::LeftButton ? dotAt(event->position()) : nullptr;
    if (dot && !m_table.rows().at(dot->row).run.isEmpty())
        Q_EMIT runPicked(m_table.rows().at(dot->row).run);
}

void DotsChart::leaveEvent(QEvent *)
{
    m_hovered = -1;
    update();
}

} // namespace forja
