// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/pictureoptions.h"

#include "app/cli/commandline.h"
#include "app/cli/gallery.h"
#include "app/cli/numberoption.h"
#include "app/cli/settings.h"
#include "engine/experiment/keys.h"

#include <CLI/CLI.hpp>

namespace forja {

void addPictureOptions(CLI::App &app, PictureChoice &choice, const FieldTablePtr &table)
{
    app.add_option("RUN", choice.run, "The run's folder")->required();
    addNumber(app, "--count", choice.count, wholeNumber(1, 10000000), "How many pictures");
    addNumber(app, "--seed", choice.seed, asSetting(table, key::runLatentSeed),
              "Seed of the latents (default: that of the run's own gallery)");
    Field update = asSetting(table, key::runUpdates);
    // A refusal has to name the option that was typed.
    update.key = QStringLiteral("--at");
    const auto read = [update, &choice](const std::string &text) {
        choice.isBest = text == "best";
        if (choice.isBest)
            return;
        const auto value = update.parse(textOf(text));
        if (!value)
            throw UsageError(value.problem());
        choice.at = value->toLongLong();
    };
    app.add_option_function<std::string>(
           "--at", read,
           "The snapshot to use, or `best`: the one nearest to real pictures (default: the newest)")
        ->type_name("UPDATE");
    app.add_option("--class", choice.classOf, "Only this class");
}

} // namespace forja
