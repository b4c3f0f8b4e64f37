// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runsfilter.h"

#include "ui/text/wording.h"

#include <algorithm>
#include <functional>

namespace forja {

namespace {

template<typename T>
int order(const T &a, const T &b)
{
    return a < b ? -1 : b < a ? 1 : 0;
}

} // namespace

RunsFilter::RunsFilter(RunsModel *model, QObject *parent) : QSortFilterProxyModel(parent), m_model(model)
{
    // So that run 10 comes after run 9.
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    // A branch that is found is shown below its parent, whatever that is called.
    setRecursiveFilteringEnabled(true);
    setSourceModel(model);
    sort(0, Qt::DescendingOrder);
}

void RunsFilter::setText(const QString &text)
{
    m_text = text;
    m_words = text.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void RunsFilter::setSort(Key key, Qt::SortOrder order)
{
    if (key == m_key && order == sortOrder())
        return;
    m_key = key;
    // Sorting in the same direction once more would do nothing.
    sort(-1);
    sort(0, order);
}

const RunSummary *RunsFilter::run(const QModelIndex &index) const
{
    return m_model->run(mapToSource(index));
}

QString RunsFilter::groupTitle(const QModelIndex &index) const
{
    return m_model->groupTitle(mapToSource(index));
}

QModelIndex RunsFilter::indexOf(const QString &path) const
{
    return mapFromSource(m_model->indexOf(path));
}

int RunsFilter::count() const
{
    int runs = 0;
    const std::function<void(const QModelIndex &)> add = [&](const QModelIndex &parent) {
        for (int row = 0; row < rowCount(parent); ++row) {
            const QModelIndex index = this->index(row, 0, parent);
            runs += run(index) ? 1 : 0;
            add(index);
        }
    };
    add({});
    return runs;
}

bool RunsFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = m_model->index(row, 0, parent);
    // A group is shown for what is in it.
    if (!m_model->run(index))
        return false;
    const QString text = m_model->haystack(index);
    return std::all_of(m_words.begin(), m_words.end(),
                       [&text](const QString &word) { return text.contains(word); });
}

bool RunsFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const bool isDescending = sortOrder() == Qt::DescendingOrder;
    const RunSummary *a = m_model->run(left), *b = m_model->run(right);
    if (!a || !b) {
        const int groups = m_collator.compare(m_model->groupTitle(left), m_model->groupTitle(right));
        return isDescending ? groups > 0 : groups < 0;
    }
    bool isMissing = false;
    int result = compare(*a, *b, isMissing);
    // What must not turn round with the direction is turned twice.
    if (isMissing && isDescending)
        result = -result;
    return result != 0 ? result < 0 : m_collator.compare(a->name, b->name) < 0;
}

int RunsFilter::compareMeasures(const RunSummary &a, const RunSummary &b, bool &isMissing) const
{
    // Numbers of other protocols or pictures say nothing about each other, and are kept apart.
    isMissing = !a.best || !b.best || a.best->protocol != b.best->protocol || a.data != b.data;
    if (!isMissing)
        return order(a.best->distance(), b.best->distance());
    if (!a.best || !b.best)
        return order(!a.best, !b.best);
    return a.data != b.data ? m_collator.compare(a.data, b.data)
                            : m_collator.compare(a.best->protocol, b.best->protocol);
}

int RunsFilter::compare(const RunSummary &a, const RunSummary &b, bool &isMissing) const
{
    // A run that cannot be read has a name and nothing else to be sorted by.
    if (a.problem || b.problem) {
        isMissing = m_key != Key::Name;
        if (isMissing)
            return order(a.problem.has_value(), b.problem.has_value());
    }
    switch (m_key) {
    case Key::Began:
        // A run that has not begun is the newest of all.
        return a.began.isValid() && b.began.isValid() ? order(a.began, b.began)
                                                      : order(!a.began.isValid(), !b.began.isValid());
    case Key::Name:
        return m_collator.compare(a.name, b.name);
    case Key::Data:
        return m_collator.compare(sourceName(a.data), sourceName(b.data));
    case Key::Measure:
        return compareMeasures(a, b, isMissing);
    case Key::Standing:
        return order(int(conditionOf(a)), int(conditionOf(b)));
    case Key::Length:
        return order(a.at.update, b.at.update);
    case Key::Seconds:
        return order(a.seconds, b.seconds);
    case Key::Size:
        return order(a.kept.disk.total(), b.kept.disk.total());
    case Key::LastEvent:
        return order(a.lastEventAt, b.lastEventAt);
    case Key::Star:
        return order(a.notes.isStarred, b.notes.isStarred);
    }
    return 0;
}

} // namespace forja
