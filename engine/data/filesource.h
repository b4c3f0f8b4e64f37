// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/picturesource.h"

namespace forja {

/// The files of a folder, or of an archive where `source` is a file. A problem: it cannot be listed, nothing
/// in it may be a picture ("data.too_few"), or cancelled.
Result<std::unique_ptr<PictureSource>> findFiles(const QString &source, const PictureRule &rule,
                                                 const DataProgress &progress);

} // namespace forja
