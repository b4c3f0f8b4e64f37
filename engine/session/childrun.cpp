// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/childrun.h"

#include "engine/experiment/keys.h"
#include "engine/session/commandlineprogram.h"
#include "engine/session/internal/children/childwatch.h"
#include "engine/session/internal/children/runcommands.h"

#include "engine/base/files.h"
#include "engine/base/system.h"
#include "engine/runs/bestmeasure.h"
#include "engine/runs/runlock.h"

#include <QJsonDocument>
#include <QProcess>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// What a child says when it fails is a line or two; the rest is progress.
constexpr qsizetype kKeptWords = 8192;
constexpr int kInterrupted = 130;
constexpr int kKillSignal = 9;
constexpr int kTerminateSignal = 15;
/// For a child that is to save and end; one that takes longer is ended.
constexpr int kPatienceMs = 60000;

QStringList wordsFor(const ChildOrder &order)
{
    QStringList words;
    if (order.experiment) {
        words = QStringList{u"train"_s, u"--experiment"_s, u"-"_s, u"--out"_s, order.runsFolder};
        // The queue divides the cores among its runs, but a number chosen in the settings stands.
        if (order.threads > 0 && order.experiment->integer(key::trainThreads) == 0)
            words << u"--set"_s << u"train.threads=%1"_s.arg(order.threads);
    } else {
        words = QStringList{u"resume"_s, order.runPath};
    }
    return words + QStringList{u"--obey"_s, u"--background"_s};
}

/// The last sentence that begins as an error does.
QString lastError(const QByteArray &words)
{
    const QString mark = u"forja-cli: "_s;
    const QString text = QString::fromUtf8(words);
    const qsizetype at = text.lastIndexOf(mark);
    return at < 0 ? QString() : text.mid(at + mark.size()).trimmed();
}

} // namespace

class ChildRun::Private
{
public:
    Private(ChildRun *child, WorkQueue &work) : q(child), lane(work), watch(work) { }

    void connectProcess();
    void takeWords();
    void takeExit(int code, bool isCrash);
    void takeNews(const News &news);
    Problem crash(int signal) const;
    /// Ends once all that was recorded has been read.
    void finishWith(ChildEnd how, const std::optional<Problem> &reason);
    void finish();
    void setState(RunState next);
    void send(const SentCommand &command);

    ChildRun *q;
    WorkQueue &lane;
    ChildWatch watch;
    QProcess process; ///< not running for a child that was adopted
    QByteArray words; ///< the last of its standard error
    qint64 pid = 0;
    qint64 memoryKillsBefore = 0;
    bool wantsStop = false;
    bool isAdopted = false;
    std::optional<ChildEnd> comingEnd;
    RunState state = RunState::Empty;
    QString runPath;
    Progress progress;
    std::optional<MeasureRecord> best;
    std::optional<ChildEnd> end;
    std::optional<Problem> why;
};

ChildRun::ChildRun(WorkQueue &lane, QObject *parent)
    : QObject(parent), m_private(std::make_unique<Private>(this, lane))
{
    connect(&m_private->watch, &ChildWatch::arrived, this,
            [this](const News &news) { m_private->takeNews(news); });
    connect(&m_private->watch, &ChildWatch::lastSeen, this, [this] { m_private->finish(); });
    m_private->connectProcess();
}

ChildRun::~ChildRun()
{
    QProcess &process = m_private->process;
    // Signals from here on would reach an object that is being destroyed.
    process.disconnect(this);
    m_private->lane.drain();
    if (process.state() == QProcess::NotRunning)
        return;
    // Asked twice it would leave without saving.
    if (!m_private->wantsStop)
        process.terminate();
    process.waitForFinished(kPatienceMs);
}

void ChildRun::start(const ChildOrder &order)
{
    QProcess &process = m_private->process;
    // Counted before the start, to tell later whether this process may have been among them.
    m_private->memoryKillsBefore = memoryKills();
    m_private->runPath = order.runPath;
    m_private->setState(RunState::Preparing);
    // Ctrl-C in the terminal is meant for the parent, which then asks the child to stop.
    keepFromTerminal(process);
    process.start(commandLineProgram(), wordsFor(order));
    m_private->pid = process.processId();
    // Over standard input: no file is left behind, and the length of a command line does not matter.
    if (order.experiment)
        process.write(QJsonDocument(toJson(*order.experiment)).toJson(QJsonDocument::Compact));
    process.closeWriteChannel();
}

void ChildRun::adopt(const QString &runPath)
{
    const auto writer = RunLock::named(toPath(runPath));
    m_private->pid = writer ? writer->pid : 0;
    m_private->runPath = runPath;
    m_private->isAdopted = true;
    m_private->setState(RunState::Preparing);
    m_private->watch.begin(runPath);
}

void ChildRun::pause()
{
    if (m_private->state != RunState::Training)
        return;
    m_private->send(command::Pause{});
    m_private->setState(RunState::Pausing);
}

void ChildRun::proceed()
{
    if (m_private->state == RunState::Paused || m_private->state == RunState::Pausing)
        m_private->send(command::Proceed{});
}

void ChildRun::stop()
{
    // Never twice: a second signal ends the child without a checkpoint.
    if (m_private->end || m_private->state == RunState::Empty || m_private->wantsStop)
        return;
    m_private->wantsStop = true;
    m_private->setState(RunState::Stopping);
    // Our own child reacts to a signal even before it has a run; an adopted one only reads commands.
    if (m_private->process.state() != QProcess::NotRunning)
        m_private->process.terminate();
    else
        m_private->send(command::Stop{});
}

RunState ChildRun::state() const
{
    return m_private->state;
}

QString ChildRun::runPath() const
{
    return m_private->runPath;
}

qint64 ChildRun::processId() const
{
    return m_private->pid;
}

Progress ChildRun::progress() const
{
    return m_private->progress;
}

const std::optional<MeasureRecord> &ChildRun::best() const
{
    return m_private->best;
}

std::optional<ChildEnd> ChildRun::end() const
{
    return m_private->end;
}

const std::optional<Problem> &ChildRun::why() const
{
    return m_private->why;
}

void ChildRun::Private::connectProcess()
{
    connect(&process, &QProcess::readyReadStandardOutput, q, [this] { takeWords(); });
    connect(&process, &QProcess::readyReadStandardError, q,
            [this] { words = (words + process.readAllStandardError()).right(kKeptWords); });
    connect(&process, &QProcess::finished, q,
            [this](int code, QProcess::ExitStatus status) { takeExit(code, status == QProcess::CrashExit); });
    connect(&process, &QProcess::errorOccurred, q, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        finishWith(
            ChildEnd::Failed,
            problem("child.start",
                    QT_TRANSLATE_NOOP(
                        "forja",
                        "%1: cannot be started (%2). It should be next to this program; reinstall it."),
                    {process.program(), process.errorString()}));
    });
}

void ChildRun::Private::takeWords()
{
    while (process.canReadLine()) {
        const QString run = QJsonDocument::fromJson(process.readLine()).object().value(u"run"_s).toString();
        if (run.isEmpty())
            continue;
        runPath = run;
        watch.begin(run);
        Q_EMIT q->changed();
    }
}

void ChildRun::Private::takeExit(int code, bool isCrash)
{
    // A short run may end before its first lines were read.
    takeWords();
    // A stop sent before the child listens to signals ends it by that signal; all else was not asked for.
    const bool isStopped = wantsStop && code == kTerminateSignal;
    if (isCrash && !isStopped) {
        const Problem reason = crash(code);
        // The child could not record it any more, and the run would look cut off for no reason.
        if (!runPath.isEmpty())
            lane.post(WorkKind::Inspect, false, [path = runPath, reason] { recordCutOff(path, reason); });
        finishWith(reason.code == u"child.memory" ? ChildEnd::OutOfMemory
                       : code == kKillSignal      ? ChildEnd::Killed
                                                  : ChildEnd::Crashed,
                   reason);
        return;
    }
    // An interruption is something that somebody wanted, wherever the signal came from.
    if (code == 0 || code == kInterrupted || isCrash) {
        finishWith(code == 0 ? ChildEnd::Finished : ChildEnd::Stopped, {});
        return;
    }
    const QString said = lastError(words);
    finishWith(ChildEnd::Failed,
               problem("child.failed", "%1", {said.isEmpty() ? u"forja-cli: %1"_s.arg(code) : said}));
}

Problem ChildRun::Private::crash(int signal) const
{
    const QStringList args{runPath.isEmpty() ? process.program() : runPath, QString::number(pid),
                           QString::number(signal)};
    // The system counts these kills without naming the victim: one more since the start must be this one.
    if (signal == kKillSignal && memoryKills() > memoryKillsBefore) {
        return problem("child.memory",
                       QT_TRANSLATE_NOOP("forja",
                                         "%1: memory ran out, and the system ended process %2. Train fewer "
                                         "runs at once, or use a smaller batch, width or picture size. This "
                                         "run can be continued from its newest checkpoint."),
                       args);
    }
    if (signal == kKillSignal) {
        return problem("child.killed",
                       QT_TRANSLATE_NOOP("forja",
                                         "%1: process %2 was killed from outside (signal %3). The run can be "
                                         "continued from its newest checkpoint."),
                       args);
    }
    return problem(
        "child.crashed",
        QT_TRANSLATE_NOOP(
            "forja",
            "%1: process %2 crashed (signal %3). The run can be continued from its newest checkpoint."),
        args);
}

void ChildRun::Private::takeNews(const News &news)
{
    // A folder that is out of reach for the moment says nothing about the training in it.
    if (news.isAway)
        return;
    if (!news.ticks.empty())
        progress = progressAt(news.ticks.back(), watch.goal());
    for (const MeasureRecord &measure : news.measures) {
        if (canBeBest(measure) && (!best || measure.distance() < best->distance()))
            best = measure;
    }
    // The request has not reached the child yet: taking its present state would undo it on screen.
    const bool isAsked = comingEnd || state == RunState::Stopping
        || (state == RunState::Pausing && !watch.waits());
    if (!isAsked && watch.standing().kind == RunStanding::Kind::Writing)
        state = watch.waits() ? RunState::Paused : RunState::Training;
    // There is no exit code for a process that is not our child; that nobody writes the run is all we learn.
    if (isAdopted && !news.writer) {
        const auto how = watch.standing();
        finishWith(how.why ? ChildEnd::Failed : wantsStop ? ChildEnd::Stopped : ChildEnd::Finished, how.why);
        return;
    }
    Q_EMIT q->changed();
}

void ChildRun::Private::finishWith(ChildEnd how, const std::optional<Problem> &reason)
{
    if (comingEnd)
        return;
    comingEnd = how;
    why = reason;
    // The last records may not have been read yet.
    watch.lookLast();
}

void ChildRun::Private::finish()
{
    end = comingEnd;
    // The run's own words can be translated.
    if (end == ChildEnd::Failed && watch.standing().why)
        why = watch.standing().why;
    const bool isWell = end == ChildEnd::Finished || end == ChildEnd::Stopped;
    state = isWell ? RunState::Finished : RunState::Failed;
    Q_EMIT q->changed();
    Q_EMIT q->ended();
}

void ChildRun::Private::setState(RunState next)
{
    if (next == state)
        return;
    state = next;
    Q_EMIT q->changed();
}

void ChildRun::Private::send(const SentCommand &command)
{
    if (!runPath.isEmpty())
        lane.post(WorkKind::Inspect, false,
                  [run = toPath(runPath), command] { static_cast<void>(sendCommand(run, command)); });
}

} // namespace forja
