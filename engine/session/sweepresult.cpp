// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/sweepresult.h"

#include "engine/base/files.h"
#include "engine/experiment/keys.h"

#include <QDir>

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// The values that a setting has in these entries, each once.
QList<QVariant> valuesOf(const QString &key, const QList<QueueEntry> &entries)
{
    QList<QVariant> values;
    for (const QueueEntry &entry : entries) {
        if (const QVariant value = entry.experiment.value(key); !values.contains(value))
            values.append(value);
    }
    return values;
}

} // namespace

QString outcomeOf(const QueueEntry &entry)
{
    switch (entry.state) {
    case QueueEntry::State::Done:
        return u"done"_s;
    case QueueEntry::State::Failed:
        return entry.why ? u"failed: "_s + entry.why->english() : u"failed"_s;
    case QueueEntry::State::Stopped:
        return u"stopped"_s;
    case QueueEntry::State::Running:
        return u"running"_s;
    case QueueEntry::State::Waiting:
        break;
    }
    return u"waiting"_s;
}

std::optional<Sweep> sweepOf(const QString &name, const QList<QueueEntry> &entries)
{
    if (entries.isEmpty())
        return {};
    // The sweep itself is stored nowhere: its axes are the settings in which the entries differ.
    Sweep sweep{.name = name, .base = entries.constFirst().experiment, .axes = {}, .seeds = {}};
    for (const Field &field : sweep.base.table().fields()) {
        const QList<QVariant> values = valuesOf(field.key, entries);
        if (field.key == key::trainSeed) {
            for (const QVariant &seed : values)
                sweep.seeds.append(seed.toLongLong());
        } else if (values.size() > 1) {
            sweep.axes.append({field.key, values});
        }
    }
    // Nothing differs but the seed, or more settings differ than a table can show.
    if (sweep.axes.isEmpty() || sweep.axes.size() > kMostAxes)
        return {};
    return sweep;
}

QList<SweepRun> sweepRuns(const Sweep &sweep, const QList<QueueEntry> &entries, const QString &runsFolder)
{
    QList<SweepRun> out;
    for (const SweepCell &cell : cellsOf(sweep)) {
        const auto entry = std::find_if(entries.begin(), entries.end(), [&cell](const QueueEntry &one) {
            return one.experiment == cell.experiment;
        });
        // An entry that was removed from the queue leaves its cell in the table, marked as missing.
        const bool isThere = entry != entries.end();
        const QString path = isThere && !entry->run.isEmpty() ? QDir(runsFolder).filePath(entry->run)
                                                              : QString();
        out.append({.cell = cell,
                    .path = path,
                    .outcome = isThere ? outcomeOf(*entry) : u"missing"_s,
                    .best = isThere ? entry->best : std::nullopt});
    }
    return out;
}

Result<QString> writeSweepSheets(const Sweep &sweep, const QList<SweepRun> &runs, const QString &runsFolder)
{
    const QString stem = QDir(runsFolder).filePath(u"sweep-"_s + sweep.name);
    const std::pair<const char *, QImage> sheets[] = {{"-settings.png", pasted(settingsTable(sweep, runs))},
                                                      {"-moments.png", pasted(momentsTable(runs))}};
    for (const auto &[suffix, image] : sheets) {
        // There is no sheet before the runs have pictures, but the page is still useful.
        if (image.isNull())
            continue;
        if (const auto done = writeFileAtomically(toPath(stem + QLatin1String(suffix)), pngBytes(image));
            !done)
            return done.problem();
    }
    // Last, so that the page never appears before the sheets that belong to it.
    const QString page = stem + u".html"_s;
    if (const auto done = writeFileAtomically(toPath(page), sweepPage(sweep, runs)); !done)
        return done.problem();
    return page;
}

} // namespace forja
