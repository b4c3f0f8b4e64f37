// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/trash.h"

#include <QFile>

namespace forja {

bool putIntoTrash(const std::filesystem::path &path)
{
    return QFile::moveToTrash(QFile::decodeName(QByteArray::fromStdString(path.native())));
}

} // namespace forja
