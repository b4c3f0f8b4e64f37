// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/records/labreading.h"
#include "ui/theme/theme.h"

#include <QPixmap>
#include <QWidget>

namespace forja {

/// The newest pictures of the arms, one row each and the same latents under each other; a click on a row
/// opens its run.
class ArmsPictures : public QWidget
{
    Q_OBJECT

public:
    struct Row
    {
        LabPlace place;
        int colour = 0;
        QString label;
        QString note; ///< "update 600"
        std::shared_ptr<const LabRun> run; ///< null: not begun yet
    };

    explicit ArmsPictures(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// Of this seed's runs; the places without a run wait.
    void setAsking(const LabAsking &asking, qint64 seed);
    const QList<Row> &rows() const { return m_rows; }
    QRectF tileRect(int row, int tile) const;
    /// Tiles that fit beside the labels.
    int columns() const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {560, heightForWidth(560)}; }

Q_SIGNALS:
    void runPicked(const QString &run);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    double tileSide() const;
    double rowHeight() const { return tileSide() + 6; }
    double headWidth() const;
    /// The labels' font: the small one where a label is too long for the other.
    QFont labelFont() const;
    int rowAt(QPointF point) const;
    void paintRow(QPainter &painter, int row);

    Theme m_theme = Theme::dark();
    QFont m_text, m_small;
    QList<Row> m_rows;
    int m_hovered = -1;
};

} // namespace forja
