// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/export/replaysubject.h"

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostWalls = 12;

} // namespace

ReplaySubject::ReplaySubject(const LabRecord &record, QString folder)
    : m_record(record), m_folder(std::move(folder)), m_places(measuredPlaces(record.question, record.rows))
{
    for (const LabRow &row : record.rows) {
        if (!row.run.isEmpty() && !m_runs.contains(row.run))
            m_runs.append(row.run);
    }
}

QList<const LabRow *> ReplaySubject::shownRows() const
{
    QList<const LabRow *> out;
    // A run may have several rows, as a probe of several measures has: it is shown once.
    for (const LabRow &row : m_record.rows) {
        if (!row.run.isEmpty() && row.seed == m_record.seeds.value(0) && out.size() < kMostWalls
            && std::none_of(out.begin(), out.end(),
                            [&](const LabRow *other) { return other->run == row.run; }))
            out.append(&row);
    }
    // Rows stand in the order in which runs ended; the walls stand as the dots do.
    std::stable_sort(out.begin(), out.end(), [this](const LabRow *a, const LabRow *b) {
        const QList<double> &values = question().axis.values;
        return std::pair(armIndex(a->place.arm), values.indexOf(a->place.x.value_or(0)))
            < std::pair(armIndex(b->place.arm), values.indexOf(b->place.x.value_or(0)));
    });
    return out;
}

QString ReplaySubject::armLabel(const QString &name) const
{
    for (const LabArm &arm : question().arms) {
        if (arm.name == name)
            return arm.label;
    }
    return name;
}

QString ReplaySubject::xText(double x) const
{
    return question().axis.isPercent ? u"%1 %"_s.arg(100 * x) : QString::number(x);
}

qsizetype ReplaySubject::armIndex(const QString &name) const
{
    const QList<LabArm> &arms = question().arms;
    const auto found = std::find_if(arms.begin(), arms.end(),
                                    [&](const LabArm &arm) { return arm.name == name; });
    return found - arms.begin();
}

bool ReplaySubject::isOneArm() const
{
    return question().arms.size() == 1 && question().axis.values.size() > 1;
}

qsizetype ReplaySubject::markOf(const LabPlace &place) const
{
    return isOneArm() ? std::max<qsizetype>(0, question().axis.values.indexOf(place.x.value_or(0)))
                      : armIndex(place.arm);
}

} // namespace forja
