// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reading/picturerule.h"

namespace forja {

/// Brings a picture to width x height into `out` (interleaved, 1 or 3 channels) in one pass of a cubic filter
/// that widens with the reduction (Keys 1981, a = -0.5), so that a strong reduction averages instead of
/// picking pixels. Bars of Pad have the rule's background; pixels are square. Requires: Grayscale8 or RGB32;
/// out holds rule.width * rule.height * channels.
void fitInto(const QImage &image, const PictureRule &rule, int channels, std::uint8_t *out);

} // namespace forja
