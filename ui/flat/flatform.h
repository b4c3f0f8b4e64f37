// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/experiment.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace forja {

class FieldEditor;

/// The settings of a training on points: a choice of the field table, in the order D's and G's parts are
/// spoken of.
class FlatForm : public QWidget
{
    Q_OBJECT

public:
    explicit FlatForm(const FieldTablePtr &table, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// Shows the values as they are now.
    void setExperiment(const Experiment &experiment);
    /// What is wrong with a field, in a sentence; empty: nothing.
    void setComplaint(const QString &key, const QString &sentence);
    FieldEditor *editor(const QString &key) const;

Q_SIGNALS:
    void edited(const QString &key, const QVariant &value);

private:
    void addHead(QVBoxLayout *layout, const QString &title, const char *player);
    void addFields(QVBoxLayout *layout, const QStringList &keys);

    FieldTablePtr m_table;
    QMap<QString, FieldEditor *> m_editors;
    QList<QPair<QLabel *, QString>> m_heads; ///< and whose colour they have
};

} // namespace forja
