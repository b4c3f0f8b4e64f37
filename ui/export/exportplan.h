// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export/galleryexport.h"
#include "engine/session/sampler.h"

#include <functional>

namespace forja {

/// What to export: which pictures, and in which form.
struct ExportPlan
{
    GalleryRequest request;
    quint64 latentSeed = 7;
    qint64 first = 0;
    QList<int> classes; ///< in turn; empty: all in turn
    std::optional<qint64> update; ///< nullopt: the newest kept generator
};

/// Makes and writes the pictures of a gallery; gives back what a person opens first. Any thread.
Result<QString> exportPlanned(const RunFolder &run, const FieldTablePtr &table, ExportPlan plan,
                              const std::function<bool(int done, int total)> &progress);

} // namespace forja
