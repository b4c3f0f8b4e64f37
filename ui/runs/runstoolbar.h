// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/runs/tworowbar.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace forja {

/// Over the list of runs: of which folder they are, what they are filtered, grouped and sorted by, and how
/// many they are.
class RunsToolBar : public TwoRowBar
{
    Q_OBJECT

public:
    explicit RunsToolBar(QWidget *parent);

    void setFolder(const QString &folder);
    /// Without a run behind the other pages there is a way back to the start.
    void setHasRun(bool hasRun);
    void setCount(const QString &text, const QString &tip);
    QString countText() const;

    QLineEdit *filterEdit() const { return m_filterEdit; }
    /// Both have a menu that is still empty.
    QToolButton *groupButton() const { return m_group; }
    QToolButton *sortButton() const { return m_sort; }

Q_SIGNALS:
    void startPageRequested();
    void folderChosen(const QString &folder);
    void folderDialogRequested();

private:
    void makeFilter();
    void fillFolderMenu();

    QString m_folder;
    QPushButton *m_back = nullptr;
    QToolButton *m_folderButton = nullptr;
    QLineEdit *m_filterEdit = nullptr;
    QToolButton *m_group = nullptr;
    QToolButton *m_sort = nullptr;
    QLabel *m_count = nullptr;
};

} // namespace forja
