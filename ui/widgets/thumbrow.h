// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/pickabletiles.h"

#include <QImage>
#include <QList>

namespace forja {

/// Small pictures in rows; each may say something in a tooltip and, if the row is clickable, be picked with
/// pointer or keys.
class ThumbRow : public PickableTiles
{
    Q_OBJECT

public:
    struct Thumb
    {
        QImage picture;
        QString tip;
    };

    ThumbRow(int columns, bool isClickable, QWidget *parent = nullptr);

    void setThumbs(QList<Thumb> thumbs);
    const QList<Thumb> &thumbs() const { return m_thumbs; }
    QRect thumbRect(int index) const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    int tileCount() const override { return static_cast<int>(m_thumbs.size()); }
    QRectF areaOf(int index) const override { return thumbRect(index); }
    QString tipOf(int index) const override { return m_thumbs.at(index).tip; }
    void paintEvent(QPaintEvent *event) override;

private:
    int side(int width) const;

    QList<Thumb> m_thumbs;
    int m_columns;
};

} // namespace forja
