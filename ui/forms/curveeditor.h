// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/curve.h"
#include "engine/experiment/field.h"

#include <QFrame>

#include <vector>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace forja {

class ChoiceBox;
class CurvePicture;
class UnitEdit;

/// A curve as rows: the value that it begins with, then its legs, each with a shape, a value and the kimg at
/// which it is reached; over them a picture of it. Opens under its field.
class CurveEditor : public QFrame
{
    Q_OBJECT

public:
    /// A popup. `field` says which values are allowed.
    CurveEditor(const Field &field, const Curve &curve, QWidget *parent);
    /// Under this widget, within its screen.
    void popUp(const QWidget *under);

Q_SIGNALS:
    /// A person changed it, and the field accepts it.
    void curveChanged(const Curve &curve);

private:
    struct Row
    {
        QWidget *widget = nullptr;
        ChoiceBox *shape = nullptr;
        UnitEdit *value = nullptr;
        UnitEdit *kimg = nullptr;
    };

    void makeRows(const Curve &curve);
    void addRow(const Curve::Leg &leg);
    void appendLeg();
    void removeRow(const QWidget *row);
    UnitEdit *numberEdit(double number, const QString &unit, const QString &name);
    /// As the rows say; nothing where one of them is no number.
    QString text() const;
    void take();

    Field m_field;
    Curve m_curve; ///< the last one that was accepted
    CurvePicture *m_picture = nullptr;
    UnitEdit *m_start = nullptr;
    QVBoxLayout *m_list = nullptr;
    QLabel *m_complaint = nullptr;
    std::vector<Row> m_rows;
};

} // namespace forja
