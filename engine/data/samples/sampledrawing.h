// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/samples/samplepictures.h"

namespace forja {

/// How one kind of sample picture is drawn. Every picture is drawn enlarged and averaged down, so that edges
/// are smooth.
struct SampleDrawing
{
    SampleKind kind;
    /// Draws picture `index`, side x side.
    QImage (*draw)(int side, quint64 seed, quint32 index);
};

SampleDrawing digitsDrawing();
SampleDrawing facesDrawing();

/// The mean of blocks of factor x factor pixels. Requires: Grayscale8 or RGB888, sides that factor divides.
QImage averagedDown(const QImage &image, int factor);

} // namespace forja
