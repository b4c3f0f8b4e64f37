// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>
#include <QWidget>

namespace forja {

/// Twelve pictures of a run's newest moment, as wide as there is room.
class RunPictures : public QWidget
{
    Q_OBJECT

public:
    explicit RunPictures(QWidget *parent);

    /// `empty` stands where a tile is missing.
    void setTiles(const QList<QImage> &tiles, const QColor &empty);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QList<QImage> m_tiles;
    QColor m_empty;
};

} // namespace forja
