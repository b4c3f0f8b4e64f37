// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/players.h"

#include "engine/metrics/distance.h"
#include "engine/training/adam.h"
#include "engine/training/device.h"
#include "engine/training/movingstatistics.h"
#include "engine/training/precision.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

void append(std::vector<float> &to, const torch::Tensor &outputs)
{
    const torch::Tensor flat = outputs.detach().to(torch::kCPU).contiguous();
    const float *data = flat.const_data_ptr<float>();
    to.insert(to.end(), data, data + flat.numel());
}

/// What the first `layers` layers consist of.
std::vector<std::string> modulesOf(const Discriminator &d, int layers)
{
    const auto rows = d.summary();
    if (layers >= static_cast<int>(rows.size())) {
        throw Error(problem(
            "training.all_frozen",
            QT_TRANSLATE_NOOP(
                "forja", "d.frozen: D has %1 layers here, and at least the last must learn. Use %2 or less."),
            {QString::number(rows.size()), QString::number(rows.size() - 1)}));
    }
    std::vector<std::string> modules;
    for (int layer = 0; layer < layers; ++layer) {
        const auto &own = rows[static_cast<std::size_t>(layer)].modules;
        modules.insert(modules.end(), own.begin(), own.end());
    }
    return modules;
}

/// Batch norms of `net` that are not within `frozen`; all stand still from now on, but while a
/// MovingStatistics lives.
std::vector<BatchNorm *> normsOf(torch::nn::Module &net, const std::vector<std::string> &frozen)
{
    std::vector<BatchNorm *> out;
    for (const auto &[name, norm] : batchNormsOf(net)) {
        norm->isStandingStill = true;
        if (!isWithin(name, frozen))
            out.push_back(norm);
    }
    return out;
}

/// Every so many updates of D its batch's diversity is taken: often enough for a chart, and no work to speak
/// of.
constexpr qint64 kDiversityInterval = 4;
constexpr std::int64_t kInDiversity = 32; // pictures

std::optional<double> diversityOf(const torch::Tensor &made, const torch::Tensor &madeClasses,
                                  const torch::Tensor &real, const torch::Tensor &realClasses)
{
    const auto some = [](const torch::Tensor &batch) {
        return batch.defined() ? batch.narrow(0, 0, std::min(kInDiversity, batch.size(0))) : batch;
    };
    const auto generated = meanDistanceWithin(some(made), some(madeClasses));
    const auto reference = meanDistanceWithin(some(real), some(realClasses));
    if (!generated || !reference || *reference <= 0)
        return {};
    return *generated / *reference;
}

} // namespace

Players::Players(const Experiment &e, const NetShape &shape, const Dataset &data)
    : g(netFamily(e.text(u"g.net"_s)).makeG(e, shape, static_cast<std::uint64_t>(e.integer(u"train.seed"_s))),
        e.text(u"train.layout"_s) == u"channels-last"_s, deviceOf(e))
    , d(netFamily(e.text(u"d.net"_s)).makeD(e, shape, static_cast<std::uint64_t>(e.integer(u"train.seed"_s))),
        e.text(u"train.layout"_s) == u"channels-last"_s, deviceOf(e))
    , average(g.flat.values.clone())
    , m_shape(shape)
    , m_device(deviceOf(e))
    , m_settings(updateSettings(e))
    , m_loss(lossNamed(e.text(u"loss.kind"_s)))
{
    g.net->train();
    d.net->train();
    m_frozen = modulesOf(*d.net, m_settings.frozenD);
    d.flat.freeze(m_frozen);
    m_normsD = normsOf(*d.net, m_frozen);
    m_normsG = normsOf(*g.net, {});
    if (shape.classes > 0) {
        const std::vector<std::uint32_t> counts = trainingClassCounts(data);
        m_classEnds.resize(counts.size());
        std::partial_sum(counts.begin(), counts.end(), m_classEnds.begin());
    }
}

std::vector<Players::Part> Players::parts() const
{
    const std::int64_t batch = m_settings.batch;
    const std::int64_t count = std::min<std::int64_t>(m_settings.parts, batch);
    std::vector<Part> out;
    for (std::int64_t i = 0; i < count; ++i) {
        const std::int64_t begin = i * batch / count;
        const std::int64_t size = (i + 1) * batch / count - begin;
        out.push_back({begin, size, static_cast<double>(size) / static_cast<double>(batch)});
    }
    return out;
}

Players::Asked Players::ask(Purpose latents, Purpose classes, qint64 count) const
{
    const Draws draws(m_settings.seed, latents, static_cast<std::uint64_t>(count));
    Asked asked{torch::empty({m_settings.batch, m_shape.latent}), {}, {}};
    draws.fillNormal(asked.latents.mutable_data_ptr<float>(),
                     static_cast<std::size_t>(asked.latents.numel()));
    if (m_shape.classes > 0) {
        // Of a training picture drawn at random: as often as D meets them among the real ones, else their
        // share alone would tell the two apart.
        const Draws drawn(m_settings.seed, classes, static_cast<std::uint64_t>(count));
        asked.classes = torch::empty({m_settings.batch}, torch::kInt64);
        auto *out = asked.classes.mutable_data_ptr<std::int64_t>();
        for (int i = 0; i < m_settings.batch; ++i) {
            const std::uint32_t picture = drawn.below(m_classEnds.back(), static_cast<std::uint32_t>(i));
            out[i] = std::upper_bound(m_classEnds.begin(), m_classEnds.end(), picture) - m_classEnds.begin();
        }
        asked.classes = asked.classes.to(m_device);
    }
    asked.latents = asked.latents.to(m_device);
    return asked;
}

torch::Tensor Players::make(const Asked &asked, const Part &part, bool isOfG)
{
    const MovingStatistics moving(m_normsG, isOfG);
    const PrecisionScope precision(m_settings.isBf16, m_device.type());
    return g.net->forward(part.of(asked.latents), part.of(asked.classes)).to(torch::kFloat32);
}

torch::Tensor Players::judge(const torch::Tensor &pictures, const torch::Tensor &classes, const Draws &draws,
                             std::uint32_t lane, const Part &part)
{
    const torch::Tensor seen = m_settings.augmentation.isOn()
        ? augment(pictures, m_settings.augmentation, draws, lane, static_cast<std::uint32_t>(part.begin))
        : pictures;
    const PrecisionScope precision(m_settings.isBf16, m_device.type());
    return d.net->forward(seen, classes).to(torch::kFloat32);
}

torch::Tensor Players::flips(qint64 count, std::uint32_t lane, const Part &part) const
{
    const Draws draws(m_settings.seed, Purpose::LabelNoise, static_cast<std::uint64_t>(count));
    torch::Tensor out = torch::empty({part.size}, torch::kBool);
    bool *flags = out.mutable_data_ptr<bool>();
    for (std::int64_t i = 0; i < part.size; ++i)
        flags[i] = draws.uniform(static_cast<std::uint32_t>(part.begin + i), lane) < m_settings.labelNoise;
    return out.to(m_device);
}

torch::Tensor Players::lossD(qint64 count, const Part &part, const torch::Tensor &onReal,
                             const torch::Tensor &onFake) const
{
    if (m_settings.labelNoise > 0) {
        return termWithFlips(m_loss.realTerm, m_loss.fakeTerm, onReal, flips(count, 0, part)).mean()
            + termWithFlips(m_loss.fakeTerm, m_loss.realTerm, onFake, flips(count, 1, part)).mean();
    }
    return m_loss.realTerm(onReal).mean() + m_loss.fakeTerm(onFake).mean();
}

ReportD Players::updateD(qint64 count, const Batch &real, bool isReused)
{
    d.flat.gradients.zero_();
    beginTrace(Player::D, d.flat.values);
    m_shown = ask(Purpose::LatentD, Purpose::ClassOfD, count);
    m_generated.reset();
    const Batch shown{real.pictures.to(m_device),
                      real.classes.defined() ? real.classes.to(m_device) : real.classes};
    if (m_learnsD)
        iterateSpectralNorms(*d.net, m_frozen);
    ReportD report;
    for (const Part &part : parts())
        learnPartD(count, shown, part, isReused, report);
    report.gradientNorm = l2Norm(d.flat.gradients);
    traceGradients(d.flat);
    if (m_learnsD) {
        adamStepD(count);
        if (isPenaltyLazy() && isPenaltyDue(count))
            penaltyStep(count, shown, report);
    }
    if (!m_made.empty())
        report.diversity = diversityOf(torch::cat(std::exchange(m_made, {})), m_shown->classes,
                                       shown.pictures, m_shape.classes > 0 ? shown.classes : torch::Tensor());
    endTrace(d.flat, report.loss, report.gradientNorm);
    return report;
}

torch::Tensor Players::madeForD(const Part &part, bool isReused)
{
    // The graph is kept where G learns from these very pictures next.
    const bool isKept = isReused && part.isWhole();
    const torch::AutoGradMode gradients(isKept);
    const torch::Tensor made = make(*m_shown, part, isKept);
    if (isKept)
        m_shown->pictures = made;
    if (part.isWhole())
        m_generated = made.detach();
    return made.detach();
}

void Players::learnPartD(qint64 count, const Batch &real, const Part &part, bool isReused, ReportD &report)
{
    const Draws draws(m_settings.seed, Purpose::AugmentD, static_cast<std::uint64_t>(count));
    const torch::Tensor made = madeForD(part, isReused);
    const torch::Tensor pictures = part.of(real.pictures);
    const torch::Tensor classes = m_shape.classes > 0 ? part.of(real.classes) : torch::Tensor();

    const torch::AutoGradMode gradients(m_learnsD);
    torch::Tensor onReal, onFake;
    {
        // Real and generated pictures go through D apart, so that batch norm sees each for itself.
        const MovingStatistics moving(m_normsD, m_learnsD);
        onReal = judge(pictures, classes, draws, 0, part);
        onFake = judge(made, part.of(m_shown->classes), draws, 1, part);
    }
    const torch::Tensor loss = lossD(count, part, onReal, onFake);
    if (m_learnsD) {
        const bool hasPenalty = isPenaltyDue(count) && !isPenaltyLazy();
        const torch::Tensor total = hasPenalty ? loss + penaltyOn(count, real, part, report) : loss;
        (part.isWhole() ? total : total * part.share).backward();
    }
    report.loss += loss.item<double>() * part.share;
    append(report.real, onReal);
    append(report.fake, onFake);
    if (count % kDiversityInterval == 0 && part.begin < kInDiversity)
        m_made.push_back(made);
    traceRows(&UpdateTrace::real, pictures);
    traceRows(&UpdateTrace::fake, made);
    traceRows(&UpdateTrace::onReal, onReal);
    traceRows(&UpdateTrace::onFake, onFake);
}

bool Players::isPenaltyDue(qint64 count) const
{
    return m_settings.r1 > 0 && count % m_settings.r1Interval == 0;
}

torch::Tensor Players::penaltyOn(qint64 count, const Batch &real, const Part &part, ReportD &report)
{
    const Draws draws(m_settings.seed, Purpose::AugmentD, static_cast<std::uint64_t>(count));
    const torch::Tensor classes = m_shape.classes > 0 ? part.of(real.classes) : torch::Tensor();
    const torch::Tensor penalty = r1Penalty(
        [&](const torch::Tensor &leaf) {
            const auto first = static_cast<std::uint32_t>(part.begin);
            const torch::Tensor seen = m_settings.augmentation.isOn()
                ? augment(leaf, m_settings.augmentation, draws, 0, first)
                : leaf;
            return d.net->forward(seen, classes);
        },
        part.of(real.pictures));
    report.r1 += penalty.item<double>() * part.share;
    report.hasR1 = true;
    return penalty * (m_settings.r1 / 2);
}

void Players::penaltyStep(qint64 count, const Batch &real, ReportD &report)
{
    // Lazy regularisation (Karras et al. 2020, sec. 3.1 and appendix B): taken every k updates and weighted
    // by k, in a step of its own.
    d.flat.gradients.zero_();
    for (const Part &part : parts())
        (penaltyOn(count, real, part, report) * (part.share * m_settings.r1Interval)).backward();
    ++d.extraSteps;
    adamStepD(count);
}

void Players::adamStepD(qint64 count)
{
    const AdamSettings settings = isPenaltyLazy() ? besideLazyPenalty(m_settings.adamD, m_settings.r1Interval)
                                                  : m_settings.adamD;
    adamStep(d.flat, d.expAvg, d.expAvgSq, settings, count + 1 + d.extraSteps);
}

void Players::setTracing(bool isTracing)
{
    m_isTracing = isTracing;
    m_traces.clear();
}

void Players::beginTrace(Player player, const torch::Tensor &weights)
{
    if (!m_isTracing)
        return;
    m_traces.emplace_back().player = player;
    m_weightsBefore = weights.clone();
}

void Players::traceRows(torch::Tensor UpdateTrace::*of, const torch::Tensor &rows)
{
    if (!m_isTracing)
        return;
    torch::Tensor &to = m_traces.back().*of;
    const torch::Tensor copy = hostCopy(rows.detach());
    to = to.defined() ? torch::cat({to, copy}) : copy;
}

void Players::endTrace(const FlatParameters &flat, double loss, double gradientNorm)
{
    if (!m_isTracing)
        return;
    UpdateTrace &trace = m_traces.back();
    trace.loss = loss;
    trace.gradientNorm = gradientNorm;
    trace.change = (flat.values - m_weightsBefore).norm().item<double>();
}

void Players::traceGradients(const FlatParameters &flat)
{
    if (!m_isTracing)
        return;
    UpdateTrace &trace = m_traces.back();
    for (std::size_t i = 0; i < flat.count(); ++i) {
        const torch::Tensor gradient = flat.part(flat.gradients, i);
        if (gradient.dim() > 1)
            trace.layers.emplace_back(flat.names()[i], gradient.norm().item<double>());
    }
}

} // namespace forja
