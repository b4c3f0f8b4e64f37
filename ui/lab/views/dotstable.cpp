// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/views/dotstable.h"

#include "ui/charts/chartsource.h"
#include "ui/text/labwording.h"
#include "ui/text/wording.h"

#include <algorithm>
#include <cmath>

namespace forja {

namespace {

constexpr double kGroupGap = 0.6; ///< in slots

} // namespace

void DotsTable::setTable(const LabQuestion &question, const QList<LabRow> &rows)
{
    m_question = question;
    m_rows = rows;
    arrange();
    fitRange();
}

void DotsTable::setReference(const QList<LabRow> &rows)
{
    m_reference = rows;
    arrange();
    fitRange();
}

void DotsTable::arrange()
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

void DotsTable::arrangeOnLine()
{
    const QList<LabPlace> places = labPlaces(m_question, m_rows);
    // Zero belongs to the line, whatever was asked for. The hair keeps its length from being nothing.
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

void DotsTable::arrangeByPlace()
{
    const QList<LabPlace> places = labPlaces(m_question, m_rows);
    // Groups need two of both: several arms, and several values in each.
    const bool hasGroups = m_question.arms.size() > 1 && places.size() > m_question.arms.size();
    // Groups stand a little apart.
    double at = 0;
    QList<std::pair<double, double>> spans;
    for (qsizetype i = 0; i < places.size(); ++i) {
        if (i > 0 && hasGroups && places.at(i).arm != places.at(i - 1).arm)
            at += kGroupGap;
        spans.append({at, at + 1});
        at += 1;
    }
    // Shares of the width are known when the last place has its own.
    for (qsizetype i = 0; i < places.size(); ++i) {
        const LabPlace &place = places.at(i);
        const QString label = place.x ? LabWording::axisValue(m_question.axis, *place.x)
                                      : LabWording::arm(m_question, place.arm);
        m_slots.append({place, int(i), label, (spans.at(i).first + 0.5) / at});
        if (!hasGroups)
            continue;
        // Places of one arm stand together, so a group grows until another arm comes.
        if (m_groups.isEmpty() || place.arm != places.at(i - 1).arm)
            m_groups.append({LabWording::arm(m_question, place.arm), spans.at(i).first / at, 0});
        m_groups.last().to = spans.at(i).second / at;
    }
    // With one arm, the axis is all that its places differ in.
    if (!hasGroups && !places.isEmpty() && places.constFirst().x)
        m_groups.append({shown(m_question.axis.label), 0, 1});
}

void DotsTable::arrangeByValue()
{
    // Values of the question first, measured or not: the chart has its whole axis from the start.
    QList<double> values = m_question.axis.values;
    QStringList arms;
    QList<LabRow> measured;
    // Rows of other measures have other places, which would leave empty slots here.
    std::copy_if(m_rows.begin(), m_rows.end(), std::back_inserter(measured),
                 [this](const LabRow &row) { return row.values.contains(m_question.measure); });
    for (const LabRow &row : std::as_const(measured)) {
        if (row.place.x && !values.contains(*row.place.x))
            values.append(*row.place.x);
        if (!arms.contains(row.place.arm))
            arms.append(row.place.arm);
    }
    std::sort(values.begin(), values.end());
    // Without an axis the arms stand side by side.
    if (values.isEmpty() || std::none_of(measured.begin(), measured.end(), [](const LabRow &row) {
            return row.place.x.has_value();
        }))
        return arrangeByArm(arms);
    const double width = double(arms.size()) + kGroupGap, all = width * double(values.size()) - kGroupGap;
    for (qsizetype v = 0; v < values.size(); ++v) {
        for (qsizetype a = 0; a < arms.size(); ++a)
            m_slots.append(
                {{arms.at(a), values.at(v)}, int(a), {}, (width * double(v) + double(a) + 0.5) / all});
        m_groups.append({LabWording::axisValue(m_question.axis, values.at(v)), width * double(v) / all,
                         (width * double(v) + double(arms.size())) / all});
    }
}

void DotsTable::arrangeByArm(const QStringList &arms)
{
    for (qsizetype i = 0; i < arms.size(); ++i)
        m_slots.append({{arms.at(i), {}},
                        int(i),
                        LabWording::arm(m_question, arms.at(i)),
                        (double(i) + 0.5) / double(arms.size())});
}

/// The least and the greatest value that must be seen.
std::pair<double, double> DotsTable::extent() const
{
    double least = std::numeric_limits<double>::infinity(), most = -least;
    const auto take = [&](double value) {
        if (!std::isfinite(value))
            return;
        least = std::min(least, value);
        most = std::max(most, value);
    };
    // The reference counts as well: what stands behind must be seen whole.
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
    return least > most ? std::pair(0.0, 1.0) : std::pair(least, most);
}

void DotsTable::fitRange()
{
    auto [least, most] = extent();
    // Shares, and what comes near to nothing, are seen from nothing on.
    const bool startsAtZero = isShare(m_question.measure) || (least >= 0 && least < most * 0.5);
    if (startsAtZero)
        least = 0;
    // A share is never above 1; and a chart of nothing but zeros still needs an axis.
    if (isShare(m_question.measure))
        most = std::clamp(most, 0.05, 1.0);
    // The line of what would be inherited must fit, too, or it would leave the plot.
    if (m_question.isLineOfAxis) {
        for (const double x : m_question.axis.values)
            most = std::max(most, inherited(x));
    }
    // All values alike: an axis without length has no steps.
    if (most - least < 1e-9)
        most = least + std::max(1e-3, std::abs(least) * 0.1);
    m_step = niceStep(most - least, 5);
    // At whole steps; the hair keeps a value that is one from taking a whole step more.
    m_range = {std::floor(least / m_step + 1e-9) * m_step, std::ceil(most / m_step - 1e-9) * m_step};
    if (isShare(m_question.measure))
        m_range.first = std::max(0.0, m_range.first);
}

bool DotsTable::isPercent() const
{
    return isShare(m_question.measure);
}

double DotsTable::valueOf(const LabRow &row) const
{
    return row.values.value(m_question.measure, qQNaN());
}

LabSpread DotsTable::spreadAt(const Slot &slot) const
{
    return spreadOf(slot.place, m_question.measure, m_rows);
}

bool DotsTable::isLegendShown() const
{
    return !m_reference.isEmpty()
        || std::any_of(m_slots.begin(), m_slots.end(), [](const Slot &slot) { return slot.label.isEmpty(); });
}

QList<std::pair<QString, const DotsTable::Slot *>> DotsTable::legend() const
{
    QList<std::pair<QString, const Slot *>> entries;
    QStringList labels;
    for (const Slot &slot : m_slots) {
        const QString label = LabWording::arm(m_question, slot.place.arm);
        // A place that has its name under it needs no entry.
        if (!slot.label.isEmpty() || labels.contains(label))
            continue;
        labels << label;
        entries.append({label, &slot});
    }
    return entries;
}

double DotsTable::inherited(double x) const
{
    const QList<LabRow> &rows = m_rows.isEmpty() ? m_reference : m_rows;
    return x + inheritedBase(m_question, rows);
}

const DotsTable::Slot *DotsTable::slotOf(const LabPlace &place) const
{
    const auto found = std::find_if(m_slots.begin(), m_slots.end(),
                                    [&place](const Slot &slot) { return slot.place == place; });
    return found == m_slots.end() ? nullptr : &*found;
}

} // namespace forja
