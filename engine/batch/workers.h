// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <span>

namespace forja {

class Rendezvous;

/// Sets the calling thread up to work on parts of an update: one thread an operation, denormals flushed. Both
/// are every thread's own.
void becomeWorker();

/// Threads that work on the pieces of one thing at once. What the pieces compute must not depend on how many
/// threads there are, nor on which of them does what: then the result is the same bits on any number. Used
/// from one thread at a time.
class Workers
{
public:
    Workers();
    ~Workers();
    Workers(const Workers &) = delete;
    Workers &operator=(const Workers &) = delete;

    /// How many pieces are worked on at a time, the calling thread's among them; at least 1.
    void setThreads(int threads);
    int threads() const;

    /// Does work(0) … work(count - 1) and waits for all of it. Pieces begin in this order. What the first of
    /// them has thrown is thrown on.
    void run(int count, const std::function<void(int)> &work);
    /// The same for pieces that wait for each other at `meetings`: each has a thread, and one that waits
    /// lets another go on. If a piece throws, nobody waits for it any longer.
    void runTogether(int count, const std::function<void(int)> &work, std::span<Rendezvous *const> meetings);

private:
    struct Job;
    struct Crew;
    std::unique_ptr<Crew> m_crew;
};

} // namespace forja
