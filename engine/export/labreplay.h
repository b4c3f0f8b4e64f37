// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/questions/labfolder.h"

#include <functional>

namespace forja {

/// Bytes of a page, which is meant to be sent: the pictures are as many and as good as the rest leaves room
/// for. Only where a question shows very many numbers or steps of D is a page larger.
inline constexpr qsizetype kMostReplayBytes = 280000;

/// Writes what a laboratory folder holds as one page that needs no other file and no network: the guess
/// first, then the dots, the verdict with its numbers, the arms' pictures with one slider, the curves. In
/// English; replaces a file of that name. `goesOn` is asked now and then; false: nothing is written
/// ("export.cancelled").
Outcome writeLabReplay(
    const QString &labFolder, const QString &file, const FieldTablePtr &table,
    const std::function<bool()> &goesOn = [] { return true; });

} // namespace forja
