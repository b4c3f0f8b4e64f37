// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/labfiles.h"

#include "engine/base/files.h"
#include "engine/experiment/keys.h"
#include "engine/runs/runlock.h"
#include "engine/runs/statnames.h"

#include <QDir>
#include <QFileInfo>

#include <limits>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

QByteArray labStamp(const QString &path)
{
    const QFileInfo file(path);
    // The size as well: a file may grow within one tick of the clock.
    return QByteArray::number(file.lastModified().toMSecsSinceEpoch()) + ' '
        + QByteArray::number(file.size());
}

StatColumns columnsOf(const std::vector<TickRecord> &ticks)
{
    StatColumns out;
    for (const TickRecord &tick : ticks) {
        const std::size_t place = out.at.size();
        out.at.push_back(tick.at);
        out.kimg.push_back(tick.kimg);
        out.seconds.push_back(tick.seconds);
        for (auto it = tick.stats.cbegin(); it != tick.stats.cend(); ++it) {
            // Histograms are most of a tick, and the Lab draws none.
            if (it.key().startsWith(stat::kHistogram))
                continue;
            std::vector<double> &column = out.means[it.key()];
            // A statistic that begins late, or is left out at some ticks, has NaN there: all columns stay in
            // step.
            column.resize(place, std::numeric_limits<double>::quiet_NaN());
            column.push_back(it->mean);
        }
    }
    // Those that ended early are filled up at the end.
    for (auto &[name, column] : out.means)
        column.resize(out.at.size(), std::numeric_limits<double>::quiet_NaN());
    return out;
}

QList<ScheduleEntry> editsOf(const Experiment &experiment)
{
    QList<ScheduleEntry> edits;
    // Steps by hand are in the same schedule, and say nothing about the arm.
    std::copy_if(experiment.schedule.begin(), experiment.schedule.end(), std::back_inserter(edits),
                 [](const ScheduleEntry &entry) { return entry.kind == ScheduleEntry::Kind::Edit; });
    return edits;
}

/// The settings in which the arms of a question differ.
QStringList armKeys(const LabQuestion &question)
{
    QStringList keys;
    for (const LabArm &arm : question.arms)
        keys += arm.values.keys();
    if (!question.axis.key.isEmpty())
        keys << question.axis.key;
    keys.removeDuplicates();
    return keys;
}

} // namespace

std::optional<LabPlace> placeOfRun(const LabRecord &record, const Experiment &experiment)
{
    const LabQuestion &question = record.question;
    const QStringList keys = armKeys(question);
    const qint64 seed = experiment.integer(key::trainSeed);
    // A run does not say which arm it is. It is known by its
    // settings: they are those that one arm would get.
    for (const LabArm &arm : question.arms) {
        for (const std::optional<double> &x : labXs(question)) {
            const Experiment wanted = labExperiment(question, arm, x, seed, record.data,
                                                    experiment.tablePtr());
            const bool fits = std::all_of(keys.begin(), keys.end(), [&](const QString &key) {
                return wanted.value(key) == experiment.value(key);
            });
            if (fits && editsOf(wanted) == editsOf(experiment))
                return LabPlace{arm.name, x};
        }
    }
    return std::nullopt;
}

LabAsking LabFolderFiles::read(const QString &path)
{
    const QString file = path + u"/lab.json"_s;
    const QByteArray stamp = labStamp(file);
    Kept &kept = m_kept[path];
    if (kept.stamp != stamp || kept.asking.path.isEmpty()) {
        kept.asking = {.path = path,
                       .record = {},
                       .when = QFileInfo(file).lastModified(),
                       .isLive = false,
                       .problem = {},
                       .runs = {}};
        Result<LabRecord> record = readLabRecord(path, m_table);
        if (record)
            kept.asking.record = std::move(*record);
        else
            kept.asking.problem = record.problem();
        kept.stamp = stamp;
    }
    LabAsking out = kept.asking;
    // Not kept: a process that is killed leaves the file as it is, only the lock tells.
    out.isLive = out.record.state == LabRecord::State::Running && RunLock::writer(toPath(path)).has_value();
    return out;
}

QList<std::shared_ptr<const LabRun>> LabRunFiles::read(const LabAsking &asking)
{
    // Runs of another asking are not looked at again: what was kept of them would only take room.
    if (asking.path != m_path)
        m_kept.clear();
    m_path = asking.path;
    QList<std::shared_ptr<const LabRun>> out;
    const QDir folder(asking.path + u"/runs"_s);
    for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QString path = folder.filePath(name);
        // Numbers and pictures are what changes while it trains; settings do not.
        const QByteArray stamp = labStamp(path + u"/stats.jsonl"_s) + labStamp(path + u"/fakes"_s);
        Kept &kept = m_kept[path];
        if (kept.stamp != stamp) {
            kept.run = readRun(asking.record, path);
            kept.stamp = stamp;
        }
        if (kept.run)
            out.append(kept.run);
    }
    return out;
}

std::shared_ptr<const LabRun> LabRunFiles::readRun(const LabRecord &record, const QString &path) const
{
    const Result<RunFolder> folder = RunFolder::open(path);
    if (!folder)
        return nullptr;
    const Result<Experiment> experiment = folder->experiment(m_table);
    if (!experiment)
        return nullptr;
    auto run = std::make_shared<LabRun>();
    run->path = path;
    run->seed = experiment->integer(key::trainSeed);
    // A row of the table is sure of its place; a run that is still being trained tells it by its settings.
    const QString name = path.section(u'/', -1);
    const auto row = std::find_if(record.rows.begin(), record.rows.end(),
                                  [&](const LabRow &one) { return one.run == name; });
    const std::optional<LabPlace> place = placeOfRun(record, *experiment);
    if (place)
        run->place = *place;
    else if (row != record.rows.end())
        run->place = row->place;
    else
        return nullptr;
    run->stats = columnsOf(folder->ticks());
    const std::vector<SheetRecord> sheets = folder->sheets();
    if (!sheets.empty()) {
        const Result<SheetRecord> newest = folder->sheet(sheets.back().update);
        // Its picture may have been thinned out meanwhile: the entry alone still says the update.
        run->newest = newest ? *newest : sheets.back();
    }
    return run;
}

} // namespace forja
