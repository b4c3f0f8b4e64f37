// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QImage>

#include <functional>

namespace forja {

/// Pictures drawn by our own code: the same on every machine from the same seed.
struct SampleKind
{
    QString name; ///< "digits"
    QString label; ///< "Digits"
    QString help;
    QStringList classNames;
    int channels = 1;
    QList<int> sides; ///< sizes it is drawn at
};

QList<SampleKind> sampleKinds();
const SampleKind *findSampleKind(const QList<SampleKind> &kinds, const QString &name);
/// Picture `index` of class `index % classes`, side x side, Grayscale8 or RGB888, a function of (kind, seed,
/// index, side) alone.
QImage drawSample(const QString &kind, int side, quint64 seed, quint32 index);
/// Writes class folders of PNG files.
Outcome writeSamples(const QString &kind, int side, quint64 seed, int count, const QString &folder,
                     const std::function<bool(int, int)> &progress = {});

} // namespace forja
