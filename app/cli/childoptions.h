// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace CLI {
class App;
}

namespace forja {

class Session;

/// --obey and --background: for trainings that another program started and looks after.
struct ChildOptions
{
    bool obeys = false;
    bool isBackground = false;

    void addTo(CLI::App &app);
    /// Requires: no thread has been started.
    void beginProcess() const;
    /// Lets the session obey, and prints where its run is as soon as there is one: {"run": PATH} on a line of
    /// the standard output.
    void apply(Session &session) const;
};

} // namespace forja
