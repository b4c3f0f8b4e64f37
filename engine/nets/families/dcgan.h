// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace forja {

/// How a picture's sides are halved: as many stages as leave the smaller side 4 to 7, the same for both
/// sides.
struct DcganPlan
{
    int stages = 3;
    int startHeight = 4;
    int startWidth = 4;

    static DcganPlan of(int height, int width);
};

} // namespace forja
