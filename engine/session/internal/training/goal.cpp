// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/training/goal.h"

#include "engine/experiment/experiment.h"
#include "engine/experiment/keys.h"
#include "engine/session/types/length.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

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
    return {json.value(u"update"_s).toDouble(), json.value(u"kimg"_s).toDouble(),
            json.value(u"seconds"_s).toDouble()};
}

/// So little is left of it that nobody would have stopped there on purpose.
constexpr double kOverSeconds = 10;
constexpr double kOverShare = 0.99;

Goal ownGoal(const Experiment &experiment)
{
    return {{},
            {static_cast<double>(experiment.integer(key::runUpdates)), experiment.real(key::runKimg),
             experiment.real(key::runMinutes) * 60}};
}

/// Time at the speed since `from`; infinite where there is no such end or too little is known.
double secondsTo(double share, double elapsed)
{
    const bool isKnown = share > 0.01 && elapsed > 1;
    return isKnown ? std::max(0.0, elapsed * (1 - share) / share) : std::numeric_limits<double>::infinity();
}

/// What is left at `now`, in the way in which it ends first.
Length restOf(const Goal &goal, const Goal::Point &now)
{
    if (goal.isEndless())
        return {.isEndless = true};
    const std::array shares{share(now.seconds, goal.from.seconds, goal.until.seconds),
                            share(now.updates, goal.from.updates, goal.until.updates),
                            share(now.kimg, goal.from.kimg, goal.until.kimg)};
    const std::array ends{goal.until.seconds, goal.until.updates, goal.until.kimg};
    std::size_t first = ends.size();
    for (std::size_t i = 0; i < ends.size(); ++i) {
        if (ends[i] > 0 && (first == ends.size() || shares[i] > shares[first]))
            first = i;
    }
    if (first == 0)
        return {.minutes = std::max(0.0, goal.until.seconds - now.seconds) / 60};
    if (first == 1)
        return {.updates = static_cast<qint64>(std::max(0.0, goal.until.updates - now.updates))};
    return {.kimg = std::max(0.0, goal.until.kimg - now.kimg)};
}

bool isAsGoodAsOver(const Goal &goal, const Goal::Point &now)
{
    if (goal.isEndless())
        return false;
    return goal.fraction(now) >= kOverShare
        || (goal.until.seconds > 0 && goal.until.seconds - now.seconds < kOverSeconds);
}

} // namespace

double Goal::fraction(const Point &now) const
{
    return std::max({share(now.updates, from.updates, until.updates), share(now.kimg, from.kimg, until.kimg),
                     share(now.seconds, from.seconds, until.seconds)});
}

double Goal::secondsLeft(const Point &now) const
{
    const double elapsed = now.seconds - from.seconds;
    const double byClock = until.seconds > 0 ? std::max(0.0, until.seconds - now.seconds)
                                             : std::numeric_limits<double>::infinity();
    const double left = std::min({byClock,
                                  secondsTo(share(now.updates, from.updates, until.updates), elapsed),
                                  secondsTo(share(now.kimg, from.kimg, until.kimg), elapsed)});
    return std::isfinite(left) ? left : -1;
}

Goal goalOf(const Experiment &experiment, const Length &length, const Goal::Point &begin)
{
    if (length.updates)
        return {begin, {.updates = begin.updates + static_cast<double>(*length.updates)}};
    if (length.kimg)
        return {begin, {.kimg = begin.kimg + *length.kimg}};
    if (length.minutes)
        return {begin, {.seconds = begin.seconds + *length.minutes * 60}};
    if (length.untilUpdate)
        return {begin, {.updates = static_cast<double>(std::max(qint64{1}, *length.untilUpdate))}};
    if (length.isEndless)
        return {begin, {}};
    const Goal own = ownGoal(experiment);
    if (own.fraction(begin) < 1)
        return own;
    const auto again = [](double from, double length) { return length > 0 ? from + length : 0; };
    return {begin,
            {again(begin.updates, own.until.updates), again(begin.kimg, own.until.kimg),
             again(begin.seconds, own.until.seconds)}};
}

Goal changedGoal(const Goal &goal, const Experiment &experiment, const Length &length, const Goal::Point &now)
{
    Goal next = goalOf(experiment, length, now);
    // How far it is counts from where it began, not from where somebody changed his mind.
    if (length != Length{})
        next.from = goal.from;
    return next;
}

Continuation continuationOf(const Experiment &experiment, const Goal &goal, const Goal::Point &now, bool isOn)
{
    if (isOn)
        return {{}, restOf(goal, now), true};
    const Goal own = ownGoal(experiment);
    const bool isOwn = toJson(goal) == toJson(own);
    if (!isOwn && !isAsGoodAsOver(goal, now)) {
        const Length rest = restOf(goal, now);
        return {rest, rest, true};
    }
    if (!isAsGoodAsOver(own, now))
        return {{}, restOf(own, now), true};
    const Length again = restOf(own, {});
    return {again, again, false};
}

QJsonObject toJson(const Goal &goal)
{
    return {{u"from"_s, toJson(goal.from)}, {u"until"_s, toJson(goal.until)}};
}

Goal goalFromJson(const QJsonObject &json)
{
    return {pointFromJson(json.value(u"from"_s).toObject()),
            pointFromJson(json.value(u"until"_s).toObject())};
}

} // namespace forja
