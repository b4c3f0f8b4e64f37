// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/rhythm.h"

#include "engine/experiment/keys.h"

namespace forja {

Rhythm::Rhythm(const Experiment &now)
    : batch(static_cast<int>(now.integer(key::trainBatch)))
    , updatesD(static_cast<int>(now.integer(key::dUpdates)))
    , updatesG(static_cast<int>(now.integer(key::gUpdates)))
    , dFirst(now.integer(key::dFirst))
    , mirror(now.flag(key::dataMirror))
{
}

} // namespace forja
