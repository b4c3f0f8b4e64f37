// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/guarded.h"
#include "engine/data/picturedataset.h"
#include "engine/questions/labdetails.h"
#include "engine/questions/labfolder.h"
#include "engine/session/lab/labcells.h"
#include "engine/session/lab/labmeasures.h"

#include <atomic>

namespace forja {

/// What a measuring brought.
struct LabMeasured
{
    QList<LabRow> rows;
    std::optional<TournamentTable> tournament = {};
    QList<ShownStep> steps = {};
    QList<ShownGroup> groups = {};
};

/// Measures what a question asks for, in its runs or in their place. Blocking; one thread, its own.
class LabMeasuring
{
public:
    LabMeasuring(const LabQuestion &question, const QString &folder, FieldTablePtr table,
                 LabProgress progress)
        : m_question(question), m_folder(folder), m_table(std::move(table)), m_progress(std::move(progress))
    {
    }

    /// The pictures that the question is asked on. A problem where they do not do for it.
    Outcome open(const Experiment &experiment);
    /// What the measuring needs besides, and that can be made while the runs train. Requires: open() went
    /// well.
    Outcome prepare();
    /// Accuracy of the reader of pictures, where one was needed.
    std::optional<double> readerAccuracy() const;
    /// `run`: name of the cell's run; empty for what needs none. Requires: prepare() went well.
    Result<LabMeasured> measure(const LabCell &cell, const QString &run);

private:
    Result<QMap<QString, double>> valuesOf(const RunFolder &run) const;
    Result<LabMeasured> measureRun(const LabCell &cell, const RunFolder &run);
    Result<LabMeasured> measureSteps(const LabCell &cell);
    Result<QString> writeSheet(const QString &name, const QList<QImage> &pictures) const;
    bool wants(const QString &measure) const;
    QList<int> labels() const;

    LabQuestion m_question;
    QString m_folder;
    FieldTablePtr m_table;
    LabProgress m_progress;
    std::shared_ptr<const PictureDataset> m_data;
    std::optional<PictureReader> m_reader;
};

/// A measuring that threw.
inline const Unexpected kMeasuringFailed{.code = "lab.measuring",
                                         .text = QT_TRANSLATE_NOOP("forja", "The measurement failed: %1")};

/// The mean of a statistic over the last fifth of a run's points; nothing where it was never reported there.
std::optional<double> lateMean(const std::vector<TickRecord> &ticks, const QString &statistic);
/// What a tournament says of progress and forgetting: AUC of the newest D on the newest G ("newest") and on
/// older ones ("older-g"), and of older Ds on the newest G ("older-d"). Nothing where too few moments were
/// kept.
QList<LabRow> tournamentRows(const Tournament &table);

} // namespace forja
