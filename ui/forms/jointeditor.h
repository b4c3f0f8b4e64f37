// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace forja {

class FieldEditor;

/// Two fields that mostly have one value ("Size" for width and height): one row, or a row for each where they
/// differ or a person asks for it.
class JointEditor : public QWidget
{
    Q_OBJECT

public:
    /// Takes over both rows. `title` names the common row, `apart` offers two, `together` one.
    JointEditor(FieldEditor *first, FieldEditor *second, const QString &title, const QString &apart,
                const QString &together, QWidget *parent = nullptr);

    const QString &title() const { return m_title; }
    FieldEditor *first() const { return m_first; }
    FieldEditor *second() const { return m_second; }
    /// One value for both.
    bool isJoined() const;
    /// As the rows were shown last.
    bool isOneRow() const { return m_isOneRow; }
    /// Shows the rows as their values are now. Both fields apply and may be edited, or neither.
    void refresh(bool isShown, bool isEditable);

Q_SIGNALS:
    /// Both shall have the value of the first.
    void joinRequested();

private:
    void toggle();

    FieldEditor *m_first;
    FieldEditor *m_second;
    QPushButton *m_toggle;
    QString m_title;
    QString m_apart;
    QString m_together;
    bool m_wantsTwo = false;
    bool m_isEditable = true;
    bool m_isOneRow = true;
};

} // namespace forja
