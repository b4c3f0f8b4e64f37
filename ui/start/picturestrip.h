// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace forja {

/// A few pictures in one row, as many as there is room for, enlarged by whole pixels where they are small.
class PictureStrip : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kMost = 14; ///< more than any window has room for
    explicit PictureStrip(QWidget *parent = nullptr);

    void setPictures(const QList<QImage> &pictures);
    int count() const { return int(m_pictures.size()); }
    QSize sizeHint() const override { return {640, 76}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<QImage> m_pictures;
};

} // namespace forja
