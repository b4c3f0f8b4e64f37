// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/rundoctor.h"

#include "base/counted.h"
#include "runs/runcures.h"

#include <algorithm>
#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Healthy runs, too, begin with a D that is always right and pictures that are all alike.
constexpr qint64 kWarmUp = 400;
/// Updates that a mean is taken over, and ticks at least.
constexpr qint64 kDoctorWindow = 200;
constexpr std::size_t kFewestTicks = 2;
/// For what shows itself from the start.
constexpr qint64 kWildWindow = 50;
/// A finding that does not heal by itself and has lasted for so many updates is hopeless.
constexpr qint64 kHopelessAfter = 400;

/// Thresholds. Measured on 2026-11-25, 2 cores of an AMD EPYC, with tests/bench/doctor_runs.py and doctor_thresholds.py, on the settings that set them: digits, 16 and
/// 32 pixels, one seed each, means over 200 updates after the first 400. Each lies between what healthy (h) and sick (s) runs showed.
constexpr double kWonAccuracy = 0.99; // h .71 … 1, s 1
constexpr double kWonGradient = 0.25; // where D is always right: h 4.2, s .00003 … .09
constexpr double kCollapsedDiversity = 0.25; // h .15 (growing) … .80, s .00006 … .23
constexpr double kCollapsedGrowth = 0.01; // in 100 updates; of h .15: .03, s .003 at most
constexpr qint64 kCollapseFrom = 600; // h without norms and with a penalty: .07 … .2 until update 500
constexpr double kWildLoss = 15; // from the start: h 4.5 at most, s 50 and more
constexpr double kWildGradient = 1000; // of D, from the start: h 60 at most, s 1,500 … 370,000
constexpr double kStillApart = 0.05; // h .24 … 4.3, s .0002 … .003
constexpr double kStillSpread = 0.18; // h .25 … 1.5, s .0008 … .12
constexpr double kTinyRate = 1e-5; // h 5e-5 and more, s 1e-6
constexpr double kHeartGap = 0.35; // h .02 … .14, s .66 … 1.5
constexpr double kHeartSigns = 0.6; // Karras et al. 2020: their target
constexpr double kCopiedShare = 0.25; // h 0 … .01, s .66
constexpr double kFewPictures = 500; // not measured: where the preset for small data begins to pay

const char *const kReported[] = {"Accuracy/D", "Gradient/D", "Gradient/G", "Loss/D/loss", "Loss/G/loss", "Diversity/batch", "Loss/scores/real", "Loss/scores/fake",
                                 "Loss/scores/held_out", "Loss/scores/training", "Loss/signs/training"};

QString few(double value)
{
    return QString::number(value, 'g', 3);
}

/// The worst first; those that a worse one explains are not said beside it.
constexpr std::array kByGravity{Ailment::RatesTooHigh, Ailment::NothingMoves, Ailment::DHasWon, Ailment::Collapse,
                                Ailment::Memorising, Ailment::Overfitting, Ailment::FewPictures};

bool isFatal(Ailment ailment)
{
    return ailment == Ailment::RatesTooHigh || ailment == Ailment::NothingMoves || ailment == Ailment::DHasWon || ailment == Ailment::Collapse;
}

/// Whether `other` is what comes of `worse`.
bool explains(Ailment worse, Ailment other)
{
    const auto rank = [](Ailment one) { return std::find(kByGravity.begin(), kByGravity.end(), one); };
    return isFatal(worse) && other != Ailment::FewPictures && rank(worse) < rank(other);
}

} // namespace

RunDoctor::RunDoctor(const Experiment &experiment)
    : m_isOfPoints(experiment.isOnPoints()), m_now(experiment.after(experiment.schedule.size())), m_judgedFrom(kWarmUp)
{
}

void RunDoctor::setExperiment(const Experiment &experiment)
{
    m_now = experiment.after(experiment.schedule.size());
}

bool RunDoctor::take(const EventRecord &event)
{
    if (m_isOfPoints)
        return false;
    if (event.kind == u"start" && m_pictures == 0) {
        m_pictures = event.args.value(0).toLongLong();
        return note(Ailment::FewPictures, seesFewPictures(), 0, m_update);
    }
    if (event.kind != u"edit" && event.kind != u"step")
        return false;
    // What was before says nothing of what is now.
    m_window.clear();
    m_judgedFrom = std::max(m_judgedFrom, event.at.update + kDoctorWindow);
    bool isChanged = false;
    for (RunFinding &finding : m_findings) {
        isChanged = isChanged || !finding.isOver;
        finding.isOver = finding.isOver || finding.ailment != Ailment::FewPictures;
    }
    return isChanged;
}

bool RunDoctor::take(const TickRecord &tick)
{
    if (m_isOfPoints)
        return false;
    // The first tick of a branch stands for no more updates than it counted.
    const qint64 updates = m_window.empty() ? std::min(tick.at.update, tick.stats.value(u"Loss/G/loss"_s, tick.stats.value(u"Loss/D/loss"_s)).num) : tick.at.update - m_update;
    Point point{.update = tick.at.update, .updates = updates, .values = {}};
    point.values.fill(std::numeric_limits<double>::quiet_NaN());
    for (std::size_t i = 0; i < std::size(kReported); ++i) {
        const auto found = tick.stats.constFind(QString::fromLatin1(kReported[i]));
        if (found != tick.stats.cend() && found->num > 0)
            point.values[i] = found->mean;
    }
    point.values[SpreadReal] = tick.stats.value(u"Loss/scores/real"_s).std;
    point.values[SpreadFake] = tick.stats.value(u"Loss/scores/fake"_s).std;
    m_update = tick.at.update;
    if (point.updates <= 0)
        return false; // D alone, or steps by hand: no update that could be judged
    m_window.push_back(point);
    while (m_window.size() > kFewestTicks && m_window.front().update <= m_update - kDoctorWindow)
        m_window.pop_front();
    return judgeTicks();
}

bool RunDoctor::take(const MeasureRecord &measure)
{
    if (m_isOfPoints)
        return false;
    if (m_measure && measure.update < m_measure->update)
        return false;
    m_measure = measure;
    return measure.update >= m_judgedFrom && judgeMeasures();
}

std::optional<double> RunDoctor::mean(Signal signal) const
{
    double sum = 0;
    double updates = 0;
    for (std::size_t i = m_first; i < m_end; ++i) {
        const double value = m_window[i].values[signal];
        if (std::isnan(value))
            continue;
        sum += value * static_cast<double>(m_window[i].updates);
        updates += static_cast<double>(m_window[i].updates);
    }
    return updates > 0 ? std::optional(sum / updates) : std::nullopt;
}

/// What the newer half of what is looked at has more than the older half; 0 where there is but one tick.
std::optional<double> RunDoctor::growth(Signal signal) const
{
    const auto half = [&](std::size_t from, std::size_t to) {
        double sum = 0;
        double count = 0;
        for (std::size_t i = from; i < to; ++i) {
            const double value = m_window[i].values[signal];
            sum += std::isnan(value) ? 0 : value;
            count += std::isnan(value) ? 0 : 1;
        }
        return count > 0 ? sum / count : std::numeric_limits<double>::quiet_NaN();
    };
    if (m_end - m_first < 2)
        return 0;
    const std::size_t middle = m_first + (m_end - m_first) / 2;
    return half(middle, m_end) - half(m_first, middle);
}

bool RunDoctor::judgeTicks()
{
    const auto beginOf = [this](std::size_t i) { return m_window[i].update - m_window[i].updates; };
    if (m_window.size() < kFewestTicks || m_update - beginOf(0) < kWildWindow)
        return false;
    const bool isFull = !isEarly() && m_update - beginOf(0) >= kDoctorWindow;
    constexpr std::pair<Ailment, Look> kLooks[] = {{Ailment::RatesTooHigh, &RunDoctor::seesRatesTooHigh}, {Ailment::NothingMoves, &RunDoctor::seesNothingMoves},
                                                   {Ailment::DHasWon, &RunDoctor::seesDHasWon},           {Ailment::Collapse, &RunDoctor::seesCollapse},
                                                   {Ailment::Overfitting, &RunDoctor::seesOverfitting}};
    bool isChanged = false;
    for (const auto &[ailment, look] : kLooks) {
        // Losses that run away do so at once, and no healthy run's do.
        if (!isFull && ailment != Ailment::RatesTooHigh)
            continue;
        m_first = 0;
        m_end = m_window.size();
        const auto seen = (this->*look)();
        // It began with the first tick that shows it by itself.
        std::size_t first = 0;
        for (std::size_t i = 0; seen && first == 0 && i < m_window.size(); ++i) {
            m_first = i;
            m_end = i + 1;
            if ((this->*look)())
                first = i + 1;
        }
        isChanged |= note(ailment, seen, beginOf(first > 0 ? first - 1 : 0), m_update);
    }
    return isChanged;
}

bool RunDoctor::judgeMeasures()
{
    return note(Ailment::Memorising, seesMemorising(), m_measure->update, m_measure->update);
}

/// Whether all of them speak.
std::optional<RunDoctor::Seen> RunDoctor::ifAll(const std::vector<Reading> &readings, const char *statistic)
{
    Seen seen;
    seen.statistic = QString::fromLatin1(statistic);
    for (const Reading &reading : readings) {
        if (!reading.value || std::isnan(*reading.value) || (reading.isAbove ? *reading.value < reading.limit : *reading.value > reading.limit))
            return {};
        seen.evidence.push_back({QString::fromUtf8(reading.label), *reading.value, reading.limit, reading.isAbove});
    }
    return seen;
}

std::optional<RunDoctor::Seen> RunDoctor::seesDHasWon() const
{
    auto seen = ifAll({{QT_TRANSLATE_NOOP("forja", "Accuracy of D"), mean(Accuracy), kWonAccuracy, true},
                       {QT_TRANSLATE_NOOP("forja", "Gradient of G"), mean(GradientG), kWonGradient, false}},
                      "Gradient/G");
    if (seen)
        seen->said = problem("doctor.d_won", QT_TRANSLATE_NOOP("forja", "D has won since update %1: it tells %2 % of the pictures apart, and a gradient of only %3 reaches G, "
                                                                        "which therefore hardly learns."),
                             {{}, few(100 * seen->evidence[0].value), few(seen->evidence[1].value)});
    return seen;
}

std::optional<RunDoctor::Seen> RunDoctor::seesCollapse() const
{
    // Slow runs begin with pictures that are all alike, but become more varied from window to window.
    if (m_update < kCollapseFrom)
        return {};
    auto seen = ifAll({{QT_TRANSLATE_NOOP("forja", "Diversity of G’s batches"), mean(Diversity), kCollapsedDiversity, false},
                       {QT_TRANSLATE_NOOP("forja", "Its growth in 100 updates"), growth(Diversity), kCollapsedGrowth, false}},
                      "Diversity/batch");
    if (seen)
        seen->said = problem("doctor.collapse", QT_TRANSLATE_NOOP("forja", "G collapses since update %1: its pictures differ from each other %2 times as much as real ones do. "
                                                                           "It makes nearly the same picture whatever the latent."),
                             {{}, few(seen->evidence[0].value)});
    return seen;
}

std::optional<RunDoctor::Seen> RunDoctor::seesRatesTooHigh() const
{
    const auto size = [](std::optional<double> value) { return value ? std::optional(std::abs(*value)) : value; };
    const std::pair<Reading, const char *> signs[] = {
        {{QT_TRANSLATE_NOOP("forja", "Loss of G, without its sign"), size(mean(LossG)), kWildLoss, true}, "Loss/G/loss"},
        {{QT_TRANSLATE_NOOP("forja", "Loss of D, without its sign"), size(mean(LossD)), kWildLoss, true}, "Loss/D/loss"},
        {{QT_TRANSLATE_NOOP("forja", "Gradient of D"), mean(GradientD), kWildGradient, true}, "Gradient/D"},
    };
    std::optional<Seen> all;
    for (const auto &[reading, statistic] : signs) {
        const auto seen = ifAll({reading}, statistic);
        if (seen && all)
            all->evidence.push_back(seen->evidence.front());
        else if (seen)
            all = seen;
    }
    if (all)
        all->said = problem("doctor.rates_too_high", QT_TRANSLATE_NOOP("forja", "The rates are too high since update %1: %2 is %3, far beyond what healthy runs show. Training is unstable "
                                                                                "and may diverge."),
                            {{}, all->evidence[0].label, few(all->evidence[0].value)});
    return all;
}

std::optional<double> RunDoctor::distanceOf(Signal a, Signal b) const
{
    const auto from = mean(a);
    const auto to = mean(b);
    return from && to ? std::optional(*from - *to) : std::nullopt;
}

std::optional<RunDoctor::Seen> RunDoctor::seesNothingMoves() const
{
    const auto apart = distanceOf(Real, Fake);
    const auto spreadReal = mean(SpreadReal);
    const auto spreadFake = mean(SpreadFake);
    const auto spread = spreadReal && spreadFake ? std::optional((*spreadReal + *spreadFake) / 2) : std::nullopt;
    auto seen = ifAll({{QT_TRANSLATE_NOOP("forja", "D’s output, real less generated"), apart ? std::optional(std::abs(*apart)) : apart, kStillApart, false},
                       {QT_TRANSLATE_NOOP("forja", "Spread of D’s output"), spread, kStillSpread, false}},
                      "Loss/scores/real");
    if (!seen)
        return seesTinyRates();
    const QStringList numbers{{}, few(seen->evidence[0].value), few(seen->evidence[1].value)};
    seen->said = m_now.real(u"loss.r1"_s) > 1
        ? problem("doctor.penalty", QT_TRANSLATE_NOOP("forja", "Nothing moves since update %1: D says nearly the same of every picture (real and generated lie %2 apart, with a spread of %3). "
                                                               "The penalty on D leaves it no room, so G learns nothing."), numbers)
        : problem("doctor.nothing_moves", QT_TRANSLATE_NOOP("forja", "Nothing moves since update %1: D says nearly the same of every picture (real and generated lie %2 apart, with a "
                                                                     "spread of %3). Nobody learns: rates may be too small, or D has no norms and came to rest."), numbers);
    return seen;
}

std::optional<RunDoctor::Seen> RunDoctor::seesTinyRates() const
{
    auto seen = ifAll({{QT_TRANSLATE_NOOP("forja", "Rate of G"), m_now.real(u"g.rate"_s), kTinyRate, false},
                       {QT_TRANSLATE_NOOP("forja", "Rate of D"), m_now.real(u"d.rate"_s), kTinyRate, false}},
                      "Loss/G/loss");
    if (seen)
        seen->said = problem("doctor.tiny_rates", QT_TRANSLATE_NOOP("forja", "Nothing moves since update %1: with rates of %2 (G) and %3 (D) hardly anything is learned in hundreds of updates."),
                             {{}, few(seen->evidence[0].value), few(seen->evidence[1].value)});
    return seen;
}

std::optional<RunDoctor::Seen> RunDoctor::seesOverfitting() const
{
    // Karras et al. 2020 (ADA), sec. 3.1: r_v from held-out pictures, r_t from the signs.
    const auto gap = distanceOf(Training, HeldOut);
    const auto whole = distanceOf(Training, Fake);
    const auto signs = mean(SignsTraining);
    auto seen = ifAll({{QT_TRANSLATE_NOOP("forja", "Held-out gap"), gap && whole && *whole > 0 ? std::optional(*gap / *whole) : std::nullopt, kHeartGap, true},
                       {QT_TRANSLATE_NOOP("forja", "Sign statistic"), signs ? std::optional(2 * *signs - 1) : signs, kHeartSigns, true}},
                      "Loss/scores/training");
    if (seen)
        seen->said = problem("doctor.overfitting", QT_TRANSLATE_NOOP("forja", "D knows its training pictures by heart since update %1: held-out pictures have come %2 % of the way from "
                                                                              "training pictures to generated ones in its eyes. What it tells G is worth less and less."),
                             {{}, few(100 * seen->evidence[0].value)});
    return seen;
}

std::optional<RunDoctor::Seen> RunDoctor::seesMemorising() const
{
    auto seen = ifAll({{QT_TRANSLATE_NOOP("forja", "Share as near as copies"), m_measure->copied, kCopiedShare, true}}, "measure/copied");
    if (seen)
        seen->said = problem("doctor.memorising", QT_TRANSLATE_NOOP("forja", "G gives training pictures back since update %1: %2 % of its pictures are nearer to a single training picture than "
                                                                             "19 of 20 held-out pictures are. That is no proof of copying; look at the nearest pictures in the inspector."),
                             {{}, few(100 * seen->evidence[0].value)});
    return seen;
}

std::optional<RunDoctor::Seen> RunDoctor::seesFewPictures() const
{
    const std::optional<double> pictures = m_pictures > 0 ? std::optional(static_cast<double>(m_pictures)) : std::nullopt;
    auto seen = m_now.real(u"augment.translation"_s) > 0 ? std::nullopt : ifAll({{QT_TRANSLATE_NOOP("forja", "Training pictures"), pictures, kFewPictures, false}}, "Loss/scores/training");
    if (seen)
        seen->said = problem("doctor.few_pictures",
                             byCount(m_pictures, QT_TRANSLATE_NOOP("forja", "There is only 1 picture to learn from, and D sees it unmoved: sooner or later it knows it by heart. Watch "
                                                                            "held-out pictures in D’s output."),
                                     QT_TRANSLATE_NOOP("forja", "There are only %2 pictures to learn from, and D sees them unmoved: sooner or later it knows them by heart. Watch "
                                                                "held-out pictures in D’s output.")),
                             {{}, QString::number(m_pictures)});
    return seen;
}

bool RunDoctor::note(Ailment ailment, std::optional<Seen> seen, qint64 since, qint64 now)
{
    const auto known = std::find_if(m_findings.begin(), m_findings.end(), [ailment](const RunFinding &finding) { return finding.ailment == ailment; });
    if (!seen) {
        // What comes and goes at its limit is one finding, not many.
        if (known == m_findings.end() || known->isOver || now - known->until < kDoctorWindow)
            return false;
        known->isOver = true;
        return true;
    }
    RunFinding finding{.ailment = ailment, .since = since, .until = now, .evidence = seen->evidence, .statistic = seen->statistic, .said = seen->said, .cures = {}};
    const bool goesOn = known != m_findings.end() && !known->isOver;
    if (!goesOn && isExplained(ailment))
        return false;
    if (goesOn)
        finding.since = known->since;
    finding.said.args[0] = QString::number(finding.since);
    finding.cures = curesFor(ailment, m_now, finding.since);
    if (known == m_findings.end())
        m_findings.push_back(finding);
    else
        *known = finding;
    return true;
}

/// Something worse is the matter, of which this would be a consequence.
bool RunDoctor::isExplained(Ailment ailment) const
{
    return std::any_of(m_findings.begin(), m_findings.end(), [ailment](const RunFinding &worse) { return !worse.isOver && explains(worse.ailment, ailment); });
}

std::vector<RunFinding> RunDoctor::present() const
{
    std::vector<RunFinding> out;
    for (const Ailment ailment : kByGravity) {
        for (const RunFinding &finding : m_findings) {
            if (finding.ailment == ailment && !finding.isOver && !isExplained(ailment))
                out.push_back(finding);
        }
    }
    return out;
}

const RunFinding *RunDoctor::hopeless(qint64 from) const
{
    for (const RunFinding &finding : m_findings) {
        if (isFatal(finding.ailment) && !finding.isOver && finding.until - std::max(finding.since, from) >= kDoctorWindow + kHopelessAfter)
            return &finding;
    }
    return nullptr;
}

} // namespace forja
