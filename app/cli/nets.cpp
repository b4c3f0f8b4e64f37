// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/numberoption.h"
#include "app/cli/settings.h"
#include "engine/experiment/keys.h"
#include "engine/session/types/values.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

struct NetsOptions
{
    SettingsOptions settings;
    std::string channels; ///< "1", "3", or nothing
    int classes = 0;
    bool isJson = false;
};

/// As the settings say; RGB where they leave it to the pictures.
int channelsOf(const NetsOptions &options, const Experiment &experiment)
{
    if (!options.channels.empty())
        return options.channels == "1" ? 1 : 3;
    return experiment.text(key::dataChannels) == u"grey" ? 1 : 3;
}

void printNet(const QString &name, const NetSummary &net)
{
    print(u"%1: %2 parameters, %3 multiply-adds per picture%4"_s.arg(
        name, counted(net.parameters), counted(net.multiplyAdds),
        net.mixesBatch ? u"; a picture's output depends on the rest of its batch"_s : QString()));
    QList<QStringList> rows;
    for (const LayerRow &layer : net.layers)
        rows.append({u"  "_s + layer.name, layer.shape, counted(layer.parameters),
                     counted(layer.multiplyAdds)});
    printTable(rows, 1);
}

QJsonObject toJson(const NetSummary &net)
{
    QJsonArray layers;
    for (const LayerRow &layer : net.layers) {
        layers.append(QJsonObject{{u"name"_s, layer.name},
                                  {u"shape"_s, layer.shape},
                                  {u"parameters"_s, layer.parameters},
                                  {u"multiply_adds"_s, layer.multiplyAdds}});
    }
    return {{u"parameters"_s, net.parameters},
            {u"multiply_adds"_s, net.multiplyAdds},
            {u"mixes_batch"_s, net.mixesBatch},
            {u"layers"_s, layers}};
}

int nets(const NetsOptions &options, const FieldTablePtr &table)
{
    const Experiment experiment = options.settings.experiment(table);
    // Otherwise the nets would complain about shapes, and nobody would see which setting is wrong.
    requireValid(experiment);
    const auto pair = summarise(experiment, channelsOf(options, experiment), options.classes);
    // The command line is the only input here, so whatever fails is wrong usage.
    if (!pair)
        throw UsageError(pair.problem());
    if (options.isJson) {
        printJson({{u"g"_s, toJson(pair->g)}, {u"d"_s, toJson(pair->d)}});
        return kDone;
    }
    printNet(u"G"_s, pair->g);
    printNet(u"D"_s, pair->d);
    return kDone;
}

} // namespace

void addNets(CLI::App &app, CommandLine &line)
{
    auto *command = app.add_subcommand(
        "nets", "Shows the two nets before training: layers, shapes, parameters, multiply-adds");
    auto options = std::make_shared<NetsOptions>();
    options->settings.addTo(*command, "balanced");
    // Text and not a number, so that leaving it out differs from every value.
    command
        ->add_option("--channels", options->channels,
                     "1 for grey, 3 for RGB; by default as data.channels says, otherwise RGB")
        ->check(CLI::IsMember(std::set<std::string>{"1", "3"}));
    addNumber(*command, "--classes", options->classes, wholeNumber(0, 100000),
              "How many classes the pictures have");
    addJsonFlag(*command, options->isJson);
    command->callback([&line, options] {
        line.command = [&line, options] { return nets(*options, line.table); };
    });
}

} // namespace forja
