// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/files.h"
#include "engine/runs/runfolder.h"
#include "tests/ui/viewrecords.h"

#include <QJsonDocument>
#include <QTimeZone>

/// Run folders as a training leaves them, but small: for what lists runs.
namespace forja::viewtest {

struct MadeRun
{
    QMap<QString, QVariant> values = {}; ///< that are not the defaults
    QString preset = QStringLiteral("quick-look");
    qint64 updates = 100;
    double distance = 2; ///< of the best moment, halfway; 0: not measured
    bool isFinished = true;
    QString parent = {}; ///< name; branches at update 50
};

inline RunFolder makeRunFolder(const QString &folder, const FieldTablePtr &table, const MadeRun &made = {})
{
    Experiment experiment(table);
    experiment.presetName = made.preset;
    for (auto it = made.values.cbegin(); it != made.values.cend(); ++it)
        experiment.set(it.key(), it.value()).orThrow();
    const RunFolder run = createRun(folder, experiment).orThrow();
    if (!made.parent.isEmpty()) {
        QJsonObject json = QJsonDocument::fromJson(*readFile(run.fsPath() / "experiment.json")).object();
        json.insert(QStringLiteral("origin"),
                    QJsonObject{{QStringLiteral("kind"), QStringLiteral("branch")},
                                {QStringLiteral("run"), made.parent},
                                {QStringLiteral("update"), 50}});
        writeFileAtomically(run.fsPath() / "experiment.json", QJsonDocument(json).toJson(), Durable::No)
            .orThrow();
    }
    for (const char *part : {"fakes", "measures", "checkpoints"})
        makeFolder(run.fsPath() / part).orThrow();
    makeFolder(run.checkpointPath(made.updates)).orThrow();
    appendLine(run.fsPath() / "stats.jsonl", toLine(tick(made.updates))).orThrow();
    for (const qint64 update : {qint64{0}, made.updates / 2, made.updates})
        writeFileAtomically(run.sheetPath(update), encodeSheet(sheet(update), run.name()), Durable::No)
            .orThrow();
    if (made.distance > 0) {
        for (const auto &[update, distance] :
             {std::pair{made.updates / 2, made.distance}, {made.updates, made.distance * 2}}) {
            MeasureRecord record = measure(update, distance);
            record.protocol = QStringLiteral("sampled-v1-2000"); // which may be best at any update
            appendLine(run.fsPath() / "measures" / toPath(record.protocol + QStringLiteral(".jsonl")),
                       toLine(record))
                .orThrow();
        }
    }
    const qint64 number = run.name().left(5).toLongLong();
    const auto say = [&](EventKind kind, qint64 seconds) {
        const EventRecord record{
            QDateTime::fromSecsSinceEpoch(1700000000 + number * 1000 + seconds, QTimeZone::utc()),
            kind,
            {},
            {},
            {},
            {}};
        appendLine(run.fsPath() / "events.jsonl", toLine(record)).orThrow();
    };
    say(EventKind::Start, 0);
    if (made.isFinished)
        say(EventKind::Finish, 100);
    return run;
}

} // namespace forja::viewtest
