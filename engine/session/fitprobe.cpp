// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/fitprobe.h"

#include "engine/experiment/keys.h"
#include "engine/experiment/presets.h"
#include "engine/session/commandlineprogram.h"

#include <QJsonDocument>
#include <QProcess>

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostParts = 256;
constexpr int kGaveUpSignal = 6;
constexpr int kKilledSignal = 9;

/// The whole experiment as the command line takes it.
QStringList wordsOf(const Experiment &experiment, int parts)
{
    QStringList words{u"bench"_s, u"--probe-here"_s, u"--json"_s};
    // Every field, defaults included, because the other process starts from a preset of its own.
    for (const Field &field : experiment.table().fields()) {
        const QVariant value = field.key == key::trainAccumulate ? QVariant(parts)
                                                                 : experiment.value(field.key);
        words << u"--set"_s << field.key + u'=' + field.format(value);
    }
    return words;
}

double secondsToReadable(const Experiment &experiment, const ProbeReport &report)
{
    // How many pictures it takes until they are readable was tried out for the presets only.
    const auto preset = presetNamed(experiment.presetName, experiment.table());
    if (!preset || preset->readableImages == 0 || report.imagesPerSecond <= 0)
        return -1;
    return static_cast<double>(preset->readableImages) / report.imagesPerSecond;
}

} // namespace

std::optional<Problem> ProbedFit::remark() const
{
    if (parts <= askedParts)
        return {};
    return problem("training.in_parts",
                   QT_TRANSLATE_NOOP("forja",
                                     "The batch of %1 pictures does not fit in memory at once. It is "
                                     "processed in %2 parts, with the same result up to rounding."),
                   {QString::number(batch), QString::number(parts)});
}

FitProbe::FitProbe(QObject *parent) : QObject(parent) { }

FitProbe::~FitProbe()
{
    cancel();
}

void FitProbe::look(const Experiment &experiment)
{
    cancel();
    m_experiment = experiment;
    const int parts = static_cast<int>(experiment.integer(key::trainAccumulate));
    m_fit = {
        .batch = static_cast<int>(experiment.integer(key::trainBatch)), .parts = parts, .askedParts = parts};
    begin();
}

void FitProbe::cancel()
{
    if (!m_process)
        return;
    // Before the kill, which would otherwise look like a lack of memory and start another process.
    m_process->disconnect(this);
    m_process->kill();
    m_process->waitForFinished();
    delete std::exchange(m_process, nullptr);
}

void FitProbe::begin()
{
    m_process = new QProcess(this);
    connect(m_process, &QProcess::finished, this, &FitProbe::takeEnd);
    // A process that never started does not emit finished().
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            takeEnd();
    });
    m_process->start(commandLineProgram(), wordsOf(*m_experiment, m_fit.parts));
}

void FitProbe::takeEnd()
{
    QProcess *process = std::exchange(m_process, nullptr);
    process->deleteLater();
    if (process->error() == QProcess::FailedToStart) {
        Q_EMIT failed(problem(
            "probe.not_started",
            QT_TRANSLATE_NOOP(
                "forja", "%1: cannot be started, so the settings were not tried. Reinstall the program."),
            {process->program()}));
        return;
    }
    const QJsonObject told = QJsonDocument::fromJson(process->readAllStandardOutput()).object();
    const int signal = process->exitStatus() == QProcess::CrashExit ? process->exitCode() : 0;
    // Who was killed, or gave up where memory could not be had, tells nothing.
    const bool isCutOff = signal == kKilledSignal || signal == kGaveUpSignal;
    if (isCutOff || told.value(u"code"_s).toString() == u"training.memory") {
        tryMoreParts();
        return;
    }
    // Any other crash would come again with smaller parts.
    if (signal != 0) {
        Q_EMIT failed(
            problem("probe.crashed",
                    QT_TRANSLATE_NOOP("forja",
                                      "The settings could not be tried: the process that tried them "
                                      "crashed (signal %1)."),
                    {QString::number(signal)}));
        return;
    }
    if (const auto report = probeFromJson(told)) {
        m_fit.report = *report;
        m_fit.secondsToReadable = secondsToReadable(*m_experiment, *report);
        Q_EMIT found(m_fit);
        return;
    }
    // The last line is the error; the ones before it are warnings.
    const QString why = QString::fromUtf8(process->readAllStandardError()).trimmed().section(u'\n', -1);
    Q_EMIT failed(problem("probe.failed", QT_TRANSLATE_NOOP("forja", "The settings could not be tried: %1"),
                          {why}));
}

void FitProbe::tryMoreParts()
{
    // More parts need less memory at once, and the batch, and so the training, stays the same.
    const int most = std::min(m_fit.batch, kMostParts);
    // The last step may be a shorter one: a batch of 48 has 32 parts, and then 48 of one picture.
    const int parts = std::min(m_fit.parts * 2, most);
    if (parts <= m_fit.parts) {
        Q_EMIT failed(problem(
            "probe.no_fit",
            QT_TRANSLATE_NOOP("forja",
                              "There is not enough memory for these settings, not even one picture at a "
                              "time. Use a smaller width or picture size, or close other programs.")));
        return;
    }
    m_fit.parts = parts;
    begin();
}

} // namespace forja
