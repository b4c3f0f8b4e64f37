// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

/// The scripts, styles and markup of the exported pages: the files of resources/export.
namespace forja {

/// A file as it stands there, without its licence. Requires: it is listed in resources/export.qrc.
QByteArray pageFile(const QString &name);

/// A piece of markup: its lines joined without their indents, and a part in place of each {{name}}.
QByteArray pageMarkup(const QString &name, const QMap<QByteArray, QByteArray> &parts = {});

} // namespace forja
