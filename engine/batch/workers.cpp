// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/batch/workers.h"

#include "engine/batch/patience.h"
#include "engine/batch/rendezvous.h"

#include <ATen/Context.h>
#include <ATen/Parallel.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace forja {

void becomeWorker()
{
    // Every operation runs on the thread that asks for it: what is shared among threads are the parts of a
    // batch, and then the result does not depend on how many there are. A thread that is not told has
    // OpenMP's own number until its first operation that is LibTorch's, and convolutions are not.
    at::set_num_threads(1);
    // Denormal numbers slow a processor down by an order of magnitude, and nothing here needs them.
    at::globalContext().setFlushDenormal(true);
}

/// Something to do in pieces; lives on the stack of the thread that waits for it.
struct Workers::Job
{
    Job(int pieces, const std::function<void(int)> &piece) : count(pieces), work(&piece) { }

    int count;
    const std::function<void(int)> *work;
    std::span<Rendezvous *const> meetings;
    Permits *permits = nullptr; ///< where there are more threads than may work
    std::atomic<int> next = 0; ///< the piece that nobody has begun

    std::mutex mutex; ///< guards what follows
    int firstFailed = 0;
    std::exception_ptr failure;

    void doPieces();
    void fail(int piece, std::exception_ptr failed);
};

void Workers::Job::fail(int piece, std::exception_ptr failed)
{
    const std::lock_guard lock(mutex);
    // By number and not by time: the same fault gives the same message.
    if (!failure || piece < firstFailed) {
        firstFailed = piece;
        failure = std::move(failed);
    }
}

void Workers::Job::doPieces()
{
    t_permits = permits;
    for (int piece = next.fetch_add(1); piece < count; piece = next.fetch_add(1)) {
        if (permits)
            permits->acquire();
        try {
            (*work)(piece);
        } catch (const RendezvousBroken &) {
            // Its cause is reported by the piece that failed.
        } catch (...) {
            fail(piece, std::current_exception());
            for (Rendezvous *meeting : meetings)
                meeting->breakUp();
        }
        if (permits)
            permits->release();
    }
    t_permits = nullptr;
}

struct Workers::Crew
{
    struct Hand
    {
        std::thread thread;
        std::atomic<std::uint32_t> turn = 0; ///< raised for every job that it takes part in
    };

    int threads = 1;
    std::vector<std::unique_ptr<Hand>> hands; ///< all threads but the caller's
    Job *job = nullptr; ///< written before a turn is raised
    std::atomic<int> busy = 0; ///< hands that have not left the job
    std::atomic<bool> isOver = false;

    void labour(Hand &hand)
    {
        becomeWorker();
        std::uint32_t seen = 0;
        while (true) {
            if (!spinUntil([&] { return hand.turn.load() != seen; }))
                hand.turn.wait(seen);
            seen = hand.turn.load();
            if (isOver)
                return;
            job->doPieces();
            if (busy.fetch_sub(1) == 1)
                busy.notify_one();
        }
    }

    void call(Hand &hand)
    {
        hand.turn.fetch_add(1);
        hand.turn.notify_one();
    }

    /// `crew` threads with the calling one; returns when all have left the job.
    void doWith(Job &what, int crew)
    {
        while (static_cast<int>(hands.size()) < crew - 1) {
            Hand &hand = *hands.emplace_back(std::make_unique<Hand>());
            hand.thread = std::thread([this, &hand] { labour(hand); });
        }
        job = &what;
        busy = crew - 1;
        for (int i = 0; i + 1 < crew; ++i)
            call(*hands[static_cast<std::size_t>(i)]);
        what.doPieces();
        if (spinUntil([this] { return busy.load() == 0; }))
            return;
        for (int left = busy.load(); left != 0; left = busy.load())
            busy.wait(left);
    }
};

Workers::Workers() : m_crew(std::make_unique<Crew>()) { }

Workers::~Workers()
{
    m_crew->isOver = true;
    for (const auto &hand : m_crew->hands) {
        m_crew->call(*hand);
        hand->thread.join();
    }
}

void Workers::setThreads(int threads)
{
    m_crew->threads = std::max(1, threads);
}

int Workers::threads() const
{
    return m_crew->threads;
}

void Workers::run(int count, const std::function<void(int)> &work)
{
    Job job(count, work);
    const int crew = std::min(count, m_crew->threads);
    if (crew > 1)
        m_crew->doWith(job, crew);
    else
        job.doPieces();
    if (job.failure)
        std::rethrow_exception(job.failure);
}

void Workers::runTogether(int count, const std::function<void(int)> &work,
                          std::span<Rendezvous *const> meetings)
{
    Permits permits(m_crew->threads);
    Job job(count, work);
    job.meetings = meetings;
    if (m_crew->threads < count)
        job.permits = &permits;
    // A piece that waits for another needs it to be under way, whatever may work at a time.
    if (count > 1)
        m_crew->doWith(job, count);
    else
        job.doPieces();
    if (job.failure)
        std::rethrow_exception(job.failure);
}

} // namespace forja
