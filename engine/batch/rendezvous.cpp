// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/batch/rendezvous.h"

#include "engine/batch/patience.h"

namespace forja {

Rendezvous::Rendezvous(int parts) : m_rounds(static_cast<std::size_t>(parts), 0)
{
    for (auto &round : m_handedIn)
        round.resize(static_cast<std::size_t>(parts));
}

const std::vector<std::vector<double>> &Rendezvous::exchange(int part, std::vector<double> mine)
{
    const auto place = static_cast<std::size_t>(part);
    auto &handedIn = m_handedIn[m_rounds[place]++ % m_handedIn.size()];
    handedIn[place] = std::move(mine);
    // Read before this part counts as arrived: afterwards the last one may end the round at any time.
    const std::uint32_t generation = m_generation.load();
    if (m_isBroken)
        throw RendezvousBroken();
    if (m_arrived.fetch_add(1) + 1 == m_rounds.size()) {
        m_arrived.store(0);
        m_generation.fetch_add(1);
        m_generation.notify_all();
    } else {
        wait(generation);
    }
    if (m_isBroken)
        throw RendezvousBroken();
    return handedIn;
}

void Rendezvous::wait(std::uint32_t generation)
{
    // The others mostly come within microseconds; with fewer permits than parts they cannot.
    if (!t_permits && spinUntil([&] { return m_generation.load() != generation; }))
        return;
    const PermitLent lent;
    m_generation.wait(generation);
}

void Rendezvous::breakUp()
{
    m_isBroken = true;
    m_generation.fetch_add(1);
    m_generation.notify_all();
}

} // namespace forja
