// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/runs/runsmodel.h"

#include <QCollator>
#include <QSortFilterProxyModel>

namespace forja {

/// The runs that hold every word a person typed, in the order asked for. A run without what is sorted by
/// comes last in either direction; groups stay in the order of their names; measures that cannot be compared
/// (another protocol, other pictures) never mix.
class RunsFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Key { Began, Name, Data, Measure, Standing, Length, Seconds, Size, LastEvent, Star };

    explicit RunsFilter(RunsModel *model, QObject *parent = nullptr);

    void setText(const QString &text);
    const QString &text() const { return m_text; }
    void setSort(Key key, Qt::SortOrder order);
    Key key() const { return m_key; }

    const RunSummary *run(const QModelIndex &index) const;
    QString groupTitle(const QModelIndex &index) const;
    QModelIndex indexOf(const QString &path) const;
    /// Runs that are shown.
    int count() const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    /// Less than 0, 0, more than 0; `isMissing` gets whether one of the two has nothing to sort by.
    int compare(const RunSummary &a, const RunSummary &b, bool &isMissing) const;
    int compareMeasures(const RunSummary &a, const RunSummary &b, bool &isMissing) const;

    RunsModel *m_model;
    QString m_text;
    QStringList m_words;
    Key m_key = Key::Began;
    QCollator m_collator;
};

} // namespace forja
