// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"
#include "cli/console.h"
#include "cli/interrupts.h"
#include "cli/settings.h"
#include "data/dataset.h"
#include "data/samplepictures.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>

namespace forja {

namespace {

struct CheckOptions
{
    std::string folder;
    SettingsOptions settings;
    bool isJson = false;
};

struct SampleOptions
{
    std::string kind;
    std::string folder;
    int count = 1000;
    int size = 32;
    qint64 seed = 0;
};

QJsonObject toJson(const DatasetReport &report)
{
    QJsonArray classes;
    for (qsizetype i = 0; i < report.classNames.size(); ++i) {
        classes.append(QJsonObject{{QStringLiteral("name"), report.classNames[i]},
                                   {QStringLiteral("pictures"), report.classCounts.at(static_cast<std::size_t>(i))}});
    }
    QJsonArray skipped;
    for (const SkippedFile &file : report.skipped) {
        skipped.append(QJsonObject{{QStringLiteral("path"), file.path},
                                   {QStringLiteral("code"), file.reason.code},
                                   {QStringLiteral("reason"), file.reason.english()}});
    }
    QJsonObject sizes;
    for (auto it = report.originalSizes.cbegin(); it != report.originalSizes.cend(); ++it)
        sizes.insert(it.key(), it.value());
    return {{QStringLiteral("usable"), true},
            {QStringLiteral("source"), report.source},
            {QStringLiteral("pictures"), report.pictures},
            {QStringLiteral("held_out"), report.heldOut},
            {QStringLiteral("width"), report.rule.width},
            {QStringLiteral("height"), report.rule.height},
            {QStringLiteral("channels"), report.rule.channels},
            {QStringLiteral("classes"), classes},
            {QStringLiteral("original_sizes"), sizes},
            {QStringLiteral("skipped"), skipped},
            {QStringLiteral("from_cache"), report.fromCache},
            {QStringLiteral("seconds"), report.seconds}};
}

void printClasses(const DatasetReport &report)
{
    print(report.classNames.isEmpty() ? QStringLiteral("Classes: none")
                                      : QStringLiteral("Classes: %1").arg(report.classNames.size()));
    QList<QStringList> rows;
    for (qsizetype i = 0; i < report.classNames.size(); ++i)
        rows.append({QStringLiteral("  ") + report.classNames[i], counted(report.classCounts.at(static_cast<std::size_t>(i)))});
    printTable(rows, 1);
}

void printSizes(const DatasetReport &report)
{
    if (report.originalSizes.isEmpty())
        return;
    print(QStringLiteral("Sizes of the files (the most frequent):"));
    QList<QPair<int, QString>> sizes;
    for (auto it = report.originalSizes.cbegin(); it != report.originalSizes.cend(); ++it)
        sizes.append({it.value(), it.key()});
    std::stable_sort(sizes.begin(), sizes.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    QList<QStringList> rows;
    for (const auto &[count, size] : sizes)
        rows.append({QStringLiteral("  ") + size, counted(count)});
    printTable(rows, 1);
}

void printReport(const DatasetReport &report)
{
    const PictureRule &rule = report.rule;
    print(QStringLiteral("%1: %2 pictures can be used, %3 of them held out from D")
              .arg(report.source, counted(report.pictures), counted(report.heldOut)));
    print(QStringLiteral("As: %1 x %2, %3").arg(rule.width).arg(rule.height).arg(rule.channels == 1 ? QStringLiteral("grey") : QStringLiteral("RGB")));
    printClasses(report);
    printSizes(report);
    if (report.skipped.isEmpty()) {
        print(QStringLiteral("Nothing is wrong with it."));
        return;
    }
    print(QStringLiteral("Skipped: %1").arg(counted(report.skipped.size())));
    for (const SkippedFile &file : report.skipped) {
        const QString reason = file.reason.english();
        print(QStringLiteral("  ") + (reason.contains(file.path) ? reason : file.path + QStringLiteral(": ") + reason));
    }
}

int check(const CheckOptions &options, const FieldTablePtr &table)
{
    Experiment experiment(table);
    experiment.set(QStringLiteral("data.folder"), dataSource(options.folder)).orThrow();
    options.settings.apply(experiment);
    requireValid(experiment);

    Interrupts interrupts;
    ProgressLine line;
    const auto data = Dataset::open(experiment.text(QStringLiteral("data.folder")), pictureRule(experiment),
                                    [&](const char *stage, qint64 done, qint64 total) {
                                        line.show(total > 0 ? static_cast<double>(done) / static_cast<double>(total) : -1,
                                                  QStringLiteral("%1 %2 of %3").arg(QString::fromUtf8(stage), counted(done), counted(total)));
                                        return !interrupts.wasRequested();
                                    });
    line.clear();
    if (data) {
        options.isJson ? printJson(toJson((*data)->report())) : printReport((*data)->report());
        return kDone;
    }
    if (interrupts.wasRequested())
        return kInterrupted;
    if (options.isJson) {
        printJson({{QStringLiteral("usable"), false},
                   {QStringLiteral("code"), data.problem().code},
                   {QStringLiteral("reason"), data.problem().english()}});
    }
    throw Error(data.problem());
}

int sample(const SampleOptions &options)
{
    const QString kind = textOf(options.kind);
    const QList<SampleKind> kinds = sampleKinds();
    if (!findSampleKind(kinds, kind)) {
        QStringList names;
        for (const SampleKind &one : kinds)
            names << one.name;
        throw UsageError(problem("cli.sample_kind", "%1: there are no such sample pictures. Take one of: %2.",
                                 {kind, names.join(QStringLiteral(", "))}));
    }
    Interrupts interrupts;
    ProgressLine line;
    const QString folder = absolutePath(options.folder);
    const Outcome written = writeSamples(kind, options.size, static_cast<quint64>(options.seed), options.count, folder, [&](int done, int total) {
        line.show(static_cast<double>(done) / total, QStringLiteral("%1 of %2 pictures").arg(counted(done), counted(total)));
        return !interrupts.wasRequested();
    });
    line.clear();
    if (interrupts.wasRequested())
        return kInterrupted;
    if (!written)
        throw Error(written.problem());
    print(QStringLiteral("%1 pictures in %2").arg(counted(options.count), folder));
    return kDone;
}

void addCheck(CLI::App &app, CommandLine &line)
{
    auto *command = app.add_subcommand("check", "What the folder holds and what is wrong with it; 0 if it can be trained on");
    auto options = std::make_shared<CheckOptions>();
    command->add_option("FOLDER", options->folder, "Folder of pictures, or sample:KIND")->required();
    options->settings.addSetsTo(*command);
    addJsonFlag(*command, options->isJson);
    command->callback([&line, options] { line.command = [&line, options] { return check(*options, line.table); }; });
}

void addSampleWriting(CLI::App &app, CommandLine &line)
{
    auto *command = app.add_subcommand("sample", "Writes the built-in sample pictures as files, one folder for each class");
    auto options = std::make_shared<SampleOptions>();
    command->add_option("KIND", options->kind, "digits or faces")->required();
    command->add_option("FOLDER", options->folder, "Where the class folders are made")->required();
    command->add_option("--count", options->count, "How many pictures")->capture_default_str()->check(CLI::Range(1, 1000000));
    command->add_option("--seed", options->seed, "Which pictures")->capture_default_str()->check(CLI::NonNegativeNumber);
    command->add_option("--size", options->size, "Pixels a side")->capture_default_str()->check(CLI::Range(16, 256));
    command->callback([&line, options] { line.command = [options] { return sample(*options); }; });
}

} // namespace

void addDataset(CLI::App &app, CommandLine &line)
{
    auto *command = app.add_subcommand("dataset", "Checks a folder of pictures, or writes the sample pictures");
    command->require_subcommand(1);
    addCheck(*command, line);
    addSampleWriting(*command, line);
}

} // namespace forja
