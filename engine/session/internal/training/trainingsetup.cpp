// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/training/trainingsetup.h"

#include "engine/base/counted.h"
#include "engine/base/files.h"
#include "engine/experiment/branching.h"
#include "engine/experiment/keys.h"
#include "engine/runs/environment.h"
#include "engine/runs/recorder.h"
#include "engine/session/internal/training/branchstart.h"
#include "engine/session/internal/training/emulation.h"
#include "engine/session/internal/training/environment.h"
#include "engine/session/internal/training/weightsstart.h"
#include "engine/training/device.h"
#include "engine/training/threads.h"

#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

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

/// How many pictures are others than those that `run` recorded.
Problem changedPictures(const RunFolder &run, const Dataset &data)
{
    const auto recorded = readFile(run.fsPath() / "data.jsonl");
    const auto before = picturesByPath(recorded ? *recorded : QByteArray());
    const auto now = picturesByPath(data.recordLines());
    int added = 0;
    int removed = 0;
    int changed = 0;
    for (auto it = now.cbegin(); it != now.cend(); ++it) {
        added += before.contains(it.key()) ? 0 : 1;
        changed += before.contains(it.key()) && before.value(it.key()) != it.value() ? 1 : 0;
    }
    for (auto it = before.cbegin(); it != before.cend(); ++it)
        removed += now.contains(it.key()) ? 0 : 1;
    return problem("data.changed",
                   QT_TRANSLATE_NOOP("forja",
                                     "%1: the pictures are not those that the run was trained on: %2 added, "
                                     "%3 missing, %4 changed. Training continues, but not exactly as it "
                                     "would have."),
                   {data.report().source, QString::number(added), QString::number(removed),
                    QString::number(changed)});
}

Remark remarkOnStart(const Experiment &experiment, const Dataset &data)
{
    const char *many = experiment.isOnPoints()
        ? QT_TRANSLATE_NOOP("forja", "Training starts on %1 points, %2 more are held out.")
        : QT_TRANSLATE_NOOP("forja", "Training starts on %1 pictures, %2 more are held out.");
    const char *oneHeldOut = experiment.isOnPoints()
        ? QT_TRANSLATE_NOOP("forja", "Training starts on %1 points, 1 more is held out.")
        : QT_TRANSLATE_NOOP("forja", "Training starts on %1 pictures, 1 more is held out.");
    const char *begins = byCount(data.trainSize(),
                                 QT_TRANSLATE_NOOP("forja", "Training starts on a single one; held out: %2."),
                                 byCount(data.heldOutSize(), oneHeldOut, many));
    // Numbers as they are: the training doctor reads them.
    return {EventKind::Start,
            problem("run.start", begins,
                    {QString::number(data.trainSize()), QString::number(data.heldOutSize())})};
}

QString fingerprintIn(const CheckpointData &checkpoint)
{
    return checkpoint.state.value(u"data"_s).toString();
}

} // namespace

TrainingSetup::TrainingSetup(const JobRequest &request, JobListener &listener,
                             const std::atomic<bool> &cancelled)
    : m_request(request), m_listener(listener), m_cancelled(cancelled)
{
}

PreparedTraining TrainingSetup::prepare()
{
    if (m_request.runPath.isEmpty())
        return newRun();
    return m_request.from ? branch() : oldRun();
}

PreparedTraining TrainingSetup::whole(PreparedTraining parts) const
{
    const Trainer &trainer = *parts.trainer;
    parts.environment = environmentRecord();
    parts.environment.insert(u"threads"_s, threadLimit(trainer.experiment()));
    parts.environment.insert(u"device"_s, trainer.experiment().text(key::trainDevice));
    parts.environment.insert(u"data"_s, toJson(dataFactsOf(*parts.data)));
    parts.goal = goalOf(trainer.experiment(), m_request.length,
                        {static_cast<double>(trainer.moment().update), trainer.kimg(), trainer.seconds()});
    return parts;
}

PreparedTraining TrainingSetup::newRun()
{
    // Whether it can be trained at all.
    const Experiment chosen = withMachineChosenAnew(*m_request.experiment).orThrow();
    if (const auto problems = validate(chosen); !problems.isEmpty())
        throw Error(problems.first());

    // Data, nets, and what they begin with.
    Experiment experiment = chosen;
    const auto weights = weightsFor(experiment);
    const auto data = opened(sourceOf(experiment), pictureRule(experiment)).orThrow();
    useThreads(experiment);
    auto trainer = std::make_unique<Trainer>(experiment, data);
    const auto takeover = weights ? std::optional(takeWeights(*trainer, *weights)) : std::nullopt;

    // Only now the folder: what fails above leaves none behind.
    const RunFolder run = createRun(m_request.runsFolder, experiment).orThrow();
    auto lock = RunLock::take(run.fsPath(), m_request.obeys).orThrow();
    PreparedTraining prepared = whole(
        {.run = run, .lock = std::move(lock), .data = data, .trainer = std::move(trainer)});
    prepared.remarks << remarkOnStart(experiment, *data);
    for (const Problem &remark : m_request.remarks)
        prepared.remarks << Remark{EventKind::Warning, remark};
    if (takeover)
        prepared.remarks << remarkOn(*takeover, *experiment.origin);
    return prepared;
}

PreparedTraining TrainingSetup::oldRun()
{
    // The run is this program's own before anything of it is read that another one may change.
    const RunFolder run = RunFolder::open(m_request.runPath).orThrow();
    auto lock = RunLock::take(run.fsPath(), m_request.obeys).orThrow();
    const Experiment recorded = run.experiment(m_request.table).orThrow();
    QList<Problem> damaged;
    const CheckpointData checkpoint = newestCheckpoint(run, {}, &damaged).orThrow();

    // Data and nets as it left them.
    const Experiment experiment = asItIsHere(recorded);
    const RunData data = dataOf(run, experiment);
    useThreads(experiment);
    auto trainer = std::make_unique<Trainer>(experiment, data.data);
    trainer->restore(checkpoint).orThrow();

    // What came after the checkpoint is trained once more.
    abandonAfter(run, checkpoint.at).orThrow();
    PreparedTraining prepared = whole({.run = run,
                                       .lock = std::move(lock),
                                       .data = data.data,
                                       .trainer = std::move(trainer),
                                       .savedUpdate = checkpoint.at.update,
                                       .isNewFolder = false});
    prepared.remarks << Remark{
        EventKind::Resume,
        problem("run.resume",
                QT_TRANSLATE_NOOP("forja", "Training continues from the checkpoint of update %1."),
                {QString::number(checkpoint.at.update)})};
    for (const Problem &what : damaged)
        prepared.remarks << Remark{EventKind::Warning, what};
    remarkChanges(prepared, run, fingerprintIn(checkpoint), data.changes);
    return prepared;
}

PreparedTraining TrainingSetup::branch()
{
    // Reached through a link or not, a branch lies beside the run itself, which it names as its origin.
    const RunFolder parent = RunFolder::open(fromPath(realPath(toPath(m_request.runPath)))).orThrow();
    const Experiment recorded = parent.experiment(m_request.table).orThrow();
    const qint64 update = *m_request.from;

    // What a branch cannot have is said before the work of catching up.
    requireReached(parent, update);
    static_cast<void>(
        withChanges(cutAt(recorded, update), m_request.changes, Moment{.update = update}).orThrow());

    // The parent's state at that moment.
    const Experiment experiment = asItIsHere(recorded);
    const RunData data = dataOf(parent, experiment);
    useThreads(experiment);
    QList<Problem> damaged;
    CheckpointData begin = checkpointBefore(update, parent, experiment, data.data, &damaged);
    const QString fingerprint = fingerprintIn(begin);
    const CheckpointData checkpoint = caughtUp(update, experiment, data.data, std::move(begin), m_listener,
                                               m_cancelled);

    Experiment own = branchOf(experiment, checkpoint);
    own.origin = Origin{.kind = Origin::Kind::Branch, .run = parent.name(), .update = update};
    auto trainer = std::make_unique<Trainer>(own, data.data);
    trainer->restore(checkpoint).orThrow();

    // Only now the folder, with the checkpoint to go on from.
    const RunFolder run = createRun(QFileInfo(parent.path()).absolutePath(), own).orThrow();
    auto lock = RunLock::take(run.fsPath(), m_request.obeys).orThrow();
    writeCheckpoint(run, checkpoint).orThrow();
    PreparedTraining prepared = whole({.run = run,
                                       .lock = std::move(lock),
                                       .data = data.data,
                                       .trainer = std::move(trainer),
                                       .savedUpdate = checkpoint.at.update});
    prepared.remarks << Remark{EventKind::Start,
                               problem("run.branch",
                                       QT_TRANSLATE_NOOP("forja", "This run branches from %1 at update %2."),
                                       {parent.name(), QString::number(update)})};
    for (const Problem &what : damaged)
        prepared.remarks << Remark{EventKind::Warning, what};
    remarkChanges(prepared, parent, fingerprint, data.changes);
    return prepared;
}

Experiment TrainingSetup::branchOf(const Experiment &parent, const CheckpointData &at) const
{
    // The parent's schedule as far as it has happened, manual steps of this very moment included.
    Experiment cut = cutAt(parent, *m_request.from);
    cut.schedule = parent.schedule.first(std::clamp(at.scheduleDone, cut.schedule.size(),
                                                    parent.schedule.size()));
    return withChanges(cut, m_request.changes, at.at).orThrow();
}

Result<std::shared_ptr<const Dataset>> TrainingSetup::opened(const QString &source,
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
        m_listener.tell(report::DataProgressed{QString::fromLatin1(stage), done, total});
        return !m_cancelled.load();
    });
}

QString TrainingSetup::sourceOf(const Experiment &experiment) const
{
    return m_request.dataFolder.isEmpty() ? experiment.text(key::dataFolder) : m_request.dataFolder;
}

RunData TrainingSetup::dataOf(const RunFolder &run, const Experiment &experiment) const
{
    const QString source = sourceOf(experiment);
    const auto opener = [&](const PictureRule &rule) { return opened(source, rule); };
    return openAsRun(run, experiment, opener).orThrow();
}

Experiment TrainingSetup::asItIsHere(Experiment experiment)
{
    if (!m_request.dataFolder.isEmpty())
        experiment.set(key::dataFolder, m_request.dataFolder).orThrow();
    // The graphics card is gone: slowly is better than not at all.
    if (experiment.text(key::trainDevice) == u"cuda"_s && !hasGraphicsCard()) {
        experiment.set(key::trainDevice, u"cpu"_s).orThrow();
        m_machineNotes << problem("device.changed",
                                  QT_TRANSLATE_NOOP("forja",
                                                    "This run was trained on a graphics card, and LibTorch "
                                                    "finds none here. It continues on the processor: more "
                                                    "slowly, and not exactly as it would have."));
    }
    Experiment chosen = withMachineChosen(std::move(experiment)).orThrow();
    if (const auto note = noteOnEmulation(chosen, m_request.isInexact).orThrow())
        m_machineNotes << *note;
    return chosen;
}

void TrainingSetup::remarkChanges(PreparedTraining &prepared, const RunFolder &run,
                                  const QString &fingerprint, const QList<Problem> &dataChanges) const
{
    QList<Problem> changes = m_machineNotes;
    changes << bitsAtRisk(recordedEnvironment(run), prepared.environment);
    changes << dataChanges;
    prepared.isDataChanged = fingerprint != prepared.data->fingerprint();
    if (prepared.isDataChanged)
        changes << changedPictures(run, *prepared.data);
    for (const Problem &what : std::as_const(changes))
        prepared.remarks << Remark{EventKind::Warning, what};
}

} // namespace forja
