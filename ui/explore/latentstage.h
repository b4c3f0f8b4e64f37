// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QImage>
#include <QWidget>

namespace forja {

/// The picture that a person moves by dragging on it, or with the arrow keys.
class LatentStage : public QWidget
{
    Q_OBJECT

public:
    explicit LatentStage(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setPicture(const QImage &picture);
    const QImage &picture() const { return m_picture; }
    /// What is said where there is no picture.
    void setNote(const QString &note);
    const QString &note() const { return m_note; }
    QSize sizeHint() const override { return {380, 380}; }

Q_SIGNALS:
    void dragBegun();
    /// From where the drag began, as a share of the picture's side; right and up are positive.
    void dragged(double right, double up);
    /// An arrow key.
    void nudged(double right, double up);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QRectF pictureRect() const;

    Theme m_theme = Theme::dark();
    QImage m_picture;
    QString m_note;
    QPointF m_from;
    bool m_isPressed = false;
    bool m_isDragging = false;
    bool m_showsFocus = false;
};

} // namespace forja
