// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/views/dotschart.h"

#include "ui/charts/chartsource.h"
#include "ui/text/labwording.h"
#include "ui/text/wording.h"
#include "ui/theme/plaintext.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

/// Where things stand in the chart and what it says; how it looks is in dotspainting.cpp.
namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr double kReach = 9; ///< of the pointer, to a dot
constexpr double kGroupGap = 0.6; ///< in slots

} // namespace

DotsChart::DotsChart(QWidget *parent) : QWidget(parent), m_small(tabular(smallFont())), m_strong(strongFont())
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
    m_question = question;
    m_rows = rows;
    m_hovered = -1;
    arrange();
    fitRange();
    refreshDots();
    describeTable();
    updateGeometry();
    update();
}

void DotsChart::setReference(const QList<LabRow> &rows, bool isComparable)
{
    m_reference = rows;
    m_isComparable = isComparable;
    arrange();
    fitRange();
    refreshDots();
    update();
}

void DotsChart::arrange()
{
    m_slots.clear();
    m_groups.clear();
    const bool isRuns = m_question.kind == LabQuestion::Kind::Runs;
    if (isRuns && m_question.isLineOfAxis && m_question.arms.size() == 1)
        arrangeOnLine();
    else if (isRuns)
        arrangeByPlace();
    else
        arrangeByValue();
}

void DotsChart::arrangeOnLine()
{
    const QList<LabPlace> places = labPlaces(m_question, m_rows);
    double least = 0, most = 1e-9;
    for (const LabPlace &place : places) {
        least = std::min(least, place.x.value_or(0));
        most = std::max(most, place.x.value_or(0));
    }
    // Half a slot is free at both ends.
    const double edge = 0.5 / double(std::max<qsizetype>(1, places.size()));
    for (qsizetype i = 0; i < places.size(); ++i) {
        const double x = places.at(i).x.value_or(0);
        m_slots.append({places.at(i), int(i), LabWording::axisValue(m_question.axis, x),
                        edge + (x - least) / (most - least) * (1 - 2 * edge)});
    }
    m_groups.append({shown(m_question.axis.label), 0, 1});
}

void DotsChart::arrangeByPlace()
{
    const QList<LabPlace> places = labPlaces(m_question, m_rows);
    const bool hasGroups = m_question.arms.size() > 1 && places.size() > m_question.arms.size();
    double at = 0;
    QList<std::pair<double, double>> spans;
    for (qsizetype i = 0; i < places.size(); ++i) {
        if (i > 0 && hasGroups && places.at(i).arm != places.at(i - 1).arm)
            at += kGroupGap;
        spans.append({at, at + 1});
        at += 1;
    }
    for (qsizetype i = 0; i < places.size(); ++i) {
        const LabPlace &place = places.at(i);
        const QString label = place.x ? LabWording::axisValue(m_question.axis, *place.x)
                                      : LabWording::arm(m_question, place.arm);
        m_slots.append({place, int(i), label, (spans.at(i).first + 0.5) / at});
        if (!hasGroups)
            continue;
        if (m_groups.isEmpty() || place.arm != places.at(i - 1).arm)
            m_groups.append({LabWording::arm(m_question, place.arm), spans.at(i).first / at, 0});
        m_groups.last().to = spans.at(i).second / at;
    }
    if (!hasGroups && !places.isEmpty() && places.constFirst().x)
        m_groups.append({shown(m_question.axis.label), 0, 1});
}

void DotsChart::arrangeByValue()
{
    QList<double> values = m_question.axis.values;
    QStringList arms;
    QList<LabRow> measured;
    std::copy_if(m_rows.begin(), m_rows.end(), std::back_inserter(measured),
                 [this](const LabRow &row) { return row.values.contains(m_question.measure); });
    for (const LabRow &row : std::as_const(measured)) {
        if (row.place.x && !values.contains(*row.place.x))
            values.append(*row.place.x);
        if (!arms.contains(row.place.arm))
            arms.append(row.place.arm);
    }
    std::sort(values.begin(), values.end());
    if (values.isEmpty() || std::none_of(measured.begin(), measured.end(), [](const LabRow &row) {
            return row.place.x.has_value();
        })) {
        for (qsizetype i = 0; i < arms.size(); ++i)
            m_slots.append({{arms.at(i), {}},
                            int(i),
                            LabWording::arm(m_question, arms.at(i)),
                            (double(i) + 0.5) / double(arms.size())});
        return;
    }
    const double width = double(arms.size()) + kGroupGap, all = width * double(values.size()) - kGroupGap;
    for (qsizetype v = 0; v < values.size(); ++v) {
        for (qsizetype a = 0; a < arms.size(); ++a)
            m_slots.append(
                {{arms.at(a), values.at(v)}, int(a), {}, (width * double(v) + double(a) + 0.5) / all});
        m_groups.append({LabWording::axisValue(m_question.axis, values.at(v)), width * double(v) / all,
                         (width * double(v) + double(arms.size())) / all});
    }
}

void DotsChart::fitRange()
{
    double least = std::numeric_limits<double>::infinity(), most = -least;
    const auto take = [&](double value) {
        if (!std::isfinite(value))
            return;
        least = std::min(least, value);
        most = std::max(most, value);
    };
    for (const QList<LabRow> *rows : {&m_rows, &m_reference}) {
        for (const LabRow &row : *rows) {
            if (slotOf(row.place))
                take(row.values.value(m_question.measure, qQNaN()));
        }
    }
    for (const Slot &slot : m_slots) {
        const LabSpread spread = spreadOf(slot.place, m_question.measure, m_rows);
        // An interval of two seeds may be as wide as the world; it must not flatten the dots.
        const double reach = std::max(most - least, std::abs(most) * 0.1);
        if (spread.hasInterval() && least <= most) {
            take(std::max(spread.low, least - reach));
            take(std::min(spread.high, most + reach));
        }
    }
    if (least > most)
        std::tie(least, most) = std::pair(0.0, 1.0);
    const bool startsAtZero = isShare(m_question.measure) || (least >= 0 && least < most * 0.5);
    if (startsAtZero)
        least = 0;
    if (isShare(m_question.measure))
        most = std::clamp(most, 0.05, 1.0);
    if (m_question.isLineOfAxis) {
        for (const double x : m_question.axis.values)
            most = std::max(most, inherited(x));
    }
    if (most - least < 1e-9)
        most = least + std::max(1e-3, std::abs(least) * 0.1);
    m_step = niceStep(most - least, 5);
    m_range = {std::floor(least / m_step + 1e-9) * m_step, std::ceil(most / m_step - 1e-9) * m_step};
    if (isShare(m_question.measure))
        m_range.first = std::max(0.0, m_range.first);
}

bool DotsChart::isLegendShown() const
{
    return !m_reference.isEmpty()
        || std::any_of(m_slots.begin(), m_slots.end(), [](const Slot &slot) { return slot.label.isEmpty(); });
}

double DotsChart::inherited(double x) const
{
    const QList<LabRow> &rows = m_rows.isEmpty() ? m_reference : m_rows;
    return x + inheritedBase(m_question, rows);
}

const DotsChart::Slot *DotsChart::slotOf(const LabPlace &place) const
{
    const auto found = std::find_if(m_slots.begin(), m_slots.end(),
                                    [&place](const Slot &slot) { return slot.place == place; });
    return found == m_slots.end() ? nullptr : &*found;
}

double DotsChart::slotWidth(double plotWidth) const
{
    double least = 1;
    for (qsizetype i = 1; i < m_slots.size(); ++i)
        least = std::min(least, m_slots.at(i).share - m_slots.at(i - 1).share);
    return least * plotWidth;
}

double DotsChart::xOf(const Slot &slot) const
{
    const QRectF plot = plotArea();
    return plot.left() + slot.share * plot.width();
}

double DotsChart::yOf(double value) const
{
    const QRectF plot = plotArea();
    const auto [from, to] = m_range;
    return plot.bottom() - (std::clamp(value, from, to) - from) / (to - from) * plot.height();
}

QPointF DotsChart::placeOf(const LabRow &row, const Slot &slot, qsizetype nth, qsizetype count) const
{
    // A little apart, so that equal seeds do not hide each other; left of the mean, which has the right side
    // for itself.
    const double room = std::min(26.0, slotWidth(plotArea().width()) * 0.4);
    const double step = count > 1 ? std::min(6.0, room / double(count - 1)) : 0;
    return {xOf(slot) - 5 + (double(nth) - double(count - 1) / 2) * step,
            yOf(row.values.value(m_question.measure))};
}

void DotsChart::refreshDots()
{
    m_dots.clear();
    for (const Slot &slot : std::as_const(m_slots)) {
        QList<qsizetype> own;
        for (qsizetype i = 0; i < m_rows.size(); ++i) {
            if (m_rows.at(i).place == slot.place
                && std::isfinite(m_rows.at(i).values.value(m_question.measure, qQNaN())))
                own.append(i);
        }
        for (qsizetype n = 0; n < own.size(); ++n)
            m_dots.append({placeOf(m_rows.at(own.at(n)), slot, n, own.size()), own.at(n)});
    }
}

QList<DotsChart::Dot> DotsChart::dots() const
{
    return m_dots;
}

QList<QLineF> DotsChart::pairs(qsizetype claim) const
{
    QList<QLineF> lines;
    for (qsizetype i = 0; i < m_question.claims.size(); ++i) {
        if (claim >= 0 && claim != i)
            continue;
        const LabRule &rule = m_question.claims.at(i).rule;
        // A finding in another measure has no place in this chart.
        if (!rule.measure.isEmpty() && rule.measure != m_question.measure)
            continue;
        for (const Dot &from : m_dots) {
            for (const Dot &to : m_dots) {
                const LabRow &a = m_rows.at(from.row), &b = m_rows.at(to.row);
                if (a.seed == b.seed && a.place == rule.from && b.place == rule.place)
                    lines.append({from.at, to.at});
            }
        }
    }
    return lines;
}

const DotsChart::Dot *DotsChart::dotAt(QPointF point) const
{
    const Dot *best = nullptr;
    double nearest = kReach;
    for (const Dot &dot : m_dots) {
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
    const Dot *dot = dotAt(point);
    if (!dot)
        return {};
    const LabRow &row = m_rows.at(dot->row);
    QStringList lines{
        LabWording::place(m_question, row.place),
        tr("seed %1: %2")
            .arg(row.seed)
            .arg(LabWording::value(row.values.value(m_question.measure), isShare(m_question.measure)))};
    const auto low = row.values.constFind(m_question.measure + u"_low"_s),
               high = row.values.constFind(m_question.measure + u"_high"_s);
    if (low != row.values.cend() && high != row.values.cend())
        lines << tr("95 % interval of this one: %1")
                     .arg(LabWording::interval(*low, *high, isShare(m_question.measure)));
    if (!row.run.isEmpty())
        lines << tr("%1: a click opens it").arg(row.run);
    return lines.join(u'\n');
}

void DotsChart::describeTable()
{
    QStringList parts;
    for (const Slot &slot : std::as_const(m_slots)) {
        const LabSpread spread = spreadOf(slot.place, m_question.measure, m_rows);
        if (spread.seeds > 0)
            parts << tr("%1: %2, seeds: %3")
                         .arg(LabWording::place(m_question, slot.place),
                              LabWording::value(spread.mean, isShare(m_question.measure)))
                         .arg(spread.seeds);
    }
    setAccessibleDescription(parts.join(u"; "_s));
}

bool DotsChart::event(QEvent *event)
{
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

void DotsChart::mouseMoveEvent(QMouseEvent *event)
{
    const Dot *dot = dotAt(event->position());
    const qsizetype hovered = dot ? dot->row : -1;
    setCursor(dot && !m_rows.at(dot->row).run.isEmpty() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (std::exchange(m_hovered, hovered) != hovered)
        update();
}

void DotsChart::mousePressEvent(QMouseEvent *event)
{
    const Dot *dot = event->button() == Qt::LeftButton ? dotAt(event->position()) : nullptr;
    if (dot && !m_rows.at(dot->row).run.isEmpty())
        Q_EMIT runPicked(m_rows.at(dot->row).run);
}

void DotsChart::leaveEvent(QEvent *)
{
    m_hovered = -1;
    update();
}

} // namespace forja
