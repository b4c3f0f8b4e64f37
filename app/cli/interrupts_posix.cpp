// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupts.h"

#include "app/cli/commandline.h"
#include "engine/base/guarded.h"

#include <csignal>

#include <pthread.h>
#include <unistd.h>

namespace forja {

namespace {

sigset_t watchedSignals(bool withHangup)
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    if (withHangup)
        sigaddset(&set, SIGHUP);
    return set;
}

bool isIgnored(int signal)
{
    struct sigaction now = {};
    return ::sigaction(signal, nullptr, &now) == 0 && now.sa_handler == SIG_IGN;
}

} // namespace

Interrupts::Interrupts(QObject *parent) : QObject(parent), m_watchesHangup(!isIgnored(SIGHUP))
{
    const sigset_t set = watchedSignals(m_watchesHangup);
    // A shell without job control starts background programs with SIGINT ignored; whoever sends it there
    // means it.
    std::signal(SIGINT, SIG_DFL);
    // Before the thread starts, since it inherits this mask: an unblocked signal would kill the program.
    ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
    m_thread = std::thread([this] { watch(); });
}

Interrupts::~Interrupts()
{
    // Only a signal ends sigwait(). The flag is set first, so that this one does not count as an interrupt.
    m_isEnding = true;
    ::pthread_kill(m_thread.native_handle(), SIGTERM);
    m_thread.join();
    // Only once the thread is gone: from here on, signals do what they do in any other program.
    const sigset_t set = watchedSignals(m_watchesHangup);
    ::pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

void Interrupts::watch()
{
    const sigset_t set = watchedSignals(m_watchesHangup);
    int signal = 0;
    while (::sigwait(&set, &signal) == 0 && !m_isEnding) {
        // Interrupting twice means "now", whatever is still being written.
        if (m_wasRequested.exchange(true))
            ::_exit(kInterrupted);
        // Queueing allocates memory and can fail, and an exception must not leave the thread.
        static_cast<void>(guarded([this] {
            QMetaObject::invokeMethod(this, &Interrupts::requested, Qt::QueuedConnection);
        }));
    }
}

} // namespace forja
