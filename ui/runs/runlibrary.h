// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runindex.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>

namespace forja {

/// The runs of a folder, looked at beside the window's thread: once when it is opened, and every few seconds
/// while somebody watches. What is changed in them (notes, thinning, the trash) is done there, too, one after
/// the other.
class RunLibrary : public QObject
{
    Q_OBJECT

public:
    explicit RunLibrary(FieldTablePtr table, QObject *parent = nullptr);
    /// Ends the look and keeps what was read.
    ~RunLibrary() override;

    const QString &folder() const { return m_folder; }
    /// opened() with what is known, then arrived() as it is read. The folder that is open already is looked
    /// at again.
    void open(const QString &folder);
    /// Whether the folder is looked at again by itself.
    void setWatching(bool isWatching);
    void look();
    /// Whether the folder has been looked at as a whole since it was opened.
    bool isRead() const { return m_isRead; }

    void setNotes(const QString &run, const RunNotes &notes);
    void thin(const QStringList &runs, const ThinLimits &limits);
    void trash(const QStringList &runs);

Q_SIGNALS:
    /// Another folder: these are all the runs that are known of it.
    void opened(const std::vector<forja::RunSummary> &known);
    void arrived(const forja::RunNews &news);
    /// A look has ended; `problem` says why the folder could not be listed.
    void looked(const std::optional<forja::Problem> &problem);
    /// Something that was asked for could not be done.
    void failed(const forja::Problem &problem);
    /// What was asked for is done: a look follows.
    void thinned(const QStringList &runs, qint64 bytes);
    void trashed(const QStringList &runs);

private:
    void run(std::function<void()> job);
    void endLook(const std::optional<Problem> &problem, int number);

    FieldTablePtr m_table;
    QString m_folder;
    std::shared_ptr<RunIndex> m_index; ///< the pool's
    std::shared_ptr<std::atomic<bool>> m_isCancelled;
    QThreadPool m_pool; ///< one thread
    QTimer m_timer;
    int m_number = 0; ///< of the folder that is open: what an older look brings is dropped
    bool m_isWatching = false;
    bool m_isLooking = false;
    bool m_wantsLook = false;
    bool m_isRead = false;
};

} // namespace forja
