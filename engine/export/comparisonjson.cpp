// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/keys.h"
#include "engine/export/comparisonexport.h"

#include "engine/comparison/comparisonsummary.h"
#include "engine/runs/jsonlines.h"

#include <QJsonArray>
#include <QJsonObject>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const MeasureRecord &record)
{
    return {{u"update"_s, record.update},
            {u"seconds"_s, toJsonNumber(record.seconds)},
            {u"distance"_s, toJsonNumber(record.distance())},
            {u"diversity"_s, toJsonNumber(record.diversity())}};
}

QJsonArray letterList(const QList<int> &runs)
{
    QJsonArray letters;
    for (const int run : runs)
        letters.append(runLetter(run));
    return letters;
}

QJsonArray runsJson(const Comparison &comparison)
{
    QJsonArray runs;
    for (int i = 0; i < comparison.runs.size(); ++i) {
        const ComparedRun &run = *comparison.runs[i];
        // A run that has just begun has no tick yet.
        const bool isEmpty = run.stats.at.empty();
        runs.append(QJsonObject{{u"letter"_s, runLetter(i)},
                                {u"name"_s, run.name()},
                                {u"path"_s, run.folder.path()},
                                {u"preset"_s, run.experiment.presetName},
                                {u"data"_s, run.experiment.text(key::dataFolder)},
                                {u"seed"_s, run.experiment.integer(key::trainSeed)},
                                {u"update"_s, run.lastUpdate()},
                                {u"kimg"_s, isEmpty ? 0 : toJsonNumber(run.stats.kimg.back())},
                                {u"seconds"_s, isEmpty ? 0 : toJsonNumber(run.stats.seconds.back())},
                                {u"points"_s, static_cast<qint64>(run.stats.size())},
                                {u"moments"_s, static_cast<qint64>(run.sheets.size())},
                                {u"live"_s, run.isLive}});
    }
    return runs;
}

QJsonArray settingsJson(const Comparison &comparison)
{
    QJsonArray settings;
    for (const DifferingField &row : differingFields(comparison)) {
        const Field *field = comparison.table->find(row.key);
        QJsonArray values;
        for (const SettingHistory &history : row.runs) {
            QJsonArray edits;
            for (const auto &[update, value] : history.edits)
                edits.append(QJsonObject{{u"update"_s, update},
                                         {u"value"_s, QJsonValue::fromVariant(value)}});
            QJsonObject value;
            // null: the field means nothing in this run, which an empty value would not say.
            if (history.applies)
                value = {{u"value"_s, QJsonValue::fromVariant(history.start)}, {u"edits"_s, edits}};
            values.append(history.applies ? QJsonValue(value) : QJsonValue());
        }
        // Manual steps are no field of the table but differ like one.
        settings.append(QJsonObject{{u"key"_s, field ? row.key : u"manual_steps"_s},
                                    {u"label"_s, field ? field->label : QString::fromLatin1(kManualSteps)},
                                    {u"runs"_s, values}});
    }
    return settings;
}

QJsonArray measuresJson(const QList<MeasureGroup> &groups)
{
    QJsonArray out;
    for (const MeasureGroup &group : groups) {
        QJsonArray runs;
        for (const MeasuredRun &run : group.runs) {
            QJsonObject one{{u"run"_s, runLetter(run.run)}, {u"last"_s, toJson(run.measures.back())}};
            if (run.bestMeasure())
                one.insert(u"best"_s, toJson(*run.bestMeasure()));
            runs.append(one);
        }
        out.append(QJsonObject{{u"protocol"_s, group.protocol}, {u"runs"_s, runs}});
    }
    return out;
}

QJsonArray latentsJson(const Comparison &comparison)
{
    QJsonArray out;
    for (const LatentGroup &group : latentGroups(comparison)) {
        out.append(QJsonObject{{u"runs"_s, letterList(group.runs)},
                               {u"latent_seed"_s, group.seed},
                               {u"latent_size"_s, group.size},
                               {u"classes"_s, group.classes}});
    }
    return out;
}

QJsonArray summaryJson(const Comparison &comparison, const QList<MeasureGroup> &measures)
{
    const QList<SeedGroup> groups = seedGroups(comparison);
    QJsonArray out;
    for (const Quantity &quantity : quantitiesOf(comparison, measures)) {
        QJsonArray runs, spreads;
        for (const double value : quantity.runs)
            runs.append(toJsonNumber(value));
        for (const SeedGroup &group : groups) {
            // A spread of one run is none.
            if (group.runs.size() < 2)
                continue;
            const Spread spread = spreadOf(quantity, group);
            spreads.append(QJsonObject{{u"runs"_s, letterList(group.runs)},
                                       {u"count"_s, spread.count},
                                       {u"mean"_s, toJsonNumber(spread.mean)},
                                       {u"deviation"_s, toJsonNumber(spread.deviation)},
                                       {u"least"_s, toJsonNumber(spread.least)},
                                       {u"greatest"_s, toJsonNumber(spread.greatest)}});
        }
        out.append(QJsonObject{{u"label"_s, quantity.label},
                               {u"protocol"_s, quantity.protocol},
                               {u"runs"_s, runs},
                               {u"spreads"_s, spreads}});
    }
    return out;
}

} // namespace

QJsonObject toJson(const Comparison &comparison)
{
    const QList<MeasureGroup> measures = measureGroups(comparison);
    QJsonArray seeds;
    for (const SeedGroup &group : seedGroups(comparison)) {
        // A repeated seed is worth telling even where only one run is left to count.
        if (group.runs.size() + group.repeats.size() > 1)
            seeds.append(QJsonObject{{u"runs"_s, letterList(group.runs)},
                                     {u"repeats"_s, letterList(group.repeats)}});
    }
    return {{u"format"_s, 1},
            {u"runs"_s, runsJson(comparison)},
            {u"settings"_s, settingsJson(comparison)},
            {u"measures"_s, measuresJson(measures)},
            {u"latents"_s, latentsJson(comparison)},
            {u"seeds"_s, seeds},
            {u"summary"_s, summaryJson(comparison, measures)}};
}

} // namespace forja
