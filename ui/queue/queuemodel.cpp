// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queuemodel.h"
#include "ui/theme/plaintext.h"

#include "ui/text/wording.h"

namespace forja {

using namespace Qt::StringLiterals;

QString stateText(const QueueEntry &entry, bool isHeldForLive)
{
    switch (entry.state) {
    case QueueEntry::State::Waiting:
        return entry.run.isEmpty() ? QueueModel::tr("Waiting") : QueueModel::tr("Waiting to continue");
    case QueueEntry::State::Running:
        // Paused by the queue itself and not by a person, so it says what it waits for.
        return entry.live == RunState::Paused && isHeldForLive ? QueueModel::tr("Waiting for the run here")
                                                               : stateName(entry.live);
    case QueueEntry::State::Done:
        return QueueModel::tr("Done");
    case QueueEntry::State::Stopped:
        return QueueModel::tr("Stopped");
    case QueueEntry::State::Failed:
        return QueueModel::tr("Failed");
    }
    return {};
}

QueueModel::QueueModel(RunQueue &queue, QObject *parent) : QAbstractTableModel(parent), m_queue(queue)
{
    connect(&queue, &RunQueue::changed, this, &QueueModel::refresh);
    connect(&queue, &RunQueue::progressed, this, [this](const QString &id) {
        const QModelIndex at = indexOf(id);
        if (at.isValid())
            Q_EMIT dataChanged(at, at.siblingAtColumn(ColumnCount - 1));
    });
    refresh();
}

void QueueModel::refresh()
{
    QStringList ids;
    for (const QueueEntry &entry : m_queue.entries())
        ids << entry.id;
    // Only values have changed: a reset would take cursor and scroll place away, several times a minute.
    if (ids == m_ids) {
        if (!ids.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_ids = ids;
    endResetModel();
}

int QueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

int QueueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

const QueueEntry *QueueModel::entry(const QModelIndex &index) const
{
    return index.isValid() ? m_queue.find(m_ids.value(index.row())) : nullptr;
}

QModelIndex QueueModel::indexOf(const QString &id) const
{
    const qsizetype row = m_ids.indexOf(id);
    return row < 0 ? QModelIndex() : index(int(row), 0);
}

QString QueueModel::text(const QueueEntry &entry, int column) const
{
    const bool isRunning = entry.state == QueueEntry::State::Running;
    switch (column) {
    case Title:
        // Titles repeat from sweep to sweep; its name tells whose entry it is.
        return entry.sweep.isEmpty() ? entry.title : u"%1: %2"_s.arg(entry.sweep, entry.title);
    case State:
        return stateText(entry, m_queue.isHeldForLive());
    case Update:
        return entry.update > 0 ? groupDigits(entry.update) : QString();
    case Left:
        return isRunning && entry.progress.secondsLeft >= 0 ? clock(entry.progress.secondsLeft) : QString();
    case Distance:
        return entry.best ? localNumber(QString::number(*entry.best, 'g', 3)) : QString();
    case Run:
        return entry.run;
    default:
        return {};
    }
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    const QueueEntry *found = entry(index);
    if (!found)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(*found, column);
    case Qt::ToolTipRole:
        // Why it failed goes before everything else that a tooltip could say.
        return plainTip(found->why                                   ? translateProblem(*found->why)
                            : column == Run && !found->run.isEmpty() ? m_queue.runPath(*found)
                                                                     : text(*found, column));
    case Qt::AccessibleTextRole:
        // The bar says nothing to a screen reader.
        return column == Progressed ? tr("%1 %").arg(qRound(100 * found->progress.fraction))
                                    : text(*found, column);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter
                   | (column == Update || column == Left || column == Distance ? Qt::AlignRight
                                                                               : Qt::AlignLeft));
    case Qt::ForegroundRole:
        if (found->state == QueueEntry::State::Failed && column == State)
            return m_theme.warning;
        return found->state == QueueEntry::State::Running || column == Title ? m_theme.text : m_theme.dim;
    case Qt::FontRole:
        return column == Update || column == Left || column == Distance ? tabular(textFont()) : QVariant();
    case IdRole:
        return found->id;
    case FractionRole:
        // A run that ended earlier than planned is whole all the same.
        return found->state == QueueEntry::State::Done ? 1.0 : found->progress.fraction;
    default:
        return {};
    }
}

QVariant QueueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter
                   | (section == Update || section == Left || section == Distance ? Qt::AlignRight
                                                                                  : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("Experiment"), tr("State"),    QString(), tr("Update"),
                             tr("Left"),       tr("Distance"), tr("Run")};
    return titles.value(section);
}

void QueueModel::setTheme(const Theme &theme)
{
    m_theme = theme;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace forja
