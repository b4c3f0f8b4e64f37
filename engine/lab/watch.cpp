// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lab/watch.h"

#include <ATen/Context.h>
#include <ATen/Parallel.h>

#include <limits>

namespace forja {

namespace {

constexpr qint64 kSayEveryMs = 200;

bool areDenormalsFlushed()
{
    const volatile float smallest = std::numeric_limits<float>::denorm_min();
    return smallest == 0.0F; // a denormal operand then counts as 0
}

} // namespace

Problem labCancelled()
{
    return problem("lab.cancelled",
                   QT_TRANSLATE_NOOP(
                       "forja", "Stopped before it was finished. Start it again when you want its answer."));
}

void LabWatch::say(const QString &doing)
{
    // Called in every round of every loop, so asking must cost next to nothing.
    if (!m_progress || (m_since.isValid() && m_since.elapsed() < kSayEveryMs))
        return;
    m_doing = doing;
    m_since.start();
    if (!m_progress(doing))
        throw Error(labCancelled());
}

LabThread::LabThread() : m_wereFlushed(areDenormalsFlushed())
{
    at::set_num_threads(1);
    at::globalContext().setFlushDenormal(true);
}

LabThread::~LabThread()
{
    at::globalContext().setFlushDenormal(m_wereFlushed);
}

} // namespace forja
