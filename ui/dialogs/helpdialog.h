// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "experiment/field.h"

#include <QDialog>

class QListWidget;
class QTextBrowser;

namespace forja {

/// The help pages: Markdown shipped with the program, and a reference of all settings made from the field table.
class HelpDialog : public QDialog
{
    Q_OBJECT

public:
    explicit HelpDialog(FieldTablePtr table, QWidget *parent = nullptr);

    void showPage(const QString &name);
    /// Markdown of the page with every setting.
    static QString settingsReference(const FieldTable &table);

private:
    void addPage(const QString &name, const QString &title);

    FieldTablePtr m_table;
    QListWidget *m_contents = nullptr;
    QTextBrowser *m_text = nullptr;
};

} // namespace forja
