// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/experiment.h"

namespace forja {

/// A named starting point: the values that are not the defaults. Kept in resources/presets/NAME.json.
struct Preset
{
    QString name; ///< "quick-look"
    QString label; ///< "Quick look"
    QString summary; ///< one sentence: what for
    QString plan; ///< what to expect, as measured: "about 20 seconds to the first readable digits"
    /// Real pictures shown to D until most generated digits of sample:digits can be read, as measured; 0: not
    /// measured.
    qint64 readableImages = 0;
    /// The largest side, in pixels, that its length suffices for; 0: any.
    int largestSide = 0;
    QMap<QString, QVariant> values;
};

/// Those that ship with the program, in reading order; throws forja::Error if one is broken.
QList<Preset> shippedPresets(const FieldTable &table);
/// Theirs, and "flat".
QStringList presetNames();
/// One of these, or "flat", which is for points of the plane.
Result<Preset> presetNamed(const QString &name, const FieldTable &table);
/// Every field at its default, then the preset's values.
Experiment experimentFrom(const Preset &preset, const FieldTablePtr &table);

} // namespace forja
