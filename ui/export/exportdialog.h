// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/exportplan.h"
#include "ui/export/writingdialog.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QListWidget;
class QSpinBox;

namespace forja {

/// Asks what to export from a run, and exports it.
class ExportDialog : public WritingDialog
{
    Q_OBJECT

public:
    ExportDialog(const RunFolder &run, FieldTablePtr table, quint64 latentSeed, const QStringList &classNames,
                 QWidget *parent = nullptr);

    void setFolder(const QString &folder);
    void setCount(int count);
    /// What the dialog's fields say now.
    ExportPlan plan() const;

protected:
    WritingJob::Work work() const override;
    QString progressText(int done, int total) const override;
    QString writtenText(const QString &path) const override;
    void setRunning(bool isRunning) override;

private:
    void addPictures(QFormLayout *form);
    void addLatents(QFormLayout *form, quint64 latentSeed);
    void addClasses(QFormLayout *form);
    void addForms(QFormLayout *form);
    void chooseFolder();
    void refresh();
    QString whatIsMissing(const ExportPlan &now) const;

    RunFolder m_run;
    FieldTablePtr m_table;
    QStringList m_classNames;
    QList<qint64> m_generators;
    QComboBox *m_moment = nullptr;
    QSpinBox *m_count = nullptr;
    QLineEdit *m_seed = nullptr;
    QLineEdit *m_first = nullptr;
    QListWidget *m_classes = nullptr;
    QCheckBox *m_singles = nullptr;
    QCheckBox *m_sheet = nullptr;
    QCheckBox *m_html = nullptr;
    QLineEdit *m_folder = nullptr;
};

} // namespace forja
