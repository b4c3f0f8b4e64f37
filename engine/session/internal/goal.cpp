// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/internal/goal.h"

#include "session/session.h"

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

double share(double now, double from, double until)
{
    return until > from ? (now - from) / (until - from) : 0;
}

QJsonObject toJson(const Goal::Point &point)
{
    return {{u"update"_s, point.updates}, {u"kimg"_s, point.kimg}, {u"seconds"_s, point.seconds}};
}

Goal::Point pointFromJson(const QJsonObject &json)
{
    return {json.value(u"update"_s).toDouble(), json.value(u"kimg"_s).toDouble(), json.value(u"seconds"_s).toDouble()};
}

} // namespace

double Goal::fraction(const Point &now) const
{
    return std::max({share(now.updates, from.updates, until.updates), share(now.kimg, from.kimg, until.kimg), share(now.seconds, from.seconds, until.seconds)});
}

Goal goalOf(const Experiment &experiment, const Length &length, const Goal::Point &begin)
{
    if (length.updates)
        return {begin, {.updates = begin.updates + static_cast<double>(*length.updates)}};
    if (length.kimg)
        return {begin, {.kimg = begin.kimg + *length.kimg}};
    if (length.minutes)
        return {begin, {.seconds = begin.seconds + *length.minutes * 60}};
    const Goal own{{}, {static_cast<double>(experiment.integer(u"run.updates"_s)), experiment.real(u"run.kimg"_s), experiment.real(u"run.minutes"_s) * 60}};
    if (own.fraction(begin) < 1)
        return own;
    const auto again = [](double from, double length) { return length > 0 ? from + length : 0; };
    return {begin, {again(begin.updates, own.until.updates), again(begin.kimg, own.until.kimg), again(begin.seconds, own.until.seconds)}};
}

QJsonObject toJson(const Goal &goal)
{
    return {{u"from"_s, toJson(goal.from)}, {u"until"_s, toJson(goal.until)}};
}

Goal goalFromJson(const QJsonObject &json)
{
    return {pointFromJson(json.value(u"from"_s).toObject()), pointFromJson(json.value(u"until"_s).toObject())};
}

} // namespace forja
