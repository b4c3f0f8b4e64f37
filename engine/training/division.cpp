// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/division.h"

#include "engine/experiment/keys.h"

namespace forja {

Division::Division(const Experiment &experiment)
    : m_parts(std::max(1, static_cast<int>(experiment.integer(key::trainParts))))
{
    // The thread that trains does its share.
    becomeWorker();
}

void Division::run(std::size_t count, std::initializer_list<BatchPass *> passes,
                   const std::function<void(std::size_t)> &work)
{
    const auto piece = [&work](int index) { work(static_cast<std::size_t>(index)); };
    std::vector<Rendezvous *> meetings;
    for (BatchPass *pass : passes) {
        if (pass && pass->meeting.parts() > 1)
            meetings.push_back(&pass->meeting);
    }
    if (meetings.empty())
        m_workers.run(static_cast<int>(count), piece);
    else
        m_workers.runTogether(static_cast<int>(count), piece, meetings);
}

} // namespace forja
