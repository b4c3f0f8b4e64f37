// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/interrupts.h"
#include "app/cli/settings.h"
#include "engine/comparison/comparisonsummary.h"
#include "engine/comparison/comparisonwords.h"
#include "engine/export/comparisonexport.h"

#include <CLI/CLI.hpp>

#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

struct CompareOptions
{
    std::vector<std::string> runs;
    std::string page;
    std::string tables;
    bool isJson = false;
    bool mayReplace = false;
};

Comparison readAll(const CompareOptions &options, const FieldTablePtr &table)
{
    QStringList paths;
    for (const std::string &run : options.runs)
        paths.append(absolutePath(run));
    auto reader = ComparisonReader::open(paths, table);
    if (!reader)
        throw UsageError(reader.problem());
    Comparison comparison = reader->read();
    // One unreadable run is enough to stop: a table without it would pass for the whole comparison.
    if (!comparison.problems.isEmpty())
        throw Error(comparison.problems.constFirst());
    return comparison;
}

void printRuns(const Comparison &comparison)
{
    QList<QStringList> rows;
    for (int i = 0; i < comparison.runs.size(); ++i) {
        const ComparedRun &run = *comparison.runs[i];
        rows.append({runLetter(i), run.name(), u"update "_s + counted(run.lastUpdate()),
                     QString::number(run.stats.kimg.empty() ? 0 : run.stats.kimg.back(), 'f', 1) + u" kimg"_s,
                     lasting(run.stats.seconds.empty() ? 0 : run.stats.seconds.back()),
                     run.isLive ? u"still training"_s : QString()});
    }
    printTable(rows);
}

QStringList letterRow(const QStringList &first, const Comparison &comparison)
{
    QStringList row = first;
    for (int i = 0; i < comparison.runs.size(); ++i)
        row.append(runLetter(i));
    return row;
}

void printSettings(const Comparison &comparison)
{
    const QList<DifferingField> fields = differingFields(comparison);
    if (fields.isEmpty()) {
        print(u"What differs: nothing; the runs have the same settings."_s);
        return;
    }
    print(u"What differs:"_s);
    QList<QStringList> rows{letterRow({QString()}, comparison)};
    for (const DifferingField &differing : fields) {
        // Steps made by hand can differ between runs, too, but there is no field for them.
        const Field *field = comparison.table->find(differing.key);
        QStringList row{u"  "_s + (field ? field->key : QString::fromLatin1(kManualSteps))};
        for (const SettingHistory &history : differing.runs)
            row.append(history.applies ? settingText(history, field) : u"-"_s);
        rows.append(row);
    }
    printTable(rows);
}

void printNumbers(const Comparison &comparison)
{
    const QList<SeedGroup> groups = seedGroups(comparison);
    const QList<MeasureGroup> measures = measureGroups(comparison);
    print(u"Numbers (statistics: mean of the last tenth; mean ± deviation where only the seed differs):"_s);
    QStringList head = letterRow({QString()}, comparison);
    for (const SeedGroup &group : groups) {
        if (group.runs.size() > 1)
            // A column only for groups that have a spread.
            head.append(lettersText(group.runs));
    }
    QList<QStringList> rows{head};
    for (const Quantity &quantity : quantitiesOf(comparison, measures)) {
        QStringList row{u"  "_s + quantity.label
                        + (quantity.protocol.isEmpty() ? QString() : u" (%1)"_s.arg(quantity.protocol))};
        // A missing number shown as 0 would win the comparison.
        for (const double value : quantity.runs)
            row.append(std::isnan(value) ? u"-"_s : numberText(value));
        for (const SeedGroup &group : groups) {
            if (group.runs.size() > 1)
                row.append(spreadText(spreadOf(quantity, group)));
        }
        rows.append(row);
    }
    printTable(rows, 1);
    // Without this note, a group seems to have more runs than went into its deviation.
    for (const SeedGroup &group : groups) {
        if (!group.repeats.isEmpty())
            print(lettersText(group.repeats) + u": this seed is already included; not counted again."_s);
    }
    // These rows share a protocol's name and look comparable. One warning is enough for all of them.
    for (const MeasureGroup &group : measures) {
        if (group.isPartOfProtocol) {
            print(u"The measures of %1 use different real pictures and cannot be compared with each other."_s
                      .arg(group.protocol));
            break;
        }
    }
}

/// Returns false where a person stopped it.
bool writePage(const Comparison &comparison, const CompareOptions &options, Replace replace)
{
    Interrupts interrupts;
    ProgressLine line;
    const auto written = exportComparisonPage(comparison, absolutePath(options.page), replace,
                                              [&](int done, int total) {
                                                  line.show(total > 0 ? static_cast<double>(done) / total
                                                                      : -1,
                                                            u"page: %1 of %2 runs"_s.arg(done).arg(total));
                                                  return !interrupts.wasRequested();
                                              });
    line.clear();
    // Asked before looking at the result: an interrupted export returns an error, too.
    if (interrupts.wasRequested())
        return false;
    if (!written)
        throw Error(written.problem());
    return true;
}

int compare(const CompareOptions &options, const FieldTablePtr &table)
{
    const Comparison comparison = readAll(options, table);
    const Replace replace = options.mayReplace ? Replace::Yes : Replace::No;
    // Files first: their paths are printed only when they are there.
    if (!options.tables.empty()) {
        if (const auto written = exportComparisonCsv(comparison, absolutePath(options.tables), replace);
            !written)
            throw Error(written.problem());
    }
    if (!options.page.empty() && !writePage(comparison, options, replace))
        return kInterrupted;
    if (options.isJson) {
        printJson(toJson(comparison));
        return kDone;
    }
    // Who asks for files wants their paths, not the tables once more.
    if (options.page.empty() && options.tables.empty()) {
        printRuns(comparison);
        printSettings(comparison);
        printNumbers(comparison);
        for (const QString &note : latentNotes(latentGroups(comparison)))
            print(note);
        return kDone;
    }
    for (const std::string &path : {options.tables, options.page}) {
        if (!path.empty())
            print(absolutePath(path));
    }
    return kDone;
}

} // namespace

void addCompare(CLI::App &app, CommandLine &line)
{
    auto *command = app.add_subcommand(
        "compare", "Compares two to eight runs: what differs between them, and with what result");
    auto options = std::make_shared<CompareOptions>();
    command->add_option("RUN", options->runs, "Folders of two to eight runs")->required();
    addJsonFlag(*command, options->isJson);
    command->add_option("--html", options->page,
                        "One page with charts, pictures and tables that needs no other file and no network");
    command->add_option("--csv", options->tables,
                        "Folder for tables of all numbers; created if it does not exist");
    command->add_flag("--force", options->mayReplace, "Replace existing files");
    command->callback([&line, options] {
        line.command = [&line, options] { return compare(*options, line.table); };
    });
}

} // namespace forja
