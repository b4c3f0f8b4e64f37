// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/selection.h"

#include <cmath>

namespace forja {

namespace {

bool isSamePicture(const std::optional<Inspection> &a, const Inspection &b)
{
    return a && a->update == b.update && a->index == b.index && a->path == b.path;
}

} // namespace

bool Selection::isTile(qint64 update, int index) const
{
    return m_picked && m_picked->path.isEmpty() && m_picked->update == update && m_picked->index == index;
}

std::optional<int> Selection::latent() const
{
    return m_picked && m_picked->path.isEmpty() ? std::optional(m_picked->index) : std::nullopt;
}

void Selection::pick(const Inspection &known)
{
    // Of the same picture there is nothing new, unless the last look at it failed.
    if (isSamePicture(m_picked, known) && !m_picked->problem)
        return;
    m_picked = known;
    Q_EMIT changed();
}

void Selection::learn(const Inspection &found)
{
    // The answer took its time: another picture may be picked by now.
    if (!isSamePicture(m_picked, found))
        return;
    Inspection all = found;
    // What is on the screen is right, whatever became of the files.
    if (all.picture.isNull()) {
        all = *m_picked;
        all.problem = found.problem;
        all.isWhole = found.isWhole;
    }
    // D's output on a real picture is known to those who let it judge.
    if (std::isnan(all.output)) {
        all.output = m_picked->output;
        all.percentile = m_picked->percentile;
    }
    // learned(), not changed(): nothing is to be marked anew.
    m_picked = all;
    Q_EMIT learned();
}

void Selection::clear()
{
    if (!m_picked)
        return;
    m_picked.reset();
    Q_EMIT changed();
}

} // namespace forja
