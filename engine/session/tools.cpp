// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/tools.h"

#include "base/system.h"
#include "data/rundata.h"
#include "experiment/numerics.h"
#include "runs/environment.h"
#include "training/runner.h"
#include "training/threads.h"

#include <ATen/Version.h>
#include <QElapsedTimer>
#include <QJsonObject>
#include <QSysInfo>
#include <torch/version.h>

#include <algorithm>
#include <cstring>
#include <limits>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

double secondsOf(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

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
        if (!what.isEmpty() && report.firstDifference.isEmpty())
            report.firstDifference = what;
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
        if (tick.at.dUpdates <= again.front().at.dUpdates - 1)
            continue;
        const auto found = std::find_if(again.begin(), again.end(),
                                        [&tick](const TickRecord &other) { return other.at == tick.at; });
        if (found == again.end())
            continue;
        for (auto it = tick.stats.cbegin(); it != tick.stats.cend(); ++it) {
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
        return problem("verify.one_checkpoint",
                       QT_TRANSLATE_NOOP("forja",
                                         "%1: there is only one checkpoint, so nothing lies between two. "
                                         "Train the run a little further."),
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
    Runner runner(experiment, data);
    if (auto done = runner.restore(from); !done)
        return done.problem();
    std::vector<TickRecord> again;
    const auto isThere = [&runner, end = to.at] {
        return runner.moment().dUpdates >= end.dUpdates && runner.moment().gUpdates >= end.gUpdates;
    };
    while (!isThere()) {
        runner.advance();
        if (auto tick = runner.takeTick())
            again.push_back(std::move(*tick));
        if (progress)
            progress(runner.moment().update - from.at.update, to.at.update - from.at.update);
    }
    VerifyReport report{.from = from.at.update,
                        .to = to.at.update,
                        .tensors = 0,
                        .statistics = 0,
                        .isIdentical = false,
                        .firstDifference = {},
                        .environment = {}};
    if (!(runner.moment() == to.at))
        report.firstDifference = u"the schedule leads elsewhere: update %1 instead of %2"_s
                                     .arg(runner.moment().update)
                                     .arg(to.at.update);
    compareTensors(runner.checkpoint().tensors, to.tensors, report);
    if (!again.empty())
        compareTicks(again, run.ticks(), report);
    report.isIdentical = report.firstDifference.isEmpty();
    return report;
}

/// Requires: a fresh thread, see useThreads().
BenchReport timed(const Experiment &experiment, const std::shared_ptr<const Dataset> &data, double seconds)
{
    useThreads(experiment);
    Runner runner(experiment, data);
    constexpr int kWarmUp = 4;
    for (int i = 0; i < kWarmUp; ++i)
        runner.advance();

    BenchReport report;
    std::vector<double> windows;
    const double batch = static_cast<double>(experiment.integer(u"train.batch"_s));
    const qint64 begin = runner.moment().dUpdates;
    QElapsedTimer total;
    total.start();
    while (secondsOf(total) < seconds || windows.size() < 3) {
        QElapsedTimer window;
        window.start();
        qint64 updates = 0;
        const qint64 before = runner.moment().dUpdates;
        while (updates == 0 || secondsOf(window) < 1.0) {
            runner.advance();
            runner.takeTick();
            report.phaseMs[u"data"_s] += runner.lastTimes().data;
            report.phaseMs[u"D"_s] += runner.lastTimes().d;
            report.phaseMs[u"G"_s] += runner.lastTimes().g;
            report.phaseMs[u"judging"_s] += runner.lastTimes().judging;
            ++updates;
        }
        report.updates += updates;
        windows.push_back(static_cast<double>(runner.moment().dUpdates - before) * batch / secondsOf(window));
    }
    report.seconds = secondsOf(total);
    for (double &ms : report.phaseMs)
        ms /= static_cast<double>(report.updates);
    std::sort(windows.begin(), windows.end());
    report.slowest = windows.front();
    report.fastest = windows.back();
    report.imagesPerSecond = static_cast<double>(runner.moment().dUpdates - begin) * batch / report.seconds;
    report.parametersG = runner.players().g.flat.parameters();
    report.parametersD = runner.players().d.flat.parameters();
    for (const Field &field : experiment.table().fields()) {
        if (experiment.applies(field))
            report.settings.insert(field.key, field.format(experiment.value(field.key)));
    }
    return report;
}

QString buildName()
{
#ifdef __OPTIMIZE__
    const QString way = u"optimised"_s;
#else
    const QString way = u"not optimised"_s;
#endif
#ifdef __clang__
    return QStringLiteral(__VERSION__) + u", "_s + way;
#else
    return u"GCC %1, %2"_s.arg(QStringLiteral(__VERSION__), way);
#endif
}

} // namespace

Result<VerifyReport> verifyRun(const QString &path, const FieldTablePtr &table, const QString &dataFolder,
                               const std::function<void(qint64, qint64)> &progress)
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
        experiment->set(u"data.folder"_s, dataFolder).orThrow();
    const auto data = openAsRun(*run, *experiment);
    if (!data)
        return data.problem();

    const Experiment chosen = withMachineChosen(*experiment).orThrow();
    auto report = onFreshThread([&] { return compared(chosen, *data, *run, from, to, progress); });
    if (report) {
        QJsonObject now = environmentRecord();
        now.insert(u"threads"_s, chosen.integer(u"train.threads"_s));
        report->environment = bitsAtRisk(recordedEnvironment(*run), now);
    }
    return report;
}

Result<BenchReport> bench(const Experiment &asked, double seconds)
{
    const Experiment experiment = withMachineChosen(asked).orThrow();
    if (const auto problems = validate(experiment); !problems.isEmpty())
        return problems.first();
    const auto data = Dataset::open(experiment.text(u"data.folder"_s), pictureRule(experiment));
    if (!data)
        return data.problem();
    return onFreshThread([&] { return Result<BenchReport>(timed(experiment, *data, seconds)); });
}

QJsonObject environmentRecord()
{
    const auto variable = [](const char *name) { return QString::fromLocal8Bit(qgetenv(name)); };
    return {{u"forja"_s, u"0.1.0"_s},
            {u"build"_s, buildName()},
            {u"libtorch"_s, QString::fromLatin1(TORCH_VERSION)},
            {u"qt"_s, QString::fromLatin1(qVersion())},
            {u"processor"_s, processorName()},
            {u"instruction_set"_s, QString::fromStdString(at::get_cpu_capability())},
            {u"cores"_s, usableCores()},
            {u"system"_s, QSysInfo::prettyProductName()},
            {u"omp_wait_policy"_s, variable("OMP_WAIT_POLICY")},
            {u"gomp_spincount"_s, variable("GOMP_SPINCOUNT")},
            {u"flush_denormals"_s, true},
            {u"numerics"_s, kNumerics}};
}

} // namespace forja
