// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/internal/trainingjob.h"

#include "session/tools.h"
#include "training/threads.h"

#include <QFileInfo>
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
    else
        openOldRun();
    beginRecording();
}

void TrainingJob::openData(const Experiment &experiment)
{
    const QString source = m_request.dataFolder.isEmpty() ? experiment.text(u"data.folder"_s) : m_request.dataFolder;
    const PictureRule rule = pictureRule(experiment);
    if (m_request.data && m_request.data->report().source == source) {
        PictureRule wanted = rule;
        if (wanted.channels == 0)
            wanted.channels = m_request.data->channels();
        if (wanted == m_request.data->report().rule) {
            m_data = m_request.data;
            return;
        }
    }
    m_data = Dataset::open(source, rule, [this](const char *stage, qint64 done, qint64 total) {
                 m_listener.datasetProgressed(QString::fromLatin1(stage), done, total);
                 return !m_cancelled.load();
             }).orThrow();
}

void TrainingJob::openNewRun()
{
    const Experiment experiment = withThreadsChosen(*m_request.experiment);
    if (const auto problems = validate(experiment); !problems.isEmpty())
        throw Error(problems.first());
    openData(experiment);
    m_threads = useThreads(experiment);
    m_runner = std::make_unique<Runner>(experiment, m_data);
    m_run = createRun(m_request.runsFolder, experiment).orThrow();
    m_lock = RunLock::take(m_run->fsPath()).orThrow();
    openRecorder();
    m_recorder->setFile(u"data.jsonl"_s, m_data->recordLines());
    event("start", problem("run.start", QT_TRANSLATE_NOOP("forja", "Training starts on %1 pictures, %2 more are held out."),
                           {QString::number(m_data->trainSize()), QString::number(m_data->heldOutSize())}));
}

void TrainingJob::openOldRun()
{
    const RunFolder run = RunFolder::open(m_request.runPath).orThrow();
    Experiment experiment = run.experiment(m_request.table).orThrow();
    std::unique_ptr<RunLock> lock;
    if (!m_request.from)
        lock = RunLock::take(run.fsPath()).orThrow();
    QList<Problem> damaged;
    const CheckpointData checkpoint = newestCheckpoint(run, m_request.from, &damaged).orThrow();
    if (m_request.from && checkpoint.at.update != *m_request.from) {
        QStringList kept;
        for (const qint64 update : run.checkpoints())
            kept << QString::number(update);
        throw Error(problem("run.no_checkpoint", QT_TRANSLATE_NOOP("forja", "%1: there is no full checkpoint of update %2. Kept are: %3."),
                            {run.name(), QString::number(*m_request.from), kept.join(u", "_s)}));
    }
    if (!m_request.dataFolder.isEmpty())
        experiment.set(u"data.folder"_s, m_request.dataFolder).orThrow();
    experiment = withThreadsChosen(std::move(experiment));
    openData(experiment);
    m_threads = useThreads(experiment);
    if (m_request.from)
        experiment.schedule.resize(checkpoint.scheduleDone);
    m_runner = std::make_unique<Runner>(experiment, m_data);
    m_runner->restore(checkpoint).orThrow();
    noteMoment();
    if (m_request.from) {
        openBranch(run, experiment, checkpoint);
    } else {
        m_run = run;
        m_lock = std::move(lock);
        abandonAfter(run, checkpoint.at).orThrow();
        m_savedUpdate = checkpoint.at.update;
        openRecorder();
        event("resume", problem("run.resume", QT_TRANSLATE_NOOP("forja", "Training goes on from the checkpoint of update %1."),
                                {QString::number(checkpoint.at.update)}));
    }
    for (const Problem &what : damaged)
        event("warning", what);
    noteChangedData(checkpoint);
}

void TrainingJob::openBranch(const RunFolder &parent, const Experiment &experiment, const CheckpointData &checkpoint)
{
    m_run = createRun(QFileInfo(parent.path()).absolutePath(), experiment).orThrow();
    m_lock = RunLock::take(m_run->fsPath()).orThrow();
    writeCheckpoint(*m_run, checkpoint).orThrow();
    m_savedUpdate = checkpoint.at.update;
    openRecorder();
    m_recorder->setFile(u"data.jsonl"_s, m_data->recordLines());
    event("start", problem("run.branch", QT_TRANSLATE_NOOP("forja", "This run branches from %1 at update %2."),
                           {parent.name(), QString::number(checkpoint.at.update)}));
}

void TrainingJob::noteChangedData(const CheckpointData &checkpoint)
{
    if (checkpoint.state.value(u"data"_s).toString() == m_data->fingerprint())
        return;
    const RunFolder &source = m_request.from ? *m_run : RunFolder::open(m_request.runPath).orThrow();
    const auto recorded = readFile(source.fsPath() / "data.jsonl");
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
    event("warning", problem("data.changed",
                             QT_TRANSLATE_NOOP("forja", "%1: the pictures are not those that the run was trained on: %2 added, %3 gone, %4 changed. Training goes on, "
                                                        "but not exactly as it would have."),
                             {m_data->report().source, QString::number(added), QString::number(removed), QString::number(changed)}));
    m_recorder->setFile(u"data.jsonl"_s, m_data->recordLines());
}

void TrainingJob::beginRecording()
{
    QJsonObject environment = environmentRecord();
    environment.insert(u"threads"_s, m_threads);
    m_recorder->setFile(u"environment.json"_s, QJsonDocument(environment).toJson());
    m_recorder->setExperiment(m_runner->experiment());
    m_studio = std::make_shared<Studio>(m_runner->experiment(), m_data, m_runner->reference(), m_run->name());
    m_recorder->setReals(m_studio->reals());
    m_recorder->finish().orThrow(); // whoever opens the run now finds it whole
    m_begin = m_runner->moment();
    m_beginKimg = m_runner->kimg();
    m_beginSeconds = m_runner->seconds();
    m_beginLaneSeconds = m_lane.busySeconds();
    m_beginJudgingSeconds = m_lane.judgingSeconds();
    m_listener.runOpened(*m_run, m_runner->experiment(), m_data);
}

} // namespace forja
