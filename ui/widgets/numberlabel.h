// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace forja {

/// "update 1,820", "0:23 left": a number that changes often between words that do not. Its digits are of one
/// width, so that nothing beside it dances.
class NumberLabel : public QWidget
{
    Q_OBJECT

public:
    explicit NumberLabel(QWidget *parent = nullptr);

    void setParts(const QString &before, const QString &number, const QString &after);
    QString text() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont numberFont() const;

    QString m_before;
    QString m_number;
    QString m_after;
};

} // namespace forja
