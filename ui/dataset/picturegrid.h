// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace forja {

/// A few pictures in a grid as large as there is room for.
class PictureGrid : public QWidget
{
    Q_OBJECT

public:
    explicit PictureGrid(const QList<QImage> &pictures, QWidget *parent = nullptr);
    QSize sizeHint() const override { return {420, 420}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<QImage> m_pictures;
};

} // namespace forja
