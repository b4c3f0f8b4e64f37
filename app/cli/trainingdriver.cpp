// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/trainingdriver.h"

#include "cli/commandline.h"

#include <QTimer>

namespace forja {

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
    connect(&m_session, &Session::datasetProgressed, this, [this](const QString &stage, qint64 done, qint64 total) {
        const double fraction = total > 0 ? static_cast<double>(done) / static_cast<double>(total) : -1;
        m_line.show(fraction, QStringLiteral("pictures: %1 %2 of %3").arg(stage, counted(done), counted(total)));
    });
    connect(&m_session, &Session::datasetOpened, this, &TrainingDriver::tellData);
    connect(&m_session, &Session::datasetFailed, this, &TrainingDriver::fail);
    connect(&m_session, &Session::caughtUp, this, [this](qint64 done, qint64 total) {
        const double fraction = static_cast<double>(done) / static_cast<double>(total);
        m_line.show(fraction, QStringLiteral("catching up: %1 of %2 updates, as the run made them").arg(counted(done), counted(total)));
    });
    connect(&m_session, &Session::runOpened, this, [this](const QString &path) {
        m_line.clear();
        printNote(QStringLiteral("Run: ") + path);
    });
    connect(&m_session, &Session::stateChanged, this, [this](RunState state) {
        // Asked for before there was anything to stop.
        if (state == RunState::Training && m_interrupts.wasRequested())
            m_session.stop();
    });
    connect(&m_session, &Session::progressed, this, &TrainingDriver::tellProgress);
    connect(&m_session, &Session::measured, this, [this](const MeasureRecord &record) {
        m_distance = QStringLiteral(" · distance %1").arg(shortNumber(record.distance));
    });
    connect(&m_session, &Session::eventHappened, this, &TrainingDriver::tellEvent);
    connect(&m_session, &Session::finished, this, [this] { leave(m_interrupts.wasRequested() ? kInterrupted : kDone); });
    connect(&m_session, &Session::failed, this, &TrainingDriver::fail);
}

int TrainingDriver::run(const std::function<void()> &begin)
{
    m_isOver = false;
    QTimer::singleShot(0, this, begin);
    const int exitCode = m_loop.exec();
    m_line.clear();
    flushWarning();
    return exitCode;
}

void TrainingDriver::beginStopping()
{
    m_line.clear();
    printNote(QStringLiteral("Finishing the update and writing a checkpoint; once more leaves at once."));
    if (m_session.state() == RunState::Preparing)
        m_session.cancelDataset();
    m_session.stop();
}

void TrainingDriver::leave(int exitCode)
{
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
    const bool isLost = problem.code == QLatin1String("disk.not_saved");
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
    QString text = QStringLiteral("Pictures: %1 (%2 held out)").arg(counted(report.pictures), counted(report.heldOut));
    if (!report.classNames.isEmpty())
        text += QStringLiteral(", %1 classes").arg(report.classNames.size());
    if (!report.skipped.isEmpty())
        text += counted(report.skipped.size(), QStringLiteral("; 1 file cannot be used: `forja-cli dataset check` names it"),
                        QStringLiteral("; %1 files cannot be used: `forja-cli dataset check` lists them"));
    printNote(text);
}

void TrainingDriver::tellProgress(const Progress &progress)
{
    if (m_isOver)
        return;
    flushWarning();
    QString text = QStringLiteral("update %1 · %2 kimg · %3 images/s")
                       .arg(counted(progress.at.update), QString::number(progress.kimg, 'f', 1),
                            counted(static_cast<qint64>(progress.imagesPerSecond)));
    text += m_distance;
    if (progress.secondsLeft >= 0)
        text += QStringLiteral(" · %1 left").arg(lasting(progress.secondsLeft));
    m_line.show(progress.fraction, text);
}

void TrainingDriver::tellEvent(const EventRecord &event)
{
    flushWarning();
    const QString text = Problem{event.code, event.text, event.args}.english();
    if (event.kind == QLatin1String("warning"))
        m_warning = text;
    // Nothing may come after what the disk does: training may wait for it.
    if (event.code.startsWith(QLatin1String("disk.")))
        flushWarning();
    // Whoever interrupts a training is not kept waiting for a disk that takes nothing.
    if (event.code == QLatin1String("disk.end") && m_interrupts.wasRequested())
        QTimer::singleShot(kDiskPatienceMs, this, [this] { m_session.stop(); });
    if (event.kind == QLatin1String("recover") || event.kind == QLatin1String("weights")) {
        m_line.clear();
        printNote(text);
    }
}

void TrainingDriver::flushWarning()
{
    if (m_warning.isEmpty())
        return;
    m_line.clear();
    printNote(QStringLiteral("warning: ") + m_warning);
    m_warning.clear();
}

void TrainingDriver::printEnd(bool isJson, int exitCode) const
{
    const RunFolder *run = m_session.run();
    if (!run)
        return;
    const Progress progress = m_session.progress();
    if (isJson) {
        printJson({{QStringLiteral("run"), run->path()},
                   {QStringLiteral("update"), progress.at.update},
                   {QStringLiteral("kimg"), progress.kimg},
                   {QStringLiteral("seconds"), progress.seconds},
                   {QStringLiteral("interrupted"), exitCode == kInterrupted}});
        return;
    }
    print(QStringLiteral("%1 at update %2, %3 kimg, %4 of training")
              .arg(exitCode == kInterrupted ? QStringLiteral("Interrupted") : QStringLiteral("Done"), counted(progress.at.update),
                   QString::number(progress.kimg, 'f', 1), lasting(progress.seconds)));
    print(run->path());
}

} // namespace forja
