// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/field.h"

namespace CLI {
class App;
}

namespace forja {

struct PictureChoice;

/// RUN, --count, --seed, --at, --class.
void addPictureOptions(CLI::App &app, PictureChoice &choice, const FieldTablePtr &table);

} // namespace forja
