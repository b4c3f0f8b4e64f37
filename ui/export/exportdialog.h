// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/exportjob.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace forja {

/// Asks what to export from a run, and exports it.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(const RunFolder &run, FieldTablePtr table, quint64 latentSeed, const QStringList &classNames,
                 QWidget *parent = nullptr);

    void setFolder(const QString &folder);
    void setCount(int count);
    /// What the dialog's fields say now.
    ExportPlan plan() const;
    void reject() override;

public Q_SLOTS:
    void startExport();

Q_SIGNALS:
    /// `path` is what a person opens first.
    void exported(const QString &path);

private:
    QWidget *makeFields(quint64 latentSeed);
    QWidget *makeFoot();
    void chooseFolder();
    void refresh();
    void setRunning(bool isRunning);

    RunFolder m_run;
    FieldTablePtr m_table;
    QStringList m_classNames;
    QList<qint64> m_generators;
    QWidget *m_fields = nullptr;
    QComboBox *m_moment = nullptr;
    QSpinBox *m_count = nullptr;
    QLineEdit *m_seed = nullptr;
    QLineEdit *m_first = nullptr;
    QListWidget *m_classes = nullptr;
    QCheckBox *m_singles = nullptr;
    QCheckBox *m_sheet = nullptr;
    QCheckBox *m_html = nullptr;
    QLineEdit *m_folder = nullptr;
    QLabel *m_status = nullptr;
    QProgressBar *m_bar = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_close = nullptr;
    QString m_made;
    ExportJob m_job;
};

} // namespace forja
