// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <exception>
#include <vector>

namespace forja {

/// A piece waited for one that has failed; the failure itself is what the person is told.
class RendezvousBroken : public std::exception
{
public:
    const char *what() const noexcept override { return "a piece of the same batch failed"; }
};

/// Where the parts of a batch meet, each on a thread of its own, to learn what the others have: every part
/// comes equally often, and all in the same order.
class Rendezvous
{
public:
    explicit Rendezvous(int parts);
    Rendezvous(const Rendezvous &) = delete;
    Rendezvous &operator=(const Rendezvous &) = delete;

    int parts() const { return static_cast<int>(m_rounds.size()); }
    /// Hands in what this part has and waits for the others. What all have handed in, by part: valid until
    /// this part comes again. Throws RendezvousBroken.
    const std::vector<std::vector<double>> &exchange(int part, std::vector<double> mine);
    /// From now on nobody waits here.
    void breakUp();

private:
    void wait(std::uint32_t generation);

    /// One is written while slower parts still read the other.
    std::array<std::vector<std::vector<double>>, 2> m_handedIn;
    std::vector<std::uint32_t> m_rounds; ///< how often each part has come
    std::atomic<std::uint32_t> m_arrived = 0;
    std::atomic<std::uint32_t> m_generation = 0;
    std::atomic<bool> m_isBroken = false;
};

} // namespace forja
