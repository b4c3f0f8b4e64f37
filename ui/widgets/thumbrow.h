// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QImage>
#include <QList>
#include <QWidget>

namespace forja {

/// Small pictures in rows; each may say something in a tooltip and, if the row is clickable, be picked with
/// pointer or keys.
class ThumbRow : public QWidget
{
    Q_OBJECT

public:
    struct Thumb
    {
        QImage picture;
        QString tip;
    };

    ThumbRow(int columns, bool isClickable, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setThumbs(QList<Thumb> thumbs);
    const QList<Thumb> &thumbs() const { return m_thumbs; }
    QRect thumbRect(int index) const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

Q_SIGNALS:
    void picked(int index);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    int at(QPoint point) const;
    int side(int width) const;

    Theme m_theme = Theme::dark();
    QList<Thumb> m_thumbs;
    int m_columns;
    bool m_isClickable;
    int m_focused = 0;
    bool m_showsFocus = false;
};

} // namespace forja
