// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/picturesource.h"

namespace forja {

/// The program's own drawings of one kind, rule.sampleCount of them, running through the classes. A problem:
/// there is no such kind ("data.no_such_sample"), or fewer than 2 are asked for.
Result<std::unique_ptr<PictureSource>> findSamples(const QString &source, const QString &kind,
                                                   PictureRule rule);

} // namespace forja
