// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/pictureoptions.h"

#include "app/cli/gallery.h"
#include "app/cli/numberoption.h"
#include "engine/experiment/keys.h"

#include <CLI/CLI.hpp>

namespace forja {

void addPictureOptions(CLI::App &app, PictureChoice &choice, const FieldTablePtr &table)
{
    app.add_option("RUN", choice.run, "The run's folder")->required();
    addNumber(app, "--count", choice.count, wholeNumber(1, 10000000), "How many pictures");
    addNumber(app, "--seed", choice.seed, asSetting(table, key::runLatentSeed),
              "Seed of the latents (default: that of the run's own gallery)");
    addNumber(app, "--at", choice.at, asSetting(table, key::runUpdates),
              "The snapshot to use (default: the newest)")
        ->type_name("UPDATE");
    app.add_option("--class", choice.classOf, "Only this class");
}

} // namespace forja
