// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace forja {

/// Title line of a section: bar, triangle, title, and something short at the right.
class SectionHead : public QAbstractButton
{
    Q_OBJECT

public:
    explicit SectionHead(const QString &title, QWidget *parent = nullptr);

    void setAccent(const QColor &colour);
    void setAside(const QString &text);
    void setOpen(bool isOpen);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor m_accent;
    QString m_aside;
    bool m_isOpen = true;
};

} // namespace forja
