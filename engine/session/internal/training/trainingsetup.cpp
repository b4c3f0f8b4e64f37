// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/training/trainingjob.h"

#include "engine/base/counted.h"
#include "engine/runs/environment.h"
#include "engine/session/internal/data/rundata.h"
#include "engine/session/internal/training/environment.h"
#include "engine/training/threads.h"

#include <QJsonDocument>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Paths of data.jsonl with what identifies each picture.
QMap<QByteArray, QByteArray> picturesByPath(const QByteArray &lines)
{
    QMap<QByteArray, QByteArray> out;
    for (const QByteArray &line : lines.split('\n')) {
        const QJsonObject json = QJsonDocument::fromJson(line).object();
        if (!json.isEmpty())
            out.insert(json.value(u"path"_s).toString().toUtf8(), json.value(u"hash"_s).toString().toUtf8());
    }
    return out;
}

} // namespace

void TrainingJob::prepare()
{
    m_listener.stateChanged(RunState::Preparing);
    if (m_request.runPath.isEmpty())
        openNewRun();
    else if (m_request.from)
        openBranch();
    else
        openOldRun();
    beginRecording();
}

QString TrainingJob::sourceOf(const Experiment &experiment) const
{
    return m_request.dataFolder.isEmpty() ? experiment.text(u"data.folder"_s) : m_request.dataFolder;
}

Result<std::shared_ptr<const Dataset>> TrainingJob::opened(const QString &source,
                                                           const PictureRule &rule) const
{
    if (m_request.data && m_request.data->report().source == source) {
        PictureRule wanted = rule;
        if (wanted.channels == 0)
            wanted.channels = m_request.data->channels();
        if (wanted == m_request.data->report().rule)
            return m_request.data;
    }
    return Dataset::open(source, rule, [this](const char *stage, qint64 done, qint64 total) {
        m_listener.datasetProgressed(QString::fromLatin1(stage), done, total);
        return !m_cancelled.load();
    });
}

void TrainingJob::openDataOf(const RunFolder &run, const Experiment &experiment)
{
    const QString source = sourceOf(experiment);
    RunData data = openAsRun(run, experiment, [&](const PictureRule &rule) {
                       return opened(source, rule);
                   }).orThrow();
    m_data = std::move(data.data);
    m_dataChanges = std::move(data.changes);
}

void TrainingJob::openNewRun()
{
    Experiment experiment = withMachineChosen(*m_request.experiment).orThrow();
    if (const auto problems = validate(experiment); !problems.isEmpty())
        throw Error(problems.first());
    const auto weights = weightsFor(experiment);
    m_data = opened(sourceOf(experiment), pictureRule(experiment)).orThrow();
    m_threads = useThreads(experiment);
    m_trainer = std::make_unique<Trainer>(experiment, m_data);
    const auto takeover = weights ? std::optional(takeWeights(*weights)) : std::nullopt;
    m_run = createRun(m_request.runsFolder, experiment).orThrow();
    m_lock = RunLock::take(m_run->fsPath(), m_request.obeys).orThrow();
    openRecorder();
    m_recorder->setFile(u"data.jsonl"_s, m_data->recordLines());
    const char *many = m_data->isFlat()
        ? QT_TRANSLATE_NOOP("forja", "Training starts on %1 points, %2 more are held out.")
        : QT_TRANSLATE_NOOP("forja", "Training starts on %1 pictures, %2 more are held out.");
    const char *oneHeldOut = m_data->isFlat()
        ? QT_TRANSLATE_NOOP("forja", "Training starts on %1 points, 1 more is held out.")
        : QT_TRANSLATE_NOOP("forja", "Training starts on %1 pictures, 1 more is held out.");
    const char *begins = byCount(m_data->trainSize(),
                                 QT_TRANSLATE_NOOP("forja", "Training starts on a single one; held out: %2."),
                                 byCount(m_data->heldOutSize(), oneHeldOut, many));
    // Numbers as they are: the training doctor reads them.
    event("start",
          problem("run.start", begins,
                  {QString::number(m_data->trainSize()), QString::number(m_data->heldOutSize())}));
    for (const Problem &remark : std::as_const(m_request.remarks))
        event("warning", remark);
    if (takeover)
        tellTakeover(*experiment.origin, *takeover);
}

Experiment TrainingJob::onThisMachine(Experiment experiment)
{
    if (auto chosen = withMachineChosen(experiment))
        return *chosen;
    experiment.set(u"train.device"_s, u"cpu"_s).orThrow();
    m_machineNote = problem("device.changed",
                            QT_TRANSLATE_NOOP("forja",
                                              "This run was trained on a graphics card, and LibTorch finds "
                                              "none here. It goes on on the processor: "
                                              "slower, and not exactly as it would have."));
    return withMachineChosen(std::move(experiment)).orThrow();
}

void TrainingJob::openOldRun()
{
    const RunFolder run = RunFolder::open(m_request.runPath).orThrow();
    Experiment experiment = run.experiment(m_request.table).orThrow();
    m_lock = RunLock::take(run.fsPath(), m_request.obeys).orThrow();
    QList<Problem> damaged;
    const CheckpointData checkpoint = newestCheckpoint(run, {}, &damaged).orThrow();
    if (!m_request.dataFolder.isEmpty())
        experiment.set(u"data.folder"_s, m_request.dataFolder).orThrow();
    experiment = onThisMachine(std::move(experiment));
    openDataOf(run, experiment);
    m_threads = useThreads(experiment);
    m_trainer = std::make_unique<Trainer>(experiment, m_data);
    m_trainer->restore(checkpoint).orThrow();
    noteMoment();
    m_run = run;
    abandonAfter(run, checkpoint.at).orThrow();
    m_savedUpdate = checkpoint.at.update;
    openRecorder();
    event("resume",
          problem("run.resume",
                  QT_TRANSLATE_NOOP("forja", "Training goes on from the checkpoint of update %1."),
                  {QString::number(checkpoint.at.update)}));
    for (const Problem &what : damaged)
        event("warning", what);
    if (m_machineNote)
        event("warning", *m_machineNote);
    noteChanges(run, checkpoint);
}

void TrainingJob::noteChanges(const RunFolder &run, const CheckpointData &checkpoint)
{
    for (const Problem &what : bitsAtRisk(recordedEnvironment(run), environment()))
        event("warning", what);
    for (const Problem &what : std::as_const(m_dataChanges))
        event("warning", what);
    noteChangedData(run, checkpoint);
}

QJsonObject TrainingJob::environment() const
{
    QJsonObject environment = environmentRecord();
    environment.insert(u"threads"_s, m_threads);
    environment.insert(u"device"_s, m_trainer->experiment().text(u"train.device"_s));
    environment.insert(u"data"_s, toJson(dataFactsOf(*m_data)));
    return environment;
}

void TrainingJob::noteChangedData(const RunFolder &run, const CheckpointData &checkpoint)
{
    if (checkpoint.state.value(u"data"_s).toString() == m_data->fingerprint())
        return;
    const auto recorded = readFile(run.fsPath() / "data.jsonl");
    const auto before = picturesByPath(recorded ? *recorded : QByteArray());
    const auto now = picturesByPath(m_data->recordLines());
    int added = 0;
    int removed = 0;
    int changed = 0;
    for (auto it = now.cbegin(); it != now.cend(); ++it) {
        added += before.contains(it.key()) ? 0 : 1;
        changed += before.contains(it.key()) && before.value(it.key()) != it.value() ? 1 : 0;
    }
    for (auto it = before.cbegin(); it != before.cend(); ++it)
        removed += now.contains(it.key()) ? 0 : 1;
    event("warning",
          problem("data.changed",
                  QT_TRANSLATE_NOOP("forja",
                                    "%1: the pictures are not those that the run was trained on: %2 added, "
                                    "%3 gone, %4 changed. Training goes on, "
                                    "but not exactly as it would have."),
                  {m_data->report().source, QString::number(added), QString::number(removed),
                   QString::number(changed)}));
    m_recorder->setFile(u"data.jsonl"_s, m_data->recordLines());
}

void TrainingJob::beginRecording()
{
    m_begin = m_trainer->moment();
    m_beginSeconds = m_trainer->seconds();
    m_goal = goalOf(m_trainer->experiment(), m_request.length, point());
    m_environment = environment();
    recordLength();
    m_recorder->setExperiment(m_trainer->experiment());
    m_worker = std::make_shared<SnapshotWorker>(m_trainer->experiment(), m_data, m_trainer->reference(),
                                                m_run->name());
    if (!m_worker->flat())
        m_gauge = std::make_shared<Gauge>(m_trainer->experiment(), m_data);
    m_recorder->setReals(m_worker->reals());
    m_recorder->finish().orThrow(); // whoever opens the run now finds it whole
    rememberMeasures();
    beginDoctor();
    m_beside = {};
    m_beside = spentBeside();
    m_listener.goalChanged(m_goal);
    m_listener.runOpened(*m_run, m_trainer->experiment(), m_data);
}

} // namespace forja
