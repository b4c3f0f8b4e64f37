// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/training/trainingthread.h"

namespace forja {

void TrainingThread::start(JobRequest request, WorkQueue &lane, JobListener &listener)
{
    m_cancelled = false;
    m_box = std::make_unique<CommandBox>();
    m_job = std::make_unique<TrainingJob>(std::move(request), *m_box, lane, listener, m_cancelled);
    m_thread = std::thread([job = m_job.get()] { job->run(); });
}

void TrainingThread::put(Command command)
{
    if (m_box)
        m_box->put(std::move(command));
}

void TrainingThread::join()
{
    if (m_thread.joinable())
        m_thread.join();
    m_job.reset();
    m_box.reset();
}

} // namespace forja
