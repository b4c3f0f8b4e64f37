// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>
#include <QWidget>

namespace forja {

/// The picked picture over the inspector's whole width, with an overlay where there is one.
class InspectedPicture : public QWidget
{
public:
    explicit InspectedPicture(QWidget *parent);

    /// `empty`: in its place while there is none.
    void setPicture(const QImage &picture, const QColor &empty);
    /// Of any size; it is stretched over the picture.
    void setOverlay(const QImage &overlay);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {220, heightForWidth(220)}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_picture, m_overlay;
    QColor m_empty;
};

} // namespace forja
