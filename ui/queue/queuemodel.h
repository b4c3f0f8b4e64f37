// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/runqueue.h"
#include "ui/theme/theme.h"

#include <QAbstractTableModel>

namespace forja {

/// A queue as a table, a row for each experiment in its order.
class QueueModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Title, State, Progressed, Update, Left, Distance, Run, ColumnCount };
    enum Role { IdRole = Qt::UserRole, FractionRole };

    explicit QueueModel(RunQueue &queue, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void setTheme(const Theme &theme);
    const QueueEntry *entry(const QModelIndex &index) const;
    QModelIndex indexOf(const QString &id) const;

private:
    void refresh();
    QString text(const QueueEntry &entry, int column) const;

    RunQueue &m_queue;
    Theme m_theme = Theme::dark();
    QStringList m_ids; ///< of the rows
};

/// How an entry stands, in a word or two.
QString stateText(const QueueEntry &entry, bool isHeldForLive);

} // namespace forja
