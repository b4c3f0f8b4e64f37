// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/field.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace forja {

class ChoiceBox;
class LiveLabel;
class Switch;
class UnitEdit;

/// One field of the table as a row: its label (with a dot if it may change while running), an editor of its
/// type, and under it what is wrong with what was typed, in a sentence. A number that may vary has a button
/// for its curve.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    explicit FieldEditor(const Field &field, QWidget *parent = nullptr);

    const Field &field() const { return m_field; }
    QVariant value() const { return m_value; }
    /// Shows a value without telling of an edit; clears what was wrong.
    void setValue(const QVariant &value);
    void setEditable(bool isEditable);
    /// In place of the field's label.
    void setTitle(const QString &title);
    /// A flag at the label: this is one of the changes that are being prepared.
    void setMarked(bool isMarked);
    bool isMarked() const;
    /// Says what is wrong under the editor; empty: nothing.
    void setComplaint(const QString &sentence);
    QString complaint() const;
    /// The widget that takes the keyboard.
    QWidget *input() const;

Q_SIGNALS:
    /// A person gave a value that the field accepts and that is not the one it had.
    void edited(const QString &key, const QVariant &value);

private:
    void makeInput();
    void makeCurveButton();
    void openCurve();
    void takeText();
    void take(const QVariant &value);
    QString tooltip() const;
    /// The value as the edit shows it; what stands in the edit as the field reads it.
    QString editedText() const;
    QString typedText() const;

    Field m_field;
    QVariant m_value;
    LiveLabel *m_label = nullptr;
    QLabel *m_complaint = nullptr;
    UnitEdit *m_edit = nullptr;
    ChoiceBox *m_combo = nullptr;
    Switch *m_switch = nullptr;
    QToolButton *m_curve = nullptr; ///< opens the curve's editor; only where the number may vary
};

} // namespace forja
