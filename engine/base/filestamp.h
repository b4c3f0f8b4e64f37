// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <filesystem>

namespace forja {

/// What tells whether a file or a folder was changed: its identity, its time of change and its size; empty
/// where there is none of that name.
QByteArray fileStamp(const std::filesystem::path &path);

} // namespace forja
