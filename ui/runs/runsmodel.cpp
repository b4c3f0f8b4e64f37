// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runsmodel.h"

#include "ui/text/wording.h"

#include <QSet>

namespace forja {

/// A run, or a group of runs.
struct RunsModel::Node
{
    Node *parent = nullptr;
    QString title; ///< of a group
    std::optional<RunSummary> run;
    QString text; ///< to be searched
    std::vector<std::unique_ptr<Node>> children;
};

RunsModel::RunsModel(FieldTablePtr table, QObject *parent)
    : QAbstractItemModel(parent), m_table(table), m_cells(table), m_root(std::make_unique<Node>())
{
}

RunsModel::~RunsModel() = default;

void RunsModel::setRuns(const std::vector<RunSummary> &runs)
{
    beginResetModel();
    m_root = std::make_unique<Node>();
    m_byPath.clear();
    m_pathByName.clear();
    endResetModel();
    // Parents first: fewer rows have to move.
    std::vector<RunSummary> sorted = runs;
    std::sort(sorted.begin(), sorted.end(),
              [](const RunSummary &a, const RunSummary &b) { return a.name < b.name; });
    for (RunSummary &run : sorted)
        put(std::move(run));
}

void RunsModel::take(const RunNews &news)
{
    // First what is gone: its name may be taken by one of the new.
    for (const QString &path : news.gone)
        remove(path);
    for (const RunSummary &run : news.changed)
        put(run);
}

void RunsModel::setNotes(const QString &path, const RunNotes &notes)
{
    const RunSummary *known = run(path);
    if (!known)
        return;
    RunSummary changed = *known;
    changed.notes = notes;
    // Through put(): where runs are grouped by star or tags, this one may have to move.
    put(std::move(changed));
}

void RunsModel::setGrouping(const RunGrouping &grouping)
{
    if (grouping == m_grouping)
        return;
    // Copied first, as setRuns() clears what they are taken from.
    std::vector<RunSummary> runs;
    for (const Node *node : std::as_const(m_byPath))
        runs.push_back(*node->run);
    m_grouping = grouping;
    setRuns(runs);
}

void RunsModel::tellPicture(const QString &path)
{
    if (const QModelIndex index = indexOf(path); index.isValid())
        Q_EMIT dataChanged(index, index, {Qt::DecorationRole});
}

qint64 RunsModel::bytes() const
{
    qint64 sum = 0;
    for (const Node *node : m_byPath)
        sum += node->run->kept.disk.total();
    return sum;
}

const RunSummary *RunsModel::run(const QModelIndex &index) const
{
    const Node *node = index.isValid() ? nodeOf(index) : nullptr;
    return node && node->run ? &*node->run : nullptr;
}

const RunSummary *RunsModel::run(const QString &path) const
{
    const Node *node = m_byPath.value(path);
    return node ? &*node->run : nullptr;
}

QModelIndex RunsModel::indexOf(const QString &path) const
{
    const Node *node = m_byPath.value(path);
    return node ? indexOf(node) : QModelIndex();
}

QString RunsModel::groupTitle(const QModelIndex &index) const
{
    return index.isValid() ? nodeOf(index)->title : QString();
}

QString RunsModel::haystack(const QModelIndex &index) const
{
    return index.isValid() ? nodeOf(index)->text : QString();
}

QStringList RunsModel::branchesOf(const QString &name) const
{
    QStringList names;
    for (const Node *node : m_byPath) {
        if (node->run->origin && node->run->origin->run == name)
            names.append(node->run->name);
    }
    names.sort();
    return names;
}

QList<const Field *> RunsModel::varyingFields() const
{
    QList<const Field *> fields;
    for (const Field &field : m_table->fields()) {
        std::optional<QVariant> first;
        for (const Node *node : m_byPath) {
            if (node->run->problem)
                continue;
            const QVariant value = node->run->value(field);
            // One that is different is enough; the others need not be looked at.
            if (first && *first != value) {
                fields.append(&field);
                break;
            }
            first = value;
        }
    }
    return fields;
}

QModelIndex RunsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->children[std::size_t(row)].get());
}

QModelIndex RunsModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(nodeOf(child)->parent) : QModelIndex();
}

int RunsModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(nodeOf(parent)->children.size());
}

QVariant RunsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (const RunSummary *summary = run(index))
        return m_cells.data(*summary, index.column(), role);
    // A group has no columns: its title goes over all of them.
    const bool isText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    return isText && index.column() == Run
        ? tr("%1: %2").arg(groupTitle(index), counted(rowCount(index), tr("1 run"), tr("%1 runs")))
        : QVariant();
}

QVariant RunsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal ? RunCells::headerData(section, role) : QVariant();
}

QModelIndex RunsModel::indexOf(const Node *node, int column) const
{
    return node == m_root.get() ? QModelIndex() : createIndex(rowOf(node), column, node);
}

RunsModel::Node *RunsModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

int RunsModel::rowOf(const Node *node) const
{
    const auto &rows = node->parent->children;
    return int(std::find_if(rows.begin(), rows.end(), [node](const auto &row) { return row.get() == node; })
               - rows.begin());
}

RunsModel::Node *RunsModel::groupNamed(const QString &title)
{
    for (const auto &child : m_root->children) {
        if (child->title == title)
            return child.get();
    }
    const int row = int(m_root->children.size());
    beginInsertRows({}, row, row);
    auto group = std::make_unique<Node>();
    group->parent = m_root.get();
    group->title = title;
    m_root->children.push_back(std::move(group));
    endInsertRows();
    return m_root->children.back().get();
}

RunsModel::Node *RunsModel::parentFor(const RunSummary &run)
{
    if (m_grouping.kind == RunGrouping::Kind::None)
        return m_root.get();
    if (m_grouping.kind != RunGrouping::Kind::Branches)
        return groupNamed(m_grouping.titleFor(run, *m_table));
    Node *parent = run.origin ? m_byPath.value(m_pathByName.value(run.origin->run)) : nullptr;
    // Files may say anything, that a run is its own ancestor too.
    for (const Node *above = parent; above; above = above->parent) {
        if (above->run && above->run->path == run.path)
            return m_root.get();
    }
    return parent ? parent : m_root.get();
}

void RunsModel::put(RunSummary run)
{
    Node *node = m_byPath.value(run.path);
    if (!node) {
        const QString name = run.name;
        insert(std::move(run));
        // Branches that came before their parent wait at the top until it is there.
        adopt(name);
        return;
    }
    // What a run is grouped by may have changed (a tag, a star, its state): then it must move, and a view is
    // told of that by removing and inserting.
    const bool staysInGroup = node->parent->title == m_grouping.titleFor(run, *m_table);
    const bool staysUnderParent = m_grouping.kind != RunGrouping::Kind::Branches
        || node->run->origin == run.origin;
    if (staysInGroup && staysUnderParent) {
        node->text = m_cells.haystack(run);
        node->run = std::move(run);
        Q_EMIT dataChanged(indexOf(node, 0), indexOf(node, kColumns - 1));
        return;
    }
    // The node itself comes first, then what hangs on it.
    std::vector<RunSummary> taken = takeOut(node);
    taken.front() = std::move(run);
    // Its branches go and come with it, in their order; only it comes as what it is now.
    for (RunSummary &one : taken)
        insert(std::move(one));
}

void RunsModel::insert(RunSummary run)
{
    Node *parent = parentFor(run);
    const int row = int(parent->children.size());
    beginInsertRows(indexOf(parent), row, row);
    auto node = std::make_unique<Node>();
    node->parent = parent;
    node->text = m_cells.haystack(run);
    // Before the row is announced: a view asks for it at once.
    m_byPath.insert(run.path, node.get());
    m_pathByName.insert(run.name, run.path);
    node->run = std::move(run);
    parent->children.push_back(std::move(node));
    endInsertRows();
}

std::vector<RunSummary> RunsModel::takeOut(Node *node)
{
    // Above before below, so that parents are there when their branches are inserted again.
    std::vector<const Node *> all{node};
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (const auto &child : all[i]->children)
            all.push_back(child.get());
    }
    std::vector<RunSummary> runs;
    for (const Node *one : all) {
        if (one->run) {
            // Out of both tables before the node goes: one of them points to it.
            m_byPath.remove(one->run->path);
            m_pathByName.remove(one->run->name);
            runs.push_back(*one->run);
        }
    }
    Node *parent = node->parent;
    const int row = rowOf(node);
    beginRemoveRows(indexOf(parent), row, row);
    parent->children.erase(parent->children.begin() + row);
    endRemoveRows();
    // An empty group would stay as a heading over nothing.
    if (parent != m_root.get() && !parent->run && parent->children.empty())
        takeOut(parent);
    return runs;
}

void RunsModel::adopt(const QString &name)
{
    if (m_grouping.kind != RunGrouping::Kind::Branches)
        return;
    // Collected first: taking one out changes the list that is being gone through.
    QStringList orphans;
    for (const auto &child : m_root->children) {
        if (child->run && child->run->origin && child->run->origin->run == name && child->run->name != name)
            orphans.append(child->run->path);
    }
    for (const QString &path : std::as_const(orphans)) {
        for (RunSummary &taken : takeOut(m_byPath.value(path)))
            insert(std::move(taken));
    }
}

void RunsModel::remove(const QString &path)
{
    Node *node = m_byPath.value(path);
    if (!node)
        return;
    for (RunSummary &taken : takeOut(node)) {
        // Its branches stay, and find another place.
        if (taken.path != path)
            insert(std::move(taken));
    }
}

} // namespace forja
