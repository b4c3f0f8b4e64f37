// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/timing.h"

#include "engine/data/dataset.h"
#include "engine/experiment/keys.h"
#include "engine/session/internal/training/trainingclock.h"
#include "engine/training/threads.h"
#include "engine/training/trainer.h"

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Requires: a fresh thread, see useThreads().
BenchReport timed(const Experiment &experiment, const std::shared_ptr<const Dataset> &data, double seconds)
{
    useThreads(experiment);
    Trainer trainer(experiment, data);
    // The first updates allocate memory, fill caches and find out how many threads are fastest, which would
    // distort a short timing.
    constexpr int kWarmUp = 4;
    for (int i = 0; i < kWarmUp || trainer.threadsAtWork().why == ThreadsAtWork::Why::Trying; ++i)
        trainer.advance();

    BenchReport report;
    std::vector<double> windows;
    const double batch = static_cast<double>(experiment.integer(key::trainBatch));
    const qint64 begin = trainer.moment().dUpdates;
    QElapsedTimer total;
    total.start();
    // Three windows at least, or slowest and fastest would say nothing about the spread.
    while (secondsOf(total) < seconds || windows.size() < 3) {
        QElapsedTimer window;
        window.start();
        qint64 updates = 0;
        const qint64 before = trainer.moment().dUpdates;
        // On a slow machine one update may take longer than a whole window.
        while (updates == 0 || secondsOf(window) < 1.0) {
            trainer.advance();
            trainer.takeTick();
            report.phaseMs[u"data"_s] += trainer.lastTimes().data;
            report.phaseMs[u"D"_s] += trainer.lastTimes().d;
            report.phaseMs[u"G"_s] += trainer.lastTimes().g;
            report.phaseMs[u"judging"_s] += trainer.lastTimes().judging;
            ++updates;
        }
        report.updates += updates;
        windows.push_back(static_cast<double>(trainer.moment().dUpdates - before) * batch
                          / secondsOf(window));
    }
    report.seconds = secondsOf(total);
    for (double &ms : report.phaseMs)
        ms /= static_cast<double>(report.updates);
    std::sort(windows.begin(), windows.end());
    report.slowest = windows.front();
    report.fastest = windows.back();
    report.imagesPerSecond = static_cast<double>(trainer.moment().dUpdates - begin) * batch / report.seconds;
    report.threads = trainer.threadsAtWork().threads;
    report.parametersG = trainer.players().g().flat.parameters();
    report.parametersD = trainer.players().d().flat.parameters();
    // The settings belong to the number: without them, the timing cannot be repeated.
    for (const Field &field : experiment.table().fields()) {
        if (experiment.applies(field))
            report.settings.insert(field.key, field.format(experiment.value(field.key)));
    }
    return report;
}

} // namespace

Result<BenchReport> bench(const Experiment &asked, double seconds)
{
    const Experiment experiment = withMachineChosenAnew(asked).orThrow();
    if (const auto problems = validate(experiment); !problems.isEmpty())
        return problems.first();
    const auto data = Dataset::open(experiment.text(key::dataFolder), pictureRule(experiment));
    if (!data)
        return data.problem();
    return onFreshThread([&] { return Result<BenchReport>(timed(experiment, *data, seconds)); });
}

} // namespace forja
