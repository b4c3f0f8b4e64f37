// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/fit.h"
#include "app/cli/numberoption.h"
#include "app/cli/settings.h"
#include "engine/base/system.h"
#include "engine/experiment/keys.h"
#include "engine/session/timing.h"

#include <CLI/CLI.hpp>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

struct BenchOptions
{
    SettingsOptions settings;
    std::string data = "sample:faces";
    std::optional<std::string> size;
    std::optional<std::string> width;
    std::optional<std::string> batch;
    std::optional<std::string> threads;
    std::optional<std::string> precision;
    double seconds = 10;
    bool isProbe = false;
    bool isProbeHere = false;
    bool isJson = false;
};

/// Enough that no picture is seen twice in a row of updates, few enough to be drawn in seconds.
constexpr qint64 kBenchPictures = 2000;

/// As --set would, where it was given.
void set(Experiment &experiment, const std::optional<std::string> &text, const QStringList &keys)
{
    for (const QString &key : keys) {
        if (!text)
            continue;
        if (const Outcome done = experiment.setFromText(key, textOf(*text)); !done)
            throw UsageError(done.problem());
    }
}

/// Of the nets that --set and the preset leave.
void setWidth(Experiment &experiment, const BenchOptions &options)
{
    // The key of a width contains the net's name, so a net chosen by --set has to be known first.
    Experiment chosen = experiment;
    options.settings.apply(chosen);
    for (const QString &player : {u"g"_s, u"d"_s}) {
        const QString net = chosen.text(player + u".net"_s);
        const QString key = u"%1.%2.width"_s.arg(player, net);
        if (!chosen.table().find(key))
            throw UsageError(problem("bench.no_width",
                                     "--width: the net %1 has no width. Leave the option out.", {net}));
        set(experiment, options.width, {key});
    }
}

Experiment experimentOf(const BenchOptions &options, const FieldTablePtr &table)
{
    // Preset, short options, --set, in this order: where they disagree, --set has the last word.
    Experiment experiment = SettingsOptions{options.settings.preset, {}}.experiment(table);
    experiment.set(key::dataFolder, dataSource(options.data)).orThrow();
    // A probe asks whether the real training fits, so it keeps all of the pictures.
    if (!options.isProbe)
        experiment.set(key::dataSampleCount, kBenchPictures).orThrow();
    set(experiment, options.size, {key::dataWidth, key::dataHeight});
    if (options.width)
        setWidth(experiment, options);
    set(experiment, options.batch, {key::trainBatch});
    set(experiment, options.threads, {key::trainThreads});
    set(experiment, options.precision, {key::trainPrecision});
    options.settings.apply(experiment);
    requireValid(experiment);
    return experiment;
}

void printReport(const BenchReport &report, const Experiment &experiment)
{
    print(u"%1 %2, including everything that training costs (one-second windows: slowest %3, fastest %4)"_s
              .arg(report.imagesPerSecond, 0, 'f', 1)
              .arg(perSecondOf(experiment))
              .arg(report.slowest, 0, 'f', 1)
              .arg(report.fastest, 0, 'f', 1));
    print(u"%1 updates in %2 s on %3; parameters of G %4, of D %5"_s.arg(
        counted(report.updates), QString::number(report.seconds, 'f', 1),
        report.threads == 1 ? u"1 thread"_s : u"%1 threads"_s.arg(report.threads),
        counted(report.parametersG), counted(report.parametersD)));
    // Both maps are sorted by key, so two reports can be compared line by line.
    QList<QStringList> rows;
    for (auto it = report.phaseMs.cbegin(); it != report.phaseMs.cend(); ++it)
        rows.append({it.key(), QString::number(it.value(), 'f', 2) + u" ms per update"_s});
    for (auto it = report.settings.cbegin(); it != report.settings.cend(); ++it)
        rows.append({it.key(), it.value()});
    printTable(rows);
}

QJsonObject toJson(const BenchReport &report)
{
    QJsonObject phases;
    for (auto it = report.phaseMs.cbegin(); it != report.phaseMs.cend(); ++it)
        phases.insert(it.key(), it.value());
    QJsonObject settings;
    for (auto it = report.settings.cbegin(); it != report.settings.cend(); ++it)
        settings.insert(it.key(), it.value());
    return {{u"images_per_second"_s, report.imagesPerSecond},
            {u"slowest"_s, report.slowest},
            {u"fastest"_s, report.fastest},
            {u"seconds"_s, report.seconds},
            {u"updates"_s, report.updates},
            {u"threads"_s, report.threads},
            {u"parameters_g"_s, report.parametersG},
            {u"parameters_d"_s, report.parametersD},
            {u"phase_ms"_s, phases},
            {u"settings"_s, settings}};
}

/// Whether settings fit, found out in a process of their own.
int runProbe(const BenchOptions &options, const Experiment &experiment)
{
    const ProbedFit fit = tryFit(experiment);
    if (options.isJson) {
        printJson(toJson(fit));
        return kDone;
    }
    for (const QString &line : fitLines(fit, experiment))
        print(line);
    return kDone;
}

/// That process: what it cannot do is part of what it tells.
int runProbeHere(const Experiment &experiment)
{
    // Before the first tensor: if memory runs out, this process has to die, not the one that started it.
    offerToBeEndedFirst();
    const auto report = probe(experiment);
    if (report) {
        printJson(toJson(*report));
        return kDone;
    }
    printJson({{u"code"_s, report.problem().code}});
    printError(report.problem());
    return kFailed;
}

int runBench(const BenchOptions &options, const FieldTablePtr &table)
{
    const Experiment experiment = experimentOf(options, table);
    // A probe comes here twice: first as --probe, and again in the child process as --probe-here.
    if (options.isProbe)
        return runProbe(options, experiment);
    if (options.isProbeHere)
        return runProbeHere(experiment);
    const auto report = bench(experiment, options.seconds);
    if (!report)
        throw Error(report.problem());
    if (options.isJson)
        printJson(toJson(*report));
    else
        printReport(*report, experiment);
    return kDone;
}

} // namespace

void addBench(CLI::App &app, CommandLine &line)
{
    auto *command = app.add_subcommand(
        "bench", "Times real updates, including data; compare only on the same machine, one after the other");
    // Shared with the callbacks: CLI11 fills it after this function has ended.
    auto options = std::make_shared<BenchOptions>();
    addSetting(*command, "--size", options->size, "Pixels per side");
    addSetting(*command, "--width", options->width, "Width of both nets");
    addSetting(*command, "--batch", options->batch, "Pictures in a batch");
    addSetting(*command, "--threads", options->threads, "Processor threads; 0: chosen for this machine");
    addSetting(*command, "--precision", options->precision, "auto, fp32 or bf16");
    command->add_option("--data", options->data, "Folder of pictures, or sample:KIND")->capture_default_str();
    addNumber(*command, "--seconds", options->seconds, realNumber(1e-3, 86400),
              "Seconds to measure for, at least");
    command->add_flag("--probe", options->isProbe,
                      "Instead, check in three updates whether these settings fit: memory, speed, time to "
                      "readable pictures, disk");
    // For the program itself, in a process of its own: not in the help.
    command->add_flag("--probe-here", options->isProbeHere, "What --probe starts")->group("");
    options->settings.addTo(*command, "classic-dcgan");
    addJsonFlag(*command, options->isJson);
    command->callback([&line, options] {
        line.command = [&line, options] { return runBench(*options, line.table); };
    });
}

} // namespace forja
