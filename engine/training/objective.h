// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/nets/family.h"
#include "engine/objectives/loss.h"

namespace forja {

/// What D is, and what the players make small. An experiment names both; whoever plays another game hands
/// them over.
struct Objective
{
    std::shared_ptr<Discriminator> d;
    std::shared_ptr<const Loss> loss;
};

} // namespace forja
