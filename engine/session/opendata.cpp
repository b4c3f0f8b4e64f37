// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/opendata.h"

#include "engine/experiment/keys.h"
#include "engine/session/internal/data/dataopening.h"
#include "engine/session/loadedrun.h"

namespace forja {

using namespace Qt::StringLiterals;

OpenData::OpenData(const LoadedRun &run) : m_run(run), m_opening(std::make_unique<DataOpening>())
{
    connect(m_opening.get(), &DataOpening::progressed, this, &OpenData::progressed);
    connect(m_opening.get(), &DataOpening::failed, this, &OpenData::failed);
    connect(m_opening.get(), &DataOpening::opened, this, &OpenData::take);
}

OpenData::~OpenData() = default;

void OpenData::open(const QString &source, const PictureRule &rule)
{
    m_opening->open(source, rule);
}

void OpenData::cancel()
{
    m_opening->cancel();
}

void OpenData::take(const std::shared_ptr<const Dataset> &data)
{
    m_next = data;
    // A run that is loaded keeps its own, or none.
    if (!m_run.folder() || (!m_current && isAskedForBy(*m_run.experiment(), *data)))
        m_current = data;
    Q_EMIT opened(data->report());
}

std::shared_ptr<const Dataset> OpenData::ofRun() const
{
    const bool isIts = m_current && (m_current == m_taken || isAskedForBy(*m_run.experiment(), *m_current));
    return isIts ? m_current : nullptr;
}

void OpenData::setOfRun(const std::shared_ptr<const Dataset> &data)
{
    m_taken = data;
    if (m_current == data)
        return;
    m_current = data;
    Q_EMIT opened(data->report());
}

void OpenData::keep(const std::shared_ptr<const Dataset> &data)
{
    // Pictures that are already open stay, and those of another folder are not the run's.
    if (m_current || !m_run.experiment()
        || data->report().source != m_run.experiment()->text(key::dataFolder))
        return;
    m_current = m_taken = data;
    Q_EMIT opened(data->report());
}

void OpenData::closeOther()
{
    if (ofRun())
        return;
    m_current.reset();
    Q_EMIT closed();
}

} // namespace forja
