// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/records.h"

#include <QMap>
#include <QSize>

#include <filesystem>
#include <optional>

namespace forja {

/// What stands in a PNG before its pixels: read without decoding them.
struct PngHead
{
    QSize size;
    QMap<QString, QString> texts; ///< tEXt, zTXt and iTXt chunks
};

/// The PNG with `texts` right after its header, in place of any texts it had: tEXt where ASCII is enough,
/// else iTXt. Requires: `png` is a whole PNG; keys are 1 to 79 ASCII characters.
QByteArray withTexts(const QByteArray &png, const QMap<QString, QString> &texts);
/// nullopt: not a PNG, or its head is damaged.
std::optional<PngHead> pngHead(const QByteArray &png);
/// Reads a file only as far as its pixels.
std::optional<PngHead> pngHead(const std::filesystem::path &path);

/// A sheet without its picture, from what stands before the pixels. Refuses sizes that no sheet has.
Result<SheetRecord> sheetFromHead(const PngHead &head);

} // namespace forja
