// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/help/helppages.h"
#include "ui/help/helpplace.h"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QTextBrowser;

namespace forja {

class CommandHelp;
class HelpContents;

/// The help: its contents at the left, a page at the right. Links lead from page to page.
class HelpDialog : public QDialog
{
    Q_OBJECT

public:
    /// `commandProgram`: forja-cli; without it the one beside this program.
    explicit HelpDialog(FieldTablePtr table, QWidget *parent = nullptr, const QString &commandProgram = {});

    void showPlace(const HelpPlace &place);
    QString page() const { return m_place.page; }
    QLineEdit *searchField() const;

    /// Shows the help over `window`, in the dialog that is open there already if there is one.
    static void open(QWidget *window, const FieldTablePtr &table, const HelpPlace &place);
    /// F1 in `dialog`, which covers the window's own keys, opens `page`.
    static void offer(QWidget *dialog, const FieldTablePtr &table, const QString &page);
    /// The page that belongs to `widget`: the property "helpPage" of it or of what it lies in, with
    /// "helpSpot" on the way. Empty if there is none.
    static HelpPlace placeOf(const QWidget *widget);

private:
    void layOut();
    void connectParts();
    void takeAnswer(const QString &command);
    void showPage();
    void scrollToCursor();
    void showHit();
    void goBack();
    void follow(const QUrl &link);

    HelpPages m_pages;
    CommandHelp *m_commands;
    HelpPlace m_place;
    QStringList m_past; ///< pages that Back returns to
    HelpContents *m_contents = nullptr;
    QTextBrowser *m_text = nullptr;
    QPushButton *m_back = nullptr;
};

} // namespace forja
