// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/training/trainingjob.h"

#include "engine/base/guarded.h"

/// What is made of copies in the lane while training goes on.
namespace forja {

using namespace Qt::StringLiterals;

void TrainingJob::doBeside(const std::function<void()> &work)
{
    const auto done = guarded(
        work,
        {.code = "beside.failed",
         .text = QT_TRANSLATE_NOOP(
             "forja", "A picture or a measure could not be made: %1. Training goes on without it.")});
    if (!done)
        tellOnce(done.problem());
}

void TrainingJob::tellOnce(const Problem &what)
{
    if (m_toldBeside.contains(what.english()))
        return;
    m_toldBeside.append(what.english());
    event("warning", what);
}

void TrainingJob::postBeside(WorkKind kind, bool replaces, std::function<void()> work)
{
    m_queue.post(kind, replaces, [this, work = std::move(work)] { doBeside(work); });
}

void TrainingJob::makeSheet(bool mayBeDropped, bool isStarred, bool isMeasured)
{
    const qint64 update = m_trainer->moment().update;
    if (m_lastSheet == update && !isStarred && mayBeDropped)
        return;
    m_lastSheet = update;
    const bool withGenerator = !mayBeDropped;
    const int keep = static_cast<int>(m_trainer->experiment().integer(u"run.keep_sheets"_s));
    const int keepGenerators = static_cast<int>(m_trainer->experiment().integer(u"run.keep_generators"_s));
    postBeside(WorkKind::Preview, mayBeDropped,
               [this, snapshot = m_trainer->snapshot(), studio = m_worker, recorder = m_recorder, keep,
                keepGenerators, isStarred, withGenerator, isMeasured] {
                   studio->load(snapshot);
                   SheetRecord sheet = studio->sheet();
                   sheet.isStarred = isStarred;
                   recorder->add(sheet, keep);
                   m_listener.sheetAvailable(sheet);
                   keepFlatView(*studio, snapshot, keep);
                   if (withGenerator)
                       keepGenerator(*studio, snapshot.at, keepGenerators);
                   if (isMeasured)
                       beginMeasure(*studio, snapshot);
               });
}

void TrainingJob::makeMeasure()
{
    // Its moment is kept with its generator: it may be the best one.
    makeSheet(false, false, true);
    if (!m_gauge)
        return;
    m_measuring.begin([this, gauge = m_gauge](const std::atomic<bool> &) {
        bool isOver = true; // what is thrown ends the measure
        doBeside([&] {
            if (!gauge->isUnderWay())
                return; // its sheet failed, and that was told
            isOver = gauge->next();
            if (isOver)
                takeMeasure(gauge->record());
        });
        return isOver;
    });
}

void TrainingJob::beginMeasure(SnapshotWorker &studio, const Snapshot &snapshot)
{
    // A copy of G as it is sampled: the studio goes on to later moments while its pictures are measured.
    if (m_gauge)
        m_gauge->begin(studio.generatorNumbers(), snapshot.at.update, snapshot.seconds);
    else
        takeMeasure(studio.measurePoints());
}

void TrainingJob::takeMeasure(const Result<MeasureRecord> &measure)
{
    if (!measure)
        return tellOnce(measure.problem());
    m_recorder->add(*measure);
    m_listener.measured(*measure);
    noteMeasure(*measure);
}

void TrainingJob::look()
{
    if (!m_data->isFlat())
        return;
    postBeside(WorkKind::Look, true, [this, snapshot = m_trainer->snapshot(), studio = m_worker] {
        m_listener.viewed(std::make_shared<const FlatView>(studio->flat()->view(snapshot)));
    });
}

void TrainingJob::keepFlatView(SnapshotWorker &studio, const Snapshot &snapshot, int keep)
{
    if (studio.flat())
        m_recorder->addFlatView(snapshot.at.update, encodeFlatView(studio.flat()->view(snapshot)), keep);
}

void TrainingJob::keepGenerator(SnapshotWorker &studio, const Moment &at, int keep)
{
    if (!std::filesystem::exists(m_run->generatorPath(at.update)))
        m_recorder->addGenerator(at.update, studio.generator(), keep);
}

} // namespace forja
