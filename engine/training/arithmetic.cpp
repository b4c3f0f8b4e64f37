// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/arithmetic.h"

#include "engine/experiment/keys.h"
#include "engine/training/device.h"

namespace forja {

using namespace Qt::StringLiterals;

Arithmetic::Arithmetic(const Experiment &e)
    : device(deviceOf(e))
    , isBf16(e.text(key::trainPrecision) == u"bf16"_s)
    , isChannelsLast(e.text(key::trainLayout) == u"channels-last"_s)
{
}

std::uint64_t seedOf(const Experiment &experiment)
{
    return static_cast<std::uint64_t>(experiment.integer(key::trainSeed));
}

} // namespace forja
