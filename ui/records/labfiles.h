// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/records/labreading.h"

#include <QHash>

/// What LabReading keeps of the files it has read, so that only what changed is read again. One thread at a
/// time.
namespace forja {

class LabFolderFiles
{
public:
    explicit LabFolderFiles(FieldTablePtr table) : m_table(std::move(table)) { }
    /// Without the runs.
    LabAsking read(const QString &path);

private:
    struct Kept
    {
        QByteArray stamp;
        LabAsking asking;
    };
    FieldTablePtr m_table;
    QHash<QString, Kept> m_kept;
};

class LabRunFiles
{
public:
    explicit LabRunFiles(FieldTablePtr table) : m_table(std::move(table)) { }
    /// The runs of an asking; one without a change is the same object as before.
    QList<std::shared_ptr<const LabRun>> read(const LabAsking &asking);

private:
    struct Kept
    {
        QByteArray stamp;
        std::shared_ptr<const LabRun> run; ///< null: it belongs to no arm
    };
    std::shared_ptr<const LabRun> readRun(const LabRecord &record, const QString &path) const;

    FieldTablePtr m_table;
    QString m_path;
    QHash<QString, Kept> m_kept;
};

} // namespace forja
