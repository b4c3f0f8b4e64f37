// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/pictureoptions.h"

#include "cli/gallery.h"

#include <CLI/CLI.hpp>

namespace forja {

void addPictureOptions(CLI::App &app, PictureChoice &choice)
{
    app.add_option("RUN", choice.run, "The run's folder")->required();
    app.add_option("--count", choice.count, "How many pictures")->capture_default_str()->check(CLI::Range(1, 10000000));
    app.add_option("--seed", choice.seed, "Which latents; without it those of the run's own gallery")->check(CLI::NonNegativeNumber);
    app.add_option("--at", choice.at, "The kept moment to take; without it the newest")->type_name("UPDATE")->check(CLI::NonNegativeNumber);
    app.add_option("--class", choice.classOf, "Only this class, by name or number");
}

} // namespace forja
