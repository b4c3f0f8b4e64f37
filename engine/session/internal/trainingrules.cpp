// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/internal/trainingjob.h"

/// Rules by which a training that gets nowhere ends before its length.
namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Share of pictures that D has right from which on it makes no mistakes worth the name.
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
    if (!m_best || m_best->protocol != measure.protocol || measure.distance < m_best->distance)
        m_best = measure;
    m_measuredUpdate = measure.update;
}

void TrainingJob::noteTick(const TickRecord &tick)
{
    const Statistic accuracy = tick.stats.value(u"Accuracy/D"_s);
    if (accuracy.num == 0 || accuracy.mean < kAlwaysRight)
        m_oneSidedSince.reset();
    else if (!m_oneSidedSince)
        m_oneSidedSince = tick.at.update;
}

std::optional<Problem> TrainingJob::endingRule()
{
    const qint64 patience = m_runner->experiment().integer(u"run.patience"_s);
    const qint64 oneSided = m_runner->experiment().integer(u"run.one_sided"_s);
    if (oneSided > 0 && m_oneSidedSince && m_runner->moment().update - *m_oneSidedSince >= oneSided) {
        return problem("run.one_sided", QT_TRANSLATE_NOOP("forja", "D has made no mistakes worth the name since update %1, so the training ends here."),
                       {QString::number(*m_oneSidedSince)});
    }
    if (patience == 0)
        return {};
    const std::lock_guard lock(m_measuredMutex);
    if (!m_best || m_measuredUpdate - m_best->update < patience)
        return {};
    return problem("run.patience", QT_TRANSLATE_NOOP("forja", "The distance has not become smaller than %1, at update %2, so the training ends here."),
                   {QString::number(m_best->distance, 'g', 4), QString::number(m_best->update)});
}

} // namespace forja
