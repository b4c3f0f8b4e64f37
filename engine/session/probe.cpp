// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/probe.h"

#include "engine/base/guarded.h"
#include "engine/base/system.h"
#include "engine/experiment/keys.h"
#include "engine/session/internal/training/gauge.h"
#include "engine/session/internal/training/snapshotworker.h"
#include "engine/training/threads.h"
#include "engine/training/trainer.h"

#include <QElapsedTimer>

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kUpdates = 3;
/// The first update also prepares; short ones are repeated until so much time can be told from noise.
constexpr double kTimedSeconds = 0.5;

/// What of it is kept on the disk, in bytes.
struct Sizes
{
    qint64 checkpoint = 0;
    qint64 sheet = 0;
    qint64 generator = 0;
    qint64 line = 0; ///< of statistics
};

/// What an hour leaves: as much as there are moments in it, at most what is kept.
qint64 bytesOfAnHour(const Experiment &e, const Sizes &sizes, double secondsOfUpdate)
{
    constexpr double kHour = 3600;
    // By default a point lasts a second, but it can never be shorter than an update.
    const double tick = std::max(e.integer(key::runTick) > 0
                                     ? static_cast<double>(e.integer(key::runTick)) * secondsOfUpdate
                                     : 1.0,
                                 secondsOfUpdate);
    const double ticks = kHour / tick;
    const auto kept = [&e](const QString &key, double made) {
        return std::min(static_cast<double>(e.integer(key)), made);
    };
    const auto everyUpdates = static_cast<double>(e.integer(key::runCheckpointUpdates));
    const double saved = 60 / e.real(key::runCheckpointMinutes)
        + (everyUpdates > 0 ? kHour / (everyUpdates * secondsOfUpdate) : 0);
    const double bytes = ticks * static_cast<double>(sizes.line)
        + kept(key::runKeepSheets, ticks) * static_cast<double>(sizes.sheet)
        + kept(key::runKeepGenerators, ticks / static_cast<double>(e.integer(key::runMeasureTicks)) + 2)
            * static_cast<double>(sizes.generator)
        + (kept(key::runKeepCheckpoints, saved) + 1) * static_cast<double>(sizes.checkpoint);
    return static_cast<qint64>(bytes);
}

/// As training has them, and as it will be in the middle of it.
Experiment timedExperiment(const Experiment &asked)
{
    Experiment out = asked;
    out.schedule.clear();
    // Updates of D alone are cheaper than the ones that follow for hours.
    out.set(key::dFirst, 0).orThrow();
    // Makes a point fall within these few updates, so that the size of its line is known.
    out.set(key::runTick, kUpdates).orThrow();
    return out;
}

Sizes sizesOf(const Trainer &trainer, const std::shared_ptr<const Dataset> &data, const TickRecord &tick)
{
    Sizes sizes;
    sizes.line = toLine(tick).size();
    sizes.checkpoint = encodeTensors(trainer.checkpoint().tensors).size();
    SnapshotWorker worker(trainer.experiment(), data, trainer.reference(), {});
    worker.load(trainer.snapshot());
    sizes.sheet = encodeSheet(worker.sheet(), {}).size();
    sizes.generator = worker.generator().size();
    // For the memory that it needs.
    if (worker.flat()) {
        static_cast<void>(worker.measurePoints());
        return sizes;
    }
    Gauge gauge(trainer.experiment(), data);
    gauge.begin(worker.generatorNumbers(), 0, 0);
    while (!gauge.next())
        continue;
    return sizes;
}

/// Requires: a fresh thread, see useThreads().
ProbeReport probed(const Experiment &asked, const std::shared_ptr<const Dataset> &data)
{
    useThreads(asked);
    Trainer trainer(timedExperiment(asked), data);
    // In so few updates none is spent on finding out how many threads are fastest.
    trainer.setThreads(threadLimit(asked));
    trainer.advance();
    std::optional<TickRecord> tick;
    QElapsedTimer timer;
    timer.start();
    const qint64 before = trainer.moment().dUpdates;
    const auto seconds = [&timer] { return static_cast<double>(timer.nsecsElapsed()) / 1e9; };
    while (trainer.moment().update < kUpdates || seconds() < kTimedSeconds) {
        trainer.advance();
        if (auto ended = trainer.takeTick())
            tick = std::move(ended);
    }
    ProbeReport report{.updates = trainer.moment().update};
    // Minus one: the first update came before the clock was started.
    const double secondsOfUpdate = seconds() / static_cast<double>(report.updates - 1);
    report.imagesPerSecond = static_cast<double>((trainer.moment().dUpdates - before)
                                                 * asked.integer(key::trainBatch))
        / seconds();
    const Sizes sizes = sizesOf(trainer, data, tick.value_or(TickRecord{}));
    report.checkpointBytes = sizes.checkpoint;
    report.hourBytes = bytesOfAnHour(asked, sizes, secondsOfUpdate);
    report.peakMemoryMb = peakMemoryMb();
    return report;
}

} // namespace

Result<ProbeReport> probe(const Experiment &asked)
{
    // First, because some rules ask for the number of threads or the precision.
    const Experiment experiment = withMachineChosenAnew(asked).orThrow();
    if (const auto problems = validate(experiment); !problems.isEmpty())
        return problems.first();
    return guarded([&]() -> Result<ProbeReport> {
        const auto data = Dataset::open(experiment.text(key::dataFolder), pictureRule(experiment));
        if (!data)
            return data.problem();
        return onFreshThread([&] { return Result<ProbeReport>(probed(experiment, *data)); });
    });
}

QJsonObject toJson(const ProbeReport &report)
{
    return {{u"updates"_s, report.updates},
            {u"images_per_second"_s, report.imagesPerSecond},
            {u"peak_memory_mb"_s, report.peakMemoryMb},
            {u"checkpoint_bytes"_s, report.checkpointBytes},
            {u"hour_bytes"_s, report.hourBytes}};
}

std::optional<ProbeReport> probeFromJson(const QJsonObject &json)
{
    const ProbeReport report{.updates = json.value(u"updates"_s).toInteger(),
                             .imagesPerSecond = json.value(u"images_per_second"_s).toDouble(),
                             .peakMemoryMb = json.value(u"peak_memory_mb"_s).toDouble(),
                             .checkpointBytes = json.value(u"checkpoint_bytes"_s).toInteger(),
                             .hourBytes = json.value(u"hour_bytes"_s).toInteger()};
    return report.updates > 0 ? std::optional(report) : std::nullopt;
}

} // namespace forja
