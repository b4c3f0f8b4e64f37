// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/questions/question.h"

#include "engine/base/files.h"
#include "engine/experiment/keys.h"
#include "engine/experiment/presets.h"
#include "engine/questions/questionwords.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

// Q_INIT_RESOURCE must stand outside a namespace.
static void loadLabResources()
{
    Q_INIT_RESOURCE(lab);
}

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostQuestionBytes = 1 << 20;

/// What runs of the laboratory have in common where the question does not say otherwise: a length that no
/// clock decides, and points at the same updates on every machine.
QMap<QString, QVariant> labStandards()
{
    return {{key::runMinutes, 0.0},
            {key::runUpdates, 600},
            {key::runTick, 10},
            {key::runMeasureTicks, 20},
            {key::trainThreads, 1},
            {key::trainDevice, u"cpu"_s},
            // Claims speak of its units, and the references were measured in it.
            {key::runDistance, u"random-features"_s}};
}

void setAll(Experiment &experiment, const QMap<QString, QVariant> &values)
{
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        experiment.set(it.key(), it.value()).orThrow();
}

/// Without a preset the question is the preset: what its arms have in common does not change when a preset
/// does, and names and tables tell what an arm does otherwise.
Preset startOf(const LabQuestion &question, const FieldTablePtr &table)
{
    if (question.preset != kNoPreset)
        return presetNamed(question.preset, *table).orThrow();
    // Taken through an experiment, so that values have the form in which the table keeps them.
    Experiment common(table);
    setAll(common, labStandards());
    setAll(common, question.values);
    Preset own{.name = question.name,
               .label = question.title,
               .summary = {},
               .plan = {},
               .readableImages = 0,
               .values = {}};
    for (const QString &key : labStandards().keys() + question.values.keys())
        own.values.insert(key, common.value(key));
    return own;
}

/// Puts an arm's edits into the schedule, each at the players' counts that a run has at that update.
void schedule(Experiment &experiment, const QList<LabEdit> &edits)
{
    Experiment now = experiment;
    Moment at;
    for (const LabEdit &edit : edits) {
        // D's updates alone come before the first whole update, and so before every edit but one at 0.
        if (edit.update > 0 && at.update == 0)
            at.dUpdates = now.integer(key::dFirst);
        const qint64 between = edit.update - at.update;
        at.update = edit.update;
        // With the values that hold between the two edits: an edit may change how often a player updates.
        at.dUpdates += between * now.integer(key::dUpdates);
        at.gUpdates += between * now.integer(key::gUpdates);
        for (auto it = edit.values.cbegin(); it != edit.values.cend(); ++it) {
            now.set(it.key(), it.value()).orThrow();
            experiment.schedule.append(
                {.at = at, .kind = ScheduleEntry::Kind::Edit, .key = it.key(), .value = now.value(it.key())});
        }
    }
}

QJsonObject jsonOf(const QMap<QString, QVariant> &values)
{
    return QJsonObject::fromVariantMap(values);
}

QJsonObject jsonOf(const LabPlace &place)
{
    QJsonObject json{{u"arm"_s, place.arm}};
    if (place.x)
        json.insert(u"x"_s, *place.x);
    return json;
}

QJsonObject jsonOf(const LabArm &arm, LabQuestion::Kind kind)
{
    QJsonObject json{{u"name"_s, arm.name}, {u"label"_s, arm.label}};
    // Where arms are not trained, "set" and "edits" are refused when the file is read.
    if (kind != LabQuestion::Kind::Runs)
        return json;
    json.insert(u"set"_s, jsonOf(arm.values));
    QJsonArray edits;
    for (const LabEdit &edit : arm.edits)
        edits.append(QJsonObject{{u"update"_s, edit.update}, {u"set"_s, jsonOf(edit.values)}});
    json.insert(u"edits"_s, edits);
    return json;
}

QJsonObject jsonOf(const LabClaim &claim)
{
    // The order is that of LabRule::Kind.
    constexpr std::array kinds{"above", "below", "within"};
    QJsonObject rule{
        {u"kind"_s, QString::fromLatin1(kinds.at(static_cast<std::size_t>(claim.rule.kind)))},
        {u"place"_s, jsonOf(claim.rule.place)},
        {u"from"_s, claim.rule.level ? QJsonValue(*claim.rule.level) : QJsonValue(jsonOf(claim.rule.from))},
        {u"margin"_s, claim.rule.margin}};
    if (!claim.rule.measure.isEmpty())
        rule.insert(u"measure"_s, claim.rule.measure);
    return {{u"rule"_s, rule}, {u"yes"_s, claim.yes}, {u"no"_s, claim.no}, {u"unclear"_s, claim.unclear}};
}

QJsonObject jsonOf(const LabAxis &axis)
{
    QJsonArray values;
    for (const double value : axis.values)
        values.append(value);
    QJsonObject json{{u"label"_s, axis.label}, {u"values"_s, values}, {u"is_percent"_s, axis.isPercent}};
    if (!axis.key.isEmpty())
        json.insert(u"key"_s, axis.key);
    return json;
}

Problem inFile(const QString &path, const Problem &what)
{
    return problem("lab.file", "%1: %2", {path, what.english()});
}

Result<LabQuestion> questionFrom(const QByteArray &bytes, const QString &path, const FieldTablePtr &table)
{
    QJsonParseError wrong;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &wrong);
    if (wrong.error != QJsonParseError::NoError) {
        const QByteArray before = bytes.left(wrong.offset);
        // Counted as an editor does: in characters.
        const qsizetype column = QString::fromUtf8(before.mid(before.lastIndexOf('\n') + 1)).size() + 1;
        return problem(
            "lab.syntax",
            QT_TRANSLATE_NOOP(
                "forja",
                "%1, line %2, column %3: this is not JSON (%4). Correct what is there or just before it."),
            {path, QString::number(before.count('\n') + 1), QString::number(column), wrong.errorString()});
    }
    QJsonObject json = document.object();
    // A person's own file has a name already: its own.
    if (!json.contains(u"name"_s))
        json.insert(u"name"_s, QFileInfo(path).completeBaseName());
    auto question = labQuestionFromJson(json, table);
    if (!question)
        return inFile(path, question.problem());
    // Here and not in labQuestionFromJson(): a record of an old question can be read even where it could not
    // be asked any more.
    if (const auto done = checkRuns(*question, table); !done)
        return inFile(path, done.problem());
    return question;
}

} // namespace

QJsonObject toJson(const LabQuestion &question)
{
    QJsonArray guesses, arms, claims;
    for (const LabQuestion::Guess &guess : question.guesses)
        guesses.append(QJsonObject{{u"value"_s, guess.value}, {u"label"_s, guess.label}});
    for (const LabArm &arm : question.arms)
        arms.append(jsonOf(arm, question.kind));
    for (const LabClaim &claim : question.claims)
        claims.append(jsonOf(claim));
    QJsonObject json{{u"format"_s, 1},
                     {u"name"_s, question.name},
                     {u"title"_s, question.title},
                     {u"text"_s, question.text},
                     {u"guesses"_s, guesses},
                     {u"kind"_s, labKindNames()[static_cast<qsizetype>(question.kind)]},
                     {u"preset"_s, question.preset},
                     {u"set"_s, jsonOf(question.values)},
                     {u"arms"_s, arms},
                     {u"seeds"_s, question.seeds},
                     {u"is_line_of_axis"_s, question.isLineOfAxis},
                     {u"curves"_s, QJsonArray::fromStringList(question.curves)},
                     {u"claims"_s, claims},
                     {u"needs_classes"_s, question.needsClasses}};
    // Left out where they are empty: read back, an empty text would be refused.
    if (!question.axis.values.isEmpty())
        json.insert(u"axis"_s, jsonOf(question.axis));
    if (!question.measure.isEmpty())
        json.insert(u"measure"_s, question.measure);
    if (!question.measureLabel.isEmpty())
        json.insert(u"measure_label"_s, question.measureLabel);
    return json;
}

QStringList shippedQuestionNames()
{
    return {u"first-steps"_s,     u"must-d-be-first"_s,   u"what-reaches-g"_s,    u"d-errs-healthy"_s,
            u"d-errs-flips"_s,    u"what-d-compares"_s,   u"mutual-evolution"_s,  u"probe"_s,
            u"semi-supervised"_s, u"go-wrong-collapse"_s, u"go-wrong-strong-d"_s, u"go-wrong-rate"_s,
            u"you-against-d"_s};
}

QList<LabQuestion> shippedQuestions(const FieldTablePtr &table)
{
    loadLabResources();
    QList<LabQuestion> out;
    for (const QString &name : shippedQuestionNames()) {
        QFile file(u":/lab/%1.json"_s.arg(name));
        // One that is missing fails as broken JSON does: what ships must be whole.
        const bool isOpen = file.open(QIODevice::ReadOnly);
        out.append(questionFrom(isOpen ? file.readAll() : QByteArray(), file.fileName(), table).orThrow());
    }
    return out;
}

Result<LabQuestion> labQuestionFromFile(const QString &path, const FieldTablePtr &table)
{
    const auto bytes = readFile(toPath(path), kMostQuestionBytes);
    if (!bytes)
        return bytes.problem();
    return questionFrom(*bytes, path, table);
}

QList<std::optional<double>> labXs(const LabQuestion &question)
{
    if (question.axis.key.isEmpty())
        return {std::nullopt};
    QList<std::optional<double>> xs;
    for (const double value : question.axis.values)
        xs.append(value);
    return xs;
}

Experiment labExperiment(const LabQuestion &question, const LabArm &arm, std::optional<double> x, qint64 seed,
                         const QString &data, const FieldTablePtr &table)
{
    Experiment experiment = experimentFrom(startOf(question, table), table);
    // From the general to the particular: the lab's standards overrule the preset's length and clock, the
    // question overrules both, and the arm the question.
    setAll(experiment, labStandards());
    setAll(experiment, question.values);
    setAll(experiment, arm.values);
    if (x && !question.axis.key.isEmpty())
        experiment.set(question.axis.key, *x).orThrow();
    // Last, since no question may set these, see refuseReserved().
    experiment.set(key::dataFolder, data).orThrow();
    experiment.set(key::trainSeed, seed).orThrow();
    schedule(experiment, arm.edits);
    return experiment;
}

} // namespace forja
