// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/questions/labfolder.h"
#include "engine/runs/runfolder.h"
#include "engine/runs/statcolumns.h"

#include <QDateTime>
#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

namespace forja {

/// A run of an asking, as far as it is.
struct LabRun
{
    LabPlace place;
    qint64 seed = 0;
    QString path;
    StatColumns stats; ///< without histograms
    SheetRecord newest; ///< of the gallery; without a picture: none yet

    QString name() const { return path.section(u'/', -1); }
};

/// A laboratory folder at one snapshot.
struct LabAsking
{
    QString path;
    LabRecord record;
    QDateTime when; ///< it was written last
    bool isLive = false; ///< somebody is at work on it
    std::optional<Problem> problem; ///< it cannot be read
    QList<std::shared_ptr<const LabRun>>
        runs; ///< in order of their numbers; only read where they are asked for

    QString name() const { return path.section(u'/', -1); }
};

/// All that the first page of the Lab shows.
struct LabShelf
{
    QList<LabQuestion> shipped;
    QList<LabQuestion> own;
    QList<Problem> wrong; ///< files of a person's own that are no question
    QList<LabAsking> askings; ///< newest first
};

/// The question's own reading of a run: which arm and value it was made for; nothing: it belongs to none.
std::optional<LabPlace> placeOfRun(const LabRecord &record, const Experiment &experiment);

/// Reads laboratory folders beside the window's thread, again and again while somebody looks. Lives on the
/// window's thread.
class LabReading : public QObject
{
    Q_OBJECT

public:
    explicit LabReading(FieldTablePtr table, QObject *parent = nullptr);
    ~LabReading() override;

    /// Follows the questions and folders of RUNS/lab: shelfRead.
    void openShelf(const QString &runsFolder);
    /// Follows one folder with its runs: askingRead. Empty: none.
    void openAsking(const QString &path);
    const QString &asking() const { return m_path; }
    void setWatching(bool isWatching);
    /// Looks now, and once more if it is looking already.
    void look();

Q_SIGNALS:
    void shelfRead(const forja::LabShelf &shelf);
    /// Only where something has changed.
    void askingRead(const forja::LabAsking &asking);

private:
    struct Found
    {
        LabShelf shelf;
        std::optional<LabAsking> asking; ///< nothing: unchanged
        bool hasShelf = false;
    };
    class Reader;
    void take();

    std::shared_ptr<Reader> m_reader; ///< of the worker; one look at a time
    QString m_runsFolder;
    QString m_path;
    QFutureWatcher<Found> m_watcher;
    QTimer m_timer;
    int m_looks = 0;
    bool m_wantsLook = false;
    bool m_wantsShelf = false;
    bool m_wantsWhole = false; ///< the asking is another one: told even if it was read before
};

} // namespace forja
