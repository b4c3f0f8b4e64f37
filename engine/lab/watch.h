// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QElapsedTimer>

#include <functional>

namespace forja {

/// "lab.cancelled".
Problem labCancelled();

/// What stands between a laboratory's loops and who waits for them: says what is being done, a few times a
/// second at most, and ends the computation when told to.
class LabWatch
{
public:
    /// `progress` may be null; false from it: give up.
    explicit LabWatch(std::function<bool(const QString &doing)> progress = {})
        : m_progress(std::move(progress))
    {
    }

    /// Throws forja::Error "lab.cancelled" when told to give up. Called in every round of a loop.
    void say(const QString &doing);
    /// The same with the words of the last call.
    void check() { say(m_doing); }

private:
    std::function<bool(const QString &doing)> m_progress;
    QString m_doing;
    QElapsedTimer m_since;
};

/// One thread an operation, and no denormals while it lives: what the laboratory computes has the same bits
/// whatever else is going on.
class LabThread
{
public:
    LabThread();
    ~LabThread();
    LabThread(const LabThread &) = delete;
    LabThread &operator=(const LabThread &) = delete;

private:
    bool m_wereFlushed;
};

} // namespace forja
