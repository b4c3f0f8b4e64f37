// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dataset/findingmodel.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace forja {

/// What the doctor found in the pictures, with a tick at each file: those ticked off are left out of
/// training. The person's folder is never touched. Also shows the pictures as training sees them, and brings
/// back what was left out before.
class DatasetDialog : public QDialog
{
    Q_OBJECT

public:
    /// `isEditable`: whether files can be left out now; the files of a run stay as they are.
    DatasetDialog(std::shared_ptr<const Dataset> dataset, const Diagnosis &diagnosis, bool isEditable,
                  QWidget *parent = nullptr);

    /// Shows the finding with this code, "pictures" or "excluded".
    void showPage(const QString &code);
    QStringList pages() const;
    /// exclusionName()s, sorted, as the ticks say now.
    QStringList excluded() const;
    /// The unusable files, one a line: path, tab, reason.
    QString unusableText() const;

Q_SIGNALS:
    /// A person wants these left out, and no others.
    void exclusionsChosen(const QStringList &excluded);

private:
    void addPage(const QString &code, const QString &title, QWidget *page);
    QWidget *makePreview();
    QWidget *makeFinding(const Finding &finding);
    QWidget *makeFileTable(const Finding &finding);
    QWidget *makePictureTree(const Finding &finding);
    QWidget *makeExcluded();
    QWidget *makeFoot();
    void takeTick(QTreeWidgetItem *item);
    void refresh();

    std::shared_ptr<const Dataset> m_dataset;
    bool m_isEditable;
    QStringList m_before;
    std::shared_ptr<QSet<QString>> m_excluded;
    QListWidget *m_list = nullptr;
    QStackedWidget *m_pages = nullptr;
    QTreeWidget *m_files = nullptr;
    QLabel *m_state = nullptr;
    QPushButton *m_apply = nullptr;
};

} // namespace forja
