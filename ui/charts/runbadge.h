// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

namespace forja {

/// A run's letter on its colour, 18 px across.
void paintRunBadge(QPainter &painter, QPointF centre, int run, const Theme &theme);

} // namespace forja
