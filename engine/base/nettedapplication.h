// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>

#include <functional>

namespace forja {

/// The last net of a program, in place of QCoreApplication or QApplication: Qt cannot let anything that is
/// thrown through its event loop.
template<typename Application>
class NettedApplication : public Application
{
public:
    using Application::Application;

    /// `tell` is called while the exception is being handled, so that caughtProblem() says what it was. What
    /// it throws itself goes on to the event loop.
    void setTell(std::function<void()> tell) { m_tell = std::move(tell); }

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (!m_tell)
            return Application::notify(receiver, event);
        // A catch of its own: guarded() would make a problem of the exception, and `tell` may want to throw
        // it on.
        try {
            return Application::notify(receiver, event);
        } catch (...) {
            m_tell();
            return false;
        }
    }

private:
    std::function<void()> m_tell;
};

} // namespace forja
