// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/records.h"

#include <QJsonObject>

/// What the exported pages (a gallery, a comparison) are made of.
namespace forja {

/// A sheet of a run is at most so many bytes; a larger file is none.
inline constexpr qint64 kMaxPageSheet = qint64{1} << 29;

QByteArray html(const QString &text);
QByteArray dataUri(const QByteArray &type, const QByteArray &bytes);
/// From <!DOCTYPE> to <main>, with the common style and that of `page`: "gallery", "comparison", "replay".
QByteArray pageStart(const QString &title, const QString &page);
/// The common script, that of `page`, and the end. Requires: <main> was closed.
QByteArray pageEnd(const QString &page);
/// `json` for the script under an id; what stands in it cannot end the element.
QByteArray pageData(const QByteArray &id, QByteArray json);

/// At most `most` of them, evenly spread, with the first and the last.
std::vector<SheetRecord> evenlyChosen(const std::vector<SheetRecord> &sheets, std::size_t most);
/// One moment as the common script draws it. `uri`: the sheet's picture, as dataUri() makes it.
QJsonObject momentJson(const SheetRecord &sheet, const QByteArray &uri, const QStringList &classNames);

} // namespace forja
