// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/filestamp.h"

#include <sys/stat.h>

namespace forja {

QByteArray fileStamp(const std::filesystem::path &path)
{
    struct stat info = {};
    if (::stat(path.c_str(), &info) != 0)
        return {};
    // The inode too: a file that was replaced within the clock's step is another one.
    return QByteArray::number(quint64{info.st_ino}, 36) + '.'
        + QByteArray::number(qint64{info.st_mtim.tv_sec}, 36) + '.'
        + QByteArray::number(qint64{info.st_mtim.tv_nsec}, 36) + '.'
        + QByteArray::number(qint64{info.st_size}, 36);
}

} // namespace forja
