// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/experiment.h"
#include "engine/runs/runfolder.h"

#include <cstdint>

namespace forja {

/// Latent seeds of pictures that the laboratory makes: apart from those that a person looks at and from those
/// of the measures (Purpose::Picture).
inline constexpr std::uint64_t kReadLatents = (std::uint64_t{1} << 53) - 2;
inline constexpr std::uint64_t kTournamentLatents = (std::uint64_t{1} << 53) - 3;
inline constexpr std::uint64_t kJudgedLatents = (std::uint64_t{1} << 53) - 4;
inline constexpr std::uint64_t kFirstStepLatents = (std::uint64_t{1} << 53) - 5;

/// The same on the processor with one thread, wherever it was trained.
Experiment onProcessor(Experiment experiment);
/// "lab.no_checkpoint": the run keeps none yet.
Problem noCheckpoint(const RunFolder &run);
/// Class of the generated picture `index`: in turn, so that each comes equally often.
inline int classInTurn(qint64 index, int classes)
{
    return classes > 0 ? static_cast<int>(index % classes) : 0;
}

} // namespace forja
