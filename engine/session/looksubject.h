// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/internal/looking/modelcache.h"
#include "engine/session/loadedrun.h"
#include "engine/session/opendata.h"

namespace forja {

/// The run that is loaded, as it is looked into now. Requires: there is one.
inline LookSubject subjectOf(const LoadedRun &run, const OpenData &data)
{
    return {*run.folder(), std::make_shared<const Experiment>(*run.experiment()), data.ofRun()};
}

} // namespace forja
