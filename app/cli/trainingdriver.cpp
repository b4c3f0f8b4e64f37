// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/trainingdriver.h"

#include "app/cli/commandline.h"
#include "app/cli/settings.h"

#include <QTimer>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// What an interrupted training gives a disk that refuses what it has to save.
constexpr int kDiskPatienceMs = 5000;

QString shortNumber(double value)
{
    return QString::number(value, 'g', 4);
}

} // namespace

TrainingDriver::TrainingDriver(Session &session, Interrupts &interrupts, QObject *parent)
    : QObject(parent), m_session(session), m_interrupts(interrupts)
{
    connectSession();
}

void TrainingDriver::connectSession()
{
    connect(&m_interrupts, &Interrupts::requested, this, &TrainingDriver::beginStopping);
    connect(&m_session.data(), &OpenData::progressed, this,
            [this](const QString &stage, qint64 done, qint64 total) {
                // Negative: nobody knows how many there are yet.
                const double fraction = total > 0 ? static_cast<double>(done) / static_cast<double>(total)
                                                  : -1;
                m_line.show(fraction, u"pictures: %1 %2 of %3"_s.arg(stage, counted(done), counted(total)));
            });
    connect(&m_session.data(), &OpenData::opened, this, &TrainingDriver::tellData);
    connect(&m_session.data(), &OpenData::failed, this, &TrainingDriver::fail);
    connect(&m_session.training(), &TrainingControl::caughtUp, this, [this](qint64 done, qint64 total) {
        const double fraction = static_cast<double>(done) / static_cast<double>(total);
        m_line.show(fraction,
                    u"catching up: %1 of %2 updates, as the run made them"_s.arg(counted(done),
                                                                                 counted(total)));
    });
    connect(&m_session.run(), &LoadedRun::opened, this, [this](const QString &path) {
        m_line.clear();
        printNote(u"Run: "_s + path);
    });
    connect(&m_session.run(), &LoadedRun::stateChanged, this, [this](RunState state) {
        // Asked for before there was anything to stop.
        if (state == RunState::Training && m_interrupts.wasRequested())
            m_session.training().stop();
    });
    connect(&m_session.run(), &LoadedRun::progressed, this, &TrainingDriver::tellProgress);
    connect(&m_session.records(), &LiveRecords::measured, this, [this](const MeasureRecord &record) {
        m_distance = u" · distance %1"_s.arg(shortNumber(record.distance()));
    });
    connect(&m_session.records(), &LiveRecords::eventHappened, this, &TrainingDriver::tellEvent);
    // Asked when it has ended: an interruption may come in the last update.
    connect(&m_session.run(), &LoadedRun::finished, this,
            [this] { leave(m_interrupts.wasRequested() ? kInterrupted : kDone); });
    connect(&m_session.run(), &LoadedRun::failed, this, &TrainingDriver::fail);
}

int TrainingDriver::run(const std::function<void()> &begin)
{
    m_isOver = false;
    // Inside the loop: what begins may fail at once, and leave() must find a loop to end.
    QTimer::singleShot(0, this, begin);
    const int exitCode = m_loop.exec();
    m_line.clear();
    flushWarning();
    return exitCode;
}

void TrainingDriver::beginStopping()
{
    m_line.clear();
    printNote(u"Finishing the update and writing a checkpoint; interrupt once more to leave at once."_s);
    if (m_session.run().state() == RunState::Preparing)
        m_session.data().cancel();
    m_session.training().stop();
}

void TrainingDriver::leave(int exitCode)
{
    // The first outcome counts: what ends as a consequence must not change the exit code.
    if (m_isOver)
        return;
    m_isOver = true;
    m_loop.exit(exitCode);
}

void TrainingDriver::fail(const Problem &problem)
{
    if (m_isOver)
        return;
    m_line.clear();
    // An interrupted start is no failure; work that could not be saved is one.
    const bool isLost = problem.code == u"disk.not_saved";
    if (m_interrupts.wasRequested() && !isLost) {
        leave(kInterrupted);
        return;
    }
    // What ends a run is told as an event first.
    if (m_warning == problem.english())
        m_warning.clear();
    flushWarning();
    printError(problem);
    leave(kFailed);
}

void TrainingDriver::tellData(const DatasetReport &report)
{
    m_line.clear();
    QString text = u"Pictures: %1 (%2 held out)"_s.arg(counted(report.pictures), counted(report.heldOut));
    // A folder without classes is the usual case and needs no mention.
    if (!report.classNames.isEmpty())
        text += u", %1 classes"_s.arg(report.classNames.size());
    if (!report.skipped.isEmpty())
        text += counted(report.skipped.size(),
                        u"; 1 file cannot be used: `forja-cli dataset check` names it"_s,
                        u"; %1 files cannot be used: `forja-cli dataset check` lists them"_s);
    printNote(text);
}

void TrainingDriver::tellProgress(const Progress &progress)
{
    // A late report would draw its bar below the last line.
    if (m_isOver)
        return;
    flushWarning();
    const auto &experiment = m_session.run().experiment();
    QString text = u"update %1 · %2 kimg · %3 %4"_s.arg(
        counted(progress.at.update), QString::number(progress.kimg, 'f', 1),
        counted(static_cast<qint64>(progress.imagesPerSecond)),
        experiment ? perSecondOf(*experiment) : u"images/s"_s);
    text += m_distance;
    if (progress.secondsLeft >= 0)
        text += u" · %1 left"_s.arg(lasting(progress.secondsLeft));
    m_line.show(progress.fraction, text);
}

void TrainingDriver::tellEvent(const EventRecord &event)
{
    flushWarning();
    const QString text = Problem{event.code, event.text, event.args}.english();
    if (event.kind == EventKind::Warning)
        m_warning = text;
    // Nothing may come after what the disk does: training may wait for it.
    if (event.code.startsWith(u"disk."))
        flushWarning();
    // Whoever interrupts a training is not kept waiting for a disk that takes nothing.
    if (event.code == u"disk.end" && m_interrupts.wasRequested())
        QTimer::singleShot(kDiskPatienceMs, this, [this] { m_session.training().stop(); });
    if (event.kind == EventKind::Recover || event.kind == EventKind::Weights) {
        m_line.clear();
        printNote(text);
    }
}

void TrainingDriver::flushWarning()
{
    if (m_warning.isEmpty())
        return;
    m_line.clear();
    printNote(u"warning: "_s + m_warning);
    m_warning.clear();
}

void TrainingDriver::printEnd(bool isJson, int exitCode) const
{
    const RunFolder *run = m_session.run().folder();
    // It was interrupted before there was a run.
    if (!run)
        return;
    const Progress progress = m_session.run().progress();
    if (isJson) {
        printJson({{u"run"_s, run->path()},
                   {u"update"_s, progress.at.update},
                   {u"kimg"_s, progress.kimg},
                   {u"seconds"_s, progress.seconds},
                   {u"interrupted"_s, exitCode == kInterrupted}});
        return;
    }
    print(u"%1 at update %2, %3 kimg, %4 of training"_s.arg(
        exitCode == kInterrupted ? u"Interrupted"_s : u"Done"_s, counted(progress.at.update),
        QString::number(progress.kimg, 'f', 1), lasting(progress.seconds)));
    print(run->path());
}

} // namespace forja
