// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/verification.h"

#include "engine/experiment/keys.h"
#include "engine/runs/environment.h"
#include "engine/session/internal/data/rundata.h"
#include "engine/session/internal/training/emulation.h"
#include "engine/session/internal/training/environment.h"
#include "engine/training/threads.h"
#include "engine/training/trainer.h"

#include <QJsonObject>

#include <algorithm>
#include <cstring>
#include <limits>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

template<typename T>
T numberAt(const StoredTensor &tensor, qsizetype index)
{
    T number = {};
    std::memcpy(&number, tensor.data.constData() + index * static_cast<qsizetype>(sizeof(T)), sizeof(T));
    return number;
}

/// With so many digits that two that differ look different.
QString valueAt(const StoredTensor &tensor, qsizetype index)
{
    constexpr int kFloatDigits = std::numeric_limits<float>::max_digits10;
    constexpr int kDoubleDigits = std::numeric_limits<double>::max_digits10;
    if (tensor.dtype == u"F32"_s)
        return QString::number(static_cast<double>(numberAt<float>(tensor, index)), 'g', kFloatDigits);
    if (tensor.dtype == u"F64"_s)
        return QString::number(numberAt<double>(tensor, index), 'g', kDoubleDigits);
    return QString::number(tensor.dtype == u"U8"_s ? numberAt<quint8>(tensor, index)
                                                   : numberAt<qint64>(tensor, index));
}

/// Where two tensors differ, in a sentence; empty if nowhere.
QString difference(const StoredTensor &again, const StoredTensor &kept)
{
    if (again.data == kept.data)
        return {};
    if (again.dtype != kept.dtype || again.data.size() != kept.data.size())
        return u"%1: another size"_s.arg(kept.name);
    const qsizetype width = kept.dtype == u"F32"_s ? 4 : kept.dtype == u"U8"_s ? 1 : 8;
    qsizetype count = 0;
    qsizetype first = -1;
    // Compared as bytes: 0 and -0 are equal as numbers, but have different bits.
    for (qsizetype at = 0; at + width <= kept.data.size(); at += width) {
        if (std::memcmp(again.data.constData() + at, kept.data.constData() + at,
                        static_cast<std::size_t>(width))
            == 0)
            continue;
        ++count;
        first = first < 0 ? at / width : first;
    }
    return u"%1: %2 of %3 values differ, the first at %4 (%5 instead of %6)"_s.arg(kept.name)
        .arg(count)
        .arg(kept.data.size() / width)
        .arg(first)
        .arg(valueAt(again, first), valueAt(kept, first));
}

void compareTensors(const TensorFile &again, const TensorFile &kept, VerifyReport &report)
{
    for (const StoredTensor &tensor : kept.tensors) {
        const StoredTensor *other = again.find(tensor.name);
        const QString what = other ? difference(*other, tensor) : u"%1: missing"_s.arg(tensor.name);
        ++report.tensors;
        // Only the first one is reported, since the others may be its consequences.
        if (!what.isEmpty() && report.firstDifference.isEmpty())
            report.firstDifference = what;
    }
    for (const StoredTensor &tensor : again.tensors) {
        if (!kept.find(tensor.name) && report.firstDifference.isEmpty())
            report.firstDifference = u"%1: not in the checkpoint"_s.arg(tensor.name);
    }
}

bool isSame(double a, double b)
{
    return a == b || (std::isnan(a) && std::isnan(b));
}

void compareTicks(const std::vector<TickRecord> &again, const std::vector<TickRecord> &kept,
                  VerifyReport &report)
{
    for (const TickRecord &tick : kept) {
        // What happened before the checkpoint was not trained again.
        if (tick.at.dUpdates <= again.front().at.dUpdates - 1)
            continue;
        const auto found = std::find_if(again.begin(), again.end(),
                                        [&tick](const TickRecord &other) { return other.at == tick.at; });
        // Points may end by the clock, so this one may have no counterpart to compare with.
        if (found == again.end())
            continue;
        for (auto it = tick.stats.cbegin(); it != tick.stats.cend(); ++it) {
            // Timings never repeat.
            if (isTimed(it.key()))
                continue;
            ++report.statistics;
            const Statistic other = found->stats.value(it.key());
            const bool same = other.num == it->num && isSame(other.mean, it->mean)
                && isSame(other.std, it->std);
            if (!same && report.firstDifference.isEmpty()) {
                report.firstDifference = u"%1 at update %2: %3 instead of %4"_s.arg(it.key())
                                             .arg(tick.at.update)
                                             .arg(other.mean, 0, 'g', 17)
                                             .arg(it->mean, 0, 'g', 17);
            }
        }
    }
}

/// Two checkpoints to verify between: the newest valid one and the valid one before it.
Result<std::pair<CheckpointData, CheckpointData>> lastTwo(const RunFolder &run)
{
    QList<Problem> damaged;
    auto newest = newestCheckpoint(run, {}, &damaged);
    if (!newest)
        return newest.problem();
    auto before = newest->at.update > 0 ? newestCheckpoint(run, newest->at.update - 1, &damaged) : newest;
    if (!before || before->at == newest->at) {
        return problem(
            "verify.one_checkpoint",
            QT_TRANSLATE_NOOP(
                "forja",
                "%1: there is only one checkpoint, and verifying needs two. Train the run a little further."),
            {run.name()});
    }
    return std::pair{std::move(*before), std::move(*newest)};
}

/// Trains from one checkpoint to the other and compares. Requires: a fresh thread, see useThreads().
Result<VerifyReport> compared(const Experiment &experiment, const std::shared_ptr<const Dataset> &data,
                              const RunFolder &run, const CheckpointData &from, const CheckpointData &to,
                              const std::function<void(qint64, qint64)> &progress)
{
    useThreads(experiment);
    Trainer trainer(experiment, data);
    if (auto done = trainer.restore(from); !done)
        return done.problem();
    std::vector<TickRecord> again;
    // By both counters: if one player steps alone, the update does not tell the states apart.
    const auto isThere = [&trainer, end = to.at] {
        return trainer.moment().dUpdates >= end.dUpdates && trainer.moment().gUpdates >= end.gUpdates;
    };
    while (!isThere()) {
        trainer.advance();
        if (auto tick = trainer.takeTick())
            again.push_back(std::move(*tick));
        if (progress)
            progress(trainer.moment().update - from.at.update, to.at.update - from.at.update);
    }
    VerifyReport report{.from = from.at.update,
                        .to = to.at.update,
                        .tensors = 0,
                        .statistics = 0,
                        .isIdentical = false,
                        .firstDifference = {},
                        .environment = {}};
    // Most tensors will differ as well then, but this sentence says why.
    if (!(trainer.moment() == to.at))
        report.firstDifference = u"the schedule leads elsewhere: update %1 instead of %2"_s
                                     .arg(trainer.moment().update)
                                     .arg(to.at.update);
    compareTensors(trainer.checkpoint().tensors, to.tensors, report);
    if (!again.empty())
        compareTicks(again, run.ticks(), report);
    report.isIdentical = report.firstDifference.isEmpty();
    return report;
}

} // namespace

Result<VerifyReport> verifyRun(const QString &path, const FieldTablePtr &table, const QString &dataFolder,
                               const std::function<void(qint64, qint64)> &progress, bool isInexact)
{
    const auto run = RunFolder::open(path);
    if (!run)
        return run.problem();
    auto experiment = run->experiment(table);
    if (!experiment)
        return experiment.problem();
    auto pair = lastTwo(*run);
    if (!pair)
        return pair.problem();
    const auto &[from, to] = *pair;
    if (!dataFolder.isEmpty())
        experiment->set(key::dataFolder, dataFolder).orThrow();
    const Experiment chosen = withMachineChosen(*experiment).orThrow();
    const auto emulation = noteOnEmulation(chosen, isInexact);
    if (!emulation)
        return emulation.problem();
    const auto data = openAsRun(*run, *experiment);
    if (!data)
        return data.problem();

    auto report = onFreshThread([&] { return compared(chosen, *data, *run, from, to, progress); });
    if (report) {
        // Another version or processor may explain a difference that is nobody's fault.
        QJsonObject now = environmentRecord();
        now.insert(u"threads"_s, chosen.integer(key::trainThreads));
        report->environment = bitsAtRisk(recordedEnvironment(*run), now);
        if (*emulation)
            report->environment.prepend(**emulation);
    }
    return report;
}

} // namespace forja
