// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QObject>
#include <QProcess>
#include <QStringList>

#include <optional>

namespace forja {

/// What a child is to ask.
struct LabErrand
{
    QString question; ///< a shipped one's name, or the path of a file
    QString data; ///< "sample:digits" or a folder
    QString runsFolder;
    int seeds = 0; ///< 0: as many as the question says; with `again`: so many more
    QString guess; ///< "yes", "no", "unclear" or empty
    QString again; ///< a laboratory folder to go on with; empty: a new one
};

/// One forja-cli that asks a question in a process of its own, with the lowest priority. What it does is read
/// from its laboratory folder.
class LabProcess : public QObject
{
    Q_OBJECT

public:
    explicit LabProcess(QObject *parent = nullptr);
    /// A child that is still at work saves and ends; this waits for it.
    ~LabProcess() override;

    /// Requires: not running.
    void start(const LabErrand &errand);
    /// Saves what there is and ends: ended() follows.
    void stop();
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    bool isStopping() const { return m_isStopping; }
    const LabErrand &errand() const { return m_errand; }
    /// The laboratory folder, as soon as the child has named it.
    const QString &folder() const { return m_folder; }
    qint64 processId() const { return m_process.processId(); }

    static QStringList wordsFor(const LabErrand &errand);

Q_SIGNALS:
    void folderKnown(const QString &path);
    /// The child is gone; `why` where it did not go well.
    void ended(const std::optional<forja::Problem> &why);

private:
    void takeNotes();
    void takeExit(int code, bool isCrash);

    QProcess m_process;
    LabErrand m_errand;
    QString m_folder;
    QByteArray m_errors; ///< the last of its standard error, which also says where it works
    bool m_isStopping = false;
};

} // namespace forja
