// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/fit.h"

#include "app/cli/console.h"
#include "app/cli/settings.h"

#include <QEventLoop>
#include <QJsonObject>

namespace forja {

using namespace Qt::StringLiterals;

ProbedFit tryFit(const Experiment &experiment)
{
    FitProbe probe;
    QEventLoop loop;
    ProbedFit fit;
    std::optional<Problem> what;
    QObject::connect(&probe, &FitProbe::found, &loop, [&](const ProbedFit &found) {
        fit = found;
        loop.quit();
    });
    QObject::connect(&probe, &FitProbe::failed, &loop, [&](const Problem &problem) {
        what = problem;
        loop.quit();
    });
    // Inside the loop: an answer that came before exec() would quit a loop that has not begun.
    QMetaObject::invokeMethod(&probe, [&] { probe.look(experiment); }, Qt::QueuedConnection);
    loop.exec();
    if (what)
        // After the loop: nothing may be thrown through Qt's own code.
        throw Error(*what);
    return fit;
}

QStringList fitLines(const ProbedFit &fit, const Experiment &experiment)
{
    const ProbeReport &report = fit.report;
    QString line
        = u"Tried: %1 %2, %3 of memory; a checkpoint takes %4, an hour of training at most %5 on the disk"_s
              .arg(counted(qRound64(report.imagesPerSecond)), perSecondOf(experiment),
                   sized(qRound64(report.peakMemoryMb * 1e6)), sized(report.checkpointBytes),
                   sized(report.hourBytes));
    if (fit.secondsToReadable >= 0)
        line += u"; first readable pictures after about %1, if they come as they do with the sample digits"_s
                    .arg(lasting(fit.secondsToReadable));
    QStringList lines{line};
    if (const auto remark = fit.remark())
        lines << remark->english();
    return lines;
}

QJsonObject toJson(const ProbedFit &fit)
{
    QJsonObject out = toJson(fit.report);
    out.insert(u"parts"_s, fit.parts);
    out.insert(u"asked_parts"_s, fit.askedParts);
    if (fit.secondsToReadable >= 0)
        out.insert(u"seconds_to_readable"_s, fit.secondsToReadable);
    return out;
}

} // namespace forja
