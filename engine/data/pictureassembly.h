// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/picturesource.h"

namespace forja {

/// What is known of a source's pictures once they lie in the cache: records without those that the rule
/// excludes, classes without those that have no picture, and the two parts. A problem: fewer than 2 pictures
/// are left ("data.too_few").
Result<DatasetParts> assembled(const PictureSource &source, const CacheIndex &index);

} // namespace forja
