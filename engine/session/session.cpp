// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"

#include "session/internal/contest.h"
#include "session/internal/dataopening.h"
#include "session/internal/following.h"
#include "session/internal/inspector.h"
#include "session/internal/trainingjob.h"

#include <QEventLoop>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

template<typename F>
void later(QObject *target, F &&function)
{
    QMetaObject::invokeMethod(target, std::forward<F>(function), Qt::QueuedConnection);
}

} // namespace

/// Brings what the job tells to the session's thread.
class Session::Private : public JobListener
{
public:
    explicit Private(Session *session) : q(session), following(lane), contest(lane)
    {
        connect(&following, &Following::writerChanged, q, &Session::otherWriterChanged);
        connect(&following, &Following::outdated, q, [this] { q->openRun(q->m_run->path()); });
        connect(&following, &Following::arrived, q, [this](const News &news) { tell(news); });
        connect(&opening, &DataOpening::progressed, q, &Session::datasetProgressed);
        connect(&opening, &DataOpening::failed, q, &Session::datasetFailed);
        connect(&opening, &DataOpening::opened, q, [this](const std::shared_ptr<const Dataset> &data) {
            q->m_dataset = data;
            Q_EMIT q->datasetOpened(data->report());
        });
        connect(&contest, &Contest::progressed, q, &Session::judging);
        connect(&contest, &Contest::judged, q, &Session::judged);
        connect(&contest, &Contest::opened, q, [this](const std::shared_ptr<const Dataset> &data) { keepOpen(data); });
        connect(q, &Session::runOpened, &contest, &Contest::cancel);
        connect(q, &Session::stateChanged, &contest, [this](RunState state) { contest.setPaced(state == RunState::Training); });
    }

    void stateChanged(RunState state) override
    {
        later(q, [this, state] { q->setState(state); });
    }
    void runOpened(const RunFolder &run, const Experiment &experiment, std::shared_ptr<const Dataset> data) override
    {
        later(q, [this, run, experiment, data] {
            following.end();
            q->m_run = run;
            q->m_experiment = experiment;
            q->m_scheduleDone = experiment.schedule.size();
            if (q->m_dataset != data) {
                q->m_dataset = data;
                Q_EMIT q->datasetOpened(data->report());
            }
            Q_EMIT q->runOpened(run.path());
        });
    }
    void scheduleChanged(const Experiment &experiment, qsizetype done) override
    {
        later(q, [this, experiment, done] {
            q->m_experiment = experiment;
            q->m_scheduleDone = done;
            Q_EMIT q->scheduleChanged();
        });
    }
    void datasetProgressed(const QString &stage, qint64 done, qint64 total) override
    {
        later(q, [this, stage, done, total] { Q_EMIT q->datasetProgressed(stage, done, total); });
    }
    void progressed(const Progress &progress) override
    {
        later(q, [this, progress] {
            q->m_progress = progress;
            Q_EMIT q->progressed(progress);
        });
    }
    void ticked(const TickRecord &record) override
    {
        later(q, [this, record] { Q_EMIT q->ticked(record); });
    }
    void sheetAvailable(const SheetRecord &sheet) override
    {
        later(q, [this, sheet] { Q_EMIT q->sheetAvailable(sheet); });
    }
    void measured(const MeasureRecord &record) override
    {
        later(q, [this, record] { Q_EMIT q->measured(record); });
    }
    void eventHappened(const EventRecord &event) override
    {
        later(q, [this, event] {
            if (event.kind == u"warning" && event.code.startsWith(u"disk."))
                q->m_diskProblem = Problem{event.code, event.text, event.args};
            else if (event.kind == u"recover")
                q->m_diskProblem.reset();
            Q_EMIT q->eventHappened(event);
        });
    }
    void checkpointed(const Moment &at) override
    {
        later(q, [this, at] { Q_EMIT q->checkpointed(at); });
    }
    void handedOver(std::shared_ptr<const Snapshot> snapshot, const Batch &reference) override
    {
        later(q, [this, snapshot, reference] {
            isJudgeWanted = false;
            contest.begin([experiment = *q->m_experiment, data = q->m_dataset, snapshot, reference](const DataProgress &) {
                return Result(std::make_shared<Jury>(experiment, data, *snapshot, reference));
            });
        });
    }
    void ended(const std::optional<Problem> &problem) override
    {
        later(q, [this, problem] {
            join();
            if (std::exchange(isJudgeWanted, false))
                q->judgeReals();
            q->m_diskProblem.reset();
            if (q->m_run)
                following.goOn(*q->m_run);
            q->setState(problem ? RunState::Failed : RunState::Finished);
            if (problem)
                Q_EMIT q->failed(*problem);
            else
                Q_EMIT q->finished();
        });
    }

    /// As if it had been trained here.
    void tell(const News &news)
    {
        for (const TickRecord &tick : news.ticks) {
            Q_EMIT q->ticked(tick);
            progressed(progressAt(tick));
        }
        for (const MeasureRecord &measure : news.measures)
            Q_EMIT q->measured(measure);
        for (const SheetRecord &sheet : news.sheets)
            Q_EMIT q->sheetAvailable(sheet);
        for (const EventRecord &event : news.events) {
            Q_EMIT q->eventHappened(event);
            if (event.kind != u"edit" && event.kind != u"step")
                continue;
            if (const auto experiment = q->m_run->experiment(q->m_table))
                scheduleChanged(*experiment, experiment->schedule.size());
        }
    }

    /// Opened to look at them; the next one who looks need not.
    void keepOpen(const std::shared_ptr<const Dataset> &data)
    {
        if (!q->m_dataset)
            q->m_dataset = data;
    }

    /// Requires: the job has ended or is about to.
    void join()
    {
        if (trainer.joinable())
            trainer.join();
        job.reset();
        box.reset();
    }
    bool isTraining() const { return trainer.joinable(); }
    void tell(Command command)
    {
        if (box)
            box->put(std::move(command));
    }

    Session *q;
    Lane lane;
    std::unique_ptr<CommandBox> box;
    std::unique_ptr<TrainingJob> job;
    std::thread trainer;
    std::atomic<bool> cancelled{false};
    DataOpening opening;
    std::atomic<int> inspections{0}; ///< the newest request's number
    std::atomic<bool> inspectionCancelled{false};
    Inspector inspector;
    Following following;
    Contest contest;
    bool isJudgeWanted = false; ///< asked of the job, which has not answered yet
};

Session::Session(FieldTablePtr table, QObject *parent) : QObject(parent), m_table(std::move(table)), m_private(std::make_unique<Private>(this))
{
}

Session::~Session()
{
    cancelDataset();
    m_private->inspectionCancelled = true;
    cancelJudging();
    m_private->cancelled = true;
    // The second one: nobody waits for a disk that refuses.
    m_private->tell({.kind = Command::Kind::Stop});
    m_private->tell({.kind = Command::Kind::Stop});
    m_private->join();
    m_private->lane.drain();
}

void Session::setState(RunState state)
{
    // What a command announced early (Pausing, Stopping) is not taken back by an older message.
    const bool isLate = state == RunState::Training && m_state == RunState::Stopping;
    if (state == m_state || isLate)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

QVariant Session::currentValue(const QString &key) const
{
    return m_experiment ? m_experiment->after(m_scheduleDone).value(key) : m_table->find(key)->standard;
}

const std::optional<Problem> &Session::otherWriter() const
{
    return m_private->following.writer();
}

void Session::openDataset(const QString &source, const PictureRule &rule)
{
    m_private->opening.open(source, rule);
}

void Session::cancelDataset()
{
    m_private->opening.cancel();
}

void Session::begin(JobRequest request)
{
    if (m_private->isTraining())
        throw Error(problem("session.busy", "A run is on already."));
    m_private->following.pause();
    request.table = m_table;
    request.data = m_dataset;
    m_private->cancelled = false;
    m_private->box = std::make_unique<CommandBox>();
    m_private->job = std::make_unique<TrainingJob>(std::move(request), *m_private->box, m_private->lane, *m_private, m_private->cancelled);
    setState(RunState::Preparing);
    m_private->trainer = std::thread([job = m_private->job.get()] { job->run(); });
}

void Session::start(const Experiment &experiment, const QString &runsFolder, const Length &length)
{
    begin({.experiment = experiment, .runsFolder = runsFolder, .runPath = {}, .from = {}, .dataFolder = {}, .length = length, .data = {}, .table = {}});
}

void Session::resume(const QString &path, const Length &length, std::optional<qint64> from, const QString &dataFolder)
{
    begin({.experiment = {}, .runsFolder = {}, .runPath = path, .from = from, .dataFolder = dataFolder, .length = length, .data = {}, .table = {}});
}

void Session::openRun(const QString &path)
{
    const auto run = RunFolder::open(path);
    const auto experiment = run ? run->experiment(m_table) : Result<Experiment>(run.problem());
    if (!experiment) {
        Q_EMIT failed(experiment.problem());
        return;
    }
    m_run = *run;
    m_experiment = *experiment;
    m_scheduleDone = experiment->schedule.size();
    if (m_dataset && m_dataset->report().source != experiment->text(u"data.folder"_s))
        m_dataset.reset();
    setState(RunState::Finished);
    m_private->following.begin(*m_run);
    Q_EMIT runOpened(path);
}

void Session::pause()
{
    if (m_state != RunState::Training)
        return;
    setState(RunState::Pausing);
    m_private->tell({.kind = Command::Kind::Pause});
}

void Session::proceed()
{
    if (m_state == RunState::Paused || m_state == RunState::Pausing)
        m_private->tell({.kind = Command::Kind::Proceed});
}

void Session::step(Player player)
{
    if (m_state == RunState::Training || m_state == RunState::Paused || m_state == RunState::Pausing)
        m_private->tell({.kind = Command::Kind::Step, .player = player});
}

void Session::stop()
{
    if (!m_private->isTraining())
        return;
    setState(RunState::Stopping);
    m_private->cancelled = true;
    m_private->tell({.kind = Command::Kind::Stop});
}

Outcome Session::edit(const QString &key, const QVariant &value)
{
    const Field *field = m_table->find(key);
    if (!m_experiment || !m_private->isTraining())
        return problem("session.no_run", QT_TRANSLATE_NOOP("forja", "%1: no run is on that could be changed."), {key});
    if (field && !field->isLive)
        return problem("experiment.not_live", QT_TRANSLATE_NOOP("forja", "%1: this setting cannot change while a run is on. Start a new run with it."), {key});
    Experiment changed = m_experiment->after(m_scheduleDone);
    if (auto done = changed.set(key, value); !done)
        return done;
    if (const auto problems = validate(changed); !problems.isEmpty())
        return problems.first();
    m_private->tell({.kind = Command::Kind::Edit, .key = field->key, .value = changed.value(field->key)});
    return Done{};
}

void Session::keepMoment()
{
    m_private->tell({.kind = Command::Kind::Keep});
}

void Session::setStarred(qint64 update, bool isStarred)
{
    if (!m_run)
        return;
    if (m_private->isTraining()) {
        m_private->tell({.kind = Command::Kind::Star, .update = update, .isOn = isStarred});
        return;
    }
    // Another program may be writing this run.
    const auto lock = RunLock::take(m_run->fsPath());
    const auto done = lock ? m_run->setStarred(update, isStarred) : Outcome(lock.problem());
    if (!done)
        Q_EMIT failed(done.problem());
}

void Session::inspect(qint64 update, int index)
{
    if (!m_run)
        return;
    const int number = ++m_private->inspections;
    const QString source = m_experiment->text(u"data.folder"_s);
    const PictureRule rule = pictureRule(*m_experiment);
    m_private->lane.post(LaneWork::Inspect, true, [this, run = *m_run, data = m_dataset, update, index, number, source, rule] {
        const auto pictures = data ? Result(data) : Dataset::open(source, rule, [this](const char *, qint64, qint64) { return !m_private->inspectionCancelled.load(); });
        if (!data && pictures)
            later(this, [this, opened = *pictures] { m_private->keepOpen(opened); });
        Inspection inspection = m_private->inspector.look(run, pictures ? *pictures : nullptr, update, index, m_private->inspectionCancelled);
        if (!pictures && !inspection.problem)
            inspection.problem = pictures.problem();
        later(this, [this, inspection, number] {
            if (number == m_private->inspections)
                Q_EMIT inspected(inspection);
        });
    });
}

void Session::judgeReals()
{
    if (!m_run || !m_experiment)
        return;
    m_private->isJudgeWanted = m_private->isTraining();
    if (m_private->isJudgeWanted) {
        m_private->tell({.kind = Command::Kind::Judge});
        return;
    }
    const auto known = m_dataset && isAskedForBy(*m_experiment, *m_dataset) ? m_dataset : nullptr;
    m_private->contest.begin([run = *m_run, experiment = *m_experiment, data = known](const DataProgress &progress) -> Result<std::shared_ptr<Jury>> {
        const auto pictures = data ? Result(data) : Dataset::open(experiment.text(u"data.folder"_s), pictureRule(experiment), progress);
        return pictures ? Jury::ofCheckpoint(run, experiment, *pictures) : Result<std::shared_ptr<Jury>>(pictures.problem());
    });
}

void Session::cancelJudging()
{
    m_private->isJudgeWanted = false;
    m_private->contest.cancel();
}

void Session::waitUntilIdle()
{
    if (!m_private->isTraining())
        return;
    QEventLoop loop;
    connect(this, &Session::finished, &loop, &QEventLoop::quit);
    connect(this, &Session::failed, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace forja
