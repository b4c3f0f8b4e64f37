// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/training/diskrefusals.h"

namespace forja {

bool DiskRefusals::refuse(Use use, const Problem &what)
{
    const std::lock_guard lock(m_mutex);
    m_refused |= use;
    if (use == Checkpoint)
        m_checkpointProblem = what;
    // A checkpoint that waits for the records is no news: they have been told of.
    const bool isNews = (m_told & use) == 0 && (use != Checkpoint || !isRefused(Records));
    if (!m_hasBegun || !isNews)
        return false;
    m_told |= use;
    return true;
}

bool DiskRefusals::accept(Use use)
{
    const std::lock_guard lock(m_mutex);
    if (!isRefused(use))
        return false;
    m_refused &= ~use;
    if (m_refused != 0 || m_told == 0)
        return false;
    m_told = 0;
    return true;
}

Problem DiskRefusals::checkpointProblem() const
{
    const std::lock_guard lock(m_mutex);
    return m_checkpointProblem;
}

} // namespace forja
