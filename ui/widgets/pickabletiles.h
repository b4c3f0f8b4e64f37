// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QPainter;

namespace forja {

/// A widget of tiles that each say something in a tooltip and, if it is pickable, are picked with pointer or
/// keys. Whoever inherits it says where the tiles are, and paints them.
class PickableTiles : public QWidget
{
    Q_OBJECT

public:
    explicit PickableTiles(bool isPickable, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);

Q_SIGNALS:
    void picked(int index);

protected:
    virtual int tileCount() const = 0;
    virtual QRectF areaOf(int index) const = 0;
    virtual QString tipOf(int index) const = 0;
    /// By how many tiles the keys Up and Down go; 0: not at all.
    virtual int rowLength() const { return 0; }
    /// What another key does to the tile under the keys; false: nothing.
    virtual bool actOn(int key);

    const Theme &theme() const { return m_theme; }
    int focused() const { return m_focused; }
    void setFocused(int index) { m_focused = index; }
    /// A ring around the tile that the keys are on, if a person uses them.
    void paintFocus(QPainter &painter, int index) const;

    bool event(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    int at(QPointF point) const;
    bool moveFocus(int key);

    Theme m_theme = Theme::dark();
    bool m_isPickable;
    int m_focused = 0;
    bool m_showsFocus = false;
};

} // namespace forja
