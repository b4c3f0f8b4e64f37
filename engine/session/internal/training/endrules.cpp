// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/training/endrules.h"

#include "engine/experiment/keys.h"
#include "engine/runs/bestmeasure.h"
#include "engine/runs/statnames.h"

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Share of pictures that D has right from which on the game counts as one-sided.
constexpr double kAlwaysRight = 0.99;

} // namespace

EndRules::EndRules(const RunFolder &run, const Trainer &trainer, Journal &journal)
    : m_trainer(trainer), m_journal(journal), m_begin(trainer.moment().update), m_doctor(trainer.experiment())
{
    for (const MeasureRecord &measure : run.measures())
        remember(measure);
    takeAll(m_doctor, run.ticks(), run.measures(), run.events());
    // What was found before was told then.
    for (const RunFinding &finding : m_doctor.findings())
        m_toldFindings.insert(finding.name(), finding.since);
}

void EndRules::remember(const MeasureRecord &measure)
{
    // Distances of another protocol are no better and no worse.
    const bool isOther = !m_best || m_best->protocol != measure.protocol;
    // The first that may be called best takes the place of what fog and noise reached.
    const bool isFirst = m_best && canBeBest(measure) && !canBeBest(*m_best);
    const bool mayReplace = m_best && (canBeBest(measure) || !canBeBest(*m_best));
    if (isOther || isFirst || (mayReplace && measure.distance() < m_best->distance()))
        m_best = measure;
    m_measuredUpdate = measure.update;
}

void EndRules::noteMeasure(const MeasureRecord &measure)
{
    const std::lock_guard lock(m_mutex);
    remember(measure);
    m_unseen.push_back(measure);
}

void EndRules::noteTick(const TickRecord &tick)
{
    const Statistic accuracy = tick.stats.value(stat::kAccuracyOfD);
    if (accuracy.num == 0 || accuracy.mean < kAlwaysRight)
        m_oneSidedSince.reset();
    else if (!m_oneSidedSince)
        m_oneSidedSince = tick.at.update;
    consult(&tick);
}

void EndRules::consult(const TickRecord *tick)
{
    std::vector<MeasureRecord> measures;
    {
        const std::lock_guard lock(m_mutex);
        measures.swap(m_unseen);
    }
    bool isChanged = tick && m_doctor.take(*tick);
    for (const MeasureRecord &measure : measures)
        isChanged |= m_doctor.take(measure);
    if (isChanged)
        tellFindings();
}

void EndRules::tellFindings()
{
    for (const RunFinding &finding : m_doctor.findings()) {
        if (finding.isOver || m_toldFindings.value(finding.name(), -1) == finding.since)
            continue;
        m_toldFindings.insert(finding.name(), finding.since);
        m_journal.event(EventKind::Warning, finding.said);
    }
}

std::optional<Problem> EndRules::ending()
{
    if (auto why = oneSided())
        return why;
    if (auto why = hopeless())
        return why;
    return impatient();
}

std::optional<Problem> EndRules::oneSided() const
{
    const qint64 limit = m_trainer.experiment().integer(key::runOneSided);
    if (limit <= 0 || !m_oneSidedSince || m_trainer.moment().update - *m_oneSidedSince < limit)
        return {};
    return problem("run.one_sided",
                   QT_TRANSLATE_NOOP("forja",
                                     "D has classified at least 99 % of its pictures correctly since update "
                                     "%1, so training ends here."),
                   {QString::number(*m_oneSidedSince)});
}

std::optional<Problem> EndRules::hopeless() const
{
    if (!m_trainer.experiment().flag(key::runDoctorStop))
        return {};
    const RunFinding *finding = m_doctor.hopeless(m_begin);
    if (!finding)
        return {};
    return problem(
        "run.doctor_stop",
        QT_TRANSLATE_NOOP(
            "forja",
            "The training doctor sees no chance of recovery (%1, since update %2), so training ends "
            "here."),
        {titleOf(finding->ailment), QString::number(finding->since)});
}

std::optional<Problem> EndRules::impatient()
{
    const qint64 patience = m_trainer.experiment().integer(key::runPatience);
    if (patience == 0)
        return {};
    const std::lock_guard lock(m_mutex);
    if (!m_best || m_measuredUpdate - m_best->update < patience)
        return {};
    return problem(
        "run.patience",
        QT_TRANSLATE_NOOP("forja",
                          "The distance has not improved since update %2, where it was %1, so training ends "
                          "here."),
        {QString::number(m_best->distance(), 'g', 4), QString::number(m_best->update)});
}

} // namespace forja
