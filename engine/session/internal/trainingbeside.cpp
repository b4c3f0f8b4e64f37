// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/internal/trainingjob.h"

#include "base/system.h"

/// What is made of copies in the lane while training goes on.
namespace forja {

using namespace Qt::StringLiterals;

void TrainingJob::makeSheet(bool mayBeDropped, bool isStarred)
{
    const qint64 update = m_runner->moment().update;
    if (m_lastSheet == update && !isStarred && mayBeDropped)
        return;
    m_lastSheet = update;
    const bool withGenerator = !mayBeDropped;
    const int keep = static_cast<int>(m_runner->experiment().integer(u"run.keep_sheets"_s));
    const int keepGenerators = static_cast<int>(m_runner->experiment().integer(u"run.keep_generators"_s));
    m_lane.post(LaneWork::Preview, mayBeDropped,
                [this, snapshot = m_runner->snapshot(), studio = m_studio, recorder = m_recorder, keep, keepGenerators, isStarred, withGenerator] {
                    studio->load(snapshot);
                    SheetRecord sheet = studio->sheet();
                    sheet.isStarred = isStarred;
                    recorder->add(sheet, keep);
                    m_listener.sheetAvailable(sheet);
                    keepFlatView(*studio, snapshot, keep);
                    if (withGenerator)
                        keepGenerator(*studio, snapshot.at, keepGenerators);
                });
}

void TrainingJob::makeMeasure(bool mayBeDropped)
{
    const int keep = static_cast<int>(m_runner->experiment().integer(u"run.keep_sheets"_s));
    const int keepGenerators = static_cast<int>(m_runner->experiment().integer(u"run.keep_generators"_s));
    m_lane.post(LaneWork::Measure, mayBeDropped, [this, snapshot = m_runner->snapshot(), studio = m_studio, recorder = m_recorder, keep, keepGenerators] {
        studio->load(snapshot);
        const SheetRecord sheet = studio->sheet();
        recorder->add(sheet, keep);
        m_listener.sheetAvailable(sheet);
        keepFlatView(*studio, snapshot, keep);
        const double before = threadCpuSeconds();
        const auto measure = studio->measure();
        m_measureSeconds = m_measureSeconds + threadCpuSeconds() - before;
        if (measure) {
            recorder->add(*measure);
            m_listener.measured(*measure);
            noteMeasure(*measure);
        } else {
            noteUnmeasured(measure.problem());
        }
        keepGenerator(*studio, snapshot.at, keepGenerators);
    });
}

void TrainingJob::noteUnmeasured(const Problem &why)
{
    if (m_toldUnmeasured.contains(why.code))
        return;
    m_toldUnmeasured.append(why.code);
    event("warning", why);
}

void TrainingJob::look()
{
    if (!m_data->isFlat())
        return;
    m_lane.post(LaneWork::Look, true,
                [this, snapshot = m_runner->snapshot(), studio = m_studio] { m_listener.viewed(std::make_shared<const FlatView>(studio->flat()->view(snapshot))); });
}

void TrainingJob::keepFlatView(Studio &studio, const Snapshot &snapshot, int keep)
{
    if (studio.flat())
        m_recorder->addFlatView(snapshot.at.update, encodeFlatView(studio.flat()->view(snapshot)), keep);
}

void TrainingJob::keepGenerator(Studio &studio, const Moment &at, int keep)
{
    if (!std::filesystem::exists(m_run->generatorPath(at.update)))
        m_recorder->addGenerator(at.update, studio.generator(), keep);
}

} // namespace forja
