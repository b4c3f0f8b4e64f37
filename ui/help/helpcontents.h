// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/help/helpplace.h"

#include <QWidget>

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace forja {

class HelpPages;

/// The pages of the help as a list; in its place what was found of the words in the field over it.
class HelpContents : public QWidget
{
    Q_OBJECT

public:
    HelpContents(const HelpPages &pages, QWidget *parent);

    QLineEdit *searchField() const { return m_search; }
    /// This page is on view; what was found stays as it is.
    void setPage(const QString &page);

Q_SIGNALS:
    /// A person chose it, maybe once more.
    void chosen(const forja::HelpPlace &place);

private:
    bool isSearching() const;
    void fill();
    void search();
    void markPage();
    void choose(const QListWidgetItem *item);

    const HelpPages &m_pages;
    QString m_page;
    QLineEdit *m_search = nullptr;
    QListWidget *m_list = nullptr;
};

} // namespace forja
