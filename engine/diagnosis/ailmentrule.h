// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/diagnosis/recentticks.h"
#include "engine/diagnosis/runfinding.h"
#include "engine/experiment/experiment.h"

#include <span>

namespace forja {

/// Where a signal alarms, and how far it must come back before the alarm is over, so that what hovers about
/// its limit is one finding. The second number lies on the healthy side of the first, and is a margin, not a
/// measurement.
///
/// Limits were measured on 2026-11-25, 2 cores of an AMD EPYC, with tests/bench/doctor_runs.py and
/// doctor_thresholds.py, on the settings that set them: digits, 16 and 32 pixels, one seed each, means over
/// 200 updates after the first 400. Each lies between what healthy (h) and sick (s) runs showed.
struct SignLimit
{
    double alarm;
    double allClear;
};

/// What is known of a run when an ailment is looked for.
struct RunSigns
{
    RecentTicks::Part ticks;
    const MeasureRecord *measure = nullptr; ///< the newest
    qint64 update = 0;
    qint64 pictures = 0; ///< for training; 0: not known
    const Experiment &now; ///< the settings as they are now
    bool isOn = false; ///< it is the matter already: by the limits behind which it must come back
};

/// A number that may speak for an ailment.
struct RunSign
{
    const char *label; ///< see RunEvidence
    std::optional<double> value; ///< nothing: not known
    SignLimit limit;
    bool isAbove = true; ///< it speaks when above the limit
};

/// An ailment, as its signs show it.
struct SeenAilment
{
    std::vector<RunEvidence> evidence;
    QString statistic; ///< see RunFinding
    Problem said; ///< its first argument, the update since when, is filled in later
    bool isAlarm = true; ///< by the limits that alarm
};

/// What was seen, if all of `asked` speak.
std::optional<SeenAilment> ifAll(const RunSigns &signs, const std::vector<RunSign> &asked,
                                 QLatin1StringView statistic);
/// A number in a sentence.
QString threeDigits(double value);

/// Values by key that may help together.
using Remedy = QMap<QString, QVariant>;
/// Two digits: a rate that a person reads.
double twoDigits(double value);
/// D sees every picture somewhere else each time: against what comes of few pictures.
QList<Remedy> showingPicturesElsewhere(const Experiment &now);

/// All that the doctor knows of one ailment. Each has a file in ailments/.
struct AilmentRule
{
    /// When there is something to judge by.
    enum class Shown {
        AtStart, ///< before anything is trained; it is no consequence of anything else
        AtOnce, ///< by the first ticks already: no healthy run's are like that
        InTicks, ///< by means over a window, after the first updates
        InMeasures,
    };
    Ailment ailment;
    const char *name; ///< stable, for scripts
    const char *title; ///< English, translated with context "forja"
    Shown shown;
    bool isFatal = false; ///< it does not heal by itself, and other ailments come of it
    std::optional<SeenAilment> (*look)(const RunSigns &signs);
    QList<Remedy> (*remedies)(const Experiment &now); ///< may hold values that are so already
    bool helpsWhileItRuns = true; ///< the remedies do, and not only from before
    const char *advice = nullptr; ///< beyond the remedies' values; null: none
};

/// One for each ailment, the worst first: what a worse one explains is not said beside it.
std::span<const AilmentRule> ailmentRules();
const AilmentRule &ruleOf(Ailment ailment);

AilmentRule ratesTooHighRule();
AilmentRule nothingMovesRule();
AilmentRule dHasWonRule();
AilmentRule collapseRule();
AilmentRule memorisingRule();
AilmentRule overfittingRule();
AilmentRule fewPicturesRule();

} // namespace forja
