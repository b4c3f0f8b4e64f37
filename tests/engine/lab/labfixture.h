// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/checkpoints.h"
#include "engine/session/types/values.h"
#include "engine/training/trainer.h"

#include <QTemporaryDir>

namespace forja::testing {

/// Small nets on small digits, without classes.
inline Experiment smallDigits(const FieldTablePtr &table,
                              const QList<std::pair<const char *, QVariant>> &more = {})
{
    Experiment e(table);
    QList<std::pair<const char *, QVariant>> values = {
        {"data.sample_count", 600}, {"data.width", 16},
        {"data.height", 16},        {"data.held_out", 0.2},
        {"g.dcgan.width", 8},       {"d.dcgan.width", 8},
        {"g.classes", false},       {"train.batch", 16},
        {"train.threads", 1},       {"train.device", QStringLiteral("cpu")},
        {"run.tick", 100}};
    for (const auto &[key, value] : values + more)
        e.set(QString::fromLatin1(key), value).orThrow();
    return e;
}

inline std::shared_ptr<const Dataset> dataOf(const Experiment &e)
{
    return Dataset::open(e.text(QStringLiteral("data.folder")), pictureRule(e)).orThrow();
}

/// A run with a checkpoint of each of these updates, ascending.
inline RunFolder runWith(const QTemporaryDir &folder, const Experiment &e,
                         const std::shared_ptr<const Dataset> &data, const QList<qint64> &updates)
{
    const RunFolder run = createRun(folder.path(), e).orThrow();
    Trainer trainer(e, data);
    for (const qint64 update : updates) {
        while (trainer.moment().update < update)
            trainer.advance();
        writeCheckpoint(run, trainer.checkpoint()).orThrow();
    }
    return run;
}

} // namespace forja::testing
