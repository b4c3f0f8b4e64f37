// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/training/trainingjob.h"

#include "engine/base/guarded.h"
#include "engine/session/internal/training/trainingsetup.h"

namespace forja {

using namespace Qt::StringLiterals;

TrainingJob::TrainingJob(JobRequest request, CommandBox &commands, WorkQueue &lane, JobListener &listener,
                         const std::atomic<bool> &cancelled)
    : m_request(std::move(request))
    , m_commands(commands)
    , m_queue(lane)
    , m_listener(listener)
    , m_cancelled(cancelled)
{
}

TrainingJob::~TrainingJob()
{
    m_queue.drain();
}

void TrainingJob::run()
{
    const Unexpected as{.code = "training.failed",
                        .text = QT_TRANSLATE_NOOP("forja", "Training stopped: %1")};
    const auto trained = guarded(
        [this] {
            prepare();
            m_loop->run(m_request.beginsPaused);
        },
        as);
    const auto left = guarded([&] { return leave(trained); }, as);

    // Whoever hears of the end may open or train the run at once.
    if (m_loop)
        m_loop->endBeside();
    if (m_prepared)
        m_prepared->lock.reset();
    const Outcome &end = trained ? left : trained;
    m_listener.tell(report::Ended{end ? std::nullopt : std::optional(end.problem())});
}

void TrainingJob::prepare()
{
    // All that it needs.
    m_listener.tell(RunState::Preparing);
    m_prepared.emplace(TrainingSetup(m_request, m_listener, m_cancelled).prepare());
    const RunFolder &run = m_prepared->run;
    const Trainer &trainer = *m_prepared->trainer;

    // Its record: whoever opens the run from here on finds it whole.
    m_journal.emplace(run, trainer.moment(), m_prepared->savedUpdate, m_listener);
    recordBeginning();
    const BesideWorkers workers = workersFor(run, trainer, m_prepared->data);
    m_journal->recorder().setReals(workers.sheets->reals());
    m_journal->recorder().finish().orThrow();

    // Its loop, which reads that record.
    m_loop.emplace(*m_prepared, workers, *m_journal, m_commands, m_queue, m_listener);
    m_listener.tell(m_prepared->goal);
    m_listener.tell(report::RunOpened{run, trainer.experiment(), m_prepared->data});
}

void TrainingJob::recordBeginning()
{
    Recorder &recorder = m_journal->recorder();
    const QString dataFile = u"data.jsonl"_s;
    if (m_prepared->isNewFolder)
        recorder.setFile(dataFile, m_prepared->data->recordLines());
    for (const Remark &remark : std::as_const(m_prepared->remarks))
        m_journal->event(remark.kind, remark.what);
    if (m_prepared->isDataChanged)
        recorder.setFile(dataFile, m_prepared->data->recordLines());
    recordLength(recorder, m_prepared->environment, m_prepared->goal);
    recorder.setExperiment(m_prepared->trainer->experiment());
}

Outcome TrainingJob::leave(const Outcome &trained)
{
    if (!trained && m_journal)
        m_journal->event(EventKind::Warning, trained.problem());
    m_queue.drain();
    if (!m_journal)
        return Done{};
    const auto settled = m_loop ? m_loop->settle(bool(trained)) : Outcome(Done{});
    m_journal->recorder().end();
    return settled;
}

} // namespace forja
