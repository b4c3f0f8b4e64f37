// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/childoptions.h"

#include "app/cli/console.h"
#include "engine/base/system.h"
#include "engine/session/session.h"

#include <CLI/CLI.hpp>

namespace forja {

using namespace Qt::StringLiterals;

void ChildOptions::addTo(CLI::App &app)
{
    app.add_flag(
        "--obey", obeys,
        "Obey what other programs write to the run's commands.jsonl: pause, proceed, step, edit, keep, stop");
    app.add_flag("--background", isBackground,
                 "Give way to every other program, and be the first to be ended if memory runs out");
}

void ChildOptions::beginProcess() const
{
    if (isBackground)
        becomeBackground();
}

void ChildOptions::apply(Session &session) const
{
    session.training().setObeying(obeys);
    // Only a program that sends commands needs the folder early; a person reads it on stderr.
    if (!obeys)
        return;
    QObject::connect(&session.run(), &LoadedRun::opened, &session.run(),
                     [](const QString &path) { printJson({{u"run"_s, path}}, QJsonDocument::Compact); });
}

} // namespace forja
