// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <atomic>
#include <thread>

namespace forja {

/// Ctrl-C, SIGTERM and SIGHUP: the first one is told, the second one ends the program at once with exit code
/// 130.
///
/// Make it before any thread starts: the signals are blocked in all of them and waited for by one, so that
/// nothing runs in a handler. One at a time. SIGHUP stays ignored where it was (nohup).
class Interrupts : public QObject
{
    Q_OBJECT

public:
    explicit Interrupts(QObject *parent = nullptr);
    ~Interrupts() override;

    /// Any thread.
    bool wasRequested() const { return m_wasRequested; }

Q_SIGNALS:
    void requested();

private:
    void watch();

    std::atomic<bool> m_wasRequested = false;
    std::atomic<bool> m_isEnding = false;
    bool m_watchesHangup = true;
    std::thread m_thread;
};

} // namespace forja
