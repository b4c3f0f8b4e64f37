// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/mainwindow.h"

namespace forja::labscenes {

/// "lab", "lab-question", "lab-running", "lab-answer", "lab-flips", "lab-labels", "lab-steps",
/// "lab-tournament", "lab-judge", "lab-judge-end".
bool isLabScene(const QString &scene);
/// Fills RUNS/lab with made-up folders, unless it is there already, and brings the window to the scene; the
/// picture is taken a while later.
void prepare(MainWindow &window, const QString &scene, const QString &runsFolder);

} // namespace forja::labscenes
