// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contest/leftout.h"

#include "engine/data/dataset.h"
#include "engine/runs/nextexclusions.h"
#include "ui/base/beside.h"

#include <QUndoCommand>

namespace forja {

/// The names before and after.
class LeftOut::Change : public QUndoCommand
{
public:
    Change(LeftOut *owner, QSet<QString> after, const QString &text)
        : QUndoCommand(text), m_owner(owner), m_before(owner->m_names), m_after(std::move(after))
    {
    }
    void undo() override { m_owner->replace(m_before); }
    void redo() override { m_owner->replace(m_after); }

private:
    LeftOut *m_owner;
    QSet<QString> m_before, m_after;
};

LeftOut::LeftOut(QObject *parent) : QObject(parent)
{
    m_disk.setMaxThreadCount(1);
}

LeftOut::~LeftOut()
{
    m_disk.waitForDone();
}

void LeftOut::clear()
{
    m_run.reset();
    // Answers that are still on their way belong to the run that goes.
    ++m_number;
    m_names.clear();
    m_undo.clear();
    Q_EMIT changed();
}

void LeftOut::openRun(const RunFolder &run)
{
    clear();
    m_run = run;
    besideWindow(
        this, [run] { return excludedFromNext(run); },
        [this, number = m_number](const QStringList &read) {
            if (number != m_number)
                return;
            // What was chosen before the list was read stays chosen.
            m_names += QSet<QString>(read.begin(), read.end());
            Q_EMIT changed();
        },
        &m_disk);
}

bool LeftOut::contains(const QString &path) const
{
    return m_names.contains(exclusionName(path));
}

void LeftOut::setLeftOut(const QStringList &paths, bool areOut)
{
    QSet<QString> after = m_names;
    for (const QString &path : paths) {
        if (areOut)
            after.insert(exclusionName(path));
        else
            after.remove(exclusionName(path));
    }
    // What changes nothing is no step to be taken back.
    if (m_run && after != m_names)
        m_undo.push(new Change(this, after, areOut ? tr("leaving out") : tr("including again")));
}

void LeftOut::replace(const QSet<QString> &names)
{
    m_names = names;
    Q_EMIT changed();
    // One after the other: an older list must not be the last to reach the disk.
    besideWindow(
        this,
        [run = *m_run, list = QStringList(names.begin(), names.end())] {
            return setExcludedFromNext(run, list);
        },
        [this](const Outcome &outcome) {
            if (!outcome)
                Q_EMIT failed(outcome.problem());
        },
        &m_disk);
}

void LeftOut::finish()
{
    // A list that is being written would otherwise be missing from what is taken.
    m_disk.waitForDone();
    if (m_run) {
        const QStringList written = excludedFromNext(*m_run);
        m_names += QSet<QString>(written.begin(), written.end());
    }
}

} // namespace forja
