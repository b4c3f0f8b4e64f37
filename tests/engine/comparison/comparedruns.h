// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/files.h"
#include "engine/comparison/comparison.h"

#include <QTemporaryDir>

#include <cmath>

/// Invented run folders that are compared. Each value is a function of its place, so that a test can say what
/// it must find again.
namespace forja::test {

/// Settings by key, as text.
using Settings = QMap<QString, QString>;

inline Experiment experimentWith(const FieldTablePtr &table, const Settings &settings)
{
    Experiment experiment(table);
    experiment.presetName = QStringLiteral("quick-look");
    for (auto setting = settings.begin(); setting != settings.end(); ++setting)
        static_cast<void>(experiment.setFromText(setting.key(), setting.value()).orThrow());
    return experiment;
}

inline TickRecord comparedTick(qint64 update, double level)
{
    TickRecord tick;
    tick.at = {update, update, update};
    tick.kimg = double(update) * 0.032;
    tick.seconds = double(update) * 0.05;
    const double wave = std::sin(double(update) / 50);
    tick.stats = {{QStringLiteral("Loss/D/loss"), {1, 1.2 + 0.1 * wave, 0}},
                  {QStringLiteral("Loss/G/loss"), {1, level + 0.1 * wave, 0}},
                  {QStringLiteral("Loss/scores/held_out"), {1, level + wave, 0.5}},
                  {QStringLiteral("Histogram/real/00"), {1, 0.5, 0}},
                  {QStringLiteral("Timing/images_per_sec"), {1, 1000 * level, 0}}};
    return tick;
}

inline SheetRecord comparedSheet(qint64 update, int shade, quint64 latentSeed = 7, int count = 20,
                                 int columns = 10)
{
    SheetRecord sheet;
    sheet.update = update;
    sheet.tile = {8, 8};
    sheet.columns = columns;
    sheet.count = count;
    sheet.latentSeed = latentSeed;
    sheet.image = QImage(8 * columns, 8 * ((count + columns - 1) / columns), QImage::Format_Grayscale8);
    sheet.image.fill(shade);
    return sheet;
}

/// What a run leaves: `ticks` points ten updates apart, a measure at every fifth, and a sheet at every tenth.
struct RunShape
{
    Settings settings = {};
    int ticks = 20;
    double level = 1; ///< of the losses and the distance
    QString protocol = QStringLiteral("sampled-v1-1000");
    QList<ScheduleEntry> schedule = {};
    std::optional<Origin> origin = {};
    QByteArray data = "{\"bytes\":1,\"hash\":\"aa\",\"part\":\"train\",\"path\":\"a.png\"}\n";
};

inline QString makeComparedRun(const QTemporaryDir &dir, const FieldTablePtr &table,
                               const RunShape &shape = {})
{
    Experiment experiment = experimentWith(table, shape.settings);
    experiment.schedule = shape.schedule;
    experiment.origin = shape.origin;
    const RunFolder run = createRun(dir.path(), experiment).orThrow();
    const auto must = [](Outcome done) { static_cast<void>(std::move(done).orThrow()); };
    must(makeFolder(run.fsPath() / "measures"));
    must(makeFolder(run.fsPath() / "fakes"));
    must(writeFileAtomically(run.fsPath() / "data.jsonl", shape.data, Durable::No));
    QByteArray stats, measures;
    for (int i = 1; i <= shape.ticks; ++i) {
        stats += toLine(comparedTick(10 * i, shape.level)) + '\n';
        if (i % 5 == 0)
            measures += toLine(MeasureRecord{
                            shape.protocol,
                            10 * i,
                            0.5 * i,
                            1000,
                            500,
                            {{measurekey::kDistance, shape.level * std::abs(i - 10) + shape.level},
                             {measurekey::kDiversity, 0.9}}})
                + '\n';
        if (i % 10 == 0)
            must(writeFileAtomically(
                run.sheetPath(10 * i),
                encodeSheet(comparedSheet(10 * i, 10 * i % 256,
                                          quint64(experiment.integer(QStringLiteral("run.latent_seed")))),
                            run.name()),
                Durable::No));
    }
    must(writeFileAtomically(run.fsPath() / "stats.jsonl", stats, Durable::No));
    must(writeFileAtomically(run.fsPath() / "measures" / toPath(shape.protocol + QStringLiteral(".jsonl")),
                             measures, Durable::No));
    return run.path();
}

inline Comparison compared(const QStringList &paths, const FieldTablePtr &table)
{
    return ComparisonReader::open(paths, table).orThrow().read();
}

} // namespace forja::test
