// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace forja {

/// Moves a file or a folder to the system's trash, from which a person can take it back. False: it could not,
/// and nothing has changed. The one change of the disk that does not go through base/disk.h: what a trash is,
/// only the system knows.
bool putIntoTrash(const std::filesystem::path &path);

} // namespace forja
