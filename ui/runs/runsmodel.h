// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runindex.h"
#include "ui/runs/runcells.h"
#include "ui/runs/rungrouping.h"

#include <QAbstractItemModel>

namespace forja {

/// The runs of a folder as a list, in groups, or as a tree of branches under their parents. Rows stand in the
/// order in which they came; a RunsFilter sorts them.
class RunsModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Run, Data, Differences, Measure, Standing, Length, Size, Began, kColumns };

    explicit RunsModel(FieldTablePtr table, QObject *parent = nullptr);
    ~RunsModel() override;

    const FieldTablePtr &table() const { return m_table; }
    void setRuns(const std::vector<RunSummary> &runs);
    void take(const RunNews &news);
    void setNotes(const QString &path, const RunNotes &notes);
    const RunGrouping &grouping() const { return m_grouping; }
    /// Resets the model.
    void setGrouping(const RunGrouping &grouping);
    /// The thumbnail of this run is another.
    void tellPicture(const QString &path);

    qsizetype count() const { return m_byPath.size(); }
    /// Bytes of all runs.
    qint64 bytes() const;
    /// Null for a group.
    const RunSummary *run(const QModelIndex &index) const;
    const RunSummary *run(const QString &path) const;
    QModelIndex indexOf(const QString &path) const;
    /// Title of a group; empty for a run.
    QString groupTitle(const QModelIndex &index) const;
    /// All that can be searched, see RunCells::haystack().
    QString haystack(const QModelIndex &index) const;
    /// Runs that branch from this one, wherever they stand.
    QStringList branchesOf(const QString &name) const;
    /// Settings of which the runs have more than one value, in the table's order.
    QList<const Field *> varyingFields() const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex & = {}) const override { return kColumns; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node;

    QModelIndex indexOf(const Node *node, int column = 0) const;
    Node *nodeOf(const QModelIndex &index) const;
    int rowOf(const Node *node) const;
    Node *parentFor(const RunSummary &run);
    Node *groupNamed(const QString &title);
    void put(RunSummary run);
    void insert(RunSummary run);
    /// Removes a node with all below it, and a group that is empty then; hands back the runs.
    std::vector<RunSummary> takeOut(Node *node);
    void adopt(const QString &name);
    void remove(const QString &path);

    FieldTablePtr m_table;
    RunCells m_cells;
    RunGrouping m_grouping;
    std::unique_ptr<Node> m_root;
    QHash<QString, Node *> m_byPath;
    QHash<QString, QString> m_pathByName;
};

} // namespace forja
