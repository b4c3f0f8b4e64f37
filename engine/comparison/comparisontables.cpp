// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/comparison/comparisontables.h"

#include "engine/experiment/keys.h"
#include "engine/runs/bestmeasure.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// What a run chose for its machine (precision, parts, updates a point) is nobody's setting.
bool isOwnChoice(const Experiment &experiment, const Field &field)
{
    return field.isChosenAtStart
        && experiment.presetValues.value(field.key, field.standard) == field.standard;
}

SettingHistory historyOf(const Experiment &experiment, const Field &field)
{
    SettingHistory history{experiment.applies(field), experiment.value(field.key), {}};
    for (qsizetype i = 0; i < experiment.schedule.size(); ++i) {
        const ScheduleEntry &entry = experiment.schedule[i];
        if (entry.kind != ScheduleEntry::Kind::Edit)
            continue;
        // Another edit may have made it mean something.
        history.applies = history.applies || experiment.after(i + 1).applies(field);
        if (entry.key == field.key)
            history.edits.append({entry.at.update, entry.value});
    }
    if (!history.applies)
        history = {};
    return history;
}

SettingHistory stepsOf(const Experiment &experiment)
{
    const auto steps = std::count_if(experiment.schedule.begin(), experiment.schedule.end(),
                                     [](const ScheduleEntry &entry) {
                                         return entry.kind == ScheduleEntry::Kind::Step;
                                     });
    return {true, qlonglong{steps}, {}};
}

bool isLearnedFrom(const Field &field)
{
    return field.key != key::trainSeed && field.key != key::trainThreads && !field.key.startsWith(u"run.");
}

/// Where the pictures lie does not matter; what they are stands in ComparedRun::pictures.
bool namesPictures(const Field &field)
{
    return field.key == key::dataFolder || field.key == key::dataExcluded
        || field.key.startsWith(u"data.sample_");
}

/// Equal for runs that differ only in the seed.
QByteArray trainingOf(const ComparedRun &run, const FieldTable &table)
{
    QByteArray text = run.pictures + '\n';
    // A branch that changes nothing goes its parent's way; weights of another run are another beginning.
    const std::optional<Origin> &origin = run.experiment.origin;
    if (origin && origin->kind == Origin::Kind::Weights)
        text += origin->run.toUtf8() + ' ' + QByteArray::number(origin->update) + '\n';
    // A setting that means nothing in a run cannot make it another training.
    for (const Field &field : table.fields()) {
        if (isLearnedFrom(field) && !namesPictures(field) && run.experiment.applies(field))
            text += field.key.toUtf8() + '=' + field.format(run.experiment.value(field.key)).toUtf8() + '\n';
    }
    for (const ScheduleEntry &entry : run.experiment.schedule) {
        const Field *field = table.find(entry.key);
        // An edit of how long or how often changes nothing that is learned; a manual step does.
        if (entry.kind == ScheduleEntry::Kind::Edit && field && !isLearnedFrom(*field))
            continue;
        text += QByteArray::number(entry.at.update) + ' ' + QByteArray::number(entry.at.dUpdates) + ' '
            + QByteArray::number(entry.at.gUpdates) + ' '
            + (field ? entry.key.toUtf8() + '=' + field->format(entry.value).toUtf8()
                     : QByteArray::number(static_cast<int>(entry.player)))
            + '\n';
    }
    return text;
}

int indexOfBest(const std::vector<MeasureRecord> &measures)
{
    const MeasureRecord *best = bestMeasure(measures);
    return best ? static_cast<int>(best - measures.data()) : -1;
}

bool isSameLatents(const LatentGroup &a, const LatentGroup &b)
{
    // A run that keeps no generator does not know its names, which is no difference.
    const bool areSameNames = a.classNames.isEmpty() || b.classNames.isEmpty()
        || a.classNames == b.classNames;
    return a.seed == b.seed && a.size == b.size && a.classes == b.classes && areSameNames;
}

} // namespace

QList<DifferingField> differingFields(const Comparison &comparison)
{
    QList<DifferingField> rows;
    const auto addIfDiffering = [&rows](DifferingField row) {
        const bool isSame = std::all_of(row.runs.begin(), row.runs.end(), [&row](const SettingHistory &one) {
            return one == row.runs.constFirst();
        });
        if (!isSame)
            rows.append(std::move(row));
    };
    for (const Field &field : comparison.table->fields()) {
        DifferingField row{field.key, {}};
        bool isChosenByMachine = true;
        for (const auto &run : comparison.runs) {
            row.runs.append(historyOf(run->experiment, field));
            isChosenByMachine = isChosenByMachine && isOwnChoice(run->experiment, field);
        }
        // Shown as soon as one person set it in one run, or where it makes the runs different trainings.
        if (!isChosenByMachine || isLearnedFrom(field))
            addIfDiffering(std::move(row));
    }
    DifferingField steps;
    for (const auto &run : comparison.runs)
        steps.runs.append(stepsOf(run->experiment));
    addIfDiffering(std::move(steps));
    return rows;
}

QList<SeedGroup> seedGroups(const Comparison &comparison)
{
    QList<SeedGroup> groups;
    QList<QByteArray> trainings;
    for (int i = 0; i < comparison.runs.size(); ++i) {
        const ComparedRun &run = *comparison.runs[i];
        const QByteArray training = trainingOf(run, *comparison.table);
        const qsizetype known = trainings.indexOf(training);
        if (known < 0) {
            trainings.append(training);
            groups.append(SeedGroup{{i}, {}});
            continue;
        }
        const auto seedOf = [&comparison](int at) {
            return comparison.runs[at]->experiment.integer(key::trainSeed);
        };
        QList<int> &members = groups[known].runs;
        // The same seed is the same training: counted twice it would make the spread too small.
        const bool isRepeat = std::any_of(members.begin(), members.end(),
                                          [&](int member) { return seedOf(member) == seedOf(i); });
        (isRepeat ? groups[known].repeats : members).append(i);
    }
    return groups;
}

QList<MeasureGroup> measureGroups(const Comparison &comparison)
{
    QList<MeasureGroup> groups;
    QList<QByteArray> pictures;
    for (int i = 0; i < comparison.runs.size(); ++i) {
        const ComparedRun &run = *comparison.runs[i];
        std::map<QString, std::vector<MeasureRecord>> byProtocol;
        for (const MeasureRecord &measure : run.measures)
            byProtocol[measure.protocol].push_back(measure);
        for (auto &[protocol, measures] : byProtocol) {
            qsizetype at = 0;
            // A distance to other pictures is another number, whatever its protocol is called.
            while (at < groups.size() && (groups[at].protocol != protocol || pictures[at] != run.pictures))
                ++at;
            if (at == groups.size()) {
                groups.append(MeasureGroup{protocol, {}, false});
                pictures.append(run.pictures);
            }
            const int best = indexOfBest(measures);
            groups[at].runs.append(MeasuredRun{i, std::move(measures), best});
        }
    }
    for (MeasureGroup &group : groups) {
        group.isPartOfProtocol = std::count_if(groups.begin(), groups.end(),
                                               [&group](const MeasureGroup &other) {
                                                   return other.protocol == group.protocol;
                                               })
            > 1;
    }
    // The protocol that most runs share comes first; bestMoment() relies on it.
    std::stable_sort(groups.begin(), groups.end(), [](const MeasureGroup &a, const MeasureGroup &b) {
        return a.runs.size() > b.runs.size();
    });
    return groups;
}

QList<LatentGroup> latentGroups(const Comparison &comparison)
{
    QList<LatentGroup> groups;
    for (int i = 0; i < comparison.runs.size(); ++i) {
        const ComparedRun &run = *comparison.runs[i];
        // The pictures say it themselves; a run without any has only its settings.
        const LatentGroup own{.runs = {i},
                              .seed = run.sheets.empty() ? run.experiment.integer(key::runLatentSeed)
                                                         : static_cast<qint64>(run.sheets.back().latentSeed),
                              .size = run.experiment.integer(key::gLatent),
                              .classes = run.sheets.empty() ? static_cast<int>(run.classNames.size())
                                                            : run.sheets.back().classes,
                              .classNames = run.classNames};
        const auto known = std::find_if(groups.begin(), groups.end(), [&own](const LatentGroup &group) {
            return isSameLatents(group, own);
        });
        if (known == groups.end())
            groups.append(own);
        else
            known->runs.append(i);
    }
    return groups;
}

std::optional<MeasureRecord> bestMoment(const QList<MeasureGroup> &groups, int run)
{
    for (const MeasureGroup &group : groups) {
        for (const MeasuredRun &measured : group.runs) {
            if (measured.run == run && measured.bestMeasure())
                return *measured.bestMeasure();
        }
    }
    return std::nullopt;
}

const SheetRecord *nearestSheet(const std::vector<SheetRecord> &sheets, qint64 update)
{
    const auto nearest = std::min_element(sheets.begin(), sheets.end(),
                                          [update](const SheetRecord &a, const SheetRecord &b) {
                                              return std::abs(a.update - update)
                                                  < std::abs(b.update - update);
                                          });
    return nearest == sheets.end() ? nullptr : &*nearest;
}

} // namespace forja
