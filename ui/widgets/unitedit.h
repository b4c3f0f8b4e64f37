// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace forja {

/// A line edit with a dim unit at its right end ("channels"). Escape brings back what was there before.
class UnitEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit UnitEdit(const QString &unit, QWidget *parent = nullptr);
    /// What Escape brings back.
    void setAccepted(const QString &text);
    /// A small button at the right end, within the edit; the unit moves to its left.
    void setCorner(QWidget *corner);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QString m_unit;
    QString m_accepted;
    QWidget *m_corner = nullptr;
};

} // namespace forja
