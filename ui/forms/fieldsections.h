// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/fieldsection.h"

#include <QHash>
#include <QScrollArea>

class QVBoxLayout;

namespace forja {

class DataSummary;
class NetSummaries;

/// The field table as sections under each other. Under the settings of the data and of the nets stands what
/// they come to.
class FieldSections : public QScrollArea
{
    Q_OBJECT

public:
    using Asks = FieldSection::Asks;

    FieldSections(const FieldTable &table, QWidget *parent);

    FieldSection *section(int group) const { return m_sections[group]; }
    FieldEditor *editor(const QString &key) const { return m_editors.value(key); }
    /// The rows that hold two fields each.
    QList<JointEditor *> joints() const;
    /// The row that this field shares with another; null: it has one of its own.
    JointEditor *jointOf(const QString &key) const;
    /// It has the value of another field in one row with it, and nothing more to say.
    bool isSaidByOther(const QString &key) const;
    DataSummary *data() const { return m_data; }
    NetSummaries *nets() const { return m_nets; }

    void setTheme(const Theme &theme);
    void setFolded(bool isFolded);
    void setMarked(const QStringList &keys);
    void clearComplaints();
    /// The values as they stand; which rows are open, and which are there at all.
    void refresh(const Experiment &now, const Asks &isOpen, const Asks &isWanted);
    /// The line of each section that is folded; `source` is where the data are from.
    void refreshSummaries(const Experiment &now, const QString &source);
    /// Opens the sections that have something of what is searched for and hides the others; whether any has.
    bool showHits(const Asks &isWanted);
    /// As it was before something was searched for.
    void endSearch();

Q_SIGNALS:
    /// By a person; see FieldEditor.
    void edited(const QString &key, const QVariant &value);

private:
    void add(const FormGroup &group, const FieldTable &table, QVBoxLayout *layout);

    QList<FieldSection *> m_sections;
    QHash<QString, FieldEditor *> m_editors;
    QList<bool> m_foldedBefore; ///< the sections before something was searched for
    DataSummary *m_data = nullptr;
    NetSummaries *m_nets;
};

} // namespace forja
