// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/safetensors.h"
#include "engine/nets/family.h"
#include "engine/runs/runfolder.h"

namespace forja {

/// A generator as a run keeps it.
struct KeptGenerator
{
    TensorFile file;
    NetShape shape;
    QStringList classNames;
};

/// Reads that of `update`. A problem: the file is gone, damaged, or not one of ours.
Result<KeptGenerator> readGenerator(const RunFolder &run, qint64 update);

} // namespace forja
