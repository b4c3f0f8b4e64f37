// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/training/trainingjob.h"

#include "engine/runs/bestmeasure.h"

/// Rules by which a training that gets nowhere ends before its length.
namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Share of pictures that D has right from which on the game counts as one-sided.
constexpr double kAlwaysRight = 0.99;

} // namespace

void TrainingJob::rememberMeasures()
{
    for (const MeasureRecord &measure : m_run->measures())
        noteMeasure(measure);
}

void TrainingJob::noteMeasure(const MeasureRecord &measure)
{
    const std::lock_guard lock(m_measuredMutex);
    // Distances of another protocol are no better and no worse.
    const bool isOther = !m_best || m_best->protocol != measure.protocol;
    // The first that may be called best takes the place of what fog and noise reached.
    const bool isFirst = m_best && canBeBest(measure) && !canBeBest(*m_best);
    const bool mayReplace = m_best && (canBeBest(measure) || !canBeBest(*m_best));
    if (isOther || isFirst || (mayReplace && measure.distance < m_best->distance))
        m_best = measure;
    m_measuredUpdate = measure.update;
    if (m_doctor)
        m_unseenMeasures.push_back(measure);
}

void TrainingJob::beginDoctor()
{
    RunDoctor doctor(m_trainer->experiment());
    takeAll(doctor, m_run->ticks(), m_run->measures(), m_run->events());
    // What was found before was told then.
    for (const RunFinding &finding : doctor.findings())
        m_toldFindings.insert(finding.name(), finding.since);
    const std::lock_guard lock(m_measuredMutex);
    m_doctor = std::move(doctor);
}

void TrainingJob::consult(const TickRecord *tick)
{
    std::vector<MeasureRecord> measures;
    {
        const std::lock_guard lock(m_measuredMutex);
        measures.swap(m_unseenMeasures);
    }
    bool isChanged = tick && m_doctor->take(*tick);
    for (const MeasureRecord &measure : measures)
        isChanged |= m_doctor->take(measure);
    if (isChanged)
        tellFindings();
}

void TrainingJob::tellFindings()
{
    for (const RunFinding &finding : m_doctor->findings()) {
        if (finding.isOver || m_toldFindings.value(finding.name(), -1) == finding.since)
            continue;
        m_toldFindings.insert(finding.name(), finding.since);
        event("warning", finding.said);
    }
}

void TrainingJob::noteTick(const TickRecord &tick)
{
    const Statistic accuracy = tick.stats.value(u"Accuracy/D"_s);
    if (accuracy.num == 0 || accuracy.mean < kAlwaysRight)
        m_oneSidedSince.reset();
    else if (!m_oneSidedSince)
        m_oneSidedSince = tick.at.update;
    consult(&tick);
}

std::optional<Problem> TrainingJob::endingRule()
{
    const qint64 patience = m_trainer->experiment().integer(u"run.patience"_s);
    const qint64 oneSided = m_trainer->experiment().integer(u"run.one_sided"_s);
    if (oneSided > 0 && m_oneSidedSince && m_trainer->moment().update - *m_oneSidedSince >= oneSided) {
        return problem("run.one_sided",
                       QT_TRANSLATE_NOOP("forja",
                                         "D has been right on at least 99 % of its pictures since update %1, "
                                         "so the training ends here."),
                       {QString::number(*m_oneSidedSince)});
    }
    const RunFinding *hopeless = m_trainer->experiment().flag(u"run.doctor_stop"_s)
        ? m_doctor->hopeless(m_begin.update)
        : nullptr;
    if (hopeless)
        return problem(
            "run.doctor_stop",
            QT_TRANSLATE_NOOP(
                "forja",
                "The training doctor sees no way out (%1 since update %2), so the training ends here."),
            {titleOf(hopeless->ailment), QString::number(hopeless->since)});
    if (patience == 0)
        return {};
    const std::lock_guard lock(m_measuredMutex);
    if (!m_best || m_measuredUpdate - m_best->update < patience)
        return {};
    return problem(
        "run.patience",
        QT_TRANSLATE_NOOP(
            "forja", "The distance has not become smaller than %1, at update %2, so the training ends here."),
        {QString::number(m_best->distance, 'g', 4), QString::number(m_best->update)});
}

} // namespace forja
