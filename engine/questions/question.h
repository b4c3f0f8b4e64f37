// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/experiment.h"

namespace forja {

/// Live edits of an arm: from this update on these values hold.
struct LabEdit
{
    qint64 update = 0;
    QMap<QString, QVariant> values;

    bool operator==(const LabEdit &) const = default;
};

/// One way of doing it; what it changes in the question's common experiment.
struct LabArm
{
    QString name; ///< letters, digits and dashes; unique in its question
    QString label; ///< short, for the legend: "with a head start"
    QMap<QString, QVariant> values;
    QList<LabEdit> edits; ///< in the order of their updates

    bool operator==(const LabArm &) const = default;
};

/// The preset of a question that says all its values itself.
inline constexpr QLatin1StringView kNoPreset{"none"};

/// What the dots stand over. With a key, every arm is trained with each value of that setting; without one,
/// the values come from the measuring itself (labels a class) or there is none at all (values empty: dots
/// stand over the arms).
struct LabAxis
{
    QString label; ///< "Updates of D alone first"
    QString key; ///< setting that takes the values
    QList<double> values;
    bool isPercent = false; ///< values are shares, shown as per cent

    bool operator==(const LabAxis &) const = default;
};

/// A row of the table is meant: an arm, and where there is an axis, its value.
struct LabPlace
{
    QString arm;
    std::optional<double> x;

    bool operator==(const LabPlace &) const = default;
};

/// How an answer comes out of the numbers. The difference of two places in the question's measure, paired by
/// seed, or of one place and a level; with its 95 % interval of Student's t over the seeds: Above:  yes where
/// the whole interval lies above the margin, no where it lies below it; Below:  yes where it lies below
/// -margin, no where it lies above it; Within: yes where it lies between -margin and margin, no where it lies
/// outside; else it cannot be told from these runs. So it is with fewer than 2 seeds.
struct LabRule
{
    enum class Kind { Above, Below, Within };

    Kind kind = Kind::Above;
    LabPlace place; ///< the difference is this one's value …
    LabPlace from; ///< … minus this one's
    std::optional<double> level = {}; ///< … or minus this number, in the measure's unit; `from` is empty then
    double margin = 0;
    QString measure = {}; ///< empty: the question's

    bool operator==(const LabRule &) const = default;
};

/// One finding of a question: the rule and the sentence for each answer. In the sentences %1 is the
/// difference, %2 and %3 its interval, %4 the value of `place`, %5 that of `from` (means over the seeds), %6
/// the number of seeds.
struct LabClaim
{
    LabRule rule;
    QString yes;
    QString no;
    QString unclear;

    bool operator==(const LabClaim &) const = default;
};

/// A question about GANs as data: what is asked, what a person may guess, which runs answer it, what is
/// measured in them, and the rule for the verdict. Kept in resources/lab/NAME.json; a person's own lie in a
/// folder `lab` beside the runs.
struct LabQuestion
{
    /// Who makes the rows of the table.
    enum class Kind {
        Runs, ///< every arm (times the axis's values) is a run for each seed, then measured
        FirstSteps, ///< D's first updates, picture by picture
        Probe, ///< a run for each seed; a linear classifier on what its D has learned
        SemiSupervised, ///< D with K + 1 classes beside its supervised twin
        Tournament, ///< a run for each seed; every kept D judges every kept G
        Judge, ///< a person and D look at the same pictures
    };
    struct Guess
    {
        QString value; ///< "yes", "no" or "unclear" of the first claim
        QString label;

        bool operator==(const Guess &) const = default;
    };

    QString name; ///< "must-d-be-first"
    QString title; ///< "Must D be trained first?"
    QString text; ///< what is done and why, Markdown, a few sentences
    QList<Guess> guesses;
    Kind kind = Kind::Runs;
    QString preset; ///< where all arms start from; kNoPreset: from the settings' defaults
    QMap<QString, QVariant> values; ///< for every arm
    QList<LabArm> arms; ///< at least one
    LabAxis axis;
    int seeds = 3; ///< that a first look takes
    QString measure; ///< the one that is judged: "unreadable", "distance", "diversity", or a statistic's mean
                     ///< over the last fifth: "Accuracy/D"
    QString measureLabel; ///< "Generated digits that cannot be read"
    bool isLineOfAxis = false; ///< the line "value at 0, plus x" is drawn: what is put in comes out
    QStringList curves; ///< statistics drawn over time, one chart each
    QList<LabClaim> claims; ///< the first one is the verdict; may be empty for kinds that have none
    bool needsClasses = false; ///< the data must have class folders

    bool operator==(const LabQuestion &) const = default;
};

/// {"format": 1, …} as above, keys in snake_case; problems name the part that is wrong ("arms[1].set.d.rate:
/// …").
Result<LabQuestion> labQuestionFromJson(const QJsonObject &json, const FieldTablePtr &table);
/// Every run that a question would start must be one that can be trained to its end; for questions that are
/// about to be asked.
Outcome checkRuns(const LabQuestion &question, const FieldTablePtr &table);
QJsonObject toJson(const LabQuestion &question);

/// In reading order.
QStringList shippedQuestionNames();
/// Those that ship with the program, in reading order; throws forja::Error if one is broken.
QList<LabQuestion> shippedQuestions(const FieldTablePtr &table);
/// A file of a person's own; problems name the file, and the line or the part.
Result<LabQuestion> labQuestionFromFile(const QString &path, const FieldTablePtr &table);

/// What each arm is trained at: the axis's values where it has a setting, else nothing, once.
QList<std::optional<double>> labXs(const LabQuestion &question);
/// The experiment of one arm at one value of the axis, with that seed, on those pictures.
Experiment labExperiment(const LabQuestion &question, const LabArm &arm, std::optional<double> x, qint64 seed,
                         const QString &data, const FieldTablePtr &table);

} // namespace forja
