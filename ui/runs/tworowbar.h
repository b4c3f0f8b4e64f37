// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace forja {

/// Widgets in a row; where all of them have no room beside each other, some go to a row of their own below.
class TwoRowBar : public QWidget
{
    Q_OBJECT

public:
    explicit TwoRowBar(QWidget *parent = nullptr);

    /// At the right end of the first row, which takes what room there is with `stretch`.
    void add(QWidget *widget, int stretch = 0);
    /// As add(), but in the second row where the bar is too narrow.
    void addMovable(QWidget *widget);
    /// At the right edge of the first row.
    void addAtEdge(QWidget *widget);
    bool hasTwoRows() const { return m_hasTwoRows; }

protected:
    bool event(QEvent *event) override;

private:
    void fit();
    int wanted() const;

    QHBoxLayout *m_first;
    QHBoxLayout *m_second;
    QList<QWidget *> m_all;
    QList<QWidget *> m_movable;
    int m_place = 0; ///< of the first movable one
    bool m_hasTwoRows = false;
};

} // namespace forja
