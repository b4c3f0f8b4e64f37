// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/records.h"

#include <filesystem>

namespace forja {

/// A run on disk, read. Every reader tolerates a torn last line and files that appear while it reads.
class RunFolder
{
public:
    /// Checks that `path` is a run folder of a format that this program reads.
    static Result<RunFolder> open(const QString &path);

    QString path() const { return m_path; }
    std::filesystem::path fsPath() const;
    QString name() const; ///< "00007-digits-quick-look"

    Result<Experiment> experiment(const FieldTablePtr &table) const;
    std::vector<TickRecord> ticks() const;
    std::vector<EventRecord> events() const;
    std::vector<MeasureRecord> measures() const; ///< of all protocols, in order of update
    /// Kept moments by update, without their pictures.
    std::vector<SheetRecord> sheets() const;
    /// One kept moment with its picture.
    Result<SheetRecord> sheet(qint64 update) const;
    /// The held-out pictures above the gallery; null image if there are none.
    SheetRecord reals() const;
    /// Updates whose averaged generator is kept, ascending.
    std::vector<qint64> generators() const;
    /// Updates of full checkpoints, ascending (not yet checked).
    std::vector<qint64> checkpoints() const;
    /// Updates with a star, ascending; of a starred.json that cannot be read a problem ("stars.unreadable").
    Result<QList<qint64>> readStarred() const;
    /// The same to show: none where they cannot be read.
    QList<qint64> starred() const;
    /// What thinning never drops besides the first and the newest: starred moments and the best measured one.
    /// A problem where the stars cannot be read: then nothing may be dropped.
    Result<QList<qint64>> keptMoments() const;
    /// Keys that this program does not know stay. A starred.json that cannot be read is not written over.
    Outcome setStarred(qint64 update, bool isStarred) const;

    std::filesystem::path checkpointPath(qint64 update) const;
    std::filesystem::path generatorPath(qint64 update) const;
    std::filesystem::path sheetPath(qint64 update) const;

private:
    explicit RunFolder(QString path) : m_path(std::move(path)) { }
    QString m_path;
};

/// "00007-digits-quick-look": next free number, data, preset, what differs (file-name safe, at most 80
/// characters).
QString nextRunName(const std::filesystem::path &runsFolder, const Experiment &experiment);
/// Makes the folder of a new run with experiment.json; never takes one that exists.
Result<RunFolder> createRun(const QString &runsFolder, const Experiment &experiment);

/// The sheet's PNG with its texts (forja:run, forja:update, forja:seed, forja:index, forja:network,
/// forja:outputs, …), and back.
QByteArray encodeSheet(const SheetRecord &sheet, const QString &run);
Result<SheetRecord> decodeSheet(const QByteArray &png);

/// One line of a .jsonl file, and back (nullopt: not a whole record). NaN and infinities are "nan", "inf",
/// "-inf".
QByteArray toLine(const TickRecord &record);
QByteArray toLine(const EventRecord &record);
QByteArray toLine(const MeasureRecord &record);
std::optional<TickRecord> tickFromLine(const QByteArray &line);
std::optional<EventRecord> eventFromLine(const QByteArray &line);
std::optional<MeasureRecord> measureFromLine(const QByteArray &line);

} // namespace forja
