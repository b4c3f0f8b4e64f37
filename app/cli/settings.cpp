// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/settings.h"

#include "app/cli/commandline.h"
#include "app/cli/numberoption.h"
#include "engine/base/files.h"
#include "engine/experiment/datasource.h"
#include "engine/experiment/keys.h"
#include "engine/experiment/presets.h"
#include "engine/session/session.h"

#include <CLI/CLI.hpp>

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// What the command line refuses is wrong usage, whoever found it.
template<typename T>
T orUsageError(Result<T> result)
{
    if (!result)
        throw UsageError(result.problem());
    return std::move(*result);
}

std::filesystem::path currentFolder()
{
    // Without a folder to stand in (it was removed), only what is absolute can be meant.
    std::error_code failure;
    return std::filesystem::current_path(failure);
}

QString absoluteIn(const std::filesystem::path &folder, const std::string &name)
{
    return QDir::cleanPath(fromPath(folder / name));
}

QString dataSourceIn(const std::filesystem::path &folder, const std::string &source)
{
    if (source.starts_with("sample:"))
        return textOf(source);
    // A shape's name stays as it is; a file is named from anywhere.
    const bool isPoints = source.starts_with("flat:");
    if (isPoints && !textOf(source).endsWith(u".csv"_s, Qt::CaseInsensitive))
        return textOf(source);
    return isPoints ? u"flat:"_s + absoluteIn(folder, source.substr(5)) : absoluteIn(folder, source);
}

} // namespace

void SettingsOptions::addTo(CLI::App &app, const char *standardPreset)
{
    preset = standardPreset;
    app.add_option("--preset", preset, "Preset to start from; `forja-cli presets` lists them")
        ->capture_default_str();
    addSetsTo(app);
}

void SettingsOptions::addSetsTo(CLI::App &app)
{
    // By default, a list in CLI11 takes all the words that follow, even the run's folder.
    app.add_option("--set", sets, "One setting, KEY=VALUE; may be repeated; `forja-cli fields` lists them")
        ->type_name("KEY=VALUE")
        ->allow_extra_args(false);
}

Experiment SettingsOptions::experiment(const FieldTablePtr &table) const
{
    Experiment out = experimentFrom(orUsageError(presetNamed(textOf(preset), *table)), table);
    apply(out);
    return out;
}

void SettingsOptions::apply(Experiment &experiment) const
{
    for (const std::string &set : sets) {
        const QString text = textOf(set);
        // Only the first one separates: a value such as a path may contain more of them.
        const qsizetype equals = text.indexOf(u'=');
        if (equals < 1)
            throw UsageError(problem(
                "cli.set", "--set %1: write it as KEY=VALUE, for example --set train.batch=64.", {text}));
        orUsageError(experiment.setFromText(text.left(equals).trimmed(), text.mid(equals + 1).trimmed()));
    }
}

void requireValid(const Experiment &experiment)
{
    const QList<Problem> problems = validate(experiment);
    if (!problems.isEmpty())
        throw UsageError(problems.first());
}

void LengthOptions::addTo(CLI::App &app, const FieldTablePtr &table)
{
    auto *group = app.add_option_group("Length", "How long to train (default: as the settings say)");
    addNumber(*group, "--updates", updates, asLength(table, key::runUpdates), "Number of updates");
    addNumber(*group, "--kimg", kimg, asLength(table, key::runKimg), "Thousands of real pictures shown to D");
    addNumber(*group, "--minutes", minutes, asLength(table, key::runMinutes), "Minutes of training");
    group->require_option(0, 1);
}

Length LengthOptions::length() const
{
    return {.updates = updates, .kimg = kimg, .minutes = minutes};
}

void addJsonFlag(CLI::App &app, bool &isJson)
{
    app.add_flag("--json", isJson, "For scripts: one JSON object on standard output");
}

QString textOf(const std::string &argument)
{
    return fromPath(argument);
}

QString absolutePath(const std::string &argument)
{
    return absoluteIn(currentFolder(), argument);
}

QString dataSource(const std::string &argument)
{
    return dataSourceIn(currentFolder(), argument);
}

QString dataSourceFrom(const QString &source, const QString &folder)
{
    return dataSourceIn(toPath(folder), toPath(source).native());
}

QString perSecondOf(const Experiment &experiment)
{
    return isFlatSource(experiment.text(key::dataFolder)) ? u"points/s"_s : u"images/s"_s;
}

QString standardRunsFolder()
{
    // For machines without a Documents folder of a person, such as servers.
    const QByteArray chosen = qgetenv("FORJA_RUNS");
    if (!chosen.isEmpty())
        return absolutePath(chosen.toStdString());
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + u"/Forja"_s;
}

} // namespace forja
