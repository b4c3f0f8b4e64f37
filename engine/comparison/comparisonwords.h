// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/comparison/comparisontables.h"
#include "engine/comparison/spread.h"

#include <filesystem>

/// How the command line and the exported files say what a comparison found: in English.
namespace forja {

/// "1e-3; 5e-4 from update 600", "" where the setting does not apply. `field` null: manual steps.
QString settingText(const SettingHistory &history, const Field *field);
/// One sentence for each thing that keeps the runs' pictures from being of the same latents; empty: they are.
QStringList latentNotes(const QList<LatentGroup> &groups);
/// "A, B and C"
QString lettersText(const QList<int> &runs);
/// A number for the eye: four significant digits, whole numbers whole; "" for NaN.
QString numberText(double value);
/// "0.9123 ± 0.05", "0.9123" of one number, "" of none.
QString spreadText(const Spread &spread);
/// export.there
Problem alreadyThere(const std::filesystem::path &path);

} // namespace forja
