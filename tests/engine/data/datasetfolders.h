// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

#include <filesystem>

/// A folder for pictures and one for the cache, both empty, the cache in use as long as this is there.
class DatasetFolders
{
public:
    DatasetFolders() { qputenv("FORJA_CACHE", m_cache.path().toUtf8()); }

    std::filesystem::path folder() const { return m_folder.path().toStdString(); }
    QString source() const { return m_folder.path(); }
    std::filesystem::path cache() const { return m_cache.path().toStdString(); }

private:
    QTemporaryDir m_folder;
    QTemporaryDir m_cache;
};
